import { X509Certificate } from 'node:crypto';
import { ACMClient, GetCertificateCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionResult } from '../../demo/runner.ts';
import { countAccount, finishedAccount } from './account.ts';
import { clientFor, domain, noLatencies, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let first: ActionResult;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  first = await scenario.run();
  scenario.sandbox.calls.clear();
}, 60_000);
afterEach(() => scenario.close());

const rotate = (inputs: Readonly<Record<string, string>> = {}) =>
  scenario.run({ operation: 'rotate', ...inputs });

/** Would a device that trusts only this root (PEM) be served? */
async function connects(root: string): Promise<boolean> {
  const { exitCode } = await scenario.run(
    {
      operation: 'verify',
      'ca-certificate': root,
    },
    {
      environment: {
        AWS_ACCESS_KEY_ID: '',
        AWS_SECRET_ACCESS_KEY: '',
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    },
  );
  return exitCode === 0;
}

function rootsOf({ outputs }: ActionResult): readonly string[] {
  return (outputs['ca-certificate'] ?? '').match(/-----BEGIN[\s\S]*?END CERTIFICATE-----\n/g) ?? [];
}

async function storedChain(): Promise<readonly string[]> {
  const acm = new ACMClient(clientFor(scenario));
  const { CertificateChain = '' } = await acm.send(
    new GetCertificateCommand({ CertificateArn: first.outputs['server-certificate-arn'] }),
  );
  return CertificateChain.match(/-----BEGIN[\s\S]*?END CERTIFICATE-----/g) ?? [];
}

describe('rotate', () => {
  it('of a leaf that is not due changes nothing, and says from when it is', async () => {
    const result = await rotate();
    expect(result.errors).toEqual([]);
    expect(result.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(scenario.changes()).toEqual([]);
    expect(result.summary).toMatch(/not due before \d{4}-\d\d-\d\d/);
  });

  it('renews a due leaf under the same ARN with a new key of the same kind, names and usages', async () => {
    const short = await rotate({ force: 'true', 'server-certificate-validity-days': '30' });
    scenario.sandbox.calls.clear();
    const due = await rotate({ 'renew-before-days': '60' });
    expect([short.errors, due.errors]).toEqual([[], []]);
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    expect(due.outputs['server-certificate-arn']).toBe(short.outputs['server-certificate-arn']);
    expect(due.outputs['server-certificate-fingerprint']).not.toBe(
      short.outputs['server-certificate-fingerprint'],
    );
    expect((await rotate({ 'renew-before-days': '60' })).outputs.changed).toBe('false');
  });

  it('renews when forced, with one import and nothing else', async () => {
    const result = await rotate({ force: 'true' });
    expect(result.errors).toEqual([]);
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    expect(result.outputs['server-certificate-arn']).toBe(first.outputs['server-certificate-arn']);
    expect(result.outputs['server-certificate-fingerprint']).not.toBe(
      first.outputs['server-certificate-fingerprint'],
    );
    expect(result.outputs['ca-certificate']).toBe(first.outputs['ca-certificate']);
    expect(await countAccount(scenario)).toEqual(finishedAccount);
  });

  it('plans and changes nothing in a dry run', async () => {
    const result = await rotate({ force: 'true', 'dry-run': 'true' });
    expect(result.outputs).toMatchObject({ status: 'planned', changed: 'false' });
    expect(JSON.parse(result.outputs.plan ?? '')).toContainEqual(
      expect.objectContaining({ action: 'update', resource: 'server certificate' }),
    );
    expect(scenario.changes()).toEqual([]);
  });
});

it('rotate of a domain that is not in service is refused, and says to provision it', async () => {
  const result = await scenario.run({ operation: 'rotate', domain: 'other.example.com' });
  expect(result.exitCode).toBe(1);
  expect(result.errors.join('\n')).toMatch(/no domain configuration.*Run provision/);
  expect(scenario.changes()).toEqual([]);
});

describe('a rollover of the certificate authority', () => {
  it('serves devices of either root from begin to finish, and keeps the day that was announced', async () => {
    const [old = ''] = rootsOf(first);
    const begun = await rotate({ rollover: 'begin', 'rollover-days': '90' });
    expect(begun.errors).toEqual([]);
    expect(scenario.changes()).toEqual([
      'secretsmanager:CreateSecret',
      'iot:TagResource',
      'acm:ImportCertificate',
    ]);
    const [present, next = ''] = rootsOf(begun);
    expect(present).toBe(old);
    expect(new X509Certificate(next).subject).toBe(`CN=${domain} private CA 2`);
    expect(await connects(old)).toBe(true);
    expect(await connects(next)).toBe(true);
    expect(await storedChain()).toHaveLength(2);

    scenario.sandbox.calls.clear();
    const again = await rotate({ rollover: 'begin' });
    expect(again.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    const provisioned = await scenario.run();
    expect(provisioned.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(rootsOf(provisioned)).toEqual([old, next]);

    const early = await rotate({ rollover: 'finish' });
    expect(early.exitCode).toBe(1);
    expect(early.errors.join('\n')).toMatch(/may trust .* until \d{4}-\d\d-\d\d.*force: true/);
    expect(scenario.changes()).toEqual([]);

    const finished = await rotate({ rollover: 'finish', force: 'true' });
    expect(finished.errors).toEqual([]);
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    expect(rootsOf(finished)).toEqual([next]);
    expect(await connects(next)).toBe(true);
    expect(await connects(old)).toBe(false);

    scenario.sandbox.calls.clear();
    const later = await rotate({ rollover: 'finish' });
    expect(later.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    const verified = await scenario.run({ operation: 'verify' });
    expect(rootsOf(verified)).toEqual([next]);
    expect(scenario.changes()).toEqual([]);
  }, 120_000);

  it.each(['CreateSecret', 'TagResource', 'ImportCertificate'])(
    'that was killed at %s is gone on with by the next scheduled run',
    async (action) => {
      const kill = new AbortController();
      const struck = scenario.sandbox.faults.add({ action, kind: 'lostAnswer' });
      const killing = struck.then(() => kill.abort());
      await scenario.run({ operation: 'rotate', rollover: 'begin' }, { kill: kill.signal });
      await killing;
      const result = await rotate();
      expect(result.errors).toEqual([]);
      expect(rootsOf(result)).toHaveLength(2);
      expect(await countAccount(scenario)).toMatchObject({ secrets: 2, imported: 1 });
    },
    60_000,
  );
});
