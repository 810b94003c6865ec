/** Public certificates that are valid and that IoT Core accepts. */
import { overdueFrom, type PublicCertificate } from '../../verification/public-certificate.ts';

/** The one with the ARN `used`, which the configuration was created with, if it is still usable, otherwise the one that expires last. */
export function chooseIssued(
  certificates: readonly PublicCertificate[],
  used: string | undefined,
  now: Date,
): Issued | undefined {
  const issued = certificates.filter((certificate) => isIssued(certificate, now));
  return (
    issued.find(({ arn }) => arn === used) ??
    issued.toSorted((a, b) => b.notAfter.getTime() - a.notAfter.getTime())[0]
  );
}

/** As `chooseIssued`, without those that ACM should have renewed and has not: a configuration recreated later needs a valid one. */
export function chooseLasting(
  certificates: readonly PublicCertificate[],
  used: string | undefined,
  now: Date,
): Issued | undefined {
  return chooseIssued(
    certificates.filter((certificate) => !isRenewalOverdue(certificate, now)),
    used,
    now,
  );
}

function isRenewalOverdue(certificate: PublicCertificate, now: Date): boolean {
  const from = overdueFrom(certificate);
  return from !== undefined && from < now;
}

export interface Issued extends PublicCertificate {
  readonly notAfter: Date;
}

export function isIssued(certificate: PublicCertificate, now: Date): certificate is Issued {
  return (
    certificate.status === 'ISSUED' &&
    certificate.unfit === undefined &&
    certificate.notAfter !== undefined &&
    certificate.notAfter > now
  );
}
