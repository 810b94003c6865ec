import type { PlannedChange } from '../../context/change.ts';
import type { Part } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';

/** Leftovers of killed runs, by policy name. */
export function planIdentityRemoval({ leftIdentities }: TeardownSnapshot): Part<readonly string[]> {
  return { plan: leftIdentities, changes: leftIdentities.map(deletion) };
}

function deletion(name: string): PlannedChange {
  return {
    action: 'delete',
    resource: 'client identity',
    name,
    reason: { code: 'left-by-killed-run', figures: {} },
  };
}
