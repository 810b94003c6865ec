import { describe, expect, it } from '@jest/globals';
import {
  type ProvidedServerCertificate,
  readServerCertificate,
} from '../../../src/pki/provided-server-certificate.ts';
import { ExtendedKeyUsageExtension } from '../../../src/pki/x509.ts';
import {
  authorityExtension,
  clientAuth,
  domain,
  ecKey,
  keyPem,
  make,
  makeRoot,
  namesExtension,
  now,
  type Recipe,
  serverAuth,
} from '../../../testkit/certificates.ts';

const root = await makeRoot();
const intermediate = await make({
  subject: 'CN=Intermediate',
  issuer: root,
  extensions: [authorityExtension(0)],
});
const forServers = new ExtendedKeyUsageExtension([serverAuth]);
const makeLeaf = (recipe: Partial<Recipe> = {}) =>
  make({
    subject: `CN=${domain}`,
    issuer: intermediate,
    extensions: [forServers, namesExtension(domain)],
    ...recipe,
  });
const leaf = await makeLeaf();
const chain = intermediate.certificate + root.certificate;

const read = (provided: Partial<ProvidedServerCertificate> = {}) =>
  readServerCertificate({
    certificate: leaf.certificate,
    chain,
    privateKey: keyPem(leaf.privateKey),
    domain,
    now,
    ...provided,
  });

const problemsOf = (reading: ReturnType<typeof readServerCertificate>) =>
  reading.ok ? [] : reading.problems;

const readMade = async (recipe: Partial<Recipe>) => {
  const made = await makeLeaf(recipe);
  return read({ certificate: made.certificate, privateKey: keyPem(made.privateKey) });
};

describe('a server certificate that is provided', () => {
  it('is taken with its chain, which is put in order', () => {
    expect(read({ chain: root.certificate + intermediate.certificate })).toMatchObject({
      ok: true,
      value: {
        certificate: leaf.certificate,
        chain: [intermediate.certificate, root.certificate],
      },
    });
  });

  it('may be self-signed, without a chain', async () => {
    const made = await make({
      subject: `CN=${domain}`,
      extensions: [forServers, namesExtension(domain)],
    });
    expect(
      read({ certificate: made.certificate, chain: '', privateKey: keyPem(made.privateKey) }),
    ).toMatchObject({ ok: true, value: { chain: [] } });
  });

  it('may have a wildcard as its CN, which the proof warns of', async () => {
    const wildcard = '*.example.com';
    expect(
      await readMade({
        subject: `CN=${wildcard}`,
        extensions: [forServers, namesExtension(wildcard)],
      }),
    ).toMatchObject({ ok: true });
  });
});

describe('a server certificate is refused', () => {
  it.each([
    [
      'with the key of another',
      () => read({ privateKey: keyPem(ecKey()) }),
      {
        code: 'key-of-another',
        key: 'server private key',
        certificate: 'server certificate',
      },
    ],
    [
      'when its field holds the chain too',
      () => read({ certificate: leaf.certificate + chain }),
      { code: 'chain-in-certificate', certificates: 3 },
    ],
    [
      'when the chain repeats it',
      () => read({ chain: leaf.certificate + chain }),
      { code: 'leaf-in-chain', field: 'server certificate chain' },
    ],
    [
      'when the chain lacks a link',
      () => read({ chain: intermediate.certificate }),
      { code: 'root-missing', issuer: '/CN=Root', subject: '/CN=Intermediate' },
    ],
    [
      'when the chain is missing',
      () => read({ chain: ' ' }),
      { code: 'root-missing', issuer: '/CN=Intermediate', subject: '/CN=iot.example.com' },
    ],
    [
      'with an encrypted key',
      () => read({ privateKey: keyPem(leaf.privateKey, 'x') }),
      { code: 'key-unreadable', field: 'server private key', why: 'encrypted' },
    ],
  ])('%s', async (_, reading, fault) => {
    expect(problemsOf(await reading())).toMatchObject([fault]);
  });

  it.each([
    [
      'when it has expired',
      () => read({ now: new Date('2036-01-01T00:00:01Z') }),
      {
        id: 'expiry',
        code: 'certificate-not-valid',
        lapse: 'expired',
        link: { notAfter: new Date('2036-01-01T00:00:00Z') },
      },
    ],
    [
      'without serverAuth',
      () => readMade({ extensions: [namesExtension(domain)] }),
      { id: 'server-auth', code: 'server-auth-missing', extendedKeyUsage: [] },
    ],
    [
      'with clientAuth alone',
      () =>
        readMade({
          extensions: [new ExtendedKeyUsageExtension([clientAuth]), namesExtension(domain)],
        }),
      { id: 'server-auth', extendedKeyUsage: ['clientAuth'] },
    ],
    [
      'with another CN',
      () => readMade({ subject: 'CN=other.example.com' }),
      { id: 'common-name', code: 'name-not-covered', commonName: 'other.example.com' },
    ],
    [
      'with a key on P-384',
      () => readMade({ key: ecKey('secp384r1') }),
      { id: 'key-algorithm', code: 'key-or-chain-refused', keyAlgorithm: 'EC_secp384r1' },
    ],
  ])('%s, with the requirement that it fails', async (_, reading, finding) => {
    expect(problemsOf(await reading())).toMatchObject([{ result: 'fail', ...finding }]);
  });
});
