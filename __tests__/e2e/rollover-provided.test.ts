/** The phases of a rollover between CAs that the user provides, both with their keys: nothing of them is stored. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { createAuthority, type TestAuthority } from '../../testkit/authority.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { connects, rootsOf } from './connects.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let one: TestAuthority;
let two: TestAuthority;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const authority = (value: string) =>
    createAuthority({
      subject: [{ type: 'CN', value }],
      keyAlgorithm: 'EC_prime256v1',
      validityDays: 3650,
      now: new Date(),
    });
  [one, two] = [await authority('One'), await authority('Two')];
});
afterEach(() => scenario.close());

const by = ({ certificate, privateKey }: TestAuthority, next = '') => ({
  [`${next}ca-certificate`]: certificate,
  [`${next}ca-private-key`]: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
});

async function ready(
  inputs: Readonly<Record<string, string>>,
): Promise<{ readonly result: ActionResult; readonly changes: readonly string[] }> {
  scenario.sandbox.calls.clear();
  const result = await scenario.run(inputs);
  expect([result.errors, result.outputs.status]).toEqual([[], 'ready']);
  return { result, changes: scenario.changes() };
}

it('are announced by both being given, begun and aborted by request, and verified in each', async () => {
  const both = { ...by(one), ...by(two, 'next-') };
  const roots = [one.certificate, two.certificate];
  await ready(by(one));

  const announced = await ready({ operation: 'rotate', rollover: 'announce', ...both });
  expect(announced.changes).toEqual(['iot:TagResource']);
  expect(rootsOf(announced.result)).toEqual(roots);
  for (const operation of ['rotate', 'provision', 'verify']) {
    const kept = await ready({ operation, ...both });
    expect([operation, kept.changes, rootsOf(kept.result)]).toEqual([operation, [], roots]);
  }
  expect(await connects(scenario, two.certificate)).toBe(false);

  const begun = await ready({ operation: 'rotate', rollover: 'begin', ...both });
  expect(begun.changes).toEqual(['acm:ImportCertificate']);
  await ready({ operation: 'verify', ...both });
  expect(await connects(scenario, two.certificate)).toBe(true);

  const aborted = await ready({ operation: 'rotate', rollover: 'abort', ...both });
  expect(aborted.changes).toEqual(['acm:ImportCertificate']);
  expect(rootsOf(aborted.result)).toEqual([one.certificate]);
  expect(aborted.result.summary).toContain('Remove next-ca-certificate');
  expect((await ready({ operation: 'rotate', ...by(one) })).changes).toEqual([]);
  expect(await connects(scenario, one.certificate)).toBe(true);
});

it('have a readiness domain as well', async () => {
  const both = { ...by(one), ...by(two, 'next-'), 'readiness-domain': 'next.iot.example.com' };
  await ready(by(one));
  const announced = await ready({ operation: 'rotate', rollover: 'announce', ...both });
  expect(announced.changes).toContain('iot:CreateDomainConfiguration');
  const aborted = await ready({ operation: 'rotate', rollover: 'abort', ...both });
  expect(aborted.changes).toContain('iot:DeleteDomainConfiguration');
});
