/** Whether each certificate authority of a domain was certified by the previous one. */
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { Standing } from './rollover.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { isCrossCertificate, pathProblems } from './trust-path.ts';

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
  | ({ readonly ok: true } & Standing<Generation>)
  | { readonly ok: false; readonly generation: Generation; readonly problem: string };

interface Marked extends StoredAuthority {
  readonly retired: boolean;
  readonly abandoned: 'no' | 'partly' | 'yes';
}

/**
 * The generations in use, oldest first, after verifying that each succeeds the previous one, retired, abandoned or not: trust
 * starts at the first, and the others link later ones to it. The successor of an abandoned one needs two signatures: the abandoned
 * one's, so that no generation can be skipped, and that of the one that devices trust.
 */
export function verifySuccession<Generation extends Marked>(
  generations: readonly Generation[],
): Succession<Generation> {
  for (const [index, generation] of generations.entries()) {
    const problem = problemAt(generations, index);
    if (problem !== undefined) {
      return { ok: false, generation, problem };
    }
  }
  const abandoned = generations.filter(isAbandoned);
  const active = generations.filter((one) => !one.retired && !isAbandoned(one));
  const last = generations.at(-1);
  return active.length === 0 && last !== undefined
    ? {
        ok: false,
        generation: last,
        problem: `it is tagged as ${last.retired ? 'retired' : 'abandoned'}, but no other CA is left`,
      }
    : { ok: true, active, abandoned };
}

function problemAt(generations: readonly Marked[], index: number): string | undefined {
  const [generation, before] = [generations[index], generations[index - 1]];
  if (generation === undefined || before === undefined) {
    return undefined;
  }
  const relied = generations.slice(0, index).findLast((one) => !isAbandoned(one));
  if (relied === undefined) {
    return 'it and all CAs before it are tagged as abandoned';
  }
  const { successionCertificate, ...crossed } = generation;
  const proof =
    relied === before || successionCertificate === undefined
      ? crossed
      : { ...crossed, crossCertificate: successionCertificate };
  return successionProblem(proof, before.authority) ?? successionProblem(crossed, relied.authority);
}

function isAbandoned({ abandoned }: Marked): boolean {
  return abandoned !== 'no';
}
