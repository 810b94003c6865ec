import {
  CreateSecretCommand,
  DescribeSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { tagsOf } from '../../src/context/tags.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const dayMs = 86_400_000;
const secretId = `iot-custom-domain/${domain}/ca`;

let scenario: Scenario;
let secrets: SecretsManagerClient;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  scenario.sandbox.knobs.iot.serverCertificateInUse = false;
  secrets = new SecretsManagerClient(clientFor(scenario));
  const provisioned = await scenario.run();
  expect(provisioned.errors).toEqual([]);
  await makeSecret(`${secretId}/2`, tagsOf(domain, 'certificate-authority'));
  await makeSecret(`${secretId}/3`, { owner: 'someone else' });
  scenario.sandbox.calls.clear();
});
afterAll(() => scenario.close());

it('the wrong name is refused before the first call', async () => {
  const result = await scenario.run({
    operation: 'teardown',
    'delete-ca-secret': `iot-custom-domain/${domain}`,
  });
  expect(result.exitCode).toBe(1);
  expect(result.errors).toEqual([expect.stringMatching(/^delete-ca-secret .*keep the CA$/)]);
  expect(scenario.sandbox.calls.list()).toEqual([]);
});

it('the right one deletes every generation that is ours, to be restored for 30 days', async () => {
  const result = await scenario.run({ operation: 'teardown', 'delete-ca-secret': secretId });
  expect(result.errors).toEqual([]);
  const until = new Date(Date.now() + 30 * dayMs).toISOString().slice(0, 10);
  expect(result.summary).toMatch(
    new RegExp(
      `- certificate authority <code>${secretId}</code>: .*can be restored until ${until}`,
    ),
  );
  expect(result.log.join('\n')).toContain(`restore-secret --secret-id ${secretId}/2`);
  expect(JSON.parse(result.outputs.report ?? '').notes).toEqual([
    ...Array.from({ length: 3 }, () => expect.objectContaining({ code: 'ca-restorable' })),
  ]);
  expect(await deletionOf(secretId)).toBe(until);
  expect(await deletionOf(`${secretId}/2`)).toBe(until);
  expect(await deletionOf(`${secretId}/3`)).toBeUndefined();
});

it('a second time there is nothing to do, and until when they can be restored is reported again', async () => {
  scenario.sandbox.calls.clear();
  const result = await scenario.run({ operation: 'teardown', 'delete-ca-secret': secretId });
  expect(result.errors).toEqual([]);
  expect(result.outputs).toMatchObject({ status: 'ready', changed: 'false' });
  expect(result.log.join('\n')).toMatch(
    /= certificate authority .*already deleted; can be restored/,
  );
  expect(scenario.changes()).toEqual([]);
});

async function makeSecret(name: string, tags: Readonly<Record<string, string>>): Promise<void> {
  await secrets.send(
    new CreateSecretCommand({
      Name: name,
      SecretString: 'of a later generation',
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
}

async function deletionOf(id: string): Promise<string | undefined> {
  const { DeletedDate } = await secrets.send(new DescribeSecretCommand({ SecretId: id }));
  return DeletedDate?.toISOString().slice(0, 10);
}
