/** verify with the classes of devices that a fleet has, before a rollover and during it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  await scenario.run();
});
afterAll(() => scenario.close());

const verify = (classes: string) =>
  scenario.run({ operation: 'verify', 'device-classes': classes });

function checkOf({ outputs }: ActionResult): { readonly result: string } {
  const { checks } = JSON.parse(outputs.report ?? '');
  return checks.find(({ id }: { id: string }) => id === 'device-compatibility');
}

it('fails in the phase that cuts a declared class off, and warns before it', async () => {
  const before = await verify('wolfssl, mbedtls-2k');
  expect(before.exitCode).toBe(0);
  expect(checkOf(before)).toMatchObject({
    result: 'warn',
    code: 'device-class-at-risk',
    figures: {
      refused: expect.arrayContaining([
        {
          device: 'mbedtls-2k',
          kind: 'at-risk',
          when: 'rollover',
          refusal: { rule: 'certificate-message', bytes: expect.any(Number), limit: 2048 },
          shorter: { omitRoot: true, p256: false, bytes: expect.any(Number) },
        },
      ]),
    },
  });

  await scenario.run({ operation: 'rotate', rollover: 'begin' });
  const during = await verify('wolfssl\nmbedtls-2k\n');
  expect(during.exitCode).toBe(1);
  expect(during.errors.join('\n')).toMatch(/device-compatibility.*refused by mbedtls-2k/);
  expect(checkOf(during)).toMatchObject({
    code: 'device-class-cut-off',
    figures: {
      refused: expect.arrayContaining([
        expect.objectContaining({ device: 'mbedtls-2k', kind: 'cut-off' }),
        expect.objectContaining({ device: 'wolfssl', when: 'next-root-alone' }),
      ]),
    },
  });

  const others = await verify('bearssl, mbedtls-4k, wolfssl-alt-cert-chains');
  expect(others.exitCode).toBe(0);
  expect(checkOf(others).result).toBe('pass');
});
