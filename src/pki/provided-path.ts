/** Requirements for CAs that a user provides, to sign with or as a leaf's chain. */
import { type KeyObject, X509Certificate } from 'node:crypto';
import { type CertificateFacts, keyFamily } from './facts.ts';
import type { Field, MaterialProblem } from './problem.ts';
import { hasStrongKey, hasStrongSignature } from './strength.ts';
import { orderPath } from './trust-path.ts';

export interface ProvidedPath {
  readonly path: readonly CertificateFacts[];
  readonly problems: readonly MaterialProblem[];
}

/** The path from `first` to its root through `pool`; a pool without a root, or with more than the path needs, is a problem. */
export function readPath(
  first: CertificateFacts,
  pool: readonly CertificateFacts[],
  field: Field,
): ProvidedPath {
  const { path, unused } = orderPath(first, pool);
  const last = path.at(-1) ?? first;
  const rootless: readonly MaterialProblem[] = last.selfSigned
    ? []
    : [{ code: 'root-missing', field, subject: last.subject, issuer: last.issuer }];
  const stray = unused.map(
    ({ subject }) => ({ code: 'stray-certificate', field, subject }) as const,
  );
  return { path, problems: [...rootless, ...stray] };
}

/** Why the CAs of a path are too weak for ACM, IoT Core or a device's TLS library. */
export function strengthProblems(
  authorities: readonly CertificateFacts[],
): readonly MaterialProblem[] {
  const [own] = authorities;
  return authorities.flatMap((authority) => {
    const { subject, keyAlgorithm, signatureAlgorithm, selfSigned } = authority;
    const problems: MaterialProblem[] = [];
    if (!hasStrongKey(authority)) {
      problems.push({ code: 'weak-key', subject, keyAlgorithm });
    }
    // A root's signature on itself proves nothing, so its algorithm does not matter.
    if (!selfSigned && !hasStrongSignature(authority)) {
      problems.push({ code: 'weak-signature', subject, signatureAlgorithm });
    }
    if (own && keyFamily(own.keyAlgorithm) !== keyFamily(keyAlgorithm)) {
      problems.push({ code: 'mixed-keys', subject, keyAlgorithm, below: own.keyAlgorithm });
    }
    return problems;
  });
}

export function belongsTo(key: KeyObject, { pem }: CertificateFacts): boolean {
  return new X509Certificate(pem).checkPrivateKey(key);
}
