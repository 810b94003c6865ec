/** How a later run knows what is ours: there is no state file (docs/decisions/0004-state.md). */
import type { Tags } from '../aws/contract.ts';

export const domainTag = 'iot-custom-domain:domain';
export const roleTag = 'iot-custom-domain:role';
/** On the domain configuration, because DescribeDomainConfiguration does not tell it. */
export const validationCertificateTag = 'iot-custom-domain:validation-certificate';
/** On the domain configuration: from when the rollover of its certificate authority may be finished. */
export const rolloverTag = 'iot-custom-domain:rollover-finish-from';

export type Role =
  | 'certificate-authority'
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
