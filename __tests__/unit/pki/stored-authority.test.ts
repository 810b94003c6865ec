/** What is kept of an authority: the half that everyone may read, and the one with the key. */
import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { parseKeySecret, storableKey, storableKmsKey } from '../../../src/pki/key-secret.ts';
import {
  parsePublicHalf,
  type StoredAuthority,
  serializePublicHalf,
} from '../../../src/pki/stored-authority.ts';
import {
  authorityExtension,
  keyPem,
  type Made,
  make,
  makeRoot,
} from '../../../testkit/certificates.ts';
import { rollOver } from './rolled.ts';

const kmsKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ignore = () => undefined;

const root = await makeRoot({ notAfter: '2026-02-01T00:00:00Z' });
const intermediate = await make({
  subject: 'CN=Intermediate',
  issuer: root,
  extensions: [authorityExtension()],
});
const authority = { certificate: intermediate.certificate, chain: [root.certificate] };

const keySecret = storableKey(intermediate.privateKey, ignore).secretOf({ authority });
const kmsSecret = storableKmsKey(kmsKeyArn, intermediate.signer).secretOf({ authority });
const publicHalf = serializePublicHalf({ authority });

function withMember(text: string, member: string, value: unknown): string {
  return JSON.stringify({ ...JSON.parse(text), [member]: value });
}

/** Both halves of an authority, and how each is read. */
const halves = [
  {
    half: 'public half',
    text: publicHalf,
    parse: parsePublicHalf,
    write: (stored: StoredAuthority, _: Made) => serializePublicHalf(stored),
  },
  {
    half: 'secret half',
    text: keySecret,
    parse: (text: string) => parseKeySecret(text, ignore),
    write: (stored: StoredAuthority, { privateKey }: Made) =>
      storableKey(privateKey, ignore).secretOf(stored),
  },
  {
    half: 'secret half with a KMS key',
    text: kmsSecret,
    parse: (text: string) => parseKeySecret(text, ignore),
    write: (stored: StoredAuthority, { signer }: Made) =>
      storableKmsKey(kmsKeyArn, signer).secretOf(stored),
  },
];

describe.each(halves)('the $half', ({ text, parse, write }) => {
  it('is read where its certificates end without a line break, as people write them', () => {
    const { certificate, chain, ...others } = JSON.parse(text);
    const byHand = { ...others, certificate: certificate.trim(), chain: [chain[0].trim()] };
    expect(parse(JSON.stringify(byHand))).toMatchObject({ ok: true, value: { authority } });
  });

  it('is read back as it was, also when its root has expired', () => {
    expect(parse(text)).toMatchObject({ ok: true, value: { authority } });
    expect(JSON.parse(text)).not.toHaveProperty('crossCertificate');
    const parsed = parse(text);
    expect(parsed).toHaveProperty('value.crossCertificate', undefined);
  });

  it.each([
    ['text that is not JSON', 'swordfish', { member: [], required: 'json' }],
    ['JSON of another kind', '[]', { member: [], required: 'json' }],
    ['a later version', withMember(text, 'version', 3), { code: 'stored-version' }],
    [
      'no certificate',
      withMember(text, 'certificate', undefined),
      { member: ['certificate'], required: 'text' },
    ],
    [
      'a chain that is text',
      withMember(text, 'chain', 'x'),
      { member: ['chain'], required: 'list' },
    ],
    [
      'a certificate of something else',
      withMember(text, 'certificate', 'x'),
      { field: 'stored certificate' },
    ],
    ['a chain without its root', withMember(text, 'chain', []), { code: 'root-missing' }],
  ])('is refused with %s, in one fault that holds no key', (_, stored, fault) => {
    const parsed = parse(stored);
    expect(parsed).toMatchObject({ ok: false, problems: [fault] });
    expect(JSON.stringify(parsed)).not.toMatch(/swordfish|BEGIN PRIVATE|MI[IG]/);
  });

  it('is refused with a root that signed nothing in it: devices would be given that root', async () => {
    const planted = await makeRoot({ subject: 'CN=Planted' });
    const stored = withMember(text, 'chain', [root.certificate, planted.certificate]);
    expect(parse(stored)).toMatchObject({
      ok: false,
      problems: [{ code: 'stray-certificate', subject: '/CN=Planted' }],
    });
  });

  describe('with a cross-certificate', () => {
    const now = new Date('2026-01-15T00:00:00Z');
    const rolled = rollOver({ now });

    it('is read back with it', async () => {
      const { next, cross } = await rolled;
      const stored = { authority: chainOf(next), crossCertificate: cross };
      expect(parse(write(stored, next))).toMatchObject({ ok: true, value: stored });
    });

    it('is read back where the cross-certificate is that of the root above it', async () => {
      const { current } = await rolled;
      const next = { ...intermediate, chain: [root.certificate] };
      const crossCertificate = await crossSign({ next, by: current, now });
      expect(parse(write({ authority, crossCertificate }, intermediate))).toMatchObject({
        ok: true,
        value: { crossCertificate },
      });
    });

    it.each([
      ['of another authority', async () => (await rollOver({ now })).cross],
      ['that is its own', async (own: string) => own],
      ['beside another certificate', async (own: string, cross: string) => `${cross}${own}`],
    ])('is refused with one %s', async (_, wrong) => {
      const { next, cross } = await rolled;
      const crossCertificate = await wrong(next.certificate, cross);
      expect(parse(write({ authority: chainOf(next), crossCertificate }, next))).toEqual({
        ok: false,
        problems: [
          {
            code: 'not-a-cross-certificate',
            field: 'stored cross-certificate',
            subject: '/CN=Next',
          },
        ],
      });
    });

    it('is refused with one that is not PEM', async () => {
      const { next } = await rolled;
      const stored = { authority: chainOf(next), crossCertificate: 'x' };
      expect(parse(write(stored, next))).toMatchObject({
        ok: false,
        problems: [{ code: 'not-pem', field: 'stored cross-certificate', form: 'other' }],
      });
    });
  });
});

