/** How a later run knows what is ours: there is no state file (docs/decisions/0004-state.md). */
import type { Tags } from '../aws/tags.ts';

export const domainTag = 'iot-custom-domain:domain';
export const roleTag = 'iot-custom-domain:role';
/** On the domain configuration, because DescribeDomainConfiguration does not tell it. */
export const validationCertificateTag = 'iot-custom-domain:validation-certificate';
/** On the domain configuration: from when the rollover of its certificate authority may be finished. */
export const rolloverTag = 'iot-custom-domain:rollover-finish-from';

/** On both secrets of a certificate authority: the SHA-256 fingerprint of its certificate, which binds one to the other. */
export const fingerprintTag = 'iot-custom-domain:certificate-sha256';
/** On both secrets of a certificate authority: the day from which devices no longer rely on it. */
export const retiredTag = 'iot-custom-domain:retired';
/** On both secrets of a certificate authority: the day on which the rollover to it was aborted. */
export const abandonedTag = 'iot-custom-domain:abandoned';

export type Role =
  /** A secret with the private key. */
  | 'certificate-authority'
  /** A secret with the certificates of such a one. */
  | 'ca-certificate'
  /** A KMS key that was made for one. */
  | 'ca-key'
  | 'server-certificate'
  | 'validation-certificate'
  | 'domain-configuration'
  | 'proof-identity';

export function tagsOf(domain: string, role: Role): Tags {
  return { [domainTag]: domain, [roleTag]: role };
}

export function isOurs(tags: Tags, domain: string, role: Role): boolean {
  return tags[domainTag] === domain && tags[roleTag] === role;
}
