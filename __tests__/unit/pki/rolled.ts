/** A rollover of the certificate authority, as far as certificates go. */

import { crossSign } from '../../../src/pki/cross-sign.ts';
import { issueServerCertificate, type ServerCertificateRequest } from '../../../src/pki/leaf.ts';
import type { KeyAlgorithm, ServerCertificate } from '../../../src/pki/material.ts';
import { createAuthority, type TestAuthority } from '../../../testkit/authority.ts';
import { domain } from '../../../testkit/certificates.ts';

export interface Rolled {
  readonly current: TestAuthority;
  readonly next: TestAuthority;
  /** Of `next` by `present`. */
  readonly cross: string;
  /** Issued by `next`, with the cross-certificate in its chain. */
  readonly leaf: ServerCertificate;
}

export interface RolloverRecipe {
  readonly keyAlgorithm?: KeyAlgorithm;
  readonly now: Date;
  /** Roots of ten years with the names Present and Next, when absent. */
  readonly current?: TestAuthority;
  readonly next?: TestAuthority;
  readonly leafDays?: number;
}

export function root(
  commonName: string,
  keyAlgorithm: KeyAlgorithm,
  now: Date,
  validityDays = 3650,
): Promise<TestAuthority> {
  const subject = [{ type: 'CN', value: commonName }];
  return createAuthority({ subject, validityDays, keyAlgorithm, now });
}

export function leafRequest(
  keyAlgorithm: KeyAlgorithm,
  now: Date,
  changes: Partial<ServerCertificateRequest> = {},
): ServerCertificateRequest {
  return { domain, subject: [], keyAlgorithm, validityDays: 365, now, mask: () => {}, ...changes };
}

export async function rollOver(recipe: RolloverRecipe): Promise<Rolled> {
  const { keyAlgorithm = 'EC_prime256v1', now, leafDays = 365 } = recipe;
  const current = recipe.current ?? (await root('Present', keyAlgorithm, now));
  const next = recipe.next ?? (await root('Next', keyAlgorithm, now));
  const cross = await crossSign({ next, by: current, now });
  const leaf = await issueServerCertificate(
    next,
    leafRequest(keyAlgorithm, now, {
      validityDays: leafDays,
      crossCertificate: { certificate: cross, above: [current.certificate, ...current.chain] },
    }),
  );
  return { current, next, cross, leaf };
}
