/** What the check device-compatibility is made of: the chain as it is sent, and what devices trust. */
import { deviceClasses } from '../pki/device-classes.ts';
import { checkDeviceCompatibility, type DeviceCheck } from './check-device-compatibility.ts';
import { refusalsOf } from './device-compatibility.ts';
import type { VerificationSubject } from './subject.ts';
import type { ServedChain, TlsObservation } from './tls-observation.ts';

/** One chain, from wherever it is known. */
interface Shown {
  /** The domain under Amazon's roots: they complete no private chain, so what Node shows is what was sent. */
  readonly underAmazonRoots: TlsObservation | undefined;
  /** What devices accepted; a root of the trust may stand last though it was not sent. */
  readonly accepted: ServedChain | undefined;
}

/**
 * Of the chain as sent where devices accept it, else as stored in ACM, else as accepted. Skipped where there is none, or it leads
 * to no trusted root.
 */
export function verifyDeviceCompatibility(
  subject: VerificationSubject,
  { underAmazonRoots, accepted }: Shown,
): DeviceCheck {
  const sentChain =
    accepted && underAmazonRoots && 'served' in underAmazonRoots
      ? underAmazonRoots.served
      : undefined;
  const chain = sentChain ?? subject.serverCertificate ?? accepted;
  const { trust, now, deviceClasses: declared = [], domainConfiguration } = subject;
  if (chain === undefined || trust.length === 0) {
    return skipped;
  }
  const sent = [chain.certificate, ...chain.chain];
  const [refusal] = refusalsOf(deviceClasses.openssl, { sent, trust, version: 'TLSv1.3', now });
  if (refusal?.rule === 'no-path') {
    return skipped;
  }
  const securityPolicy =
    typeof domainConfiguration === 'object' ? domainConfiguration.securityPolicy : undefined;
  return checkDeviceCompatibility({ sent, trust, securityPolicy, declared, now });
}

const skipped: DeviceCheck = {
  id: 'device-compatibility',
  result: 'skipped',
  code: 'device-class-not-tried',
};
