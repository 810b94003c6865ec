/** Carries a teardown out: traffic first, then what serves it, then what that was made of. */

import type { Rim } from '../context/context.ts';
import type { Ledger } from '../context/run-record.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { removeConfiguration } from '../resources/domain-configuration/remove.ts';
import { changeZone } from '../resources/endpoint-record/change-zone.ts';
import { removeCertificate } from '../resources/server-certificate/remove.ts';
import type { TeardownWorld } from '../resources/teardown-snapshot.ts';
import { awaitUnpointed } from './await-teardown.ts';
import type { TeardownPlan } from './plan-teardown.ts';

/**
 * @throws Pending when a wait outlives the run's deadline or IoT Core wants the configuration disabled for longer. What was
 * removed until then stays removed, and the next run goes on with what it finds.
 */
export async function applyTeardown(
  rim: Rim,
  ledger: Ledger,
  settings: TeardownSettings,
  world: TeardownWorld,
  plan: TeardownPlan,
): Promise<void> {
  if (world.dns.kind === 'manual') {
    askForRemoval(rim, ledger, settings, world, plan);
  }
  await removeEndpointRecord(rim, ledger, settings, world, plan);
  if (plan.configuration !== undefined) {
    await removeConfiguration(rim, ledger, plan.configuration);
  }
  await removeValidationRecords(rim, ledger, world, plan);
  for (const certificate of plan.certificates) {
    await removeCertificate(rim, ledger, certificate);
  }
  for (const policyName of plan.clientIdentities) {
    const iot = await rim.aws.iot();
    await ledger.change(
      {
        code: 'remove-client-identity',
        resource: 'client identity',
        name: policyName,
        makes: 'removed',
      },
      () => iot.removeProofIdentity({ policyName }),
    );
  }
  for (const id of plan.secrets) {
    await removeSecret(rim, ledger, id);
  }
  if (plan.kmsKey !== undefined) {
    await removeKmsKey(rim, ledger, plan.kmsKey);
  }
}

async function removeKmsKey(rim: Rim, ledger: Ledger, arn: string): Promise<void> {
  const kms = await rim.aws.kms();
  const until = await ledger.change(
    { code: 'delete-kms-key', resource: 'KMS key', name: arn, makes: 'removed' },
    () => kms.remove(arn),
  );
  ledger.note({ code: 'kms-key-restorable', arn, until });
}

function askForRemoval(
  rim: Rim,
  ledger: Ledger,
  { domain, dns: { ttl } }: TeardownSettings,
  { iotEndpoint }: TeardownWorld,
  { endpointRecord, validationRecordsByHand }: TeardownPlan,
): void {
  const ask = (
    name: string,
    value: string,
    purpose: 'endpoint' | 'validation certificate',
  ): void => {
    const record = { name, type: 'CNAME', value, ttl, purpose } as const;
    ledger.needsRecord(record);
    rim.tell({ code: 'remove-record', record });
  };
  if (endpointRecord.do === 'by-hand') {
    ask(domain, iotEndpoint, 'endpoint');
  }
  for (const { name, value } of validationRecordsByHand) {
    ask(name, value, 'validation certificate');
  }
}

async function removeEndpointRecord(
  rim: Rim,
  ledger: Ledger,
  settings: TeardownSettings,
  world: TeardownWorld,
  { endpointRecord }: TeardownPlan,
): Promise<void> {
  if (endpointRecord.do === 'by-hand') {
    await awaitUnpointed(rim, settings, world);
  } else if (endpointRecord.do === 'remove' && world.dns.kind === 'route53') {
    const { zone } = world.dns;
    await changeZone(rim, ledger, {
      step: {
        code: 'remove-endpoint-record',
        resource: 'DNS record',
        name: settings.domain,
        makes: 'removed',
        figures: { zone: zone.name, target: world.iotEndpoint },
      },
      zone,
      batch: { upsert: [], remove: [endpointRecord.record] },
    });
  }
}

/** Before the certificates: once one is gone, ACM tells its record no more, and a run that was killed in between could not find it. */
async function removeValidationRecords(
  rim: Rim,
  ledger: Ledger,
  { dns }: TeardownWorld,
  { validationRecords: remove }: TeardownPlan,
): Promise<void> {
  if (dns.kind === 'route53' && remove.length > 0) {
    const names = remove.map(({ name }) => name).join(', ');
    await changeZone(rim, ledger, {
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

async function removeSecret(rim: Rim, ledger: Ledger, id: string): Promise<void> {
  const secrets = await rim.aws.secrets();
  const until = await ledger.change(
    {
      code: 'delete-ca-secret',
      resource: 'certificate authority',
      name: id,
      makes: 'removed',
    },
    () => secrets.remove(id),
  );
  if (until) {
    ledger.note({ code: 'ca-restorable', secretId: id, until });
  }
}
