import type { Lifetimes } from '../context/outcome.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { rootsOfPlan } from '../resources/authority/planned.ts';
import { bundleOfRollover } from '../resources/authority/rollover.ts';
import type { Snapshot } from '../resources/snapshot.ts';
import { lifetimesOf } from '../verification/lifetimes.ts';
import type { Plan } from './plan.ts';

/** Lifetimes before the plan is applied. */
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
    trust: rootsOfPlan(authority, bundleOfRollover),
    serverCertificate: configured?.leaf?.chain,
    validationCertificate: publicCertificates.find((certificate) => certificate.arn === arn),
    renewBeforeDays,
    now,
  });
}
