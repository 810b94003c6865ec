/** The leaf of a rollover: devices that trust the old root alone, and such that trust the new one alone, both take it. */
import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../../src/errors.ts';
import { examineServerCertificate } from '../../../src/pki/check-server-certificate.ts';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { readCertificate } from '../../../src/pki/facts.ts';
import { proveHandshake } from '../../../src/pki/handshake.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import type { TestAuthority } from '../../../testkit/authority.ts';
import {
  authorityExtension,
  domain,
  type Made,
  make,
  makeRoot,
  now,
  type Recipe,
} from '../../../testkit/certificates.ts';
import { leafRequest, rollOver, root } from './rolled.ts';

const below = (issuer: Made, subject: string): Promise<Made> =>
  make({ subject, issuer, extensions: [authorityExtension()] });

describe.each(keyAlgorithms)('a leaf of a rollover with a key of %s', (keyAlgorithm) => {
  // A handshake measures the validity by the system's clock.
  const rolled = rollOver({ keyAlgorithm, now: new Date() });

  it('has a chain from the cross-certificate to the old root', async () => {
    const { current, cross, leaf } = await rolled;
    expect(leaf.chain).toEqual([cross, current.certificate]);
    expect(readCertificate(leaf.certificate).issuer).toBe('/CN=Next');
  });

  it.each(['current', 'next'] as const)(
    'is taken by a device that trusts the %s root alone',
    async (which) => {
      const { [which]: authority, leaf } = await rolled;
      await expect(
        proveHandshake(leaf, { domain, trust: [authority.certificate] }),
      ).resolves.toBeUndefined();
    },
  );

  it('is taken by a device that trusts both, and not by one that trusts neither', async () => {
    const { current, next, leaf } = await rolled;
    const both = [current.certificate, next.certificate];
    await expect(proveHandshake(leaf, { domain, trust: both })).resolves.toBeUndefined();
    const { certificate } = await root('Next', keyAlgorithm, new Date());
    await expect(proveHandshake(leaf, { domain, trust: [certificate] })).rejects.toThrow(Failure);
  });

  it('needs the cross-certificate for the old root', async () => {
    const { current, next } = await rolled;
    const plain = await issueServerCertificate(next, leafRequest(keyAlgorithm, new Date()));
    await expect(proveHandshake(plain, { domain, trust: [current.certificate] })).rejects.toThrow(
      Failure,
    );
  });

  it('meets every requirement of IoT Core', async () => {
    const { current, next, leaf } = await rolled;
    const trust = [current.certificate, next.certificate];
    const findings = examineServerCertificate(leaf, { domain, trust, now: new Date() });
    expect(findings.filter(({ result }) => result !== 'pass')).toEqual([]);
  });

  it('is taken also where both authorities have the same name', async () => {
    const clock = new Date();
    const current = await root('CA', keyAlgorithm, clock);
    const next = await root('CA', keyAlgorithm, clock);
    const { leaf } = await rollOver({ keyAlgorithm, now: clock, current, next });
    for (const { certificate } of [current, next]) {
      await expect(proveHandshake(leaf, { domain, trust: [certificate] })).resolves.toBeUndefined();
    }
  });
});

describe('a leaf of an authority that is no root', () => {
  it('has the cross-certificate in the place of the new root', async () => {
    const now = new Date();
    const [oldRoot, newRoot] = [await makeRoot({ subject: 'CN=Old' }), await makeRoot()];
    const [by, signer] = [await below(oldRoot, 'CN=Present'), await below(newRoot, 'CN=Next')];
    const current = { ...by, chain: [oldRoot.certificate] };
    const next = { ...signer, chain: [newRoot.certificate] };
    const cross = await crossSign({ next, by: current, now });
    const above = [current.certificate, ...current.chain];
    const leaf = await issueServerCertificate(
      next,
      leafRequest('EC_prime256v1', now, { crossCertificate: { certificate: cross, above } }),
    );
    expect(leaf.chain).toEqual([signer.certificate, cross, by.certificate, oldRoot.certificate]);
    const trust = [oldRoot.certificate, newRoot.certificate];
    const findings = examineServerCertificate(leaf, { domain, trust, now });
    expect(findings.map(({ id, result }) => [id, result])).toEqual([
      ['server-auth', 'pass'],
      ['common-name', 'pass'],
      ['key-algorithm', 'pass'],
      ['issuer', 'pass'],
      ['expiry', 'pass'],
    ]);
    for (const certificate of trust) {
      await expect(proveHandshake(leaf, { domain, trust: [certificate] })).resolves.toBeUndefined();
    }
  });
});

