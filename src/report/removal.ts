import type { PlannedChange } from '../context/change.ts';
import type { Outcome } from '../context/outcome.ts';
import { code, escapeText } from './markdown.ts';
import { reasonText } from './reason-text.ts';

/** What a completed teardown removed and what it kept, each with the plan's reason; undefined for other runs. */
export function removedAndKept({ operation, status, plan }: Outcome): string | undefined {
  if (operation !== 'teardown' || status !== 'ready') {
    return undefined;
  }
  const lists = [listOf('Removed', plan, 'delete'), listOf('Kept', plan, 'keep')].filter(
    (list) => list !== undefined,
  );
  return lists.length > 0 ? lists.join('\n\n') : undefined;
}

function listOf(
  title: string,
  plan: readonly PlannedChange[],
  wanted: PlannedChange['action'],
): string | undefined {
  const items = plan
    .filter(({ action }) => action === wanted)
    .map(
      ({ resource, name, reason }) =>
        `- ${resource} ${code(name)}: ${escapeText(reasonText(reason))}`,
    );
  return items.length > 0 ? [`${title}:`, '', ...items].join('\n') : undefined;
}
