/** Requirements for CAs that a user provides, to sign with or as a leaf's chain. */
import { type KeyObject, X509Certificate } from 'node:crypto';
import { type CertificateFacts, keyFamily } from './facts.ts';
import { hasStrongKey, hasStrongSignature } from './strength.ts';
import { orderPath } from './trust-path.ts';

export interface ProvidedPath {
  readonly path: readonly CertificateFacts[];
  readonly problems: readonly string[];
}

/** The path from `first` to its root through `pool`; a pool without a root, or with more than the path needs, is a problem. */
export function readPath(
  first: CertificateFacts,
  pool: readonly CertificateFacts[],
  field: string,
): ProvidedPath {
  const { path, unused } = orderPath(first, pool);
  const last = path.at(-1) ?? first;
  const rootless = last.selfSigned
    ? []
    : [
        `${field} does not reach a root: the certificate of ${last.issuer}, which signed ${last.subject}, is missing; add it`,
      ];
  const stray = unused.map(
    ({ subject }) =>
      `${field} holds ${subject}, which signed none of the other certificates; remove it`,
  );
  return { path, problems: [...rootless, ...stray] };
}

/** Why the CAs of a path are too weak for ACM, IoT Core or a device's TLS library. */
export function strengthProblems(authorities: readonly CertificateFacts[]): readonly string[] {
  const [own] = authorities;
  return authorities.flatMap((authority) => {
    const { subject, keyAlgorithm, signatureAlgorithm, selfSigned } = authority;
    const weakKey = hasStrongKey(authority)
      ? []
      : [
          `${subject} has a key of ${keyAlgorithm}; RSA with at least 2048 bits or a NIST curve is required`,
        ];
    // A root's signature on itself proves nothing, so its algorithm does not matter.
    const weakSignature =
      selfSigned || hasStrongSignature(authority)
        ? []
        : [`${subject} is signed with ${signatureAlgorithm}; SHA-256 or better is required`];
    const mixed =
      own === undefined || keyFamily(own.keyAlgorithm) === keyFamily(keyAlgorithm)
        ? []
        : [
            `${subject} has a key of ${keyAlgorithm} above a key of ${own.keyAlgorithm}; ACM requires one kind of key throughout the chain`,
          ];
    return [...weakKey, ...weakSignature, ...mixed];
  });
}

export function belongsTo(key: KeyObject, { pem }: CertificateFacts): boolean {
  return new X509Certificate(pem).checkPrivateKey(key);
}
