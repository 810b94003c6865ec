/** A step of a rollover that would cut off a declared class of devices is refused before anything is changed. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { connects, rootsOf } from './connects.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  await scenario.run();
});
afterAll(() => scenario.close());

const step = (rollover: string, classes: string, more: Readonly<Record<string, string>> = {}) => {
  scenario.sandbox.calls.clear();
  return scenario.run({ operation: 'rotate', rollover, 'device-classes': classes, ...more });
};

it('begin is refused with the name of the class, announce warns, and finish without begin serves it', async () => {
  const refused = await step('begin', 'openssl, mbedtls-2k');
  expect(refused.exitCode).toBe(1);
  expect(refused.errors.join('\n')).toMatch(
    /rollover: begin would cut off devices of mbedtls-2k \(the Certificate message of \d+ bytes.*2048\)/,
  );
  expect(refused.errors.join('\n')).toContain('run rollover: finish: it does not need begin');
  const { errors } = JSON.parse(refused.outputs.report ?? '');
  expect(errors).toMatchObject([{ code: 'rollover-cuts-off-devices' }]);
  expect(scenario.changes()).toEqual([]);

  const announced = await step('announce', 'openssl, mbedtls-2k');
  expect(announced.errors).toEqual([]);
  expect(announced.summary).toContain('rollover: begin would cut off mbedtls-2k');
  expect(JSON.parse(announced.outputs.report ?? '').notes).toContainEqual(
    expect.objectContaining({
      code: 'rollover-would-cut-off',
      classes: [
        {
          id: 'mbedtls-2k',
          refusal: { rule: 'certificate-message', bytes: expect.any(Number), limit: 2048 },
        },
      ],
    }),
  );
  const [, next = ''] = rootsOf(announced);
  expect((await step('begin', 'mbedtls-2k')).exitCode).toBe(1);
  expect((await step('finish', 'mbedtls-1k', { force: 'true' })).errors.join('\n')).toMatch(
    /rollover: finish would cut off devices of mbedtls-1k/,
  );
  expect(scenario.changes()).toEqual([]);

  const finished = await step('finish', 'openssl, mbedtls-2k', { force: 'true' });
  expect(finished.errors).toEqual([]);
  expect(await connects(scenario, next)).toBe(true);
});

it('begin of a class that takes the longer chain is not refused', async () => {
  const begun = await step('begin', 'mbedtls-4k, wolfssl');
  expect(begun.errors).toEqual([]);
  const { checks } = JSON.parse(begun.outputs.report ?? '');
  expect(checks).toContainEqual(
    expect.objectContaining({ id: 'device-compatibility', result: 'warn' }),
  );
});
