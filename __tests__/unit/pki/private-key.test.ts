import { describe, expect, it } from '@jest/globals';
import { createClientRequest } from '../../../src/pki/client-request.ts';
import { generateStorableKey } from '../../../src/pki/key-secret.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { keyPem } from '../../../testkit/certificates.ts';
import { leafRequest, root } from './rolled.ts';

const kind = 'EC_prime256v1';
const now = new Date('2026-01-15T00:00:00Z');

describe('a new private key is masked before its caller has it', () => {
  const masked: string[] = [];
  const mask = (secret: string) => masked.push(secret);

  it('for a server certificate', async () => {
    const authority = await root('CA', kind, now);
    const { privateKey } = await issueServerCertificate(
      authority,
      leafRequest(kind, now, { mask }),
    );
    expect(masked.splice(0)).toEqual([keyPem(privateKey)]);
  });

  it('for a CA', async () => {
    const { signer } = await generateStorableKey(kind, mask);
    expect(masked.splice(0).join()).toContain('BEGIN PRIVATE KEY');
    expect(Object.keys(signer)).toEqual(['publicKey', 'sign']);
  });

  it('for the client of a verification', async () => {
    const { privateKey } = await createClientRequest('client', mask);
    expect(masked.splice(0)).toEqual([privateKey]);
  });
});
