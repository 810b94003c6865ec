/** Whether each certificate authority of a domain was certified by the previous one. */
import { isCrossCertificate } from './cross-sign.ts';
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { pathProblems } from './trust-path.ts';

/**
 * Why `next` is not the successor of `before`, as a clause; undefined if it is. The proof is a CA certificate for the next root's
 * name and key, which only the previous CA can sign. A certificate that is not a CA's does not count, since the CA signs leaves
 * for names and keys of others.
 */
export function successionProblem(
  next: StoredAuthority,
  before: CertificateChain,
): string | undefined {
  const { subject } = readCertificate(before.certificate);
  if (next.crossCertificate === undefined) {
    return `it has no cross-certificate by ${subject}, the previous CA`;
  }
  if (!isCrossCertificate(next.crossCertificate, next.authority, before)) {
    return `its cross-certificate was not made by ${subject}, the previous CA`;
  }
  const [problem] = pathProblems(
    [next.crossCertificate, before.certificate, ...before.chain].map(readCertificate),
  );
  return problem === undefined ? undefined : `its cross-certificate is not valid: ${problem}`;
}

export type Succession<Generation> =
  | { readonly ok: true; readonly active: readonly Generation[] }
  | { readonly ok: false; readonly generation: Generation; readonly problem: string };

/**
 * The generations that are not retired, oldest first, after verifying that each succeeds the previous one, retired or not: trust
 * starts at the first, and a retired one still links later ones to it.
 */
export function verifySuccession<
  Generation extends StoredAuthority & { readonly retired: boolean },
>(generations: readonly Generation[]): Succession<Generation> {
  for (const [index, generation] of generations.entries()) {
    const before = generations[index - 1];
    const problem = before && successionProblem(generation, before.authority);
    if (problem !== undefined) {
      return { ok: false, generation, problem };
    }
  }
  const active = generations.filter(({ retired }) => !retired);
  const last = generations.at(-1);
  return active.length === 0 && last !== undefined
    ? { ok: false, generation: last, problem: 'it is tagged as retired, but has no successor' }
    : { ok: true, active };
}
