/** Certificates and keys as a user pastes them; created for each run of a test file. */
import type { KeyObject } from 'node:crypto';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import type { KeyAlgorithm, ServerCertificate } from '../../../src/pki/material.ts';
import { createAuthority, type TestAuthority } from '../../../testkit/authority.ts';
import { domain, now } from './environment.ts';

export interface Material {
  readonly authority: TestAuthority;
  readonly leaf: ServerCertificate;
}

/** An authority of that kind of key and a leaf for the domain. */
export async function createMaterial(keyAlgorithm: KeyAlgorithm): Promise<Material> {
  const authority = await createAuthority({
    subject: [{ type: 'CN', value: 'Example CA' }],
    validityDays: 3650,
    keyAlgorithm,
    now,
  });
  const leaf = await issueServerCertificate(authority, {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm,
    validityDays: 365,
    now,
  });
  return { authority, leaf };
}

export function pem(key: KeyObject, passphrase?: string): string {
  const encryption = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  return key.export({ type: 'pkcs8', format: 'pem', ...encryption }).toString();
}
