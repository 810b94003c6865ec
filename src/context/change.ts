import type { Reason } from './reason.ts';

/** One line of a plan. */
export interface PlannedChange {
  readonly action: 'create' | 'update' | 'replace' | 'delete' | 'keep';
  /** The kind of thing: "server certificate", "DNS record". */
  readonly resource:
    | 'certificate authority'
    | 'KMS key'
    | 'trust bundle'
    | 'SSM parameter'
    | 'server certificate'
    | 'validation certificate'
    | 'domain configuration'
    | 'client identity'
    | 'DNS record'
    | 'DNS record protection';
  /** Which one: a domain, an ARN, a record's name. */
  readonly name: string;
  readonly reason: Reason;
  /** Its effect on devices in the field; absent if there is none. */
  readonly impact?: Impact | undefined;
}

/**
 * `outage`: no device connects from the deletion of the domain configuration until the new one is served. `cuts-off`: a device
 * that does not trust the next certificate authority cannot connect from then on.
 */
export type Impact = 'outage' | 'cuts-off';
