import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import type { KeyAlgorithm } from '../../src/pki/material.ts';
import { createAuthority } from '../../testkit/authority.ts';
import { countAccount } from './account.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const passphrase = 'correct horse battery staple';

function authority(keyAlgorithm: KeyAlgorithm) {
  const subject = [
    { type: 'O', value: 'Provided' },
    { type: 'CN', value: 'Provided CA' },
  ];
  return createAuthority({ subject, keyAlgorithm, validityDays: 3650, now: new Date() });
}

describe.each(['RSA_2048', 'EC_prime256v1'] as const)('a provided %s authority', (keyAlgorithm) => {
  it('with an encrypted key signs the leaf; no secret is made, and neither key nor passphrase is let out', async () => {
    const { certificate, privateKey } = await authority(keyAlgorithm);
    const encrypted = privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
      .toString();
    const result = await scenario.run({
      'ca-certificate': certificate,
      'ca-private-key': encrypted,
      'ca-private-key-passphrase': passphrase,
    });
    expect(result.errors).toEqual([]);
    expect(result.outputs.status).toBe('ready');
    expect(new X509Certificate(result.outputs['ca-certificate'] ?? '').fingerprint256).toBe(
      new X509Certificate(certificate).fingerprint256,
    );
    expect(await countAccount(scenario)).toMatchObject({ secrets: 0, imported: 1 });
    const everything = [result.unmasked, result.summary, JSON.stringify(result.outputs)].join('\n');
    expect(everything).not.toContain('PRIVATE KEY');
    expect(everything).not.toContain(passphrase);
    expect(result.masks).toContain(passphrase);
    for (const line of encrypted.split('\n').filter((text) => /^[A-Za-z0-9+/=]{20,}$/.test(text))) {
      expect(result.masks).toContain(line);
    }
  });

  it('and a leaf provided with its chain are imported as they are, and kept the second time', async () => {
    const signer = await authority(keyAlgorithm);
    const leaf = await issueServerCertificate(signer, {
      mask: () => {},
      domain,
      subject: [],
      keyAlgorithm,
      validityDays: 90,
      now: new Date(),
    });
    const inputs = {
      'server-certificate': leaf.certificate,
      'server-certificate-chain': leaf.chain.join(''),
      'server-private-key': leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const first = await scenario.run(inputs);
    expect(first.errors).toEqual([]);
    expect(first.outputs['server-certificate-fingerprint']).toBe(
      new X509Certificate(leaf.certificate).fingerprint256,
    );
    scenario.sandbox.calls.clear();
    const second = await scenario.run(inputs);
    expect(second.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(scenario.changes()).toEqual([]);
  });
});

it('another leaf of the same authority is re-imported under the same ARN, and seen served', async () => {
  const signer = await authority('RSA_2048');
  const bring = async (validityDays: number) => {
    const leaf = await issueServerCertificate(signer, {
      mask: () => {},
      domain,
      subject: [],
      keyAlgorithm: 'RSA_2048',
      validityDays,
      now: new Date(),
    });
    return scenario.run({
      'server-certificate': leaf.certificate,
      'server-certificate-chain': leaf.chain.join(''),
      'server-private-key': leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    });
  };
  const first = await bring(90);
  scenario.sandbox.calls.clear();
  const second = await bring(180);
  expect(second.errors).toEqual([]);
  expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
  expect(second.outputs['server-certificate-arn']).toBe(first.outputs['server-certificate-arn']);
  expect(second.outputs['server-certificate-fingerprint']).not.toBe(
    first.outputs['server-certificate-fingerprint'],
  );
});

it('a client certificate that is provided leaves the second run without any call of change', async () => {
  const { createDevice } = await import('./device.ts');
  const device = await createDevice(scenario);
  const inputs = {
    'client-certificate': device.certificate,
    'client-private-key': device.privateKey,
  };
  const first = await scenario.run(inputs);
  expect(first.errors).toEqual([]);
  scenario.sandbox.calls.clear();
  const second = await scenario.run(inputs);
  expect(second.outputs).toMatchObject({ status: 'ready', changed: 'false' });
  expect(scenario.sandbox.calls.list().filter(({ changes }) => changes)).toEqual([]);
});
