/** During a rollover a device trusts the old root, or the new one, or both, and nobody knows which: each must do. */
import { describe, expect, it } from '@jest/globals';
import { dayMs } from '../../../src/days.ts';
import { examineServerCertificate } from '../../../src/pki/check-server-certificate.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { type CertificateChain, keyAlgorithms } from '../../../src/pki/material.ts';
import type { TestAuthority } from '../../../testkit/authority.ts';
import { domain, now } from '../../../testkit/certificates.ts';
import { leafRequest, rollOver, root } from './rolled.ts';

const afterDays = (days: number) => new Date(now.getTime() + days * dayMs);

function find(
  id: 'issuer' | 'expiry',
  leaf: CertificateChain,
  trust: readonly CertificateChain[],
  at = now,
) {
  const roots = trust.map(({ certificate }) => certificate);
  return examineServerCertificate(leaf, { domain, trust: roots, now: at }).find(
    (finding) => finding.id === id,
  );
}

describe.each(keyAlgorithms)('the issuer of a leaf with a key of %s', (keyAlgorithm) => {
  const rolled = rollOver({ keyAlgorithm, now });
  const issue = async (by: 'current' | 'next') =>
    issueServerCertificate((await rolled)[by], leafRequest(keyAlgorithm, now));

  it('is that of each root alone and of both, with the cross-certificate', async () => {
    const { current, next, leaf } = await rolled;
    for (const trust of [[current], [next], [current, next], [next, current]]) {
      expect(find('issuer', leaf, trust)).toMatchObject({ result: 'pass' });
    }
    expect(find('issuer', leaf, [current, next])).toMatchObject({
      trusted: ['/CN=Present', '/CN=Next'],
    });
  });

  it.each([
    ['current', '/CN=Next'],
    ['next', '/CN=Present'],
  ] as const)(
    'is at fault for a leaf of the %s one alone, which does not lead to %s',
    async (by, missed) => {
      const { current, next } = await rolled;
      const leaf = await issue(by);
      expect(find('issuer', leaf, [current, next])).toMatchObject({
        result: 'fail',
        code: 'chain-misses-root',
        missed: [missed],
      });
    },
  );

  it('is at fault where the chain leads to one root and a stranger is trusted too', async () => {
    const { current, next, leaf } = await rolled;
    const stranger = await root('Stranger', keyAlgorithm, now);
    expect(find('issuer', leaf, [current, next, stranger])).toMatchObject({
      result: 'fail',
      code: 'chain-misses-root',
      missed: ['/CN=Stranger'],
    });
  });

  it('is at fault where the chain is out of order, though the new root signed the leaf', async () => {
    const { next, leaf } = await rolled;
    const disordered = { ...leaf, chain: leaf.chain.toReversed() };
    expect(find('issuer', disordered, [next])).toMatchObject({ result: 'fail' });
  });
});

describe('the end of an authority', () => {
  const authority = (days: number) => root('Present', 'EC_prime256v1', now, days);
  const issue = (signer: TestAuthority, validityDays: number, days = 0) =>
    issueServerCertificate(signer, leafRequest('EC_prime256v1', afterDays(days), { validityDays }));

  // A certificate lives a day longer than asked: it is backdated.
  it.each([
    ['a new leaf is shortened', [1000, 299, 699], 'pass'],
    ['a new leaf is shortened', [1000, 299, 700], 'warn'],
    ['a third of its life is left, below leaves as long-lived as itself', [899, 899, 598], 'pass'],
    ['a third of its life is left, below leaves as long-lived as itself', [899, 899, 599], 'warn'],
    ['a tenth of its life is left, below short-lived leaves', [999, 30, 898], 'pass'],
    ['a tenth of its life is left, below short-lived leaves', [999, 30, 899], 'warn'],
  ] as const)('is warned of from when %s', async (_, [authorityDays, leafDays, days], result) => {
    const signer = await authority(authorityDays);
    const leaf = await issue(signer, leafDays, days);
    expect(find('expiry', leaf, [signer], afterDays(days))).toMatchObject({ result });
  });

  it('is averted by a rollover', async () => {
    const signer = await authority(1000);
    const leaf = await issue(signer, 300, 750);
    expect(find('expiry', leaf, [signer], afterDays(750))).toMatchObject({
      result: 'warn',
      by: 'rollover',
      isRolling: false,
    });
  });

  it('that a rollover has averted is warned of until that is finished', async () => {
    const current = await authority(1000);
    const { leaf, next } = await rollOver({ now: afterDays(750), current });
    expect(find('expiry', leaf, [current, next], afterDays(750))).toMatchObject({
      result: 'warn',
      code: 'ca-due',
      isRolling: true,
      links: [
        { of: 'server-certificate' },
        { of: 'ca', name: '/CN=Next (issued by /CN=Present)' },
        { of: 'ca', name: '/CN=Present' },
        { of: 'ca', name: '/CN=Next' },
      ],
    });
    expect(find('expiry', leaf, [next], afterDays(750))).toMatchObject({ result: 'pass' });
  });

  it('fails for the devices that trust it alone, whatever else is trusted', async () => {
    const current = await authority(100);
    const { leaf, next } = await rollOver({ now, current });
    expect(find('expiry', leaf, [next, current], afterDays(101))).toMatchObject({
      result: 'fail',
      lapse: 'expired',
      isRolling: true,
    });
  });

  it('that a leaf ends with is all that is reported: another leaf would end as early', async () => {
    const signer = await authority(100);
    const leaf = await issue(signer, 365);
    expect(find('expiry', leaf, [signer], afterDays(90))).toMatchObject({
      code: 'server-certificate-due',
      by: 'rollover',
      isRolling: false,
    });
  });

  it('that is near is reported beside the renewal of a leaf that would gain by it', async () => {
    const signer = await authority(100);
    const leaf = await issue(signer, 95);
    expect(find('expiry', leaf, [signer], afterDays(90))).toMatchObject({
      by: 'rotate',
      due: [{ of: 'server-certificate' }, { of: 'ca' }],
    });
  });
});
