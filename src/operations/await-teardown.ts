/** Verifies a teardown: AWS, DNS and the endpoint no longer show what was removed. */
import type { Context } from '../context/context.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { awaitCertificateGone } from '../resources/certificate/remove.ts';
import { awaitNotServed } from '../resources/domain-configuration/await-not-served.ts';
import { awaitUnconfigured } from '../resources/domain-configuration/remove.ts';
import { awaitCnameRemoved } from '../resources/endpoint-record/remove.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import type { TeardownPlan } from './plan-teardown.ts';

/** @throws Pending if something still exists at the run's deadline. */
export async function awaitTornDown(
  context: Context,
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
  { certificates }: TeardownPlan,
): Promise<void> {
  await awaitUnconfigured(context, settings);
  for (const { arn } of certificates) {
    await awaitCertificateGone(context, arn);
  }
  await awaitCnameRemoved(context, settings, snapshot);
  await awaitNotServed(context, settings, snapshot);
}
