/** What the role of the schedule meets after months. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { holdTo } from './documented-policy.ts';
import { type Scenario, startScenario } from './scenario.ts';

const dayMs = 86_400_000;
let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  scenario.sandbox.knobs.iot.validationCertificateInUse = false;
  expect((await scenario.run()).outputs.status).toBe('ready');
});
afterAll(() => scenario.close());

async function rotated(): Promise<Readonly<Record<string, string>>> {
  await holdTo(scenario, 'rotate', 'generated-client');
  scenario.sandbox.calls.clear();
  const inputs = { operation: 'rotate', 'renew-before-days': '1' };
  const { errors, warnings, outputs } = await scenario.run(inputs);
  expect({ errors, warnings, status: outputs.status }).toEqual({
    errors: [],
    warnings: [],
    status: 'ready',
  });
  return Object.fromEntries(
    scenario.sandbox.calls.list().map(({ action, outcome }) => [action, outcome]),
  );
}

it('requests the successor of a validation certificate that ACM does not renew, and leaves the expired one', async () => {
  scenario.sandbox.clock.advance(160 * dayMs);
  expect(await rotated()).toMatchObject({ RequestCertificate: 'ok', TagResource: 'ok' });
  scenario.sandbox.clock.advance(42 * dayMs);
  await rotated();
  const deletions = scenario.sandbox.calls
    .list()
    .filter(({ service, action }) => service === 'acm' && action === 'DeleteCertificate');
  expect(new Set(deletions.map(({ outcome }) => outcome))).toEqual(
    new Set(['AccessDeniedException']),
  );
});