describe('the validity of a leaf of a rollover', () => {
  const issue = async (ofPresent: Partial<Recipe>, ofNext: Partial<Recipe> = {}) => {
    const [by, signer] = [
      await makeRoot({ subject: 'CN=Present', ...ofPresent }),
      await makeRoot({ subject: 'CN=Next', ...ofNext }),
    ];
    const earlier = new Date('2026-06-01T00:00:00Z');
    const next: TestAuthority = { ...signer, chain: [] };
    const cross = await crossSign({ next, by: { ...by, chain: [] }, now: earlier });
    const crossCertificate = { certificate: cross, above: [by.certificate] };
    return issueServerCertificate(next, leafRequest('EC_prime256v1', now, { crossCertificate }));
  };

  it('does not go beyond the old root', async () => {
    const leaf = await issue({ notAfter: '2027-01-31T00:00:00Z' });
    expect(readCertificate(leaf.certificate).notAfter).toEqual(new Date('2027-01-31T00:00:00Z'));
  });

  it('does not begin before the cross-certificate', async () => {
    const next = { ...(await makeRoot()), chain: [] };
    const by = { ...(await makeRoot({ subject: 'CN=Present' })), chain: [] };
    const cross = await crossSign({ next, by, now: new Date(now.getTime() + 3_600_000) });
    const crossCertificate = { certificate: cross, above: [by.certificate] };
    const leaf = await issueServerCertificate(
      next,
      leafRequest('EC_prime256v1', now, { crossCertificate }),
    );
    expect(readCertificate(leaf.certificate).notBefore).toEqual(readCertificate(cross).notBefore);
  });

  it('is refused with less than a day of the old root, which the previous CA ends', async () => {
    const issued = issue({ notAfter: '2026-11-24T11:59:59Z' });
    await expect(issued).rejects.toMatchObject({
      details: {
        code: 'ca-expires-too-soon',
        figures: {
          ca: '/CN=Next (issued by /CN=Present)',
          life: { kind: 'short', at: new Date('2026-11-24T11:59:59Z') },
          of: 'previous',
        },
      },
    });
  });

  it('is refused once the old root has expired', async () => {
    await expect(issue({ notAfter: '2026-11-23T11:59:59Z' })).rejects.toMatchObject({
      details: {
        code: 'ca-expires-too-soon',
        figures: {
          life: { kind: 'expired', at: new Date('2026-11-23T11:59:59Z') },
          of: 'previous',
        },
      },
    });
  });

  it('is refused with less than a day of the next authority, which signs', async () => {
    await expect(issue({}, { notAfter: '2026-11-24T00:00:00Z' })).rejects.toMatchObject({
      details: {
        code: 'ca-expires-too-soon',
        figures: { ca: '/CN=Next', life: { kind: 'short' }, of: 'signer' },
      },
    });
  });
});

describe('no leaf is issued', () => {
  it('with the cross-certificate of another authority', async () => {
    const [{ next }, other] = [await rollOver({ now }), await rollOver({ now })];
    const crossCertificate = { certificate: other.cross, above: [other.current.certificate] };
    await expect(
      issueServerCertificate(next, leafRequest('EC_prime256v1', now, { crossCertificate })),
    ).rejects.toMatchObject({
      details: { figures: { problem: { code: 'not-signed', subject: '/CN=Next' } } },
    });
  });

  it('with a cross-certificate that what is above it did not sign', async () => {
    const [{ next, cross }, other] = [await rollOver({ now }), await rollOver({ now })];
    const crossCertificate = { certificate: cross, above: [other.current.certificate] };
    await expect(
      issueServerCertificate(next, leafRequest('EC_prime256v1', now, { crossCertificate })),
    ).rejects.toMatchObject({
      details: {
        figures: { problem: { code: 'not-signed', of: '/CN=Next', subject: '/CN=Present' } },
      },
    });
  });
});
