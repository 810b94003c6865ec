/** The input of the check device-compatibility: the chain as sent, and what devices trust. */
import { deviceClasses } from '../pki/device-classes.ts';
import { checkDeviceCompatibility, type DeviceCheck } from './check-device-compatibility.ts';
import { refusalsOf } from './device-compatibility.ts';
import type { VerificationSubject } from './subject.ts';
import type { ServedChain, TlsObservation } from './tls-observation.ts';

/** One chain, from the best available source. */
interface Shown {
  /** The handshake with Amazon's roots: they complete no private chain, so Node shows exactly what was sent. */
  readonly underAmazonRoots: TlsObservation | undefined;
  /** The chain that devices accept; the last certificate may be a trusted root that was not sent. */
  readonly accepted: ServedChain | undefined;
}

/**
 * Judges the chain as sent if devices accept it, otherwise as stored in ACM, otherwise as accepted. Skipped if there is none, or
 * it chains to no trusted root.
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
