import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { checkIds } from '../../src/verification/check.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let authority: string;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  authority = (await scenario.run()).outputs['ca-certificate'] ?? '';
});
afterAll(() => scenario.close());
afterEach(() => scenario.sandbox.setPolicy(undefined));

const verify = (inputs: Readonly<Record<string, string>> = {}) =>
  scenario.run({ operation: 'verify', ...inputs });

function resultsOf({ outputs }: ActionResult): Record<string, string> {
  const { checks } = JSON.parse(outputs.report ?? '');
  return Object.fromEntries(
    checks.map((check: { id: string; result: string }) => [check.id, check.result]),
  );
}

describe('verify of a domain in service', () => {
  it('passes, changes nothing, and leaves nothing of its client identity behind', async () => {
    scenario.sandbox.calls.clear();
    const result = await verify();
    expect(result.errors).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(resultsOf(result)).toEqual(Object.fromEntries(checkIds.map((id) => [id, 'pass'])));
    expect(result.outputs).toMatchObject({ status: 'ready', changed: 'false', endpoint: domain });
    expect(result.outputs['ca-certificate']).toBe(authority);
    expect(result.outputs['breaks-at']).toBe(result.outputs['server-certificate-not-after']);
    expect(scenario.changes()).toEqual([]);
    const calls = scenario.sandbox.calls.list().map(({ action }) => action);
    expect(calls.filter((call) => call === 'DeletePolicy')).toHaveLength(1);
    expect(calls.filter((call) => call === 'DeleteCertificate')).toHaveLength(1);
  });

  it('makes no client identity in a dry run, and says that MQTT was not tried', async () => {
    scenario.sandbox.calls.clear();
    const result = await verify({ 'dry-run': 'true' });
    expect(result.exitCode).toBe(0);
    expect(resultsOf(result)).toMatchObject({ mqtt: 'skipped', 'tls-private-ca': 'pass' });
    expect(scenario.sandbox.calls.list().filter(({ changes }) => changes)).toEqual([]);
  });

  it('fails mqtt, and does not affect the others, where IAM forbids to make a client identity', async () => {
    scenario.sandbox.setPolicy({
      Statement: [
        { Effect: 'Allow', Action: ['*'], Resource: ['*'] },
        { Effect: 'Deny', Action: ['iot:CreatePolicy'], Resource: ['*'] },
      ],
    });
    const result = await verify();
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(/mqtt.*iot:CreatePolicy/);
    expect(resultsOf(result)).toEqual({
      ...Object.fromEntries(checkIds.map((id) => [id, 'pass'])),
      mqtt: 'fail',
    });
  });
});

describe('verify without AWS credentials', () => {
  const nobody = {
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    AWS_REGION: '',
    AWS_DEFAULT_REGION: '',
    AWS_EC2_METADATA_DISABLED: 'true',
  };

  it('makes the checks of the wire alone, says so, and asks AWS nothing', async () => {
    scenario.sandbox.calls.clear();
    const result = await scenario.run(
      { operation: 'verify', 'ca-certificate': authority, 'aws-region': 'ap-northeast-1' },
      { environment: nobody },
    );
    expect(result.errors).toEqual([]);
    expect(resultsOf(result)).toEqual({
      'domain-configuration': 'skipped',
      'server-auth': 'pass',
      'common-name': 'pass',
      'key-algorithm': 'pass',
      issuer: 'pass',
      expiry: 'pass',
      'validation-certificate': 'skipped',
      'device-compatibility': 'pass',
      dns: 'skipped',
      'tls-private-ca': 'pass',
      'tls-amazon-root': 'pass',
      'tls-default-endpoint': 'pass',
      mqtt: 'skipped',
    });
    expect(result.summary).toContain('without AWS credentials');
    expect(scenario.sandbox.calls.list()).toEqual([]);
  });

  it('needs no region either', async () => {
    const result = await scenario.run(
      { operation: 'verify', 'ca-certificate': authority },
      { environment: nobody },
    );
    expect(result.exitCode).toBe(0);
  });

  it('is refused where nobody says what devices trust', async () => {
    const result = await scenario.run({ operation: 'verify' }, { environment: nobody });
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(/aws-region.*ca-certificate/);
  });
});
