/** Lines of a teardown's plan about records. */
import type { PlannedChange } from '../../context/change.ts';
import type { Reason } from '../../context/reason.ts';

/** The person who maintains the zone removes it. */
export function removedByUser(name: string, target: string): PlannedChange {
  return keptRecord(name, { code: 'removed-by-user', figures: { target } });
}

export function keptRecord(name: string, reason: Reason): PlannedChange {
  return { action: 'keep', resource: 'DNS record', name, reason };
}

export function removedRecord(name: string, reason: Reason): PlannedChange {
  return { action: 'delete', resource: 'DNS record', name, reason };
}
