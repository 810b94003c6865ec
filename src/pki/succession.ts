/** Whether each certificate authority of a domain was certified by the previous one. */
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { SuccessionProblem } from './problem.ts';
import type { Standing } from './rollover.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { isCrossCertificate, pathProblems } from './trust-path.ts';

/**
 * Why `next` is not the successor of `before`; undefined if it is. The proof is a CA certificate for the next root's
 * name and key, which only the previous CA can sign. A certificate that is not a CA's does not count, since the CA signs leaves
 * for names and keys of others.
 */
export function successionProblem(
  next: StoredAuthority,
  before: CertificateChain,
): SuccessionProblem | undefined {
  const { subject: by } = readCertificate(before.certificate);
  if (next.crossCertificate === undefined) {
    return { code: 'cross-certificate-missing', by };
  }
  if (!isCrossCertificate(next.crossCertificate, next.authority, before)) {
    return { code: 'cross-certificate-foreign', by };
  }
  const [problem] = pathProblems(
    [next.crossCertificate, before.certificate, ...before.chain].map(readCertificate),
  );
  return problem && { code: 'cross-certificate-invalid', problem };
}

export type Succession<Generation> =
  | ({ readonly ok: true } & Standing<Generation>)
  | { readonly ok: false; readonly generation: Generation; readonly problem: SuccessionProblem };

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
        problem: { code: last.retired ? 'last-retired' : 'last-abandoned' },
      }
    : { ok: true, active, abandoned };
}

function problemAt(generations: readonly Marked[], index: number): SuccessionProblem | undefined {
  const [generation, before] = [generations[index], generations[index - 1]];
  if (generation === undefined || before === undefined) {
    return undefined;
  }
  const relied = generations.slice(0, index).findLast((one) => !isAbandoned(one));
  if (relied === undefined) {
    return { code: 'all-before-abandoned' };
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
