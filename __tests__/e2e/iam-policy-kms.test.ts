import { CreateAliasCommand, CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterEach, beforeEach, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { secretKeyAlias } from './documented-policy.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';
import { underRole } from './under-role.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const ready = underRole(() => scenario);
const signing = ['generated-client', 'ca-kms-key'] as const;

it('with the authority in KMS, the roles need what is added for it, and the policy that makes the key for that run alone', async () => {
  const made = { operation: 'provision', 'ca-kms-key-id': 'new' };
  await ready(['provision', 'generated-client', 'ca-kms-key-new'], made, 'true');
  await ready(['provision', ...signing], made, 'false');
  await ready(['verify', 'generated-client'], { operation: 'verify' }, 'false');
  await ready(['rotate', ...signing], { operation: 'rotate' }, 'false');
  await ready(['rotate', ...signing], { operation: 'rotate', force: 'true' }, 'true');
  const given = {
    'delete-ca-secret': `iot-custom-domain/${domain}/ca`,
    'delete-ca-kms-key': 'alias/iot-custom-domain/iot_example_com/ca',
  };
  const all = ['provision', ...signing, 'ca-kms-key-delete'] as const;
  await ready(all, { operation: 'teardown', ...given }, 'true');
});

it('with a KMS key for the secrets, every role needs what is added for it', async () => {
  const kms = new KMSClient(clientFor(scenario));
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  const TargetKeyId = KeyMetadata?.KeyId ?? '';
  await kms.send(new CreateAliasCommand({ AliasName: secretKeyAlias, TargetKeyId }));
  const encrypted = ['generated-client', 'secret-kms-key'] as const;
  const given = { 'kms-key-id': TargetKeyId };
  await ready(['provision', ...encrypted], { operation: 'provision', ...given }, 'true');
  await ready(['verify', ...encrypted], { operation: 'verify' }, 'false');
  await ready(['rotate', ...encrypted], { operation: 'rotate', force: 'true' }, 'true');
});
