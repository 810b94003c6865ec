/** What a server shows and what a device trusts, as a client meets it. */
import type { ServedInstead } from '../../sandbox/data-plane/knobs.ts';

/** What a device of the fleet trusts: before it has heard of the next root, once it has both, or the next root alone. */
export const trusts = ['current', 'both', 'next'] as const;
export type Trust = (typeof trusts)[number];

export interface Situation {
  /** Of the expectations. */
  readonly key: string;
  /** Part of the host name that it is served under. */
  readonly id: string;
  readonly served: ServedInstead;
  /** PEM: the chain as it is sent, leaf first. */
  readonly sent: readonly string[];
  /** PEM: what the device trusts. */
  readonly trust: readonly string[];
  /** What the clock of the device shows. */
  readonly now: Date;
}

export const parentDomain = 'devices.example.com';

/** The name that the situation's leaf is for. */
export function serverNameOf({ id }: Pick<Situation, 'id'>): string {
  return `${id}.${parentDomain}`;
}
