import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Scenario, startScenario } from './scenario.ts';

const accountId = '123456789012';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies, accountId });
});
afterEach(() => {
  scenario.sandbox.calls.clear();
  scenario.sandbox.faults.clear();
});
afterAll(() => scenario.close());

it.each(['provision', 'rotate', 'verify', 'teardown'])(
  '%s refuses an account that is not allowed, having asked AWS for nothing else',
  async (operation) => {
    const result = await scenario.run({
      operation,
      'allowed-account-ids': '210987654321, 333333333333',
    });
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(
      /the credentials are for account 123456789012; allowed-account-ids has 210987654321, 333333333333/,
    );
    expect(JSON.parse(result.outputs.report ?? '')).toMatchObject({
      status: 'failed',
      changed: false,
      errors: [{ code: 'account-not-allowed' }],
    });
    expect(scenario.sandbox.calls.list().map(({ action }) => action)).toEqual([
      'GetCallerIdentity',
    ]);
  },
);

it('stops if the account is unknown and only some are allowed', async () => {
  void scenario.sandbox.faults.add({ action: 'GetCallerIdentity', kind: 'serverError', times: 10 });
  const result = await scenario.run({ 'allowed-account-ids': accountId });
  expect(result.exitCode).toBe(1);
  expect(result.errors.join('\n')).toContain('asking AWS STS for the account');
  expect(scenario.sandbox.calls.list().filter(({ service }) => service !== 'sts')).toEqual([]);
});

it('names the account in log, report and summary', async () => {
  const result = await scenario.run({ 'allowed-account-ids': accountId, 'dry-run': 'true' });
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain(`AWS account ${accountId}`);
  expect(JSON.parse(result.outputs.report ?? '')).toMatchObject({ accountId });
  expect(result.summary).toMatch(/AWS account <code>123456789012</);
});

it('does without the account where STS cannot be reached and any is allowed', async () => {
  void scenario.sandbox.faults.add({ action: 'GetCallerIdentity', kind: 'reset' });
  const result = await scenario.run({ 'dry-run': 'true' });
  expect(result.errors).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(JSON.parse(result.outputs.report ?? '')).not.toHaveProperty('accountId');
  expect(scenario.sandbox.calls.list().filter(({ service }) => service === 'sts')).toHaveLength(1);
});

it('knows the account from a domain in service, without STS', async () => {
  expect((await scenario.run()).errors).toEqual([]);
  for (const operation of ['provision', 'verify']) {
    scenario.sandbox.calls.clear();
    const result = await scenario.run({ operation });
    expect(result.errors).toEqual([]);
    expect(result.log).toContain(`AWS account ${accountId}`);
    expect(JSON.parse(result.outputs.report ?? '')).toMatchObject({ accountId });
    expect(scenario.sandbox.calls.list().filter(({ service }) => service === 'sts')).toEqual([]);
  }
});

it.each([
  ['provision', 'ListHostedZonesByName'],
  ['verify', 'DescribeEndpoint'],
])('names the account of a %s that cannot look', async (operation, action) => {
  void scenario.sandbox.faults.add({ action, kind: 'refuse', code: 'AccessDeniedException' });
  const result = await scenario.run({ operation });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain(`AWS account ${accountId}`);
});
