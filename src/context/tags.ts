/** The tags by which a later run recognizes what this action created: there is no state file (docs/decisions/0004-state.md). */
import type { Tags } from '../aws/tags.ts';

export const domainTag = 'iot-custom-domain:domain';
export const roleTag = 'iot-custom-domain:role';
/** On the domain configuration, because DescribeDomainConfiguration does not return it. */
export const validationCertificateTag = 'iot-custom-domain:validation-certificate';
/** On the domain configuration: the deadline after which its CA rollover may be finished. */
export const rolloverTag = 'iot-custom-domain:rollover-finish-from';

/** On both secrets of a certificate authority: the SHA-256 fingerprint of its certificate, which links the two. */
export const fingerprintTag = 'iot-custom-domain:certificate-sha256';
/** On both secrets of a certificate authority whose key is in KMS: the ARN of that key. */
export const kmsKeyTag = 'iot-custom-domain:kms-key';
/** On both secrets of a certificate authority: the day from which devices no longer rely on it. */
export const retiredTag = 'iot-custom-domain:retired';
/** On both secrets of a certificate authority: the day on which the rollover to it was aborted. */
export const abandonedTag = 'iot-custom-domain:abandoned';

export type Role =
  /** A secret with the private key. */
  | 'certificate-authority'
  /** A secret with the certificates of a certificate authority. */
  | 'ca-certificate'
  /** A KMS key that was created for a certificate authority. */
  | 'ca-key'
  /** A secret with the signed trust bundle of a domain. */
  | 'trust-bundle'
  | 'server-certificate'
  | 'validation-certificate'
  | 'domain-configuration'
  | 'proof-identity';

export function tagsOf(domain: string, role: Role): Tags {
  return { [domainTag]: domain, [roleTag]: role };
}

/** None if the value is absent. */
export function tagged(name: string, value: string | undefined): Tags {
  return value === undefined ? {} : { [name]: value };
}

export function isOurs(tags: Tags, domain: string, role: Role): boolean {
  return tags[domainTag] === domain && tags[roleTag] === role;
}
