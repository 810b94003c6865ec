/** A plan as Markdown, for a comment on a pull request. */
import type { PlannedChange } from '../context/change.ts';
import type { Outcome } from '../context/outcome.ts';
import { mostBodyBytes } from './budget.ts';
import { code, codeBlock, details, paragraphs } from './markdown.ts';
import { changeLines, planCount } from './plan-text.ts';
import { reasonsList, verdict } from './verdict.ts';

/** The marker that finds an earlier comment of the same domain and operation. */
function planMarker({ operation, domain }: Outcome): string {
  return `<!-- aws-iot-custom-domain: ${operation} ${domain} -->`;
}

/**
 * The plan of one domain, what changes first and what does not folded; why there is none where it was refused. Undefined for an
 * operation that plans nothing. At most as long as a comment may be.
 */
export function planMarkdown(outcome: Outcome): string | undefined {
  const { operation, plan } = outcome;
  if (operation === 'verify') {
    return undefined;
  }
  const isChange = ({ action }: PlannedChange) => action !== 'keep';
  const changes = plan.filter(isChange);
  const kept = plan.filter((change) => !isChange(change));
  const blocks = [
    `${planMarker(outcome)}\n### ${verdict(outcome)}`,
    place(outcome),
    reasonsList(outcome, () => undefined),
    plan.length > 0 ? planCount(plan) : undefined,
    changes.length > 0 ? codeBlock('text', changeLines(changes)) : undefined,
    kept.length > 0
      ? details(`${kept.length} unchanged`, codeBlock('text', changeLines(kept)))
      : undefined,
  ];
  const whole = paragraphs(blocks);
  return Buffer.byteLength(whole) <= mostBodyBytes
    ? whole
    : paragraphs([...blocks.slice(0, 2), 'Too long for a comment: the job summary has it all.']);
}

function place({ accountId, region }: Outcome): string | undefined {
  return accountId === undefined || region === undefined
    ? undefined
    : `AWS account ${code(accountId)}, ${code(region)}.`;
}
