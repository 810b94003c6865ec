import { createHash } from 'node:crypto';
import { longestCommonName } from '../pki/attribute-types.ts';
import type { DistinguishedName } from '../pki/material.ts';

/** IoT's limit for a domain configuration's name. */
const longestConfigurationName = 128;

/** The name of a domain's configuration where the user gives none. */
export function configurationNameFor(domain: string): string {
  return shorten(domain, longestConfigurationName);
}

/**
 * The name of a readiness domain's configuration, by that of the domain's own. IoT Core keeps a name for as long as the configuration
 * is there, so that no configuration which devices rely on has it.
 */
export function readinessConfigurationName(of: string): string {
  const suffix = '-readiness';
  return `${shorten(of, longestConfigurationName - suffix.length)}${suffix}`;
}

/** The secret that a domain's certificate authority is kept in where the user names none. */
export function secretIdFor(domain: string): string {
  return `iot-custom-domain/${domain}/ca`;
}

/** The subject of a domain's private CA where the user gives none. */
export function authoritySubjectFor(domain: string): DistinguishedName {
  const suffix = ' private CA';
  return [{ type: 'CN', value: `${shorten(domain, longestCommonName - suffix.length)}${suffix}` }];
}

/** `text`, or where it is longer than `most` its beginning and a hash of the whole, in `most` characters. */
function shorten(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${text.slice(0, most - hash.length - 1)}-${hash}`;
}
