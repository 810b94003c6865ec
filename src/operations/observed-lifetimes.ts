import type { Lifetimes } from '../context/outcome.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { rootOf } from '../pki/material.ts';
import type { AuthorityPlan } from '../resources/authority/planned.ts';
import { bundleOfRollover } from '../resources/authority/rollover.ts';
import type { Snapshot } from '../resources/snapshot.ts';
import { lifetimesOf } from '../verification/lifetimes.ts';
import type { Plan } from './plan.ts';

/** Of what exists before anything of the plan is applied. */
export function observedLifetimes(
  { domain, renewBeforeDays }: Pick<DesiredSettings, 'domain' | 'renewBeforeDays'>,
  { configured, publicCertificates, now }: Snapshot,
  { authority, validationCertificate }: Pick<Plan, 'authority' | 'validationCertificate'>,
): Lifetimes {
  const arn =
    validationCertificate.do === 'keep'
      ? validationCertificate.arn
      : validationCertificate.deferrable?.meanwhile;
  return lifetimesOf({
    domain,
    trust: trustBefore(authority),
    serverCertificate: configured?.leaf?.chain,
    validationCertificate: publicCertificates.find((certificate) => certificate.arn === arn),
    renewBeforeDays,
    now,
  });
}

/** PEM, one each: what devices are given before the plan is applied. */
function trustBefore(authority: AuthorityPlan): readonly string[] {
  switch (authority.do) {
    case 'trust':
      return authority.roots;
    case 'create':
      return [];
    case 'create-next':
      return [rootOf(authority.current.authority)];
    case 'use':
      return bundleOfRollover(authority.rollover);
  }
}
