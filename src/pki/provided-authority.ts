import { readCertificates } from './certificate-field.ts';
import type { SigningAuthority } from './material.ts';
import { readPrivateKey } from './private-key.ts';
import { belongsTo, readPath, strengthProblems } from './provided-path.ts';
import { err, ok, problemsOf, type Result } from './result.ts';
import { localSigner } from './signer.ts';
import { pathProblems } from './trust-path.ts';
import { validityProblem } from './validity.ts';

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
export function readAuthority(provided: ProvidedAuthority): Result<SigningAuthority> {
  const certificates = readCertificates(provided.certificates, 'the CA certificate');
  const key = readPrivateKey(provided.privateKey, provided.passphrase, 'the CA private key');
  if (!certificates.ok || !key.ok) {
    return err(...problemsOf(certificates), ...problemsOf(key));
  }
  const own = certificates.value.find((certificate) => belongsTo(key.value, certificate));
  if (own === undefined) {
    const subjects = certificates.value.map(({ subject }) => subject).join(', ');
    return err(`the CA private key does not belong to the CA certificate (${subjects})`);
  }
  const { path, problems } = readPath(own, certificates.value, 'the CA certificate');
  const lapsed = path.flatMap((link) => {
    const problem = validityProblem(link, provided.now);
    return problem === undefined ? [] : [`${link.subject} ${problem}`];
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
