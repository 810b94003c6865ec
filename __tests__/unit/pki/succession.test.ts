import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAuthority as rootOver } from '../../../src/pki/authority.ts';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import type { CertificateChain } from '../../../src/pki/material.ts';
import { rolloverState } from '../../../src/pki/rollover.ts';
import { localSigner } from '../../../src/pki/signer.ts';
import type { StoredAuthority } from '../../../src/pki/stored-authority.ts';
import { successionProblem, verifySuccession } from '../../../src/pki/succession.ts';
import { authorityExtension, make, now } from '../../../testkit/certificates.ts';
import { leafRequest, root } from './rolled.ts';

interface Found extends StoredAuthority {
  readonly retired: boolean;
  readonly abandoned: 'no' | 'partly' | 'yes';
}

const unmarked = { retired: false, abandoned: 'no' } as const;

const kind = 'EC_prime256v1';
const chainOf = ({ certificate, chain }: CertificateChain): CertificateChain => ({
  certificate,
  chain,
});

/** Three generations that succeed each other, each with the cross-certificate by the one before. */
const real = (async () => {
  const roots = await Promise.all(['CA', 'CA 2', 'CA 3'].map((name) => root(name, kind, now)));
  return Promise.all(
    roots.map(async (next, index) => {
      const by = roots[index - 1];
      const authority = chainOf(next);
      return by === undefined
        ? { authority }
        : { authority, crossCertificate: await crossSign({ next, by, now }) };
    }),
  );
})();

/** What someone without any of their keys can put together: their own authorities, and every certificate there is to be seen. */
const planted = (async (): Promise<readonly StoredAuthority[]> => {
  const [first, second, third] = await real;
  const [own, namesake, other] = await Promise.all(
    ['Planted', 'CA 2', 'CA'].map((name) => root(name, kind, now)),
  );
  if (!first || !second || !third || !own || !namesake || !other) {
    throw new Error('each of them was made');
  }
  const certificates = [
    undefined,
    second.crossCertificate,
    third.crossCertificate,
    first.authority.certificate,
    await crossSign({ next: own, by: namesake, now }),
    await crossSign({ next: own, by: other, now }),
    await crossSign({ next: namesake, by: other, now }),
    await crossSign({ next: first.authority, by: own, now }),
  ];
  const authorities = [own, namesake, other].map(chainOf);
  return authorities.flatMap((authority) =>
    certificates.map((crossCertificate) => ({
      authority,
      ...(crossCertificate !== undefined && { crossCertificate }),
    })),
  );
})();

