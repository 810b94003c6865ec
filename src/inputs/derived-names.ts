import { createHash } from 'node:crypto';
import { longestCommonName } from '../pki/attribute-types.ts';
import type { DistinguishedName } from '../pki/material.ts';

/** IoT's limit for a domain configuration's name. */
const longestConfigurationName = 128;

/** The default name of a domain's configuration. */
export function configurationNameFor(domain: string): string {
  return shorten(domain, longestConfigurationName);
}

/**
 * The name of a readiness domain's configuration, derived from that of the domain's own. A configuration cannot be renamed, so no
 * configuration that devices rely on has this name.
 */
export function readinessConfigurationName(of: string): string {
  const suffix = '-readiness';
  return `${shorten(of, longestConfigurationName - suffix.length)}${suffix}`;
}

/** The default secret of a domain's certificate authority. */
export function secretIdFor(domain: string): string {
  return `iot-custom-domain/${domain}/ca`;
}

/** The secret of a domain's trust bundle, wherever its CA is stored: several domains may share a CA, and each has its own bundle. */
export function bundleSecretIdFor(domain: string): string {
  return `${secretIdFor(domain)}/trust-bundle`;
}

/** The default subject of a domain's private CA. */
export function authoritySubjectFor(domain: string): DistinguishedName {
  const suffix = ' private CA';
  return [{ type: 'CN', value: `${shorten(domain, longestCommonName - suffix.length)}${suffix}` }];
}

/** `text`, or its beginning and a hash of the whole if it is longer than `most` characters. */
function shorten(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${text.slice(0, most - hash.length - 1)}-${hash}`;
}
