/** Applies a teardown: the record first, then the domain configuration, then the certificates and the rest. */
import type { Context } from '../context/context.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { removeKmsKey, removeSecret } from '../resources/authority/remove.ts';
import { removeCertificate } from '../resources/certificate/remove.ts';
import { removeLeftIdentity } from '../resources/client-identity/remove.ts';
import { removeConfiguration } from '../resources/domain-configuration/remove.ts';
import { removeEndpointRecord } from '../resources/endpoint-record/remove.ts';
import { liftProtections } from '../resources/record-protection/apply.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import { removeParameter } from '../resources/trust-bundle/parameter.ts';
import { removeTrustBundle } from '../resources/trust-bundle/remove.ts';
import { removeValidationRecords } from '../resources/validation-certificate/remove-records.ts';
import {
  askForRemoval,
  endpointRecord as recordAt,
  validationRecord,
} from '../resources/zone/manual-records.ts';
import type { TeardownPlan } from './plan-teardown.ts';

/**
 * @throws Pending if a wait outlives the run's deadline or IoT Core requires a longer disabled period. What was removed stays
 * removed, and the next run continues from there.
 */
export async function applyTeardown(
  context: Context,
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
  plan: TeardownPlan,
): Promise<void> {
  if (snapshot.dns.kind === 'manual') {
    askForRemovals(context, settings, snapshot, plan);
  } else {
    await liftProtections(context, snapshot.dns.zone, plan.protections);
  }
  await removeEndpointRecord(context, settings, snapshot, plan.endpointRecord);
  if (plan.configuration !== undefined) {
    await removeConfiguration(context, plan.configuration);
  }
  await removeValidationRecords(context, snapshot, plan.validationRecords);
  for (const certificate of plan.certificates) {
    // ACM may not list IoT Core as a user: a certificate that another run has put into service meanwhile is kept.
    await context.watch?.();
    await removeCertificate(context, certificate);
  }
  for (const policyName of plan.clientIdentities) {
    await removeLeftIdentity(context, policyName);
  }
  for (const id of plan.secrets) {
    await removeSecret(context, id);
  }
  if (plan.parameter !== undefined) {
    await removeParameter(context, plan.parameter);
  }
  if (plan.trustBundle !== undefined) {
    await removeTrustBundle(context, plan.trustBundle);
  }
  if (plan.kmsKey !== undefined) {
    await removeKmsKey(context, plan.kmsKey);
  }
}

/** Requested together, so that a person visits their DNS provider only once. */
function askForRemovals(
  context: Context,
  { domain, dns: { ttl } }: TeardownSettings,
  { iotEndpoint }: TeardownSnapshot,
  { endpointRecord, validationRecordsByHand }: TeardownPlan,
): void {
  if (endpointRecord.do === 'by-hand') {
    askForRemoval(context, recordAt(domain, iotEndpoint, ttl));
  }
  for (const record of validationRecordsByHand) {
    askForRemoval(context, validationRecord(record, ttl));
  }
}
