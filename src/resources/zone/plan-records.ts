/** What the plans of all records share: a record as the report shows it, and a teardown's lines. */
import type { RecordSet } from '../../aws/route53-interface.ts';
import type { PlannedChange } from '../../context/change.ts';
import type { Reason } from '../../context/reason.ts';
import type { RecordFigures } from '../../failures.ts';

/** A record set for the report, without the raw API data. */
export function figuresOf({ name, type, values, special }: RecordSet): RecordFigures {
  return { name, type, values, special };
}

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
