import { readCertificates } from './certificate-field.ts';
import type { SigningAuthority } from './material.ts';
import { readPrivateKey } from './private-key.ts';
import type { MaterialProblem } from './problem.ts';
import { belongsTo, readPath, strengthProblems } from './provided-path.ts';
import { err, ok, problemsOf, type Result } from './result.ts';
import { localSigner } from './signer.ts';
import { pathProblems } from './trust-path.ts';
import { problemWithLife } from './validity.ts';

export interface ProvidedAuthority {
  /** PEM: the authority's certificate and its chain to the root, in any order. */
  readonly certificates: string;
  /** PEM: PKCS#8, PKCS#1 or SEC1. */
  readonly privateKey: string;
  readonly passphrase?: string | undefined;
  readonly now: Date;
}

/**
 * Reads a CA that the user provides, and refuses one whose leaves a device or ACM would not accept. The private key shows which of
 * the certificates is the CA's own.
 */
export function readAuthority(
  provided: ProvidedAuthority,
): Result<SigningAuthority, MaterialProblem> {
  const certificates = readCertificates(provided.certificates, 'CA certificate');
  const key = readPrivateKey(provided.privateKey, provided.passphrase, 'CA private key');
  if (!certificates.ok || !key.ok) {
    return err(...problemsOf(certificates), ...problemsOf(key));
  }
  const own = certificates.value.find((certificate) => belongsTo(key.value, certificate));
  if (own === undefined) {
    return err({
      code: 'key-of-another',
      key: 'CA private key',
      certificate: 'CA certificate',
      subjects: certificates.value.map(({ subject }) => subject),
    });
  }
  const { path, problems } = readPath(own, certificates.value, 'CA certificate');
  const lapsed = path.flatMap((link): readonly MaterialProblem[] => {
    const life = problemWithLife(link, provided.now);
    return life === undefined
      ? []
      : [{ code: 'not-valid-now', of: { subject: link.subject }, life }];
  });
  const all = [...problems, ...pathProblems(path), ...strengthProblems(path), ...lapsed];
  const [, ...above] = path;
  return all.length > 0
    ? err(...all)
    : ok({
        certificate: own.pem,
        chain: above.map(({ pem }) => pem),
        signer: localSigner(key.value),
      });
}
