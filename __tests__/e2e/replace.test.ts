/** provision with replace: what IoT Core cannot change on a configuration has it recreated. */
import { ACMClient } from '@aws-sdk/client-acm';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { KeyUsageFlags } from '../../src/pki/x509.ts';
import { stolenAuthority, type TestAuthority } from '../../testkit/authority.ts';
import { rsaKey } from '../../testkit/certificates.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { blobsOf, importInto, makeLeaf } from '../sandbox/acm/imports.ts';
import { countAccount, finishedAccount } from './account.ts';
import { rootsOf } from './connects.ts';
import { runKilledAt } from './killed.ts';
import { records } from './records.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Another key algorithm needs another authority, another certificate in ACM, and so another configuration. */
const toEllipticCurve = {
  'ca-secret-id': 'another/ca',
  'key-algorithm': 'EC_prime256v1',
};
const replace = { ...toEllipticCurve, replace: 'true' };
/** The authority before stays in its secrets; the trust bundle is the domain's. */
const replacedAccount = { ...finishedAccount, secrets: finishedAccount.secrets + 2 };

let scenario: Scenario;
let first: ActionResult;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  first = await scenario.run();
  expect(first.errors).toEqual([]);
  scenario.sandbox.calls.clear();
});
afterEach(() => scenario.close());

/** How often something was recreated, by the call that creates it. */
function made(): Readonly<Record<string, number>> {
  const calls = scenario.changes().filter((call) => /:(Create|Import|Request)/.test(call));
  return Object.fromEntries(
    [...new Set(calls)].map((call) => [call, calls.filter((other) => other === call).length]),
  );
}

const once = {
  'secretsmanager:CreateSecret': 2,
  'acm:ImportCertificate': 1,
  'iot:CreateDomainConfiguration': 1,
};

