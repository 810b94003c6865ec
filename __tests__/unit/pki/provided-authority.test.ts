import { describe, expect, it } from '@jest/globals';
import type { MaterialProblem } from '../../../src/pki/problem.ts';
import { type ProvidedAuthority, readAuthority } from '../../../src/pki/provided-authority.ts';
import {
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
} from '../../../src/pki/x509.ts';
import {
  authorityExtension,
  clientAuth,
  ecKey,
  keyPem,
  type Made,
  make,
  makeRoot,
  now,
  type Recipe,
  rsaKey,
} from '../../../testkit/certificates.ts';
import { forgeAuthority } from './forged.ts';

const root = await makeRoot();
const makeIntermediate = (recipe: Partial<Recipe> = {}) =>
  make({
    subject: 'CN=Intermediate',
    issuer: root,
    extensions: [authorityExtension(0)],
    ...recipe,
  });
const intermediate = await makeIntermediate();

const read = (certificates: string, { privateKey }: Pick<Made, 'privateKey'>, at = now) =>
  readAuthority({ certificates, privateKey: keyPem(privateKey), now: at });

const problemsOf = (reading: ReturnType<typeof readAuthority>) =>
  reading.ok ? [] : reading.problems;

describe('an authority that is provided', () => {
  it('may be a root', () => {
    expect(read(root.certificate, root)).toMatchObject({
      ok: true,
      value: { certificate: root.certificate, chain: [] },
    });
  });

  it('may be an intermediate with its chain, in any order', () => {
    for (const certificates of [
      intermediate.certificate + root.certificate,
      root.certificate + intermediate.certificate,
      root.certificate + intermediate.certificate + root.certificate,
    ]) {
      expect(read(certificates, intermediate)).toMatchObject({
        ok: true,
        value: { certificate: intermediate.certificate, chain: [root.certificate] },
      });
    }
  });

  it('may have blanks, CRLF, indentation, a byte order mark and remarks around its PEM', () => {
    const text = `\uFEFF\n  Bag Attributes\r\n${root.certificate.replace(/^/gm, '  ').replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(read(text, root)).toMatchObject({ ok: true, value: { certificate: root.certificate } });
  });

  it.each([
    ['RSA of 2048 bits', () => rsaKey()],
    ['P-384', () => ecKey('secp384r1')],
  ])('may have a key of %s', async (_, key) => {
    const made = await makeRoot({ key: key() });
    expect(read(made.certificate, made).ok).toBe(true);
  });

  it('may be a root signed with SHA-1, for what it says of itself proves nothing', () => {
    const old = forgeAuthority({ organization: 'Old', digest: 'sha1' });
    expect(read(old.certificate, old).ok).toBe(true);
  });
});

describe('an authority is refused', () => {
  const stranger = makeRoot({ subject: 'CN=Stranger' });

  const flawed: readonly (readonly [string, () => Promise<readonly MaterialProblem[]>, object])[] =
    [
      [
        'when the key is not its own',
        async () => problemsOf(read(root.certificate, await stranger)),
        { code: 'key-of-another', certificate: 'CA certificate', subjects: ['/CN=Root'] },
      ],
      [
        'when its root is missing',
        async () => problemsOf(read(intermediate.certificate, intermediate)),
        { code: 'root-missing', issuer: '/CN=Root', subject: '/CN=Intermediate' },
      ],
      [
        'when a certificate of another chain is there',
        async () => problemsOf(read(root.certificate + (await stranger).certificate, root)),
        { code: 'stray-certificate', subject: '/CN=Stranger' },
      ],
      [
        'without CA:TRUE',
        async () => {
          const made = await make({ subject: 'CN=Leaf' });
          return problemsOf(read(made.certificate, made));
        },
        { code: 'not-a-ca', subject: '/CN=Leaf' },
      ],
      [
        'without keyCertSign',
        async () => {
          const usage = new KeyUsagesExtension(KeyUsageFlags.cRLSign, true);
          const made = await makeRoot({ extensions: [authorityExtension(), usage] });
          return problemsOf(read(made.certificate, made));
        },
        { code: 'certificate-signing-not-allowed', subject: '/CN=Root' },
      ],
      [
        'when it is for client certificates alone',
        async () => {
          const usage = new ExtendedKeyUsageExtension([clientAuth]);
          const made = await makeRoot({ extensions: [authorityExtension(), usage] });
          return problemsOf(read(made.certificate, made));
        },
        { code: 'server-certificates-not-allowed', subject: '/CN=Root' },
      ],
      [
        'when the root allows no intermediate',
        async () => {
          const strict = await makeRoot({ extensions: [authorityExtension(0)] });
          const made = await makeIntermediate({ issuer: strict });
          return problemsOf(read(made.certificate + strict.certificate, made));
        },
        { code: 'path-too-long', subject: '/CN=Root', allowed: 0, intermediates: 1 },
      ],
      [
        'when it has expired',
        async () => problemsOf(read(root.certificate, root, new Date('2036-01-02T00:00:00Z'))),
        {
          of: { subject: '/CN=Root' },
          life: { kind: 'expired', at: new Date('2036-01-01T00:00:00Z') },
        },
      ],
      [
        'when it is not valid yet',
        async () => problemsOf(read(root.certificate, root, new Date('2025-12-31T00:00:00Z'))),
        {
          of: { subject: '/CN=Root' },
          life: { kind: 'not-yet-valid', at: new Date('2026-01-01T00:00:00Z') },
        },
      ],
      [
        'with an RSA key of 1024 bits',
        async () => {
          const made = await makeRoot({ key: rsaKey(1024) });
          return problemsOf(read(made.certificate, made));
        },
        { code: 'weak-key', keyAlgorithm: 'RSA_1024' },
      ],
      [
        'with a critical extension that TLS libraries do not know',
        async () => {
          const unknown = new Extension('1.3.6.1.4.1.99999.1', true, new Uint8Array([5, 0]));
          const made = await makeRoot({ extensions: [authorityExtension(), unknown] });
          return problemsOf(read(made.certificate, made));
        },
        {
          code: 'critical-extension',
          subject: '/CN=Root',
          extensions: ['1.3.6.1.4.1.99999.1'],
        },
      ],
      [
        'when its chain changes the kind of key',
        async () => {
          const made = await makeIntermediate({ key: rsaKey() });
          return problemsOf(read(made.certificate + root.certificate, made));
        },
        { code: 'mixed-keys', keyAlgorithm: 'EC_prime256v1', below: 'RSA_2048' },
      ],
      ...(['md5', 'sha1'] as const).map(
        (digest): readonly [string, () => Promise<readonly MaterialProblem[]>, object] => [
          `when its issuer signed it with ${digest}`,
          async () => {
            const issuer = forgeAuthority({ organization: 'Root' });
            const made = forgeAuthority({ organization: 'Below', issuer, digest });
            return problemsOf(read(made.certificate + issuer.certificate, made));
          },
          {
            code: 'weak-signature',
            subject: '/O=Below',
            signatureAlgorithm: `${digest}WithRSAEncryption`,
          },
        ],
      ),
    ];

  it.each(flawed)('%s', async (_, problems, expected) => {
    expect(await problems()).toMatchObject([expected]);
  });

  it('with every problem named', async () => {
    const made = await makeIntermediate({
      issuer: await stranger,
      extensions: [],
      notAfter: '2026-02-01T00:00:00Z',
    });
    expect(problemsOf(read(made.certificate + root.certificate, made))).toHaveLength(4);
  });
});

describe('text that is no certificate', () => {
  const der = Buffer.from(root.certificate.replace(/-----.*-----/g, ''), 'base64');

  it.each([
    ['nothing', ' \n', { form: 'empty' }],
    ['prose', 'see the wiki', { form: 'other' }],
    ['DER', der.toString('latin1'), { form: 'der' }],
    ['bare base64', der.toString('base64'), { form: 'base64' }],
    [
      'PEM with escaped line breaks',
      root.certificate.replaceAll('\n', '\\n'),
      { form: 'line-breaks-lost' },
    ],
    ['PEM in one line', root.certificate.replaceAll('\n', ' '), { form: 'line-breaks-lost' }],
    ['half a file', root.certificate.slice(0, 300), { form: 'cut-off' }],
    ['a damaged file', root.certificate.replace('MII', 'MIJ'), { code: 'certificate-damaged' }],
    [
      'a request',
      root.certificate.replaceAll('TE-', 'TE REQUEST-'),
      { label: 'CERTIFICATE REQUEST', required: 'certificate' },
    ],
  ])('is reported to be %s', (_, text, fault) => {
    expect(problemsOf(read(text, root))).toMatchObject([fault]);
  });

  it('is not repeated when it is a private key', () => {
    const pasted = keyPem(root.privateKey);
    const problems = problemsOf(read(root.certificate + pasted, root));
    expect(problems).toEqual([
      { code: 'private-key-among-certificates', field: 'CA certificate', block: 2 },
    ]);
    for (const line of pasted.split('\n').slice(1, -2)) {
      expect(JSON.stringify(problems)).not.toContain(line);
    }
  });
});

describe('the private key of an authority', () => {
  const readKey = (provided: Partial<ProvidedAuthority>) =>
    readAuthority({ certificates: root.certificate, privateKey: '', now, ...provided });
  const encrypted = keyPem(root.privateKey, 'correct');

  it.each([
    ['PKCS#8', keyPem(root.privateKey)],
    ['SEC1', root.privateKey.export({ type: 'sec1', format: 'pem' }).toString()],
    [
      'SEC1 with its curve before it',
      `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${root.privateKey.export({ type: 'sec1', format: 'pem' })}`,
    ],
  ])('may be in %s', (_, privateKey) => {
    expect(readKey({ privateKey }).ok).toBe(true);
  });

  it('may be in PKCS#1, with a passphrase in the old PEM form too', async () => {
    const made = await makeRoot({ key: rsaKey() });
    const provided = { certificates: made.certificate, now };
    const plain = made.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const old = made.privateKey
      .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'correct' })
      .toString();
    expect(old).toContain('Proc-Type: 4,ENCRYPTED');
    expect(readAuthority({ ...provided, privateKey: plain }).ok).toBe(true);
    expect(readAuthority({ ...provided, privateKey: old, passphrase: 'correct' }).ok).toBe(true);
    expect(
      problemsOf(readAuthority({ ...provided, privateKey: old, passphrase: 'x' })),
    ).toMatchObject([{ why: 'passphrase-wrong' }]);
  });

  it('may be encrypted', () => {
    expect(readKey({ privateKey: encrypted, passphrase: 'correct' }).ok).toBe(true);
  });

  it.each([
    ['a wrong passphrase', encrypted, 'incorrect', { why: 'passphrase-wrong' }],
    ['a missing passphrase', encrypted, undefined, { why: 'encrypted' }],
    ['an empty passphrase', encrypted, '', { why: 'encrypted' }],
    ['a needless passphrase', keyPem(root.privateKey), 'correct', { why: 'not-encrypted' }],
    [
      'a certificate',
      root.certificate,
      undefined,
      { label: 'CERTIFICATE', required: 'private key' },
    ],
    ['two keys', keyPem(root.privateKey).repeat(2), undefined, { code: 'several-keys', blocks: 2 }],
    ['a damaged key', keyPem(root.privateKey).replace('\nM', '\nN'), undefined, { why: 'damaged' }],
    ['nothing', '', undefined, { field: 'CA private key', form: 'empty' }],
    [
      'an encryption that OpenSSL 3 no longer has',
      rsaKey()
        .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'correct' })
        .toString()
        .replace(/DEK-Info: .*/, 'DEK-Info: DES-CBC,0123456789ABCDEF'),
      'correct',
      { why: 'encryption-unsupported' },
    ],
    [
      "OpenSSH's own format",
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----',
      undefined,
      { why: 'openssh-format' },
    ],
  ])('is refused with %s', (_, privateKey, passphrase, fault) => {
    expect(problemsOf(readKey({ privateKey, passphrase }))).toMatchObject([fault]);
  });

  it('is refused together with a certificate that is at fault', () => {
    expect(problemsOf(readKey({ certificates: '', privateKey: '' }))).toHaveLength(2);
  });
});
