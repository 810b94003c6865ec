/** Runs that do not come to their end: what they leave in the account, and what the next one does about it. */
import { createServer } from 'node:net';
import { IoTClient, ListPoliciesCommand } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { countAccount } from './account.ts';
import { createDevice } from './device.ts';
import { clientFor, type Scenario, startScenario } from './scenario.ts';

const minuteMs = 60_000;

let scenario: Scenario;
/** Given to each run: a look into the secret would cost retries, as the SDK does for a clock that is behind. */
let authority: string;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies, clockOffsetMs: -61 * minuteMs });
  authority = (await scenario.run()).outputs['ca-certificate'] ?? '';
});
afterAll(() => scenario.close());

/** Ends the run amid its proof: once it has connected to a port on which nothing is said. */
async function verifyUntilConnected(
  end: 'cancel' | 'terminate' | 'kill',
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  const ending = new AbortController();
  const silent = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    ending.abort();
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const result = await scenario.run(
    { operation: 'verify', 'ca-certificate': authority, 'mqtt-port': String(port), ...inputs },
    { [end]: ending.signal },
  );
  silent.close();
  return result;
}

async function identities(): Promise<readonly string[]> {
  const { policies = [] } = await new IoTClient(clientFor(scenario)).send(
    new ListPoliciesCommand({}),
  );
  return policies.map(({ policyName = '' }) => policyName).toSorted();
}

describe('verify', () => {
  it.each([
    ['SIGINT', 'cancel'],
    ['SIGTERM', 'terminate'],
  ] as const)('that gets %s removes the client identity, fails, and says why', async (_, end) => {
    const result = await verifyUntilConnected(end);
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toContain('the job was cancelled');
    expect(result.warnings).toEqual([]);
    expect(result.outputs.status).toBe('failed');
    expect(await countAccount(scenario)).toMatchObject({ policies: 0, devices: 0 });
  });

  it('of several domains does so once for all, and reports each as cancelled', async () => {
    const domains = ['iot.example.com', 'other.example.com'];
    const result = await verifyUntilConnected('cancel', {
      domain: domains.join('\n'),
    });
    expect(result.exitCode).toBe(1);
    expect(result.errors).toHaveLength(2);
    expect(result.errors.every((error) => error.includes('the job was cancelled'))).toBe(true);
    expect(await countAccount(scenario)).toMatchObject({ policies: 0, devices: 0 });
  });

  it('that is killed leaves an identity, which the next run sweeps once it is an hour old, and not before', async () => {
    expect((await verifyUntilConnected('kill')).exitCode).toBeNull();
    const [old] = await identities();
    expect(old).toMatch(/^iot-custom-domain-proof-/);
    scenario.sandbox.clock.advance(2 * minuteMs);
    expect((await verifyUntilConnected('kill')).exitCode).toBeNull();
    const young = (await identities()).filter((name) => name !== old);
    expect(young).toHaveLength(1);
    scenario.sandbox.clock.advance(59 * minuteMs);

    const next = await scenario.run({ operation: 'verify' });
    expect(next.errors).toEqual([]);
    expect(next.warnings).toEqual([]);
    expect(await identities()).toEqual(young);
    expect(await countAccount(scenario)).toMatchObject({ policies: 1, devices: 1 });
  });

  it('with a client certificate makes no call of change at all', async () => {
    const { certificate, privateKey } = await createDevice(scenario);
    scenario.sandbox.calls.clear();
    const result = await scenario.run({
      operation: 'verify',
      'client-certificate': certificate,
      'client-private-key': privateKey,
    });
    expect(result.errors).toEqual([]);
    expect(scenario.sandbox.calls.list().filter(({ changes }) => changes)).toEqual([]);
    const { checks } = JSON.parse(result.outputs.report ?? '');
    expect(checks.at(-1)).toMatchObject({ id: 'mqtt', result: 'pass' });
  });
});
