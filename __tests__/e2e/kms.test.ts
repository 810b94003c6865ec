/** A CA with a KMS key, by the inputs that a workflow gives. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { finishRollover } from './release.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

const kms = { 'ca-kms-key-id': 'new' };
const secretId = `iot-custom-domain/${domain}/ca`;

let scenario: Scenario;
let first: ActionResult;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  first = await scenario.run(kms);
  expect(first.errors).toEqual([]);
}, 60_000);
afterAll(() => scenario.close());

function signatures(): number {
  return scenario.sandbox.calls.list().filter(({ action }) => action === 'Sign').length;
}

it('makes the key, and signs the CA, the trust bundle and the leaf with it', () => {
  expect(first.outputs.status).toBe('ready');
  expect(scenario.changes().slice(0, 6)).toEqual([
    'kms:CreateKey',
    'kms:CreateAlias',
    'secretsmanager:CreateSecret',
    'secretsmanager:CreateSecret',
    'secretsmanager:CreateSecret',
    expect.stringMatching(/^acm:/),
  ]);
  expect(signatures()).toBe(3);
});

it('masks no line of the CA’s certificate, which GitHub would drop from the outputs', () => {
  const lines = (first.outputs['ca-certificate'] ?? '').split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => first.masks.includes(line))).toEqual([]);
  expect(first.masks.filter((mask) => mask.includes(secretId))).toEqual([]);
});

it('renews the leaf with one signature, and verifies without any', async () => {
  scenario.sandbox.calls.clear();
  const rotated = await scenario.run({ ...kms, operation: 'rotate', force: 'true' });
  expect(rotated.errors).toEqual([]);
  expect(signatures()).toBe(1);
  const verified = await scenario.run({ operation: 'verify' });
  expect(verified.outputs['ca-certificate']).toBe(first.outputs['ca-certificate']);
  expect(signatures()).toBe(1);
}, 60_000);

it('is torn down with its key where both are named', async () => {
  const alias = 'alias/iot-custom-domain/iot_example_com/ca';
  const removed = await scenario.run(
    { operation: 'teardown', 'delete-ca-secret': secretId, 'delete-ca-kms-key': alias },
    finishRollover(scenario),
  );
  expect(removed.errors).toEqual([]);
  expect(removed.summary).toMatch(/^- KMS key <code>arn:aws:kms:.*cancelled until/m);
  expect(scenario.changes().at(-1)).toBe('kms:ScheduleKeyDeletion');
}, 60_000);
