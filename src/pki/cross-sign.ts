/** The cross-certificate of a rollover: the next CA's root, certified by the current CA (RFC 5280, 3.2). */
import { X509Certificate as NativeCertificate } from 'node:crypto';
import type { Action } from '../current-action.ts';
import { Failure } from '../errors.ts';
import { type CertificateFacts, keyFamily, readCertificate } from './facts.ts';
import { type CertificateChain, rootOf, type SigningAuthority } from './material.ts';
import { keyIdentifierOf, signCertificate } from './signing.ts';
import { pathProblems } from './trust-path.ts';
import { backdated, problemWithLife, within } from './validity.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from './x509.ts';

export interface CrossSigning {
  readonly next: CertificateChain;
  readonly by: SigningAuthority;
  readonly now: Date;
}

/**
 * PEM: a CA certificate with the subject, public key, subjectKeyIdentifier, basicConstraints and keyUsage of `next`'s root, which
 * is `next` itself if it has no chain, signed by `by` and never valid longer than either. With it, a device that trusts only
 * `by`'s root accepts a leaf of `next`.
 *
 * Throws Failure if no device could verify through it, because `by` or its chain has expired or may not sign another CA; and if a
 * leaf of `next` would be signed with another algorithm than one of `by`, since neither ACM nor IoT Core accepts such a leaf under
 * the same ARN.
 */
export async function crossSign({ next, by, now }: CrossSigning): Promise<string> {
  const root = readCertificate(rootOf(next));
  const above = [by.certificate, ...by.chain].map(readCertificate);
  refuseUnfit(crossSigning(root, by.certificate), root, above, now);
  const certificate = await certify(root, above, by, now);
  const between = [next.certificate, ...next.chain].slice(0, -1).map(readCertificate);
  const [problem] = pathProblems([...between, readCertificate(certificate), ...above]);
  if (problem !== undefined) {
    throw new Failure({
      code: 'cross-sign-impossible',
      action: crossSigning(root, by.certificate),
      figures: { why: 'chain', problem },
    });
  }
  return certificate;
}

type Authorities = readonly CertificateFacts[];

/** `by`: PEM. */
function crossSigning({ subject }: CertificateFacts, by: string): Action<'cross-sign-ca'> {
  return { code: 'cross-sign-ca', on: { subject, issuer: readCertificate(by).subject } };
}

function refuseUnfit(action: Action, root: CertificateFacts, above: Authorities, now: Date): void {
  for (const link of [root, ...above]) {
    const life = problemWithLife(link, now);
    if (life) {
      throw new Failure({
        code: 'cross-sign-impossible',
        action,
        figures: { why: 'life', ca: link.subject, life },
      });
    }
  }
  const other = above.find((link) => signsWith(link) !== signsWith(root));
  if (other !== undefined) {
    throw new Failure({
      code: 'key-algorithm-mismatch',
      action,
      figures: {
        why: 'cross-sign',
        ca: root.subject,
        caKey: root.keyAlgorithm,
        by: other.subject,
        byKey: other.keyAlgorithm,
      },
    });
  }
}

/** Leaves of two CAs have the same signature algorithm if this is the same: the curve determines the hash of ECDSA. */
function signsWith({ keyAlgorithm }: CertificateFacts): string {
  return keyFamily(keyAlgorithm) === 'RSA' ? 'RSA' : keyAlgorithm;
}

async function certify(
  root: CertificateFacts,
  above: Authorities,
  by: SigningAuthority,
  now: Date,
): Promise<string> {
  const subject = new X509Certificate(root.pem);
  const issuer = new X509Certificate(by.certificate);
  return signCertificate(
    {
      subject: subject.subjectName,
      issuer: issuer.subjectName,
      publicKey: new NativeCertificate(root.pem).publicKey,
      validity: within({ notBefore: backdated(now), notAfter: root.notAfter }, [root, ...above]),
      extensions: [
        ...[
          subject.getExtension(BasicConstraintsExtension),
          subject.getExtension(KeyUsagesExtension),
        ].filter((extension) => extension !== null),
        new SubjectKeyIdentifierExtension(await keyIdentifierOf(subject)),
        new AuthorityKeyIdentifierExtension(await keyIdentifierOf(issuer)),
      ],
    },
    by.signer,
  );
}
