import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { leafWithoutServerAuth } from '../../demo/unfit-leaf.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario();
});
afterAll(() => scenario.close());

it('a leaf without serverAuth is refused before the first call, with how to fix it', async () => {
  const { authority, certificate, privateKey } = leafWithoutServerAuth(domain, new Date());
  const result = await scenario.run({
    'ca-certificate': authority,
    'server-certificate': certificate,
    'server-private-key': privateKey,
  });
  expect(result.exitCode).toBe(1);
  expect(result.errors.join('\n')).toMatch(/server-certificate.*serverAuth/);
  expect(result.outputs).toEqual({ status: 'failed', changed: 'false' });
  expect(scenario.sandbox.calls.list()).toEqual([]);
});

it('several faults come together, each a line of its own', async () => {
  const result = await scenario.run({
    'record-ttl': 'a minute',
    'wait-minutes': '-1',
    domain: '*.example.com',
  });
  expect(result.exitCode).toBe(1);
  expect(result.errors).toEqual([
    expect.stringContaining('domain'),
    expect.stringContaining('record-ttl'),
    expect.stringContaining('wait-minutes'),
  ]);
  expect(scenario.sandbox.calls.list()).toEqual([]);
});

it('an environment that turns off TLS verification is refused before the first call', async () => {
  const result = await scenario.run({}, { environment: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
  expect(result.exitCode).toBe(1);
  expect(result.errors).toEqual([expect.stringContaining('NODE_EXTRA_CA_CERTS')]);
  expect(scenario.sandbox.calls.list()).toEqual([]);
});
