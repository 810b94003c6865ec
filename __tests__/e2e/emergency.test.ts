/** docs/emergency.md, step by step: a key is known to someone it was not meant for, or lost. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { ACMClient } from '@aws-sdk/client-acm';
import {
  DeleteSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import type { ServerCertificate } from '../../src/pki/material.ts';
import { KeyUsageFlags } from '../../src/pki/x509.ts';
import { createAuthority, stolenAuthority } from '../../testkit/authority.ts';
import { rsaKey } from '../../testkit/certificates.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { blobsOf, importInto, makeLeaf } from '../sandbox/acm/imports.ts';
import { countAccount } from './account.ts';
import { holdTo } from './documented-policy.ts';
import { changeRecord } from './records.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const secretId = `iot-custom-domain/${domain}/ca`;

let scenario: Scenario;
let first: ActionResult;
let root: string;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  first = await scenario.run();
  expect(first.errors).toEqual([]);
  [root = ''] = rootsOf(first);
  scenario.sandbox.calls.clear();
});
afterEach(() => scenario.close());

const rotate = (inputs: Readonly<Record<string, string>>) =>
  scenario.run({ operation: 'rotate', ...inputs });

describe('the key of the leaf is known', () => {
  it('rotate with force serves another key immediately, and devices change nothing', async () => {
    const stolen = await serves(root);
    const rotated = await rotate({ force: 'true' });
    expect(rotated.errors).toEqual([]);
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    expect(keyOf(await serves(root))).not.toBe(keyOf(stolen));
    expect(rootsOf(rotated)).toEqual([root]);
  });
});

describe('the domain leads elsewhere, and the key of the leaf is known', () => {
  it('rotate with force serves another key, leaves the record alone, and fails for it', async () => {
    const set = (Value: string) => ({
      Name: domain,
      Type: 'CNAME' as const,
      TTL: 60,
      ResourceRecords: [{ Value }],
    });
    await changeRecord(scenario, 'UPSERT', set('broker.evil.example'));
    scenario.sandbox.calls.clear();
    await holdTo(scenario, 'rotate', 'generated-client');
    const stolen = await serves(root);
    const rotated = await rotate({ force: 'true' });
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    expect(keyOf(await serves(root))).not.toBe(keyOf(stolen));
    expect(rotated.outputs).toMatchObject({ status: 'failed', changed: 'true' });
    expect(rotated.errors).toContainEqual(expect.stringMatching(/broker\.evil\.example/));
    expect(rotated.log.join('\n')).toMatch(/broker\.evil\.example.*rotate leaves it/);
    scenario.sandbox.setPolicy(undefined);
    const refused = await scenario.run();
    expect(refused.errors.join('\n')).toMatch(/overwrite-dns-record: true/);
    const taken = await scenario.run({ 'overwrite-dns-record': 'true' });
    expect(taken.errors).toEqual([]);
  });
});

describe('another certificate was imported over the leaf', () => {
  it('rotate names the stored CA and the way out, and that way leads out', async () => {
    const other = await makeLeaf({
      key: rsaKey(),
      keyUsages: KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment,
    });
    const arn = first.outputs['server-certificate-arn'] ?? '';
    await importInto(new ACMClient(clientFor(scenario)), { ...blobsOf(other), arn });
    const { fingerprint256 } = new X509Certificate(root);
    for (const inputs of [{}, { force: 'true' }]) {
      const { errors } = await rotate(inputs);
      expect(errors.join('\n')).toContain(fingerprint256);
      expect(errors.join('\n')).toMatch(/replace: true/);
      expect(errors.join('\n')).not.toMatch(/you provided/);
    }
    const replaced = await scenario.run({ replace: 'true' });
    expect(replaced.errors).toEqual([]);
    expect(rootsOf(replaced)).toEqual([root]);
    await serves(root);
  });
});

describe('the key of the authority is known', () => {
  it('its successor is served to old devices and new, the attacker is refused by new ones, and finish cuts the old ones off', async () => {
    const begun = await rotate({ rollover: 'begin' });
    expect(begun.errors).toEqual([]);
    const [, next = ''] = rootsOf(begun);
    expect(await serves(root)).toEqual(await serves(next));

    const enemy = await leafOf(secretId);
    await insteadServing(enemy, async () => {
      expect(await serves(root)).toBe(pemOf(enemy.certificate));
      expect(await serves(root + next)).toBe(pemOf(enemy.certificate));
      await expect(serves(next)).rejects.toMatchObject({ code: unknownIssuer });
    });

    const finished = await rotate({ rollover: 'finish', force: 'true' });
    expect(finished.errors).toEqual([]);
    expect(rootsOf(finished)).toEqual([next]);
    await serves(next);
    await expect(serves(root)).rejects.toMatchObject({ code: unknownIssuer });
    expect(scenario.changes()).toEqual([
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
      'iot:TagResource',
      'acm:ImportCertificate',
      'secretsmanager:PutSecretValue',
      'acm:ImportCertificate',
      'secretsmanager:TagResource',
      'secretsmanager:TagResource',
      'secretsmanager:PutSecretValue',
    ]);
  });
});

describe('the key of the authority is lost', () => {
  it('nothing is renewed, and verify with the old root reports until when devices connect', async () => {
    await loseAuthority();
    const renewal = await rotate({ force: 'true' });
    expect(renewal.errors.join('\n')).toMatch(
      /there is no secret .*\/ca, although .*\/ca\/certificate exists.*emergency\.md/,
    );
    expect(scenario.changes()).toEqual([]);
    const verified = await scenario.run({ operation: 'verify', 'ca-certificate': root });
    expect(verified.outputs).toMatchObject({
      status: 'ready',
      'breaks-at': first.outputs['breaks-at'],
    });
  });

  it.each([
    { another: 'of your own', inputs: ofYourOwn, secrets: 2 },
    { another: 'to be kept', inputs: () => ({ 'ca-secret-id': `${secretId}-b` }), secrets: 4 },
  ])(
    'another one $another is gone over to with replace and not without, and old devices are refused',
    async ({ inputs, secrets }) => {
      await loseAuthority();
      const authority = await inputs();
      const refused = await scenario.run(authority);
      expect(refused.errors.join('\n')).toMatch(/issued by .*CA.*replace: true/);
      expect(scenario.changes()).toEqual([]);

      const replaced = await scenario.run({ ...authority, replace: 'true' });
      expect(replaced.errors).toEqual([]);
      const [next = ''] = rootsOf(replaced);
      await serves(next);
      await expect(serves(root)).rejects.toMatchObject({ code: unknownIssuer });
      expect(await countAccount(scenario)).toMatchObject({ configurations: 1, secrets });

      scenario.sandbox.calls.clear();
      const later = await rotate(authority);
      expect(later.outputs).toMatchObject({ status: 'ready', 'ca-certificate': next });
      expect(scenario.changes()).not.toContain('acm:ImportCertificate');
    },
  );
});

async function ofYourOwn(): Promise<Readonly<Record<string, string>>> {
  const { certificate, privateKey } = await createAuthority({
    subject: [{ type: 'CN', value: 'Your own' }],
    keyAlgorithm: 'RSA_2048',
    validityDays: 3650,
    now: new Date(),
  });
  return {
    'ca-certificate': certificate,
    'ca-private-key': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** OpenSSL's: the chain leads to no root that is trusted. */