describe('a succession', () => {
  it('is proven by the cross-certificates of the authorities themselves', async () => {
    const all = (await real).map((one) => ({ ...one, ...unmarked }));
    expect(verifySuccession(all)).toEqual({ ok: true, active: all, abandoned: [] });
    expect(verifySuccession([])).toEqual({ ok: true, active: [], abandoned: [] });
  });

  it('passes over the retired ones, and not the proof that they link', async () => {
    const [first, second, third] = (await real).map((one) => ({ ...one, ...unmarked }));
    if (!first || !second || !third) {
      throw new Error('each of them was made');
    }
    const retired = [{ ...first, retired: true }, { ...second, retired: true }, third];
    expect(verifySuccession(retired)).toEqual({ ok: true, active: [third], abandoned: [] });
    expect(verifySuccession([{ ...first, retired: true }, third])).toMatchObject({ ok: false });
    expect(verifySuccession([{ ...first, retired: true }])).toMatchObject({
      ok: false,
      problem: { code: 'last-retired' },
    });
  });

  it('names no authority of someone without a key, whatever they plant, tag or copy', async () => {
    const [authorities, foreign] = [await real, await planted];
    const genuine = new Set(authorities.map(({ authority }) => authority.certificate));
    const situations = fc.record({
      made: fc.integer({ min: 1, max: authorities.length }),
      retired: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      abandoned: fc.array(fc.constantFrom('no', 'partly', 'yes'), { minLength: 6, maxLength: 6 }),
      added: fc.array(fc.nat({ max: foreign.length - 1 }), { maxLength: 3 }),
      days: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(situations, ({ made, retired, abandoned, added, days }) => {
        const found: readonly Found[] = [
          ...authorities.slice(0, made),
          ...added.flatMap((index) => foreign[index] ?? []),
        ].map((one, index) => ({
          ...one,
          retired: retired[index] ?? false,
          abandoned: abandoned[index] ?? 'no',
        }));
        const succession = verifySuccession(found);
        if (added.length > 0) {
          expect(succession.ok).toBe(false);
        } else if (succession.ok) {
          const at = new Date(now.getTime() + days * 86_400_000);
          const state = rolloverState(succession, undefined, at);
          const named = state.kind === 'single' ? [state.current] : [state.current, state.next];
          expect(named.every(({ authority }) => genuine.has(authority.certificate))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a succession past an abandoned authority', () => {
  /** The third was made after the rollover to the second was aborted: both of the others signed it. */
  const aborted = (async () => {
    const [first, second, third] = await Promise.all(
      ['CA', 'CA 2', 'CA 3'].map((name) => root(name, kind, now)),
    );
    if (!first || !second || !third) {
      throw new Error('each of them was made');
    }
    const certified = (by: typeof first, next = third) => crossSign({ next, by, now });
    const found = (changes: Partial<Found> = {}) => ({ ...unmarked, ...changes });
    return {
      oldest: { authority: chainOf(first), ...found() },
      left: {
        authority: chainOf(second),
        crossCertificate: await certified(first, second),
        ...found({ abandoned: 'yes' }),
      },
      newest: {
        authority: chainOf(third),
        crossCertificate: await certified(first),
        successionCertificate: await certified(second),
        ...found(),
      },
    };
  })();

  it('is proven by both: by the one before, and by the one that devices trust', async () => {
    const { oldest, left, newest } = await aborted;
    expect(verifySuccession([oldest, left, newest])).toEqual({
      ok: true,
      active: [oldest, newest],
      abandoned: [left],
    });
    const { successionCertificate, ...unproven } = newest;
    expect(verifySuccession([oldest, left, unproven])).toMatchObject({
      ok: false,
      problem: { code: 'cross-certificate-foreign', by: '/CN=CA 2' },
    });
    const byAbandoned = { ...unproven, crossCertificate: successionCertificate };
    expect(verifySuccession([oldest, left, byAbandoned])).toMatchObject({
      ok: false,
      problem: { code: 'cross-certificate-foreign', by: '/CN=CA' },
    });
  });

  it('stops every run where the tag of the abandoned one is gone, so that it does not come back', async () => {
    const { oldest, left, newest } = await aborted;
    const untagged = { ...left, abandoned: 'no' } as const;
    expect(verifySuccession([oldest, untagged, newest])).toMatchObject({ ok: false });
  });

  it('cannot be had by a tag: who has the key of a retired authority alone passes over none', async () => {
    const { oldest, left, newest } = await aborted;
    const plain = { ...left, abandoned: 'no' } as const;
    expect(verifySuccession([oldest, plain])).toMatchObject({ ok: true, active: [oldest, plain] });
    const { successionCertificate: _, ...byOldest } = newest;
    expect(verifySuccession([oldest, left, byOldest])).toMatchObject({ ok: false });
    expect(verifySuccession([left])).toMatchObject({ ok: false });
  });
});

describe('no successor', () => {
  const problem = async (next: StoredAuthority, by: CertificateChain) =>
    successionProblem(next, by);

  it('is one without a cross-certificate, or with one of another', async () => {
    const [first, second] = await real;
    if (!first || !second) {
      throw new Error('each of them was made');
    }
    expect(await problem({ authority: second.authority }, first.authority)).toEqual({
      code: 'cross-certificate-missing',
      by: '/CN=CA',
    });
    const namesake = chainOf(await root('CA', kind, now));
    expect(await problem(second, namesake)).toEqual({
      code: 'cross-certificate-foreign',
      by: '/CN=CA',
    });
    expect(await problem(second, first.authority)).toBeUndefined();
  });

  it('is a root of the name and key of a leaf: the leaf’s own certificate is no authority’s', async () => {
    const by = await root('CA', kind, now);
    const leaf = await issueServerCertificate(by, leafRequest(kind, now, { subject: [] }));
    const subject = [{ type: 'CN', value: 'iot.example.com' }];
    const signer = localSigner(leaf.privateKey);
    const own = await rootOver({ subject, validityDays: 10, signer, now });
    const next = { authority: chainOf(own), crossCertificate: leaf.certificate };
    expect(await problem(next, chainOf(by))).toMatchObject({
      code: 'cross-certificate-invalid',
      problem: { code: 'not-a-ca' },
    });
  });

  it('is one below an authority that may sign no others', async () => {
    const by = await make({ subject: 'CN=By', extensions: [authorityExtension(0)] });
    const next = await make({ subject: 'CN=Next', extensions: [authorityExtension()] });
    const cross = await make({
      subject: 'CN=Next',
      key: next.privateKey,
      issuer: by,
      extensions: [authorityExtension()],
    });
    const stored = {
      authority: { certificate: next.certificate, chain: [] },
      crossCertificate: cross.certificate,
    };
    expect(await problem(stored, { certificate: by.certificate, chain: [] })).toMatchObject({
      code: 'cross-certificate-invalid',
      problem: { code: 'path-too-long' },
    });
  });
});
