/** Carries a teardown out: traffic first, then what serves it, then what that was made of. */

import type { Context } from '../context/context.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { removeConfiguration } from '../resources/domain-configuration/remove.ts';
import { changeZone } from '../resources/endpoint-record/change-zone.ts';
import { removeCertificate } from '../resources/server-certificate/remove.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import { awaitCnameRemoved } from './await-teardown.ts';
import type { TeardownPlan } from './plan-teardown.ts';

/**
 * @throws Pending when a wait outlives the run's deadline or IoT Core wants the configuration disabled for longer. What was
 * removed until then stays removed, and the next run goes on with what it finds.
 */
export async function applyTeardown(
  context: Context,
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
  plan: TeardownPlan,
): Promise<void> {
  if (snapshot.dns.kind === 'manual') {
    askForRemoval(context, settings, snapshot, plan);
  }
  await removeEndpointRecord(context, settings, snapshot, plan);
  if (plan.configuration !== undefined) {
    await removeConfiguration(context, plan.configuration);
  }
  await removeValidationRecords(context, snapshot, plan);
  for (const certificate of plan.certificates) {
    await removeCertificate(context, certificate);
  }
  for (const policyName of plan.clientIdentities) {
    const iot = await context.aws.iot();
    await context.record.change(
      {
        code: 'remove-client-identity',
        resource: 'client identity',
        name: policyName,
        makes: 'removed',
      },
      () => iot.removeClientIdentity({ policyName }),
    );
  }
  for (const id of plan.secrets) {
    await removeSecret(context, id);
  }
  if (plan.kmsKey !== undefined) {
    await removeKmsKey(context, plan.kmsKey);
  }
}

async function removeKmsKey(context: Context, arn: string): Promise<void> {
  const kms = await context.aws.kms();
  const until = await context.record.change(
    { code: 'delete-kms-key', resource: 'KMS key', name: arn, makes: 'removed' },
    () => kms.remove(arn),
  );
  context.record.note({ code: 'kms-key-restorable', arn, until });
}

function askForRemoval(
  context: Context,
  { domain, dns: { ttl } }: TeardownSettings,
  { iotEndpoint }: TeardownSnapshot,
  { endpointRecord, validationRecordsByHand }: TeardownPlan,
): void {
  const ask = (
    name: string,
    value: string,
    purpose: 'endpoint' | 'validation certificate',
  ): void => {
    const record = { name, type: 'CNAME', value, ttl, purpose } as const;
    context.record.needsRecord(record);
    context.report({ code: 'remove-record', record });
  };
  if (endpointRecord.do === 'by-hand') {
    ask(domain, iotEndpoint, 'endpoint');
  }
  for (const { name, value } of validationRecordsByHand) {
    ask(name, value, 'validation certificate');
  }
}

async function removeEndpointRecord(
  context: Context,
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
  { endpointRecord }: TeardownPlan,
): Promise<void> {
  if (endpointRecord.do === 'by-hand') {
    await awaitCnameRemoved(context, settings, snapshot);
  } else if (endpointRecord.do === 'remove' && snapshot.dns.kind === 'route53') {
    const { zone } = snapshot.dns;
    await changeZone(context, {
      step: {
        code: 'remove-endpoint-record',
        resource: 'DNS record',
        name: settings.domain,
        makes: 'removed',
        figures: { zone: zone.name, target: snapshot.iotEndpoint },
      },
      zone,
      batch: { upsert: [], remove: [endpointRecord.record] },
    });
  }
}

/** Before the certificates: once one is gone, ACM tells its record no more, and a run that was killed in between could not find it. */
async function removeValidationRecords(
  context: Context,
  { dns }: TeardownSnapshot,
  { validationRecords: remove }: TeardownPlan,
): Promise<void> {
  if (dns.kind === 'route53' && remove.length > 0) {
    const names = remove.map(({ name }) => name).join(', ');
    await changeZone(context, {
      step: {
        code: 'remove-validation-record',
        resource: 'DNS record',
        name: names,
        makes: 'removed',
        figures: { zone: dns.zone.name },
      },
      zone: dns.zone,
      batch: { upsert: [], remove },
    });
  }
}

async function removeSecret(context: Context, id: string): Promise<void> {
  const secrets = await context.aws.secrets();
  const until = await context.record.change(
    {
      code: 'delete-ca-secret',
      resource: 'certificate authority',
      name: id,
      makes: 'removed',
    },
    () => secrets.remove(id),
  );
  if (until) {
    context.record.note({ code: 'ca-restorable', secretId: id, until });
  }
}
