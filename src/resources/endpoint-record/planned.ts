/** The plan for the record that devices follow. */
import type { RecordSet } from '../../aws/route53-interface.ts';

export type EndpointRecordPlan =
  | { readonly do: 'keep' }
  /** It leads elsewhere. */
  | { readonly do: 'leave' }
  | { readonly do: 'by-hand' }
  /** `remove`: conflicting records that may be replaced; removed in the same atomic batch. */
  | { readonly do: 'write'; readonly remove: readonly RecordSet[] };

export type EndpointRecordRemoval =
  /** No record leads to the endpoint. */
  | { readonly do: 'nothing' }
  | { readonly do: 'by-hand' }
  | { readonly do: 'remove'; readonly record: RecordSet };
