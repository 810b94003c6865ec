/** Everything that renews, over an authority or a leaf of the user's own, of either kind of key. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { crossSign } from '../../src/pki/cross-sign.ts';
import { type CrossPath, issueServerCertificate } from '../../src/pki/leaf.ts';
import { type KeyAlgorithm, keyAlgorithms, leafAlgorithmFor } from '../../src/pki/material.ts';
import { createAuthority, type TestAuthority } from '../../testkit/authority.ts';
import { keyPem } from '../../testkit/certificates.ts';
import { countAccount, finishedAccount } from './account.ts';
import { connects, rootsOf } from './connects.ts';
import { finishRollover } from './release.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

const account = { ...finishedAccount, secrets: 0 };
const nothing = { ...account, imported: 0, requested: 0, configurations: 0 };

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

function authority(commonName: string, keyAlgorithm: KeyAlgorithm): Promise<TestAuthority> {
  const subject = [{ type: 'CN', value: commonName }];
  return createAuthority({ subject, keyAlgorithm, validityDays: 3650, now: new Date() });
}

/** A run that must end ready; gives the calls of change that it made, and the roots that devices are to trust. */
async function ready(inputs: Readonly<Record<string, string>>) {
  scenario.sandbox.calls.clear();
  const result = await scenario.run(inputs, finishRollover(scenario));
  expect(result.errors).toEqual([]);
  expect(result.outputs.status).toBe('ready');
  return { changes: scenario.changes(), roots: rootsOf(result) };
}

async function tornDown(): Promise<void> {
  await ready({ operation: 'teardown' });
  expect(await countAccount(scenario)).toEqual(nothing);
}

const importAlone = ['acm:ImportCertificate'];

/** Nothing but another kind of key needs a configuration of its own. */
const otherKind = { RSA_2048: 'EC_prime256v1', EC_prime256v1: 'RSA_2048' } as const;

describe.each(keyAlgorithms)('of %s', (keyAlgorithm) => {
  it('an authority that is provided is rotated, rolled over, replaced and torn down', async () => {
    const [one, two, three] = await Promise.all([
      authority('One', keyAlgorithm),
      authority('Two', keyAlgorithm),
      authority('Three', otherKind[keyAlgorithm]),
    ]);
    const by = ({ certificate, privateKey }: TestAuthority, next = '') => ({
      [`${next}ca-certificate`]: certificate,
      [`${next}ca-private-key`]: keyPem(privateKey),
    });
    await ready(by(one));
    expect((await ready({ operation: 'rotate', force: 'true', ...by(one) })).changes).toEqual(
      importAlone,
    );

    const both = { operation: 'rotate', ...by(one), ...by(two, 'next-') };
    const begun = await ready({ ...both, rollover: 'begin' });
    expect(begun.changes).toEqual(['iot:TagResource', ...importAlone]);
    expect(begun.roots).toEqual([one.certificate, two.certificate]);
    expect(await connects(scenario, one.certificate)).toBe(true);
    expect(await connects(scenario, two.certificate)).toBe(true);

    const dropped = await scenario.run({ operation: 'rotate', ...by(two) });
    expect(dropped.errors.join('\n')).toMatch(/precedes \/CN=Two until .*next-ca-certificate/);
    const early = await scenario.run({ ...both, rollover: 'finish' });
    expect(early.errors.join('\n')).toMatch(/may rely .* until .*force: true/);

    expect((await ready({ ...both, rollover: 'finish', force: 'true' })).changes).toEqual(
      importAlone,
    );
    expect(await connects(scenario, one.certificate)).toBe(false);
    expect(await ready({ operation: 'rotate', ...by(two) })).toEqual({
      changes: [],
      roots: [two.certificate],
    });

    const replaced = await ready({ ...by(three), replace: 'true' });
    expect(replaced.changes).toContain('iot:DeleteDomainConfiguration');
    expect(await connects(scenario, three.certificate)).toBe(true);
    await tornDown();
  });

  it('a leaf that is provided is rotated, rolled over, replaced and torn down', async () => {
    const one = await authority('One', keyAlgorithm);
    const two = await authority('Two', keyAlgorithm);
    const bring = async (signer: TestAuthority, crossCertificate?: CrossPath) => {
      const leaf = await issueServerCertificate(signer, {
        mask: () => {},
        domain,
        subject: [],
        keyAlgorithm: leafAlgorithmFor(signer),
        validityDays: 90,
        now: new Date(),
        crossCertificate,
      });
      return {
        'server-certificate': leaf.certificate,
        'server-certificate-chain': leaf.chain.join(''),
        'server-private-key': keyPem(leaf.privateKey),
      };
    };
    const first = await bring(one);
    await ready(first);
    expect((await ready({ operation: 'rotate', force: 'true', ...first })).changes).toEqual([]);
    const second = { operation: 'rotate', ...(await bring(one)) };
    expect((await ready(second)).changes).toEqual(importAlone);

    const cross = await crossSign({ next: two, by: one, now: new Date() });
    const crossed = await bring(two, { certificate: cross, above: [one.certificate] });
    const rolled = await ready({
      operation: 'rotate',
      ...crossed,
      'next-ca-certificate': two.certificate,
    });
    expect(rolled).toEqual({ changes: importAlone, roots: [one.certificate, two.certificate] });
    expect(await connects(scenario, one.certificate)).toBe(true);
    expect(await connects(scenario, two.certificate)).toBe(true);
    const finished = await ready({ operation: 'rotate', ...(await bring(two)) });
    expect(finished).toEqual({ changes: importAlone, roots: [two.certificate] });

    const stranger = await bring(await authority('Stranger', keyAlgorithm));
    expect((await ready({ ...stranger, replace: 'true' })).changes).toEqual(importAlone);
    const other = await bring(await authority('Other', otherKind[keyAlgorithm]));
    expect((await ready({ ...other, replace: 'true' })).changes).toContain(
      'iot:DeleteDomainConfiguration',
    );
    await tornDown();
  });
});