describe('a replace', () => {
  it('disables and deletes, recreates, and removes the old certificate once ACM releases it', async () => {
    const refused = await scenario.run(toEllipticCurve);
    expect(refused.errors.join('\n')).toMatch(/replace: true/);
    expect(scenario.changes()).toEqual([]);

    const dryRun = await scenario.run({ ...replace, 'dry-run': 'true' });
    expect(scenario.changes()).toEqual([]);
    for (const told of [dryRun.log.join('\n'), dryRun.summary]) {
      expect(told).toMatch(/cuts devices off: .*outage: /s);
    }

    const zone = await records(scenario);
    const replaced = await scenario.run(replace);
    expect(replaced.errors).toEqual([]);
    expect(replaced.outputs.status).toBe('ready');
    expect(await records(scenario)).toEqual(zone);
    expect(scenario.changes()).toEqual([
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
      'secretsmanager:PutSecretValue',
      'acm:ImportCertificate',
      'iot:UpdateDomainConfiguration',
      'iot:DeleteDomainConfiguration',
      'iot:CreateDomainConfiguration',
      'acm:DeleteCertificate',
    ]);
    expect(replaced.summary).toMatch(/still reports it as in use.*a later run deletes it/);
    expect(await countAccount(scenario)).toEqual({ ...replacedAccount, imported: 2 });

    scenario.sandbox.clock.advance(20 * minute);
    scenario.sandbox.calls.clear();
    const rotated = await scenario.run({ ...toEllipticCurve, operation: 'rotate' });
    expect(rotated.errors).toEqual([]);
    expect(scenario.changes()).toEqual(['acm:DeleteCertificate']);
    expect(rotated.summary).toMatch(/^## .*; its server certificate is not due;/);
    expect(await countAccount(scenario)).toEqual(replacedAccount);
  });

  it('that IoT Core makes wait 7 days ends pending with the date, is undone by nobody meanwhile, and continues', async () => {
    scenario.sandbox.knobs.iot.customDomainDeletion = 'after-7-days';
    const waiting = await scenario.run(replace);
    const from = new Date(Date.now() + 7 * day).toISOString().slice(0, 10);
    expect(waiting.outputs.status).toBe('pending');
    expect(waiting.errors.join('\n')).toMatch(
      new RegExp(
        `must be DISABLED for at least 7 days.*deleted from ${from}T.*resumes where it stopped`,
      ),
    );

    scenario.sandbox.clock.advance(3 * day);
    const scheduled = await scenario.run({ operation: 'rotate' });
    expect(scheduled.errors.join('\n')).toMatch(/is disabled: .*a replace or teardown is waiting/);
    const early = await scenario.run(replace);
    expect(early.outputs.status).toBe('pending');
    expect(early.errors.join('\n')).toMatch(`deleted from ${from}T`);

    scenario.sandbox.clock.advance(4 * day);
    const last = await scenario.run(replace);
    expect(last.errors).toEqual([]);
    expect(last.outputs.status).toBe('ready');
    expect(made()).toEqual(once);
    scenario.sandbox.clock.advance(20 * minute);
    expect((await scenario.run(replace)).errors).toEqual([]);
    expect(await countAccount(scenario)).toEqual(replacedAccount);
  });

  it.each([
    [
      'the certificates',
      ['secretsmanager:CreateSecret', 'secretsmanager:CreateSecret', 'acm:ImportCertificate'],
    ],
    [
      'the domain configuration',
      [
        'iot:UpdateDomainConfiguration',
        'iot:DeleteDomainConfiguration',
        'iot:CreateDomainConfiguration',
      ],
    ],
  ])(
    'killed after each call that replaces %s is continued, and nothing is made twice',
    async (_, calls) => {
      for (const call of calls) {
        await runKilledAt(scenario, call, replace);
      }
      expect((await scenario.run(replace)).errors).toEqual([]);
      scenario.sandbox.clock.advance(20 * minute);
      await runKilledAt(scenario, 'acm:DeleteCertificate', replace);
      const last = await scenario.run(replace);
      expect(last.errors).toEqual([]);
      expect(last.outputs.status).toBe('ready');
      expect(made()).toEqual(once);
      expect(await countAccount(scenario)).toEqual(replacedAccount);
    },
  );

  it('makes nothing twice when each of its calls is throttled, and then its answer lost', async () => {
    for (const [service, action] of [
      ['secretsmanager', 'CreateSecret'],
      ['secretsmanager', 'CreateSecret'],
      ['acm', 'ImportCertificate'],
      ['iot', 'UpdateDomainConfiguration'],
      ['iot', 'DeleteDomainConfiguration'],
      ['iot', 'CreateDomainConfiguration'],
      ['acm', 'DeleteCertificate'],
    ] as const) {
      void scenario.sandbox.faults.add({ service, action, kind: 'throttle' });
      void scenario.sandbox.faults.add({ service, action, kind: 'lostAnswer' });
    }
    const replaced = await scenario.run(replace);
    expect(replaced.errors).toEqual([]);
    expect(replaced.outputs.status).toBe('ready');
    expect(await countAccount(scenario)).toEqual({ ...replacedAccount, imported: 2 });
  });

  it('of a domain that was rolled over once, killed before it is recreated, does not return to the old authority', async () => {
    for (const rollover of ['begin', 'finish']) {
      const rolled = await scenario.run({ operation: 'rotate', rollover, force: 'true' });
      expect(rolled.errors).toEqual([]);
    }
    const signer = await keptAuthority(`iot-custom-domain/${domain}/ca/2`);
    const misnamed = await makeLeaf({
      subject: `CN=other.${domain}`,
      names: [domain],
      key: rsaKey(),
      keyUsages: KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment,
      issuer: signer,
    });
    await importInto(new ACMClient(clientFor(scenario)), {
      ...blobsOf(misnamed, signer),
      arn: first.outputs['server-certificate-arn'] ?? '',
    });
    scenario.sandbox.calls.clear();
    await runKilledAt(scenario, 'iot:DeleteDomainConfiguration', { replace: 'true' });
    const next = await scenario.run({ replace: 'true' });
    expect(next.errors).toEqual([]);
    expect(rootsOf(next)).toEqual([signer.certificate]);
    expect(made()).toEqual({ 'acm:ImportCertificate': 1, 'iot:CreateDomainConfiguration': 1 });
  });
});

async function keptAuthority(secretId: string): Promise<TestAuthority> {
  const secrets = new SecretsManagerClient(clientFor(scenario));
  const { SecretString = '' } = await secrets.send(
    new GetSecretValueCommand({ SecretId: secretId }),
  );
  return stolenAuthority(SecretString);
}
