/** provision in this process, on the sandbox's clock: hours of waiting in no time. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Rim } from '../../src/convergence/rim.ts';
import type { ProvisionSettings } from '../../src/inputs/settings.ts';
import { provision } from '../../src/operations/provision.ts';
import { domain, settings } from '../support/worlds.ts';

const minute = 60_000;

let sandbox: Sandbox;
let lines: string[];
beforeEach(async () => {
  sandbox = await startSandbox({ domain, region: 'eu-west-1' });
  Object.assign(process.env, sandbox.environment());
  lines = [];
});
afterEach(() => sandbox.close());

function run(changes: Partial<ProvisionSettings> = {}): ReturnType<typeof provision> {
  const clock = {
    now: () => new Date(sandbox.clock.now()),
    sleep: async (milliseconds: number) => sandbox.clock.advance(milliseconds),
  };
  const log = {
    info: (line: string) => lines.push(line),
    warning: () => undefined,
    debug: () => undefined,
  };
  const rim: Rim = {
    aws: createAws({ region: 'eu-west-1', dnsRoleArn: undefined, domain, clock, log }),
    clock,
    log,
    mask: () => undefined,
    showPlan: () => undefined,
    signal: new AbortController().signal,
    deadline: new Date(sandbox.clock.now() + 50 * minute),
  };
  const proof = {
    ...settings().proof,
    port: sandbox.mqttPort,
    resolver: sandbox.dnsAddress,
    amazonRoots: [sandbox.amazonRootCertificate],
  };
  return provision(settings({ proof, ...changes }), rim);
}

it('IoT Core taking 40 minutes to serve the leaf is waited for, and DNS is not touched before', async () => {
  sandbox.setLatencies({ firstServeMs: 40 * minute });
  const outcome = await run();
  expect(outcome).toMatchObject({ status: 'ready' });
  const order = lines.join('\n');
  expect(order.indexOf('to serve the server certificate')).toBeLessThan(order.indexOf('Pointing'));
  expect(
    lines.filter((line) => line.includes('to serve the server certificate')).length,
  ).toBeGreaterThan(30);
});

it('a wait that outlives the run ends pending, and the next run goes on without making anything twice', async () => {
  sandbox.setLatencies({ firstServeMs: 70 * minute });
  const first = await run();
  expect(first).toMatchObject({ status: 'pending', changed: true });
  expect('error' in first && first.error.message).toMatch(
    /serve the server certificate.*Run the job again/,
  );
  sandbox.calls.clear();
  const second = await run();
  expect(second).toMatchObject({ status: 'ready' });
  const made = sandbox.calls.list().filter(({ changes, service }) => changes && service !== 'iot');
  expect(made.map(({ action }) => action)).toEqual(['ChangeResourceRecordSets']);
});

it('records that nobody sets by hand leave the run pending, with the records to set', async () => {
  const outcome = await run({ dns: { kind: 'manual', ttl: 300 } });
  expect(outcome).toMatchObject({ status: 'pending' });
  expect(outcome.dnsRecords).toEqual([
    { name: domain, type: 'CNAME', value: sandbox.iotEndpoint, ttl: 300, purpose: 'endpoint' },
    expect.objectContaining({ type: 'CNAME', ttl: 300, purpose: 'validation certificate' }),
  ]);
});

it('a certificate that ACM fails for CAA ends the run with what to do, and the next run requests a new one', async () => {
  sandbox.knobs.acm.requestFailure = 'CAA_ERROR';
  const first = await run();
  expect(first).toMatchObject({ status: 'failed' });
  expect('error' in first && first.error.message).toMatch(/CAA_ERROR.*amazon\.com/);
  sandbox.knobs.acm.requestFailure = undefined;
  expect(await run()).toMatchObject({ status: 'ready' });
  const requests = sandbox.calls.list().filter(({ action }) => action === 'RequestCertificate');
  expect(requests).toHaveLength(2);
});
