/** Whether each certificate authority of a domain was put in place by the one before. */
import { isCrossCertificate } from './cross-sign.ts';
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { pathProblems } from './trust-path.ts';

/**
 * Why `next` is not the successor of `before`, as a clause; undefined when it is. Only the authority before could sign that:
 * the next root's name and key in a certificate of an authority, signed with its key. A certificate that is no authority's does
 * not count, since whoever has a leaf's key has such a certificate for a name and key of their own.
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
 * The generations that are not retired, oldest first, once every one was proven to succeed the one before, retired or not: the
 * first is where trust starts, and a retired one still links those after it to it.
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
