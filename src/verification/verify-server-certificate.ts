/** The checks of the server certificate itself. */
import { examineServerCertificate } from '../pki/check-server-certificate.ts';
import type { CertificateCheck, CheckId } from './check.ts';
import type { VerificationSubject } from './subject.ts';
import type { ServedChain } from './tls-observation.ts';

const certificateChecks = [
  'server-auth',
  'common-name',
  'key-algorithm',
  'issuer',
  'expiry',
] as const satisfies readonly CheckId[];

/** The leaf as stored in ACM, otherwise as served. */
export function verifyServerCertificate(
  subject: VerificationSubject,
  served: ServedChain | undefined,
): readonly CertificateCheck[] {
  const { serverCertificate, domainConfiguration } = subject;
  if (serverCertificate) {
    return examineServerCertificate(serverCertificate, subject);
  }
  if (served) {
    return examineServerCertificate(served, subject).map((check) => ({ ...check, asServed: true }));
  }
  const awsAsked = domainConfiguration !== undefined;
  return certificateChecks.map((id) => ({
    id,
    result: 'skipped',
    code: 'not-readable',
    awsAsked,
  }));
}
