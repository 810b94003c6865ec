/** The cross-certificate of a rollover: the next authority's root, certified by the present authority (RFC 5280, 3.2). */
import { X509Certificate as NativeCertificate } from 'node:crypto';
import { Failure } from '../errors.ts';
import { type CertificateFacts, keyFamily, readCertificate } from './facts.ts';
import { type CertificateChain, rootOf, type SigningAuthority } from './material.ts';
import { keyIdentifierOf, signCertificate } from './signing.ts';
import { isIssuedBy, isSameAuthority, pathProblems } from './trust-path.ts';
import { backdated, validityProblem, within } from './validity.ts';
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
 * PEM: a CA certificate with the subject, public key, subjectKeyIdentifier, basicConstraints and keyUsage of `next`'s root,
 * which is `next` itself where nothing is above it, signed by `by` and never valid longer than either. A device that trusts
 * only `by`'s root takes a leaf of `next` with it.
 *
 * Throws Failure when no device could verify through it, because `by` or what is above it has expired or may not sign another
 * authority; and when a leaf of `next` would be signed with another algorithm than one of `by`, since neither ACM nor
 * IoT Core takes such a leaf under the same ARN.
 */
export async function crossSign({ next, by, now }: CrossSigning): Promise<string> {
  const root = readCertificate(rootOf(next));
  const above = [by.certificate, ...by.chain].map(readCertificate);
  refuseUnfit(root, above, now);
  const certificate = await certify(root, above, by, now);
  const between = [next.certificate, ...next.chain].slice(0, -1).map(readCertificate);
  const [problem] = pathProblems([...between, readCertificate(certificate), ...above]);
  if (problem !== undefined) {
    throw new Failure({
      code: 'cross-sign-impossible',
      doing: crossSigning(root, above),
      said: problem,
      remedy:
        'No device could verify a chain through such a certificate. Cross-sign with a CA that is allowed to sign another CA.',
    });
  }
  return certificate;
}

/**
 * Whether `pem` certifies `next`'s root by `by`: the root's subject and public key, signed with `by`'s key, and not the root's
 * own certificate. Throws Failure when it is no certificate.
 */
export function isCrossCertificate(
  pem: string,
  next: CertificateChain,
  by: CertificateChain,
): boolean {
  const [certificate, root] = [readCertificate(pem), readCertificate(rootOf(next))];
  return (
    certificate.fingerprint !== root.fingerprint &&
    isSameAuthority(certificate, root) &&
    isIssuedBy(certificate, readCertificate(by.certificate))
  );
}

type Authorities = readonly CertificateFacts[];

function crossSigning(root: CertificateFacts, [by]: Authorities): string {
  return `cross-signing the CA ${root.subject} by ${by?.subject}`;
}

function refuseUnfit(root: CertificateFacts, above: Authorities, now: Date): void {
  const doing = crossSigning(root, above);
  const lapsed = [root, ...above].find((link) => validityProblem(link, now) !== undefined);
  if (lapsed !== undefined) {
    throw new Failure({
      code: 'cross-sign-impossible',
      doing,
      said: `${lapsed.subject} ${validityProblem(lapsed, now)}`,
      remedy:
        'No device could verify a chain through such a certificate. Install the new root on the devices without a rollover.',
    });
  }
  const other = above.find((link) => signsWith(link) !== signsWith(root));
  if (other !== undefined) {
    throw new Failure({
      code: 'key-algorithm-mismatch',
      doing,
      said: `the key of ${root.subject} is ${root.keyAlgorithm}, that of ${other.subject} ${other.keyAlgorithm}; ACM requires one kind of key throughout the chain, and IoT Core picks up only a re-import with the same signing algorithm`,
      remedy: `Create the next CA with a key of ${other.keyAlgorithm}.`,
    });
  }
}

/** Leaves of two authorities have the same signature algorithm when this is the same: the hash of ECDSA goes by the curve. */
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
