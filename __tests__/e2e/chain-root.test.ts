/** The root is sent, or left out where the user asks for it and ACM takes that. */
import { ACMClient, GetCertificateCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { connects, rootsOf } from './connects.ts';
import { clientFor, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const omit = { 'server-certificate-chain-root': 'omit' };
const include = { 'server-certificate-chain-root': 'include' };

async function ready(inputs: Readonly<Record<string, string>>): Promise<ActionResult> {
  scenario.sandbox.calls.clear();
  const result = await scenario.run({ 'key-algorithm': 'EC_prime256v1', ...inputs });
  expect([result.errors, result.outputs.status]).toEqual([[], 'ready']);
  return result;
}

async function chainInAcm({ outputs }: ActionResult): Promise<number> {
  const acm = new ACMClient(clientFor(scenario));
  const { CertificateChain = '' } = await acm.send(
    new GetCertificateCommand({ CertificateArn: outputs['server-certificate-arn'] }),
  );
  return CertificateChain.match(/-----BEGIN/g)?.length ?? 0;
}

it('is left out by request through a rollover, and not imported again unless asked', async () => {
  scenario.sandbox.knobs.acm.chainRequired = false;
  const first = await ready({});
  expect(await chainInAcm(first)).toBe(1);
  const omitted = await ready(omit);
  expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
  expect(await chainInAcm(omitted)).toBe(0);
  expect(Number(omitted.outputs['chain-bytes'])).toBeLessThan(500);
  expect(Number(first.outputs['chain-bytes'])).toBeGreaterThan(800);
  for (const inputs of [omit, {}]) {
    expect((await ready(inputs)).outputs.changed).toBe('false');
  }

  const begun = await ready({ operation: 'rotate', rollover: 'begin', ...omit });
  expect(await chainInAcm(begun)).toBe(1);
  for (const root of rootsOf(begun)) {
    expect(await connects(scenario, root)).toBe(true);
  }
  const finished = await ready({ operation: 'rotate', rollover: 'finish', force: 'true', ...omit });
  expect(await chainInAcm(finished)).toBe(0);
  expect(await chainInAcm(await ready(include))).toBe(1);
});

it.each(['InvalidTagException', 'ResourceNotFoundException'])(
  'is not blamed when ACM refuses the import by %s',
  async (code) => {
    const refusal = { action: 'ImportCertificate', kind: 'refuse', code, message: 'No' } as const;
    void scenario.sandbox.faults.add(refusal);
    const refused = await scenario.run({ 'key-algorithm': 'EC_prime256v1', ...omit });
    const { errors } = JSON.parse(refused.outputs.report ?? '');
    expect(errors).toMatchObject([{ code: 'aws-request-rejected' }]);
  },
);

it('is sent by default, and its omission is refused with the way back where ACM requires it', async () => {
  const first = await ready({});
  const refused = await scenario.run(omit);
  expect(refused.exitCode).toBe(1);
  expect(refused.errors.join('\n')).toMatch(
    /valid self signed.*without its root\. Set server-certificate-chain-root: include/,
  );
  const { errors } = JSON.parse(refused.outputs.report ?? '');
  expect(errors).toMatchObject([{ code: 'chain-root-required' }]);
  expect(await chainInAcm(first)).toBe(1);
  expect((await ready({})).outputs.changed).toBe('false');
});
