import type { RecordSet } from '../../aws/route53-interface.ts';
import type { RecordFigures } from '../../failures.ts';

/** What a report says of a record set, without what the API wants back. */
export function figuresOf({ name, type, values, special }: RecordSet): RecordFigures {
  return { name, type, values, special };
}
