/** A plan as the page has it: what changes first, why, and which one last; what is unchanged folded. */
import type { PlannedChange } from '../context/change.ts';
import { code, details, escapeText, paragraphs } from './markdown.ts';
import { impacts, planCount } from './plan-text.ts';
import { reasonText } from './reason-text.ts';

const actionIcon = {
  create: '➕',
  update: '✏️',
  replace: '♻️',
  delete: '➖',
  keep: '✔️',
} as const satisfies Record<PlannedChange['action'], string>;

/** Markdown; undefined where nothing is planned. */
export function planList(title: string, changes: readonly PlannedChange[]): string | undefined {
  if (changes.length === 0) {
    return undefined;
  }
  const kept = changes.filter(({ action }) => action === 'keep');
  const changing = changes.filter(({ action }) => action !== 'keep');
  return changing.length === 0
    ? details(planCount(changes), listOf(kept))
    : paragraphs([
        `### ${title}`,
        planCount(changes),
        listOf(changing),
        kept.length > 0 ? details(`${kept.length} unchanged`, listOf(kept)) : undefined,
      ]);
}

function listOf(changes: readonly PlannedChange[]): string {
  return changes.map(itemOf).join('\n');
}

function itemOf({ action, resource, name, reason, impact }: PlannedChange): string {
  return [
    `- ${actionIcon[action]} **${action}** ${resource}: ${escapeText(reasonText(reason))}`,
    ...(impact === undefined ? [] : [`⚠️ **${impacts[impact]}**`]),
    code(name),
  ].join('<br>');
}