describe('the secret half', () => {
  it('signs with its key', async () => {
    const parsed = parseKeySecret(keySecret, ignore);
    const key = parsed.ok ? parsed.value.key : undefined;
    expect(
      key?.kind === 'local' && key.signer.publicKey.equals(intermediate.signer.publicKey),
    ).toBe(true);
  });

  it('masks the private key, and the text that has it, before it is written and when it is read', () => {
    const masked: string[] = [];
    const key = storableKey(intermediate.privateKey, (secret) => masked.push(secret));
    expect(masked).toEqual([keyPem(intermediate.privateKey)]);
    const text = key.secretOf({ authority });
    expect(masked.splice(0)).toContain(text);
    parseKeySecret(text, (secret) => masked.push(secret));
    expect(createPrivateKey(masked.at(-1) ?? '').equals(intermediate.privateKey)).toBe(true);
  });

  const keyLines = keyPem(intermediate.privateKey)
    .split('\n')
    .filter((line) => line.length === 64);
  it.each([
    [
      'a key that was cut off',
      withMember(keySecret, 'privateKey', keyPem(intermediate.privateKey).slice(0, -40)),
    ],
    ['a key in its place', keyPem(intermediate.privateKey)],
    ['the lines of a key alone', keyLines.join('\r\n')],
  ])('masks the lines of %s', (_, text) => {
    const masked: string[] = [];
    parseKeySecret(text, (secret) => masked.push(secret));
    expect(keyLines.length).toBeGreaterThan(0);
    expect(masked).toEqual(expect.arrayContaining(keyLines));
  });

  const words = 'iot.example.com\nap-northeast-1\nrotate.failed\ncertificate\nserverCertificate';
  it.each([
    ['words in its place', words],
    ['words as the key', withMember(keySecret, 'privateKey', words)],
    [
      'words between the marker lines of a key',
      withMember(
        keySecret,
        'privateKey',
        `-----BEGIN PRIVATE KEY-----\n${words}\n-----END PRIVATE KEY-----\n`,
      ),
    ],
    ['a key in KMS: its certificate goes into outputs', kmsSecret],
  ])('masks nothing of %s', (_, text) => {
    const masked: string[] = [];
    parseKeySecret(text, (secret) => masked.push(secret));
    expect(masked).toEqual([]);
  });

  it.each([
    [
      'a key that is none',
      withMember(keySecret, 'privateKey', 'x'),
      { code: 'not-pem', field: 'stored private key' },
    ],
    [
      'the key of another',
      withMember(keySecret, 'privateKey', keyPem(root.privateKey)),
      { code: 'key-of-another', certificate: 'stored certificate' },
    ],
    [
      'an alias as its KMS key',
      withMember(kmsSecret, 'kmsKeyArn', 'alias/x'),
      { member: ['kmsKeyArn'], required: 'kms-key-arn' },
    ],
  ])('is refused with %s', (_, stored, fault) => {
    expect(parseKeySecret(stored, ignore)).toMatchObject({
      ok: false,
      problems: [fault],
    });
  });

  it('with a KMS key has that key’s ARN and no private key', () => {
    expect(kmsSecret).not.toContain('PRIVATE');
    expect(parseKeySecret(kmsSecret, ignore)).toMatchObject({
      ok: true,
      value: { kmsKeyArn, key: { kind: 'kms', keyArn: kmsKeyArn } },
    });
  });
});

describe('the public half', () => {
  it('has no private key, whatever the authority has', () => {
    const parsed = parseKeySecret(keySecret, ignore);
    expect(parsed.ok && serializePublicHalf(parsed.value)).toBe(publicHalf);
    expect(publicHalf).not.toContain('PRIVATE');
  });

  it('names the KMS key', () => {
    const text = serializePublicHalf({ authority, kmsKeyArn });
    expect(parsePublicHalf(text)).toMatchObject({ ok: true, value: { kmsKeyArn } });
  });
});

function chainOf({ certificate, chain }: { certificate: string; chain: readonly string[] }) {
  return { certificate, chain };
}
