import { describe, expect, it } from '@jest/globals';
import { examineServerCertificate } from '../../../src/pki/check-server-certificate.ts';
import type { Examination, Finding } from '../../../src/pki/finding.ts';
import type { LeafSource } from '../../../src/pki/renewal.ts';
import { ExtendedKeyUsageExtension } from '../../../src/pki/x509.ts';
import type { CheckResult } from '../../../src/verification/check.ts';
import {
  authorityExtension,
  clientAuth,
  domain,
  ecKey,
  type Made,
  make,
  makeRoot,
  namesExtension,
  now,
  type Recipe,
  serverAuth,
} from '../../../testkit/certificates.ts';
import { forgeAuthority } from './forged.ts';

const root = await makeRoot();
const forServers = new ExtendedKeyUsageExtension([serverAuth]);

const makeLeaf = (recipe: Partial<Recipe> = {}) =>
  make({
    subject: `CN=${domain}`,
    issuer: root,
    extensions: [forServers, namesExtension(domain)],
    notAfter: '2027-01-01T00:00:00Z',
    ...recipe,
  });

const leaf = await makeLeaf();

function examine(
  { certificate }: Pick<Made, 'certificate'>,
  examination: Partial<Examination> & { readonly chain?: readonly string[] } = {},
) {
  const { chain = [root.certificate], ...rest } = examination;
  return examineServerCertificate(
    { certificate, chain },
    { domain, trust: [root.certificate], now: new Date('2026-03-01T00:00:00Z'), ...rest },
  );
}

function finding(findings: readonly Finding[], id: Finding['id']): CheckResult {
  const found = findings.find((candidate) => candidate.id === id);
  if (found === undefined) {
    throw new Error(`no finding for ${id}`);
  }
  return found;
}

describe('a leaf that meets every requirement', () => {
  it('passes every check', () => {
    expect(examine(leaf).map(({ id, result }) => [id, result])).toEqual([
      ['server-auth', 'pass'],
      ['common-name', 'pass'],
      ['key-algorithm', 'pass'],
      ['issuer', 'pass'],
      ['expiry', 'pass'],
    ]);
  });

  it('has no code', () => {
    expect(examine(leaf).every((found) => found.code === undefined)).toBe(true);
  });
});

describe('server-auth', () => {
  it.each([
    ['no extendedKeyUsage', [], 'fail'],
    ['clientAuth alone', [clientAuth], 'fail'],
    ['serverAuth beside clientAuth', [clientAuth, serverAuth], 'pass'],
  ])('with %s: %s is %s', async (_, usages, result) => {
    const extensions = usages.length === 0 ? [] : [new ExtendedKeyUsageExtension(usages)];
    expect(finding(examine(await makeLeaf({ extensions })), 'server-auth')).toMatchObject({
      result,
    });
  });
});

describe('common-name', () => {
  const many = (count: number) =>
    [domain, ...'bcdefg'.split('').map((letter) => `${letter}.example.com`)].slice(0, count);

  it.each([
    [domain, [domain], 'pass'],
    [domain.toUpperCase(), [domain], 'pass'],
    [domain, [], 'warn'],
    [domain, ['*.example.com'], 'pass'],
    [domain, many(4), 'pass'],
    ['*.example.com', ['*.example.com'], 'warn'],
    ['*.example.com', [], 'warn'],
    [domain, many(5), 'fail'],
    [domain, ['other.example.com'], 'fail'],
    ['other.example.com', [domain], 'fail'],
    ['*.com', [domain], 'fail'],
    ['example.com', [], 'fail'],
  ])('with CN %s and SANs %j it is a %#: %s', async (commonName, names, result) => {
    const made = await makeLeaf({
      subject: `CN=${commonName}`,
      extensions: names.length === 0 ? [] : [namesExtension(...names)],
    });
    expect(finding(examine(made), 'common-name')).toMatchObject({ result });
  });

  it.each([
    [domain, 'name-without-san'],
    ['*.example.com', 'name-by-wildcard'],
  ])('warns of CN %s without a SAN: %s', async (commonName, code) => {
    const made = await makeLeaf({ subject: `CN=${commonName}`, extensions: [] });
    expect(finding(examine(made), 'common-name')).toMatchObject({
      result: 'warn',
      code,
      domain,
      commonName,
      names: [],
    });
  });

  it('warns without a CN where a SAN covers the domain', async () => {
    const made = await makeLeaf({ subject: 'O=Example' });
    const found = finding(examine(made), 'common-name');
    expect(found).toMatchObject({ result: 'warn', code: 'name-without-cn', names: [domain] });
    expect(found).toHaveProperty('commonName', undefined);
  });

  it('fails without a CN and a SAN', async () => {
    const made = await makeLeaf({ subject: 'O=Example', extensions: [forServers] });
    const found = finding(examine(made), 'common-name');
    expect(found).toMatchObject({ result: 'fail', code: 'name-not-covered', names: [] });
  });

  it('fails with more names than IoT Core accepts, of which one is right', async () => {
    const made = await makeLeaf({ extensions: [namesExtension(...many(5))] });
    expect(finding(examine(made), 'common-name')).toMatchObject({
      result: 'fail',
      code: 'too-many-names',
    });
  });

  it('passes without a CN where the domain is too long for one and a SAN has it', async () => {
    const long = `${'a'.repeat(60)}.example.com`;
    const made = await makeLeaf({ subject: 'O=Example', extensions: [namesExtension(long)] });
    expect(finding(examine(made, { domain: long }), 'common-name')).toMatchObject({
      result: 'pass',
    });
  });
});

