/** Known limits of TLS stacks in the field, as data; conformance/devices tests it against the stacks themselves. */

export const tlsVersions = ['TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof tlsVersions)[number];

export const deviceClassIds = [
  'openssl',
  'gnutls',
  'go',
  'java',
  'rustls',
  'wolfssl',
  'wolfssl-alt-cert-chains',
  'wolfssl-small',
  'mbedtls-1k',
  'mbedtls-2k',
  'mbedtls-4k',
  'mbedtls-16k',
  'bearssl',
  'late-clock',
  'time-32-bit',
  'utc-time',
] as const;
export type DeviceClassId = (typeof deviceClassIds)[number];

/** Devices with the same limits. An absent member means no such limit. */
export interface DeviceClass {
  /** For people. */
  readonly name: string;
  readonly versions: readonly TlsVersion[];
  /** Every certificate that is sent must chain to a trusted root, not only the leaf. */
  readonly anchorsEveryCertificate?: true | undefined;
  /** The Certificate message must fit into one record of this many octets: the stack cannot reassemble a fragmented message. */
  readonly recordBytes?: number | undefined;
  /** The only key algorithms it supports, as ACM names them; also for a root. */
  readonly keys?: readonly string[] | undefined;
  /** Ignores the CN. */
  readonly requiresSan?: true | undefined;
  /** Refuses a CA whose nameConstraints are critical: `below-root`, or the trusted root itself as well. */
  readonly refusesNameConstraints?: 'below-root' | 'anywhere' | undefined;
  /** Cannot process a notAfter at or after this instant. */
  readonly datesEnd?: Date | undefined;
  /** How far its clock may be behind, in milliseconds. */
  readonly clockLateBy?: number | undefined;
}

const both = tlsVersions;
const onlyTls12: readonly TlsVersion[] = ['TLSv1.2'];
const hour = 60 * 60 * 1000;

function mbedtls(kilobytes: number): DeviceClass {
  return {
    name: `Mbed TLS before 3.6.3, buffers of ${kilobytes} KB`,
    versions: onlyTls12,
    recordBytes: kilobytes * 1024,
    refusesNameConstraints: 'anywhere',
  };
}

export const deviceClasses: Readonly<Record<DeviceClassId, DeviceClass>> = {
  openssl: { name: 'OpenSSL', versions: both },
  gnutls: { name: 'GnuTLS', versions: both },
  go: { name: "Go's crypto/tls", versions: both, requiresSan: true },
  java: { name: "Java's JSSE", versions: both },
  rustls: { name: 'rustls', versions: both, requiresSan: true },
  wolfssl: { name: 'wolfSSL, default build', versions: both, anchorsEveryCertificate: true },
  'wolfssl-alt-cert-chains': { name: 'wolfSSL with ALT_CERT_CHAINS', versions: both },
  'wolfssl-small': {
    name: 'wolfSSL for RSA up to 2048 and P-256',
    versions: both,
    anchorsEveryCertificate: true,
    keys: ['RSA_1024', 'RSA_2048', 'EC_prime256v1'],
  },
  'mbedtls-1k': mbedtls(1),
  'mbedtls-2k': mbedtls(2),
  'mbedtls-4k': mbedtls(4),
  'mbedtls-16k': mbedtls(16),
  bearssl: { name: 'BearSSL', versions: onlyTls12, refusesNameConstraints: 'below-root' },
  /** A clock set to local time instead of UTC is up to 14 hours behind. */
  'late-clock': {
    name: 'a clock that is up to 14 hours late',
    versions: both,
    clockLateBy: 14 * hour,
  },
  /** LibreSSL with a 32-bit time_t refuses a later date. */
  'time-32-bit': {
    name: 'a 32-bit clock, which refuses dates after 2038-01-19',
    versions: both,
    datesEnd: new Date('2038-01-19T03:14:08Z'),
  },
  /** From 2050 on dates are GeneralizedTime (RFC 5280, section 4.1.2.5), which some modems cannot read. */
  'utc-time': {
    name: 'no GeneralizedTime, so no dates from 2050 on',
    versions: both,
    datesEnd: new Date('2050-01-01T00:00:00Z'),
  },
};
