/** A rollover of the certificate authority, as far as certificates go. */
import { createAuthority } from '../../../src/pki/authority.ts';
import { crossSign } from '../../../src/pki/cross-sign.ts';
import { issueServerCertificate, type ServerCertificateRequest } from '../../../src/pki/leaf.ts';
import type {
  CertificateAuthority,
  KeyAlgorithm,
  ServerCertificate,
} from '../../../src/pki/material.ts';
import { domain } from './made.ts';

export interface Rolled {
  readonly present: CertificateAuthority;
  readonly next: CertificateAuthority;
  /** Of `next` by `present`. */
  readonly cross: string;
  /** Issued by `next`, with the cross-certificate in its chain. */
  readonly leaf: ServerCertificate;
}

export interface RolloverRecipe {
  readonly keyAlgorithm?: KeyAlgorithm;
  readonly now: Date;
  /** The common name of both authorities; each has one of its own when absent. */
  readonly commonName?: string;
}

export function root(
  commonName: string,
  keyAlgorithm: KeyAlgorithm,
  now: Date,
  validityDays = 3650,
): Promise<CertificateAuthority> {
  const subject = [{ type: 'CN', value: commonName }];
  return createAuthority({ subject, validityDays, keyAlgorithm, now });
}

export function leafRequest(
  keyAlgorithm: KeyAlgorithm,
  now: Date,
  changes: Partial<ServerCertificateRequest> = {},
): ServerCertificateRequest {
  return { domain, subject: [], keyAlgorithm, validityDays: 365, now, ...changes };
}

export async function rollOver({
  keyAlgorithm = 'EC_prime256v1',
  now,
  commonName,
}: RolloverRecipe): Promise<Rolled> {
  const [present, next] = await Promise.all(
    ['Present', 'Next'].map((name) => root(commonName ?? name, keyAlgorithm, now)),
  );
  if (present === undefined || next === undefined) {
    throw new Error('two authorities were to be made');
  }
  const cross = await crossSign({ next, by: present, now });
  const crossCertificate = { certificate: cross, above: [present.certificate, ...present.chain] };
  const leaf = await issueServerCertificate(
    next,
    leafRequest(keyAlgorithm, now, { crossCertificate }),
  );
  return { present, next, cross, leaf };
}
