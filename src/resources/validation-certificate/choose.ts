/** Public certificates that are in force. */
import type { AcmCertificate } from '../../aws/acm-interface.ts';

/** The one with the ARN `used`, which the configuration was made with, when it still stands, else the one that lasts longest. */
export function chooseIssued(
  certificates: readonly AcmCertificate[],
  used: string | undefined,
  now: Date,
): Issued | undefined {
  const issued = certificates.filter((certificate) => isIssued(certificate, now));
  return (
    issued.find(({ arn }) => arn === used) ??
    issued.toSorted((a, b) => b.notAfter.getTime() - a.notAfter.getTime())[0]
  );
}

export interface Issued extends AcmCertificate {
  readonly notAfter: Date;
}

export function isIssued(certificate: AcmCertificate, now: Date): certificate is Issued {
  return (
    certificate.status === 'ISSUED' &&
    certificate.notAfter !== undefined &&
    certificate.notAfter > now
  );
}
