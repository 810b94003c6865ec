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

/**
 * Extensions of a CA that TLS libraries process when they are critical (RFC 5280, 4.2.1): key usage, SAN, basic constraints, name
 * constraints, CRL distribution points, certificate policies, policy mappings, policy constraints, extended key usage and
 * inhibit anyPolicy. A verifier rejects any other critical one (RFC 5280, 4.2).
 */
const processed: ReadonlySet<string> = new Set(
  [15, 17, 19, 30, 31, 32, 33, 36, 37, 54].map((last) => `2.5.29.${last}`),
);

/** Why ACM, IoT Core or a device's TLS library would reject the CAs of a path. */
export function strengthProblems(
  authorities: readonly CertificateFacts[],
): readonly MaterialProblem[] {
  const [own] = authorities;
  return authorities.flatMap((authority) => {
    const { subject, keyAlgorithm, signatureAlgorithm, selfSigned, extensions } = authority;
    const problems: MaterialProblem[] = [];
    if (!hasStrongKey(authority)) {
      problems.push({ code: 'weak-key', subject, keyAlgorithm });
    }
    // A root's signature on itself proves nothing, so its algorithm does not matter.
    if (!selfSigned && !hasStrongSignature(authority)) {
      problems.push({ code: 'weak-signature', subject, signatureAlgorithm });
    }
    const unknown = extensions.filter(({ type, critical }) => critical && !processed.has(type));
    if (unknown.length > 0) {
      const types = unknown.map(({ type }) => type);
      problems.push({ code: 'critical-extension', subject, extensions: types });
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
