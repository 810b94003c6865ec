import { afterAll, beforeAll, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';
import { underRole } from './under-role.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterAll(() => scenario.close());

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
}, 60_000);
