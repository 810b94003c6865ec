import type { RecordSet } from '../../aws/route53-interface.ts';
import type { RecordFigures } from '../../failures.ts';

/** A record set for the report, without the raw API data. */
export function figuresOf({ name, type, values, special }: RecordSet): RecordFigures {
  return { name, type, values, special };
}
