/** What the tracking issue of a domain says, and what it hides to be found and compared. */
import { createHash } from 'node:crypto';
import { Failure } from '../errors.ts';
import type { Outcome } from '../outcome.ts';
import { fitting, mostBodyBytes } from './budget.ts';
import type { CheckPages } from './check-pages.ts';
import { escapeText, paragraphs } from './markdown.ts';
import { reasonsOf } from './reasons.ts';
import { reasonItems, verdict } from './verdict.ts';

/** The beginning of every hidden line. */
export const marker = '<!-- aws-iot-custom-domain domain=';

/** The beginning of the hidden line by which the issue of a domain is found again. */
export function markerOf(domain: string): string {
  return `${marker}${domain} `;
}

/** Where more is to be seen. */
export interface Sight {
  /** Of the run that saw this; undefined outside GitHub. */
  readonly runUrl: string | undefined;
  readonly pages: CheckPages;
}

/** The hidden line: the domain, and a digest of what fails. Times and request ids in messages do not change it. */
export function hiddenLine(outcome: Outcome): string {
  const failing = reasonsOf(outcome)
    .map(({ error }) => (error instanceof Failure ? error.details.doing : error.name))
    .toSorted();
  const digest = createHash('sha256').update(JSON.stringify(failing)).digest('hex').slice(0, 16);
  return `${markerOf(outcome.domain)}failing=${digest} -->`;
}

export function issueTitle({ domain, operation, status }: Outcome): string {
  return `AWS IoT custom domain ${domain}: ${operation} ${status}`;
}

export function issueBody(outcome: Outcome, sight: Sight): string {
  return withReasons(
    outcome,
    sight,
    [hiddenLine(outcome)],
    [
      `This issue follows ${escapeText(outcome.domain)}: runs that fail keep it up to date, and the first run that succeeds closes it.`,
    ],
  );
}

export function issueComment(outcome: Outcome, sight: Sight): string {
  return withReasons(outcome, sight, [], []);
}

/** As many reasons as GitHub takes. */
function withReasons(
  outcome: Outcome,
  { runUrl, pages }: Sight,
  before: readonly string[],
  after: readonly string[],
): string {
  const textWith = (reasons: readonly string[]): string =>
    paragraphs([
      ...before,
      `**${verdict(outcome)}**`,
      reasons.length > 0 ? reasons.join('\n') : undefined,
      runUrl && `[The run that saw this](${runUrl})`,
      ...after,
    ]);
  const items = reasonItems(outcome, pages, withoutAccount);
  const room = mostBodyBytes - Buffer.byteLength(textWith([moreReasons(items.length)]));
  const { fit, others } = fitting(items, (item) => item, room);
  return textWith(others > 0 ? [...fit, moreReasons(others)] : fit);
}

function moreReasons(count: number): string {
  return `- ${count} more reasons are left out here; the summary of the run has them.`;
}

/**
 * Without account ids and the names of who called. An issue is read by others than the log, where configure-aws-credentials masks
 * them if it is asked to; masks of other steps are not known here, and GitHub applies none to issues.
 */
function withoutAccount(text: string): string {
  return text
    .replace(/\b\d{12}\b/g, '***')
    .replace(/\b(assumed-role|role|user|federated-user)\/[\w+=,.@/-]*\w/g, '$1/***');
}
