import type { AcmCertificate } from '../aws/acm-interface.ts';
import type { Lifetimes, ValidationLifetime } from '../context/outcome.ts';
import type { Examination } from '../pki/finding.ts';
import { chainLifetimes } from '../pki/lifetimes.ts';
import type { CertificateChain } from '../pki/material.ts';
import { renewedFrom } from './check-validation-certificate.ts';

interface Observed extends Examination {
  /** As stored in ACM, otherwise as served. */
  readonly serverCertificate?: CertificateChain | undefined;
  readonly validationCertificate?: AcmCertificate | 'missing' | undefined;
}

/** The validity of what was observed of a domain. @throws Failure if a PEM is not a certificate. */
export function lifetimesOf(observed: Observed): Lifetimes {
  const { serverCertificate, validationCertificate, ...examination } = observed;
  const validation =
    typeof validationCertificate === 'object'
      ? validationLifetime(validationCertificate)
      : undefined;
  return {
    chain: chainLifetimes(serverCertificate, examination),
    validationCertificate: validation,
  };
}

function validationLifetime(certificate: AcmCertificate): ValidationLifetime | undefined {
  const { status, notBefore, notAfter } = certificate;
  if (status !== 'ISSUED' || notAfter === undefined) {
    return undefined;
  }
  const dueFrom = renewedFrom(certificate);
  return { notBefore, notAfter, dueFrom };
}
