/** What the role of the schedule meets after a step of a rollover, under the role of provision, was killed. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { connects, rootsOf } from './connects.ts';
import { holdTo } from './documented-policy.ts';
import { runKilledAt } from './killed.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  expect((await scenario.run({ 'key-algorithm': 'EC_prime256v1' })).errors).toEqual([]);
});
afterEach(() => scenario.close());

async function step(rollover: string, role: 'provision' | 'rotate' = 'provision') {
  await holdTo(scenario, role, 'generated-client');
  const inputs = rollover === '' ? {} : { rollover, force: String(rollover === 'finish') };
  const result = await scenario.run({ operation: 'rotate', ...inputs });
  expect([result.errors, result.outputs.status]).toEqual([[], 'ready']);
  return result;
}

/** The run is killed right after AWS performed this call of it. */
async function killedIn(rollover: string, call: string) {
  await holdTo(scenario, 'provision', 'generated-client');
  const force = String(rollover === 'finish');
  await runKilledAt(scenario, call, { operation: 'rotate', rollover, force });
}

const told = z.object({
  notes: z.array(z.object({ code: z.string(), what: z.string().optional() })),
});

/** What it says an earlier run left to record. */
function leftBy({ outputs }: ActionResult): readonly (string | undefined)[] {
  return told
    .parse(JSON.parse(outputs.report ?? ''))
    .notes.filter(({ code }) => code === 'ca-record-left')
    .map(({ what }) => what);
}

describe('the role of the schedule', () => {
  it('finishes an abort that was killed between its two tags, and says what is left to record', async () => {
    const [old = ''] = rootsOf(await step('announce'));
    await step('begin');
    await killedIn('abort', 'secretsmanager:TagResource');
    const rotated = await step('', 'rotate');
    expect(leftBy(rotated)).toEqual(['abandoned']);
    expect(rotated.summary).toContain('run rotate with rollover: abort');
    expect(rootsOf(rotated)).toEqual([old]);
    expect(await connects(scenario, old)).toBe(true);
    await step('abort');
    expect(leftBy(await step('', 'rotate'))).toEqual([]);
  });

  it('renews and verifies after a finish that was killed between its two tags', async () => {
    await step('announce');
    const [, next = ''] = rootsOf(await step('begin'));
    await killedIn('finish', 'secretsmanager:TagResource');
    const rotated = await step('', 'rotate');
    expect(leftBy(rotated)).toEqual(['retired']);
    expect(rootsOf(rotated)).toEqual([next]);
    expect(leftBy(await step('finish'))).toEqual([]);
  });

  it('renews and verifies after an announce that was killed between its two secrets', async () => {
    await killedIn('announce', 'secretsmanager:CreateSecret');
    expect(leftBy(await step('', 'rotate'))).toEqual(['certificates', 'deadline']);
    expect(leftBy(await step('announce'))).toEqual([]);
  });
});
