/** Certificate authorities whose private keys a test may know. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import { type AuthorityRequest, createAuthority as create } from '../src/pki/authority.ts';
import type { CertificateChain, KeyAlgorithm, SigningAuthority } from '../src/pki/material.ts';
import { localSigner } from '../src/pki/signer.ts';
import { ecKey, rsaKey } from './certificates.ts';

const secret = z.object({
  certificate: z.string(),
  chain: z.array(z.string()),
  privateKey: z.string(),
});

export interface TestAuthority extends SigningAuthority {
  readonly privateKey: KeyObject;
}

/** A new root; its key is new where it is P-256, else the next one of the pool. */
export async function createAuthority({
  keyAlgorithm,
  ...request
}: Omit<AuthorityRequest, 'signer'> & {
  readonly keyAlgorithm: KeyAlgorithm;
}): Promise<TestAuthority> {
  const privateKey = keyAlgorithm === 'RSA_2048' ? rsaKey() : ecKey();
  return withKey(await create({ ...request, signer: localSigner(privateKey) }), privateKey);
}

/** That authority with its key. */
export function withKey(
  { certificate, chain }: CertificateChain,
  privateKey: KeyObject,
): TestAuthority {
  return { certificate, chain, privateKey, signer: localSigner(privateKey) };
}

/** The contents of a secret with a CA's private key, as a thief would read it. */
export function stolenAuthority(secretText: string): TestAuthority {
  const { certificate, chain, privateKey } = secret.parse(JSON.parse(secretText));
  return withKey({ certificate, chain }, createPrivateKey(privateKey));
}
