/** SIGINT in every phase of a run: GitHub sends SIGTERM 7.5 seconds later and kills 2.5 seconds after that. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { countAccount } from './account.ts';
import { type Scenario, startScenario } from './scenario.ts';

const graceMs = 7_500;

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

type Inputs = Readonly<Record<string, string>>;

/** Cancels once `moment` has come; `milliseconds`: how long the run lived on. */
async function runCancelledAt(
  moment: Promise<unknown>,
  inputs: Inputs = {},
  onLine?: (line: string) => void,
): Promise<ActionResult & { readonly milliseconds: number }> {
  const cancel = new AbortController();
  let cancelledAt = Number.NaN;
  const cancelling = moment.then(() => {
    cancelledAt = performance.now();
    cancel.abort();
  });
  const result = await scenario.run(inputs, {
    cancel: cancel.signal,
    ...(onLine && { onLine }),
  });
  await cancelling;
  return { ...result, milliseconds: performance.now() - cancelledAt };
}

/** Every call of this kind from now on; resolves at the first. */
function everyCall(action: string, kind: 'hang' | 'throttle'): Promise<unknown> {
  return scenario.sandbox.faults.add({ action, kind, times: 1_000 });
}

function expectCancelled(
  { exitCode, errors, outputs, summary, milliseconds }: Awaited<ReturnType<typeof runCancelledAt>>,
  doing: RegExp,
): void {
  expect(milliseconds).toBeLessThan(graceMs);
  expect(exitCode).toBe(1);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(doing);
  expect(errors[0]).toContain('the job was cancelled');
  expect(outputs.status).toBe('failed');
  expect(JSON.parse(outputs.report ?? '')).toMatchObject({
    errors: [{ code: 'cancelled' }],
  });
  expect(summary).toContain('the job was cancelled');
}

describe('a cancelled provision ends in time and says what it was doing', () => {
  it.each([
    ['DescribeEndpoint', 'hang', /asking for the account's iot:Data-ATS endpoint/],
    ['ListHostedZonesByName', 'throttle', /hosted zone/],
    ['CreateSecret', 'hang', /certificate authority|secret/],
    [
      'ImportCertificate',
      'throttle',
      /importing the server certificate|waiting for the validation certificate/,
    ],
    [
      'ImportCertificate',
      'hang',
      /importing the server certificate|waiting for the validation certificate/,
    ],
    ['RequestCertificate', 'throttle', /requesting/],
    ['ChangeResourceRecordSets', 'hang', /in the hosted zone/],
    ['CreateDomainConfiguration', 'throttle', /creating the domain configuration/],
  ] as const)('while %s does %s', async (action, kind, doing) => {
    expectCancelled(await runCancelledAt(everyCall(action, kind)), doing);
  });

  it('while it waits', async () => {
    await scenario.close();
    scenario = await startScenario({ latencies: { ...noLatencies, validationMs: 600_000 } });
    const waiting = Promise.withResolvers<void>();
    const cancelled = await runCancelledAt(waiting.promise, {}, (line) => {
      if (/^Waiting for/.test(line)) {
        waiting.resolve();
      }
    });
    expectCancelled(cancelled, /waiting for/);
  });
});

describe('the client identity of a cancelled proof', () => {
  it('is removed, though the call that makes it hangs', async () => {
    const cancelled = await runCancelledAt(everyCall('AttachPolicy', 'hang'));
    expectCancelled(cancelled, /MQTT identity/);
    expect(cancelled.warnings).toEqual([]);
    expect(await countAccount(scenario)).toMatchObject({ policies: 0, devices: 0 });
  });

  it('is left where AWS hangs, and the warning names it', async () => {
    void everyCall('ListTargetsForPolicy', 'hang');
    const cancelled = await runCancelledAt(everyCall('AttachPolicy', 'hang'));
    expectCancelled(cancelled, /MQTT identity/);
    expect(cancelled.warnings.join('\n')).toMatch(/iot-custom-domain-proof-/);
  });
});

describe('a replace that is cancelled between the deletion and the creation', () => {
  it('still creates the domain configuration, since without it the domain is out of service', async () => {
    expect((await scenario.run()).errors).toEqual([]);
    const deleted = scenario.sandbox.faults.add({
      action: 'DeleteDomainConfiguration',
      kind: 'notify',
    });
    const throttled = scenario.sandbox.faults.add({
      action: 'CreateDomainConfiguration',
      kind: 'throttle',
    });
    const cancelled = await runCancelledAt(
      deleted.then(() => throttled),
      { 'ca-secret-id': 'another/ca', 'key-algorithm': 'EC_prime256v1', replace: 'true' },
    );
    expectCancelled(cancelled, /waiting for/);
    expect(await countAccount(scenario)).toMatchObject({ configurations: 1 });
  });
});