describe('key-algorithm', () => {
  it('fails on a curve that IoT Core does not take', async () => {
    const made = await makeLeaf({ key: ecKey('secp384r1') });
    expect(finding(examine(made), 'key-algorithm')).toMatchObject({
      result: 'fail',
      code: 'key-or-chain-refused',
      keyAlgorithm: 'EC_secp384r1',
    });
  });

  it('fails on a leaf signed with SHA-1', () => {
    const issuer = forgeAuthority({ organization: 'Root' });
    const made = forgeAuthority({ organization: 'Leaf', issuer, digest: 'sha1' });
    expect(finding(examine(made, { chain: [issuer.certificate] }), 'key-algorithm')).toMatchObject({
      result: 'fail',
      weak: { subject: '/O=Leaf', signatureAlgorithm: 'sha1WithRSAEncryption' },
    });
  });

  it('does not mind how a root signed itself', () => {
    const issuer = forgeAuthority({ organization: 'Root', digest: 'sha1' });
    const made = forgeAuthority({ organization: 'Leaf', issuer });
    expect(finding(examine(made, { chain: [issuer.certificate] }), 'key-algorithm')).toMatchObject({
      result: 'pass',
    });
  });

  it('fails on an EC leaf below an RSA authority, which ACM refuses', async () => {
    const issuer = forgeAuthority({ organization: 'Root' });
    const made = await makeLeaf({ issuer });
    expect(finding(examine(made, { chain: [issuer.certificate] }), 'key-algorithm')).toMatchObject({
      result: 'fail',
      other: { subject: '/O=Root', keyAlgorithm: 'RSA_2048' },
    });
  });

  it('takes five certificates and not six', async () => {
    const { chain, issuer } = await makeChain(4);
    const made = await makeLeaf({ issuer });
    expect(finding(examine(made, { chain }), 'key-algorithm')).toMatchObject({ result: 'pass' });
    const deeper = await makeChain(5);
    const below = await makeLeaf({ issuer: deeper.issuer });
    expect(finding(examine(below, { chain: deeper.chain }), 'key-algorithm')).toMatchObject({
      result: 'fail',
      certificates: 6,
      accepted: { certificates: 5 },
    });
  });

  it('fails beyond 16 KB', async () => {
    const names = Array.from({ length: 700 }, (_, index) => `device-${index}.iot.example.com`);
    const made = await makeLeaf({ extensions: [namesExtension(...names)] });
    expect(finding(examine(made), 'key-algorithm')).toMatchObject({ result: 'fail' });
  });
});

