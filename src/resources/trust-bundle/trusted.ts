import { rootOf } from '../../pki/material.ts';
import type { BundleRoots } from '../../pki/trust-bundle.ts';
import type { Rollover } from '../authority/rollover.ts';

/** What a domain's bundle says during a phase. Until an abort is complete, devices keep both roots. */
export function trustedDuring(rollover: Rollover, deadline: Date | undefined): BundleRoots {
  const current = rootOf(rollover.current.authority);
  return rollover.kind === 'single'
    ? { phase: 'steady', current }
    : {
        phase: rollover.kind === 'announced' ? 'announced' : 'begun',
        current,
        next: rootOf(rollover.next.authority),
        deadline,
      };
}

/** What it says once a run with that plan is over: then an abort is complete. */
export function trustedAfter(rollover: Rollover, deadline: Date | undefined): BundleRoots {
  return trustedDuring(
    rollover.kind === 'aborting' ? { kind: 'single', current: rollover.current } : rollover,
    deadline,
  );
}
