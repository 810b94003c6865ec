/** An import that ACM would refuse, or that IoT Core would not pick up, is refused before anything is changed. */
import { ACMClient } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { KeyUsageFlags } from '../../src/pki/x509.ts';
import { createAuthority, type TestAuthority } from '../../testkit/authority.ts';
import {
  authorityExtension,
  ecKey,
  keyPem,
  type Made,
  make,
  serverAuth,
} from '../../testkit/certificates.ts';
import { blobsOf, importInto, type LeafRecipe, makeLeaf } from '../sandbox/acm/imports.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const emailProtection = '1.3.6.1.5.5.7.3.4';
const { digitalSignature, keyAgreement } = KeyUsageFlags;

let scenario: Scenario;
let root: TestAuthority;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const subject = [{ type: 'CN', value: 'Root' }];
  root = await createAuthority({
    subject,
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 3650,
    now: new Date(),
  });
});
afterEach(() => scenario.close());

function bringing(leaf: Made, ...chain: readonly Made[]) {
  return {
    'server-certificate': leaf.certificate,
    'server-private-key': keyPem(leaf.privateKey),
    'server-certificate-chain': [...chain, root].map(({ certificate }) => certificate).join(''),
  };
}

function leafOf(issuer: Made, recipe: LeafRecipe = {}): Promise<Made> {
  return makeLeaf({
    names: [domain],
    keyUsages: digitalSignature | keyAgreement,
    issuer,
    ...recipe,
  });
}

async function refusedWith(inputs: Readonly<Record<string, string>>, said: RegExp): Promise<void> {
  scenario.sandbox.calls.clear();
  for (const operation of ['rotate', 'provision']) {
    const refused = await scenario.run({ operation, ...inputs });
    expect(refused.exitCode).toBe(1);
    expect(refused.errors.join('\n')).toMatch(said);
    expect(refused.errors.join('\n')).toMatch(/provision with replace: true/);
  }
  expect(scenario.changes()).toEqual([]);
}

describe('a leaf that is provided', () => {
  it('and differs in what must stay is refused, with the way out; that way leads out', async () => {
    const provisioned = await scenario.run(bringing(await leafOf(root)));
    expect(provisioned.errors).toEqual([]);
    // The hash of ECDSA goes by the issuer's curve.
    const wider = await make({
      subject: 'CN=Wider',
      key: ecKey('secp384r1'),
      issuer: root,
      extensions: [authorityExtension()],
    });
    const other = await createAuthority({
      subject: [{ type: 'CN', value: 'Other' }],
      keyAlgorithm: 'EC_prime256v1',
      validityDays: 3650,
      now: new Date(),
    });
    const moreNames = await leafOf(root, { names: [domain, `also.${domain}`] });
    const table: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [bringing(await leafOf(wider), wider), /signed with ecdsa-with-SHA256, .* ecdsa-with-SHA384/],
      [
        bringing(await leafOf(root, { keyUsages: digitalSignature })),
        /usages that the new one lacks: keyAgreement/,
      ],
      [
        bringing(moreNames),
        /its SANs are iot\.example\.com, the new one's iot\.example\.com, also/,
      ],
      [
        {
          ...bringing(await leafOf(other)),
          'server-certificate-chain': other.certificate,
        },
        /was issued by \/CN=Root, not by the CA you provided/,
      ],
    ];
    for (const [inputs, said] of table) {
      await refusedWith(inputs, said);
    }
    const replaced = await scenario.run({ ...bringing(moreNames), replace: 'true' });
    expect(replaced.errors).toEqual([]);
    expect(replaced.outputs.status).toBe('ready');
  });
});

describe('a leaf that is issued', () => {
  it('is not where the one before, imported by someone else, has a usage that no server should', async () => {
    const issuing = {
      'ca-certificate': root.certificate,
      'ca-private-key': keyPem(root.privateKey),
    };
    const provisioned = await scenario.run(issuing);
    expect(provisioned.errors).toEqual([]);
    const wide = await makeLeaf({
      names: [domain],
      issuer: root,
      extendedKeyUsages: [serverAuth, emailProtection],
    });
    await importInto(new ACMClient(clientFor(scenario)), {
      ...blobsOf(wide, root),
      arn: provisioned.outputs['server-certificate-arn'] ?? '',
    });
    scenario.sandbox.calls.clear();
    const refused = await scenario.run({ operation: 'rotate', force: 'true', ...issuing });
    expect(refused.errors.join('\n')).toMatch(
      new RegExp(`usages that the new one lacks: ${emailProtection}.*replace: true`),
    );
    expect(scenario.changes()).toEqual([]);
  });
});

it('a rollover from an authority that may not sign another one announces nothing', async () => {
  const narrow = await make({
    subject: 'CN=Narrow',
    issuer: root,
    extensions: [authorityExtension(0)],
  });
  const next = await createAuthority({
    subject: [{ type: 'CN', value: 'Next' }],
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 3650,
    now: new Date(),
  });
  const issuing = {
    'ca-certificate': [narrow, root].map(({ certificate }) => certificate).join(''),
    'ca-private-key': keyPem(narrow.privateKey),
  };
  const provisioned = await scenario.run(issuing);
  expect(provisioned.errors).toEqual([]);
  scenario.sandbox.calls.clear();
  const refused = await scenario.run({
    operation: 'rotate',
    rollover: 'begin',
    ...issuing,
    'next-ca-certificate': next.certificate,
    'next-ca-private-key': keyPem(next.privateKey),
  });
  expect(refused.errors.join('\n')).toMatch(/cross-signing .*CN=Narrow allows 0 intermediate/);
  expect(scenario.changes()).toEqual([]);
});
