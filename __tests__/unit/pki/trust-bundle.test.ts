import { createHash, sign, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../../src/errors.ts';
import { keyAlgorithms } from '../../../src/pki/material.ts';
import { localSigner } from '../../../src/pki/signer.ts';
import {
  type BundleRoots,
  isSameTrust,
  nextSequence,
  signBundle,
  type TrustBundle,
  verifyBundle,
} from '../../../src/pki/trust-bundle.ts';
import type { TestAuthority } from '../../../testkit/authority.ts';
import { domain, ecKey, make, makeRoot, now } from '../../../testkit/certificates.ts';
import { rollOver } from './rolled.ts';

let current: TestAuthority;
let next: TestAuthority;
let announced: BundleRoots;

beforeAll(async () => {
  ({ current, next } = await rollOver({ keyAlgorithm: 'EC_prime256v1', now }));
  announced = {
    phase: 'announced',
    current: current.certificate,
    next: next.certificate,
    deadline: new Date('2027-05-22T00:00:00Z'),
  };
});

const edition = (trusted: BundleRoots): TrustBundle => ({
  domain,
  sequence: 1_795_000_000,
  issuedAt: now,
  trusted,
});

describe('the JSON of a trust bundle', () => {
  it('has every root with what a device identifies it by, and nothing else', async () => {
    const { text } = await signBundle(edition(announced), current);
    const root = (role: string, { certificate }: TestAuthority) => {
      const { raw, publicKey, validFromDate, validToDate } = new X509Certificate(certificate);
      const hex = (der: Buffer) => createHash('sha256').update(der).digest('hex');
      return {
        role,
        sha256: hex(raw),
        spkiSha256: hex(publicKey.export({ type: 'spki', format: 'der' })),
        notBefore: validFromDate.toISOString().replace('.000', ''),
        notAfter: validToDate.toISOString().replace('.000', ''),
        certificate: raw.toString('base64'),
      };
    };
    expect(JSON.parse(text)).toEqual({
      version: 1,
      domain,
      sequence: 1_795_000_000,
      issuedAt: '2026-11-23T12:00:00Z',
      phase: 'announced',
      deadline: '2027-05-22',
      refreshSeconds: 86_400,
      roots: [root('current', current), root('next', next)],
    });
    expect(text).toMatch(/^\{[^\n]*\}\n$/);
  });

  it('has no deadline and a longer time to refresh without a rollover', async () => {
    const steady = edition({ phase: 'steady', current: current.certificate });
    const members: unknown = JSON.parse((await signBundle(steady, current)).text);
    expect(members).toMatchObject({ phase: 'steady', refreshSeconds: 604_800 });
    expect(members).not.toHaveProperty('deadline');
  });
});

describe.each(keyAlgorithms)('a trust bundle signed with a key of %s', (keyAlgorithm) => {
  it('gives back what was signed, and names the CA that signed', async () => {
    const rolled = await rollOver({ keyAlgorithm, now });
    const trusted: BundleRoots = {
      phase: 'begun',
      current: rolled.current.certificate,
      next: rolled.next.certificate,
    };
    const signed = await signBundle(edition(trusted), rolled.current);
    const { certificate, chain } = rolled.current;
    expect(verifyBundle(signed, domain, [rolled.next, rolled.current])).toEqual({
      ok: true,
      value: { signed: { ...signed, signer: { certificate, chain } }, bundle: edition(trusted) },
    });
  });
});

describe('a trust bundle is refused', () => {
  const problems = async (
    change: (text: string) => string,
    of: readonly TestAuthority[] = [current],
    for_ = domain,
  ) => {
    const { text, signature } = await signBundle(edition(announced), current);
    const verified = verifyBundle({ text: change(text), signature }, for_, of);
    return verified.ok ? [] : verified.problems;
  };
  const asIs = (text: string) => text;

  it('after any change of one character', async () => {
    const { text, signature } = await signBundle(edition(announced), current);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const other = text[at] === 'x' ? 'y' : 'x';
        const tampered = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
        expect(verifyBundle({ text: tampered, signature }, domain, [current]).ok).toBe(false);
      }),
    );
  });

  it('of another CA, or of another domain', async () => {
    expect(await problems(asIs)).toEqual([]);
    expect(await problems(asIs, [next])).toEqual(['signature']);
    expect(await problems(asIs, [current], 'other.example.com')).toEqual(['domain']);
  });

  it.each([
    ['JSON that is something else', '{"version":2}\n'],
    ['text that is not JSON', 'roots\n'],
    ['two phases at once', ''],
  ])('with %s, even signed by the CA', async (_, other) => {
    const { text: good } = await signBundle(edition(announced), current);
    const text = other === '' ? good.replace('"announced"', '"steady"') : other;
    const signature = sign('SHA-256', Buffer.from(text), current.privateKey);
    expect(verifyBundle({ text, signature }, domain, [current])).toEqual({
      ok: false,
      problems: ['form'],
    });
  });

  it('when it is signed, if the signer has another key than the certificate', async () => {
    const { certificate, chain } = current;
    const wrong = { certificate, chain, signer: localSigner(ecKey()) };
    await expect(signBundle(edition(announced), wrong)).rejects.toThrow(Failure);
  });
});

it('a leaf of the CA is not the CA: what its key signs is refused', async () => {
  const root = await makeRoot();
  const leaf = await make({ subject: `CN=${domain}`, issuer: root });
  const signed = await signBundle(edition(announced), { ...leaf, chain: [root.certificate] });
  expect(verifyBundle(signed, domain, [{ ...root, chain: [] }]).ok).toBe(false);
});

describe('sequence', () => {
  it('rises, whatever the clock shows and whatever the previous edition was', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 1, max: 2 ** 52 }), { nil: undefined }),
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        (previous, at) => {
          const following = nextSequence(previous, at);
          expect(Number.isSafeInteger(following)).toBe(true);
          expect(following).toBeGreaterThan(previous ?? 0);
          expect(following).toBeGreaterThanOrEqual(Math.floor(at.getTime() / 1_000));
        },
      ),
    );
  });
});

it('the same roots in the same phase are the same trust, in another order or phase not', () => {
  const begun: BundleRoots = {
    phase: 'begun',
    current: current.certificate,
    next: next.certificate,
  };
  const steady: BundleRoots = { phase: 'steady', current: current.certificate };
  expect(isSameTrust(announced, { ...announced })).toBe(true);
  for (const other of [begun, steady]) {
    expect(isSameTrust(announced, other)).toBe(false);
  }
  expect(isSameTrust(steady, { phase: 'steady', current: next.certificate })).toBe(false);
});
