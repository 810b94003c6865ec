/** A certificate authority is rolled over with devices in the field. */
import { X509Certificate } from 'node:crypto';
import { ACMClient, GetCertificateCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { countAccount, finishedAccount } from './account.ts';
import { connects, rootsOf } from './connects.ts';
import { runKilledAt } from './killed.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let first: ActionResult;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  first = await scenario.run();
  scenario.sandbox.calls.clear();
});
afterEach(() => scenario.close());

const rotate = (inputs: Readonly<Record<string, string>> = {}) =>
  scenario.run({ operation: 'rotate', ...inputs });

async function storedChain(): Promise<readonly string[]> {
  const acm = new ACMClient(clientFor(scenario));
  const { CertificateChain = '' } = await acm.send(
    new GetCertificateCommand({ CertificateArn: first.outputs['server-certificate-arn'] }),
  );
  return CertificateChain.match(/-----BEGIN[\s\S]*?END CERTIFICATE-----/g) ?? [];
}

const begin = { rollover: 'begin', 'rollover-days': '90' };

describe('a rollover of the certificate authority', () => {
  it('serves devices of either root from begin to finish, and keeps the day that was announced', async () => {
    const [old = ''] = rootsOf(first);
    const begun = await rotate(begin);
    expect(begun.errors).toEqual([]);
    expect(scenario.changes()).toEqual([
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
      'iot:TagResource',
      'acm:ImportCertificate',
      'secretsmanager:PutSecretValue',
    ]);
    const [present, next = ''] = rootsOf(begun);
    expect(present).toBe(old);
    expect(new X509Certificate(next).subject).toBe(`CN=${domain} private CA 2`);
    expect(await connects(scenario, old)).toBe(true);
    expect(await connects(scenario, next)).toBe(true);
    expect(await storedChain()).toHaveLength(2);

    scenario.sandbox.calls.clear();
    const again = await rotate({ rollover: 'begin' });
    expect(again.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    const from = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    expect(again.summary).toContain(`run rollover: finish from ${from} on`);
    const provisioned = await scenario.run();
    expect(provisioned.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(rootsOf(provisioned)).toEqual([old, next]);
    const seen = await scenario.run({ operation: 'verify' });
    for (const { outputs } of [begun, again, provisioned, seen]) {
      const report = JSON.parse(outputs.report ?? '');
      expect(report.rolloverDeadline).toBe(`${from}T00:00:00.000Z`);
      const roles = report.lifetimes.chain.map(({ of }: { of: string }) => of);
      expect(roles).toEqual(['server-certificate', 'intermediate', 'ca', 'next-ca']);
      expect(report.lifetimes.validationCertificate).toMatchObject({
        dueFrom: expect.any(String),
        notAfter: expect.any(String),
      });
    }

    const early = await rotate({ rollover: 'finish' });
    expect(early.exitCode).toBe(1);
    expect(early.errors.join('\n')).toMatch(new RegExp(`may rely .* until ${from}.*force: true`));
    expect(scenario.changes()).toEqual([]);

    const finished = await rotate({ rollover: 'finish', force: 'true' });
    expect(finished.errors).toEqual([]);
    expect(scenario.changes()).toEqual([
      'acm:ImportCertificate',
      'secretsmanager:TagResource',
      'secretsmanager:TagResource',
      'secretsmanager:PutSecretValue',
    ]);
    expect(rootsOf(finished)).toEqual([next]);
    expect(finished.summary).toContain('This run finishes the rollover');
    expect(await connects(scenario, next)).toBe(true);
    expect(await connects(scenario, old)).toBe(false);

    scenario.sandbox.calls.clear();
    const later = await rotate({ rollover: 'finish' });
    expect(later.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    const verified = await scenario.run({ operation: 'verify' });
    expect(rootsOf(verified)).toEqual([next]);
    expect(scenario.changes()).toEqual([]);
  });

  it('killed after each call of its begin is continued by the next scheduled run', async () => {
    for (const call of [
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
      'iot:TagResource',
      'acm:ImportCertificate',
    ]) {
      await runKilledAt(scenario, call, { operation: 'rotate', ...begin });
    }
    const begun = await rotate();
    expect(begun.errors).toEqual([]);
    expect(begun.outputs.changed).toBe('true');
    expect(rootsOf(begun)).toHaveLength(2);
    expect(scenario.changes()).toEqual([
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
      'iot:TagResource',
      'acm:ImportCertificate',
      'secretsmanager:PutSecretValue',
    ]);
  });

  it('killed after each call of its finish is continued by the next scheduled run', async () => {
    expect((await rotate(begin)).errors).toEqual([]);
    const finish = { operation: 'rotate', rollover: 'finish', force: 'true' };
    await runKilledAt(scenario, 'acm:ImportCertificate', finish);
    await runKilledAt(scenario, 'secretsmanager:TagResource', { operation: 'rotate' });
    scenario.sandbox.calls.clear();
    const finished = await rotate({ rollover: 'finish' });
    expect(finished.errors).toEqual([]);
    expect(scenario.changes()).toEqual([
      'secretsmanager:TagResource',
      'secretsmanager:TagResource',
      'secretsmanager:PutSecretValue',
    ]);
    const again = await rotate({ rollover: 'finish' });
    expect(again.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(rootsOf(again)).toEqual(rootsOf(finished));
  });

  it('is followed by a third generation', async () => {
    expect((await rotate(begin)).errors).toEqual([]);
    const finished = await rotate({ rollover: 'finish', force: 'true' });
    expect(finished.errors).toEqual([]);
    const [second = ''] = rootsOf(finished);

    const third = await rotate({ rollover: 'begin' });
    expect(third.errors).toEqual([]);
    const [present, next = ''] = rootsOf(third);
    expect(present).toBe(second);
    expect(new X509Certificate(next).subject).toBe(`CN=${domain} private CA 3`);
    expect(await connects(scenario, second)).toBe(true);
    expect(await connects(scenario, next)).toBe(true);
    expect(await connects(scenario, rootsOf(first)[0] ?? '')).toBe(false);
    expect(await countAccount(scenario)).toEqual({ ...finishedAccount, secrets: 7 });
  });

  it('makes nothing twice when each of its calls is throttled, and then its answer lost', async () => {
    for (const action of ['CreateSecret', 'TagResource', 'ImportCertificate']) {
      void scenario.sandbox.faults.add({ action, kind: 'throttle' });
      void scenario.sandbox.faults.add({ action, kind: 'lostAnswer' });
    }
    const begun = await rotate(begin);
    expect(begun.errors).toEqual([]);
    expect(begun.outputs.status).toBe('ready');
    expect(await countAccount(scenario)).toEqual({ ...finishedAccount, secrets: 5 });
  });
});
