/** A plan in the signs people know from Terraform. */
import type { Impact, PlannedChange } from '../context/change.ts';
import { reasonText } from './reason-text.ts';
import { oneLine } from './visible-text.ts';

/** As people know them from Terraform. */
export const changeSign = {
  create: '+',
  update: '~',
  replace: '-/+',
  delete: '-',
  keep: '=',
} as const satisfies Record<PlannedChange['action'], string>;

const signWidth = Math.max(...Object.values(changeSign).map(({ length }) => length));

/** One line a change, and last the line that counts them. */
export function planLines(changes: readonly PlannedChange[]): string[] {
  return [...changeLines(changes), planCount(changes)];
}

/** One line a change, aligned, and what devices notice of them. */
export function changeLines(changes: readonly PlannedChange[]): string[] {
  const rows = changes.map(({ action, resource, name, reason }) => ({
    sign: changeSign[action].padStart(signWidth),
    resource,
    name: oneLine(name),
    reason: oneLine(reasonText(reason)),
  }));
  const resourceWidth = Math.max(0, ...rows.map(({ resource }) => resource.length));
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
  return [
    ...rows.map(
      ({ sign, resource, name, reason }) =>
        `${sign} ${resource.padEnd(resourceWidth)}  ${name.padEnd(nameWidth)}  # ${reason}`,
    ),
    ...impactLines(changes),
  ];
}

/** What devices notice of a change. */
export const impacts = {
  outage:
    'outage: no device can connect from the moment this is disabled until the new one is served, usually within an hour; where IoT Core delays the deletion, 7 days',
  'cuts-off': 'cuts devices off: one that does not trust the new CA can no longer connect',
} as const satisfies Record<Impact, string>;

/** What devices notice, a line for each change that they do. */
function impactLines(changes: readonly PlannedChange[]): readonly string[] {
  return changes.flatMap(({ impact, resource, name }) =>
    impact === undefined
      ? []
      : [`${'!'.padStart(signWidth)} ${impacts[impact]} (${resource} ${oneLine(name)})`],
  );
}

/** "Plan: 3 to create, 1 to update, 0 to delete, 2 unchanged." or that there is nothing to do. */
export function planCount(changes: readonly PlannedChange[]): string {
  const count = (action: PlannedChange['action']) =>
    changes.filter((change) => change.action === action).length;
  const unchanged = count('keep');
  if (unchanged === changes.length) {
    return 'No changes: the domain already matches the configuration.';
  }
  const replaced = count('replace');
  return [
    `Plan: ${count('create')} to create`,
    `${count('update')} to update`,
    ...(replaced > 0 ? [`${replaced} to replace`] : []),
    `${count('delete')} to delete`,
    `${unchanged} unchanged.`,
  ].join(', ');
}

/** As the output `plan` and the report have it: the reason in words, by its code and by its figures. */
export function planJson(changes: readonly PlannedChange[]): readonly object[] {
  return changes.map(({ reason, ...change }) => ({
    ...change,
    reason: reasonText(reason),
    reasonCode: reason.code,
    figures: reason.figures,
  }));
}