const unknownIssuer = expect.stringMatching(/UNABLE_TO_|SELF_SIGNED_CERT_IN_CHAIN/);

function rootsOf({ outputs }: ActionResult): readonly string[] {
  return (outputs['ca-certificate'] ?? '').match(/-----BEGIN[\s\S]*?END CERTIFICATE-----\n/g) ?? [];
}

/** The leaf that a device which trusts these roots (PEM) is served, in PEM. @throws OpenSSL's error where it refuses. */
function serves(trust: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: '127.0.0.1',
      port: scenario.sandbox.mqttPort,
      servername: domain,
      ca: trust.match(/-----BEGIN[\s\S]*?END CERTIFICATE-----\n/g) ?? [],
    });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      const served = socket.getPeerX509Certificate();
      socket.destroy();
      resolve(served ? served.toString() : '');
    });
  });
}

function keyOf(certificate: string): unknown {
  return createPublicKey(certificate).export({ type: 'spki', format: 'pem' });
}

function pemOf(certificate: string): string {
  return new X509Certificate(certificate).toString();
}

/** What someone who has read the secret can issue for the domain. */
async function leafOf(secret: string): Promise<ServerCertificate> {
  const client = new SecretsManagerClient(clientFor(scenario));
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
  return issueServerCertificate(stolenAuthority(SecretString), {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm: 'RSA_2048',
    validityDays: 365,
    now: new Date(),
  });
}

async function insteadServing(
  { certificate, chain, privateKey }: ServerCertificate,
  work: () => Promise<void>,
): Promise<void> {
  const { dataPlane } = scenario.sandbox.knobs;
  dataPlane.serveInstead = {
    [domain]: {
      certificateChain: [certificate, ...chain].join(''),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  };
  await work();
  dataPlane.serveInstead = {};
}

async function loseAuthority(): Promise<void> {
  const client = new SecretsManagerClient(clientFor(scenario));
  await client.send(
    new DeleteSecretCommand({ SecretId: secretId, ForceDeleteWithoutRecovery: true }),
  );
  scenario.sandbox.calls.clear();
}
