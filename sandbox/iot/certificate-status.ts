/** What DescribeDomainConfiguration says of the server certificate. */
import type { StoredCertificate } from '../contract.ts';
import type { IotKnobs } from './knobs.ts';
import { leafFault, validityProblem } from './leaf-rules.ts';

export interface CertificateStatus {
  readonly status: 'VALID' | 'INVALID';
  /** What is wrong. */
  readonly detail?: string;
}

export interface ConfiguredCertificate {
  readonly domainName: string;
  /** As ACM has it now. */
  readonly stored: StoredCertificate | undefined;
  /** As it is in service, if any is. */
  readonly served: StoredCertificate | undefined;
}

export function certificateStatus(
  configured: ConfiguredCertificate,
  now: number,
  knobs: IotKnobs,
): CertificateStatus {
  const fault = faultOf(configured, now, knobs);
  if (fault === undefined) {
    return { status: 'VALID' };
  }
  return { status: 'INVALID', ...(knobs.words === 'told' && { detail: fault }) };
}

function faultOf(
  { domainName, stored, served }: ConfiguredCertificate,
  now: number,
  knobs: IotKnobs,
): string | undefined {
  const judged = knobs.statusOf === 'stored' ? stored : served;
  if (!judged) {
    return stored ? 'The certificate is not in service yet.' : 'The certificate does not exist.';
  }
  return (
    leafFault(judged, domainName, knobs) ??
    (knobs.expiredStatus === 'INVALID' ? validityProblem(judged, now) : undefined)
  );
}
