/** The partition aws-cn, as far as the sandbox has it: ARNs and endpoint names of its own, the SDK's table for the rest. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { policyDocument } from '../../sandbox/http/iam.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies, region: 'cn-north-1' });
});
afterAll(() => scenario.close());

it('a domain lives in cn-north-1, under the roles of docs/iam with aws-cn in their ARNs', async () => {
  hold('provision', 'generated-client');
  const provisioned = await scenario.run();
  expect(provisioned).toMatchObject({ errors: [], outputs: { status: 'ready' } });
  expect(provisioned.outputs).toMatchObject({
    'iot-endpoint': expect.stringMatching(/\.iot\.cn-north-1\.amazonaws\.com\.cn$/),
    'server-certificate-arn': expect.stringMatching(/^arn:aws-cn:acm:cn-north-1:/),
    'validation-certificate-arn': expect.stringMatching(/^arn:aws-cn:acm:cn-north-1:/),
    'domain-configuration-arn': expect.stringMatching(/^arn:aws-cn:iot:cn-north-1:/),
  });

  hold('verify', 'generated-client');
  expect(await scenario.run({ operation: 'verify' })).toMatchObject({
    errors: [],
    outputs: { status: 'ready', changed: 'false' },
  });
});

it('takes ARNs of the partition where an input takes one', async () => {
  scenario.sandbox.setPolicy(undefined);
  const { outputs } = await scenario.run({ operation: 'verify' });
  const again = await scenario.run({
    'validation-certificate-arn': outputs['validation-certificate-arn'] ?? '',
    'dns-role-arn': 'arn:aws-cn:iam::123456789012:role/dns',
  });
  expect(again).toMatchObject({ errors: [], outputs: { status: 'ready', changed: 'false' } });
});

it('is taken down', async () => {
  const down = await scenario.run({ operation: 'teardown' });
  expect(down).toMatchObject({ errors: [], outputs: { status: 'ready' } });
});

const statementsOf = z.object({ Statement: z.array(z.unknown()) });

/** The policies as a user in China fills them in; certificates by any ID, since these are not known before. */
function hold(...names: readonly string[]): void {
  const statements = names.flatMap((name): unknown[] => {
    const text = readFileSync(`docs/iam/${name}.json`, 'utf8')
      .replaceAll('"arn:aws:', '"arn:aws-cn:')
      .replaceAll('ap-northeast-1', 'cn-north-1')
      .replaceAll('Z0123456789ABCDEFGHIJ', '*');
    return statementsOf.parse(JSON.parse(text)).Statement;
  });
  scenario.sandbox.setPolicy(
    policyDocument.parse({ Version: '2012-10-17', Statement: statements }),
  );
}
