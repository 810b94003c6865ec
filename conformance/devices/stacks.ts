/** The TLS stacks that are tried, and in what words each refuses for which reason. */
import type { DeviceClassId } from '../../src/pki/device-classes.ts';
import type { DeviceRule } from '../../src/verification/device-compatibility.ts';

export interface Stack {
  /** The class of devices whose rules it must bear out; also the name of its program. */
  readonly id: DeviceClassId;
  /** What a refusal by this rule says. A rule that is absent was never seen to make this stack refuse. */
  readonly says: Readonly<Partial<Record<DeviceRule, RegExp>>>;
}

/** wolfssl/wolfcrypt/error-crypt.h: ASN_NO_SIGNER_E, ASN_BEFORE_DATE_E, MP_VAL or BUFFER_E of a long key, ASN_OBJECT_ID_E. */
const wolfssl: Stack['says'] = {
  'no-path': /-188/,
  unanchored: /-188/,
  'not-yet-valid': /-150/,
  key: /-132|-144/,
};

/**
 * mbedtls/ssl.h and x509.h: a record that does not fit into the buffer is BAD_INPUT_DATA, or INVALID_RECORD near the limit; a
 * message in pieces is FEATURE_UNAVAILABLE; the flags are BADCERT_NOT_TRUSTED and BADCERT_FUTURE.
 */
const mbedtls: Stack['says'] = {
  'no-path': /-0x2700 .* flags 0x8\b/,
  'not-yet-valid': /-0x2700 .* flags 0x200\b/,
  'certificate-message': /-0x7[12]00.*with max_fragment_length refused -0x7080|^refused -0x7080/,
  'name-constraints': /-0x2562/,
};

export const stacks: readonly Stack[] = [
  {
    id: 'openssl',
    says: { 'no-path': /unable to get .*issuer|self-signed/, 'not-yet-valid': /not yet valid/ },
  },
  { id: 'gnutls', says: { 'no-path': /issuer is unknown/, 'not-yet-valid': /not yet valid/ } },
  {
    id: 'go',
    says: {
      'no-path': /unknown authority/,
      'not-yet-valid': /not yet valid/,
      'subject-alternative-name': /use SANs instead/,
    },
  },
  {
    id: 'java',
    says: {
      'no-path': /unable to find valid certification path/,
      'not-yet-valid': /CertificateNotYetValidException/,
    },
  },
  {
    id: 'rustls',
    says: {
      'no-path': /UnknownIssuer/,
      'not-yet-valid': /not valid yet/,
      'subject-alternative-name': /not valid for any names/,
    },
  },
  { id: 'wolfssl', says: wolfssl },
  { id: 'wolfssl-alt-cert-chains', says: wolfssl },
  { id: 'wolfssl-small', says: wolfssl },
  { id: 'mbedtls-1k', says: mbedtls },
  { id: 'mbedtls-2k', says: mbedtls },
  { id: 'mbedtls-4k', says: mbedtls },
  { id: 'mbedtls-16k', says: mbedtls },
  // bearssl_x509.h: NOT_TRUSTED, EXPIRED (not valid yet, too), CRITICAL_EXTENSION.
  {
    id: 'bearssl',
    says: {
      'no-path': /^refused 62$/,
      'not-yet-valid': /^refused 54$/,
      'name-constraints': /^refused 57$/,
    },
  },
];

/** `built`: the folder where the clients were built. */
export function commandOf({ id }: Stack, built: string): readonly [string, ...string[]] {
  return id === 'java' ? ['java', '-cp', `${built}/java`, 'Device'] : [`${built}/${id}`];
}
