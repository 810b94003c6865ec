import { describe, expect, it } from '@jest/globals';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { parseStoredAuthority, serializeAuthority } from '../../../src/pki/stored-authority.ts';
import { authorityExtension, keyPem, make, makeRoot } from '../../../testkit/certificates.ts';
import { rollOver } from './rolled.ts';

const root = await makeRoot({ notAfter: '2026-02-01T00:00:00Z' });
const intermediate = await make({
  subject: 'CN=Intermediate',
  issuer: root,
  extensions: [authorityExtension()],
});
const text = serializeAuthority({ ...intermediate, chain: [root.certificate] });
const withMember = (member: string, value: unknown) =>
  JSON.stringify({ ...JSON.parse(text), [member]: value });

describe('a stored authority', () => {
  it('is read back as it was, also when its root has expired', () => {
    const parsed = parseStoredAuthority(text);
    expect(parsed).toMatchObject({
      ok: true,
      value: { authority: { certificate: intermediate.certificate, chain: [root.certificate] } },
    });
    expect(parsed.ok && parsed.value.authority.privateKey.equals(intermediate.privateKey)).toBe(
      true,
    );
  });

  it.each([
    ['text that is not JSON', 'swordfish', /is not the JSON object that the action writes$/],
    ['JSON of another kind', '[]', /is not the JSON object/],
    ['a later version', withMember('version', 2), /version is not 1; a newer release/],
    ['no certificate', withMember('certificate', undefined), /certificate is not text/],
    ['a chain that is text', withMember('chain', 'x'), /chain is not a list/],
    ['a certificate of something else', withMember('certificate', 'x'), /the stored certificate/],
    ['a key that is none', withMember('privateKey', 'x'), /the stored private key is not PEM/],
    [
      'the key of another',
      withMember('privateKey', keyPem(root.privateKey)),
      /private key does not belong to the stored certificate/,
    ],
  ])('is refused with %s, in one fault that holds no key', (_, stored, fault) => {
    const parsed = parseStoredAuthority(stored);
    expect(parsed).toEqual({ ok: false, faults: [expect.stringMatching(fault)] });
    expect(JSON.stringify(parsed)).not.toMatch(/swordfish|BEGIN PRIVATE|MI[IG]/);
  });
});

describe('a stored authority with a cross-certificate', () => {
  const now = new Date('2026-01-15T00:00:00Z');
  const stored = async () => {
    const { next, present, cross } = await rollOver({ now });
    return { next, present, cross, secret: serializeAuthority(next, cross) };
  };

  it('is read back with it', async () => {
    const { next, cross, secret } = await stored();
    expect(parseStoredAuthority(secret)).toMatchObject({
      ok: true,
      value: { authority: { certificate: next.certificate }, crossCertificate: cross },
    });
  });

  it('is read back where the cross-certificate is that of the root above it', async () => {
    const { present } = await rollOver({ now });
    const authority = { ...intermediate, chain: [root.certificate] };
    const cross = await crossSign({ next: authority, by: present, now });
    expect(parseStoredAuthority(serializeAuthority(authority, cross))).toMatchObject({
      ok: true,
      value: { crossCertificate: cross },
    });
  });

  it('is without the member where it has none', () => {
    expect(JSON.parse(text)).not.toHaveProperty('crossCertificate');
    const parsed = parseStoredAuthority(text);
    expect(parsed.ok && parsed.value).not.toHaveProperty('crossCertificate');
  });

  it.each([
    ['of another authority', async () => (await stored()).cross],
    ['that is its own', async (own: string) => own],
    ['beside another certificate', async (own: string, cross: string) => `${cross}${own}`],
  ])('is refused with one %s', async (_, wrong) => {
    const { next, cross } = await stored();
    const secret = serializeAuthority(next, await wrong(next.certificate, cross));
    expect(parseStoredAuthority(secret)).toEqual({
      ok: false,
      faults: [
        'the stored cross-certificate is not one certificate of /CN=Next and its key, signed by another authority',
      ],
    });
  });

  it('is refused with one that is not PEM', async () => {
    const { next } = await stored();
    expect(parseStoredAuthority(serializeAuthority(next, 'x'))).toEqual({
      ok: false,
      faults: [expect.stringMatching(/^the stored cross-certificate is not PEM/)],
    });
  });
});