describe('issuer', () => {
  it('passes when the chain leaves out the root that devices have', () => {
    expect(finding(examine(leaf, { chain: [] }), 'issuer')).toMatchObject({ result: 'pass' });
  });

  it('passes through intermediates, and fails when they are out of order', async () => {
    const { chain, issuer } = await makeChain(3);
    const made = await makeLeaf({ issuer });
    const trust = chain.slice(-1);
    expect(finding(examine(made, { chain, trust }), 'issuer')).toMatchObject({ result: 'pass' });
    expect(finding(examine(made, { chain: chain.toReversed(), trust }), 'issuer')).toMatchObject({
      result: 'fail',
      code: 'chain-broken',
      problem: { code: 'not-signed' },
    });
  });

  it('fails below a root of the same name with another key', async () => {
    const trust = [(await makeRoot()).certificate];
    const found = finding(examine(leaf, { trust }), 'issuer');
    expect(found).toMatchObject({ result: 'fail', code: 'chain-broken', endsAt: '/CN=Root' });
    expect(found).toHaveProperty('problem', undefined);
  });

  it('fails when nothing is trusted', () => {
    expect(finding(examine(leaf, { trust: [] }), 'issuer')).toMatchObject({ result: 'fail' });
  });

  it('fails when an authority allows fewer authorities below it than there are', async () => {
    const strict = await makeRoot({ extensions: [authorityExtension(0)] });
    const intermediate = await make({
      subject: 'CN=Intermediate',
      issuer: strict,
      extensions: [authorityExtension()],
    });
    const made = await makeLeaf({ issuer: intermediate });
    const trust = [strict.certificate];
    for (const chain of [
      [intermediate.certificate],
      [intermediate.certificate, strict.certificate],
    ]) {
      expect(finding(examine(made, { chain, trust }), 'issuer')).toMatchObject({ result: 'fail' });
    }
  });
});

describe('expiry', () => {
  const ofLeaf = {
    of: 'server-certificate',
    name: `/CN=${domain}`,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2027-01-01T00:00:00Z'),
  };
  const links = [ofLeaf, { of: 'ca', name: '/CN=Root' }];

  it.each([
    ['2025-12-31T23:59:59Z', 'fail', { lapse: 'not-yet-valid', link: ofLeaf }],
    ['2026-01-01T00:00:00Z', 'pass', { links }],
    ['2026-09-01T07:59:59Z', 'pass', { links }],
    ['2026-09-01T08:00:00Z', 'warn', { code: 'server-certificate-due', links }],
    ['2027-01-01T00:00:00Z', 'warn', { code: 'server-certificate-due', links }],
    ['2027-01-01T00:00:01Z', 'fail', { lapse: 'expired', link: ofLeaf }],
  ])('at %s a leaf of the year 2026 is a %s', (at, result, figures) => {
    const found = finding(examine(leaf, { now: new Date(at) }), 'expiry');
    expect(found).toMatchObject({ result, ...figures });
  });

  it('says by when a person must have acted, where no scheduled rotate does', () => {
    const expiry = (text: string, leafSource?: LeafSource) =>
      finding(examine(leaf, { now: new Date(text), leafSource }), 'expiry').attentionBefore;
    const end = new Date('2027-01-01T00:00:00Z');
    // Due since 2026-09-01T08:00:00Z.
    expect(expiry('2026-08-31T00:00:00Z', { kind: 'provided' })).toBeUndefined();
    expect(expiry('2026-09-02T00:00:00Z', { kind: 'provided' })).toEqual(end);
    expect(expiry('2026-09-02T00:00:00Z')).toBeUndefined();
    expect(expiry('2026-11-02T00:00:00Z')).toEqual(end);
  });

  it('warns as many days ahead as configured', () => {
    const at = (text: string) =>
      finding(examine(leaf, { now: new Date(text), renewBeforeDays: 30 }), 'expiry').result;
    expect(at('2026-12-01T00:00:00Z')).toBe('pass');
    expect(at('2026-12-02T00:00:00Z')).toBe('warn');
  });

  it.each([
    [
      '2026-04-01T00:00:00Z',
      { result: 'warn', code: 'ca-due', due: [{ of: 'ca', name: '/CN=Root' }] },
    ],
    [
      '2026-02-01T00:00:00Z',
      { result: 'fail', code: 'certificate-not-valid', link: { of: 'ca', name: '/CN=Root' } },
    ],
  ])('looks at the authority too: one that ends at %s: %j', async (notAfter, found) => {
    const issuer = await makeRoot({ notAfter });
    const made = await makeLeaf({ issuer });
    const trust = [issuer.certificate];
    for (const chain of [[], trust]) {
      expect(finding(examine(made, { chain, trust }), 'expiry')).toMatchObject({
        ...found,
        isRolling: false,
      });
    }
  });
});

it('refuses text that is no certificate', () => {
  expect(() => examine({ certificate: 'x' }, { now })).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({ code: 'certificate-unreadable' }),
    }),
  );
});

/** Authorities below one another; `chain` as a leaf has it, `issuer` the lowest. */
async function makeChain(length: number) {
  let issuer = root;
  const chain = [root.certificate];
  for (let depth = 1; depth < length; depth += 1) {
    issuer = await make({
      subject: `CN=Intermediate ${depth}`,
      issuer,
      extensions: [authorityExtension()],
    });
    chain.unshift(issuer.certificate);
  }
  return { chain, issuer };
}
