import { describe, expect, it } from '@jest/globals';
import { parseStoredAuthority, serializeAuthority } from '../../../src/pki/stored-authority.ts';
import { authorityExtension, keyPem, make, makeRoot } from './made.ts';

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
