/** A check of each code there is: whoever adds one adds its sample, and so its words to check-text.test.ts and its figures to docs/codes.md. */
import type { CheckCode, CheckResult } from '../../../src/verification/check.ts';
import {
  accepted,
  domain,
  expiring,
  fingerprint,
  iotEndpoint,
  leafLink,
  noClient,
  noCname,
  noMqtt,
  saying,
} from './checks.ts';

const configuration = {
  id: 'domain-configuration',
  name: 'iot-example-com',
  status: 'ENABLED',
  serviceType: 'DATA',
  serverCertificate: { status: 'VALID' },
} as const;
const names = { id: 'common-name', domain, names: [domain], mostNames: 4 } as const;
const issuer = { id: 'issuer', issuer: '/CN=CA', trusted: ['/CN=CA', '/CN=CA 2'] } as const;
const caLink = {
  ...leafLink,
  of: 'ca',
  name: '/CN=CA',
  notAfter: new Date('2027-06-01T00:00:00Z'),
} as const;
const validation = {
  id: 'validation-certificate',
  domain,
  status: 'ISSUED',
  names: [domain],
  notAfter: new Date('2027-01-01T00:00:00Z'),
} as const;
const record = { name: `_proof.${domain}`, value: '_value.acm-validations.aws' };
const privateCa = { id: 'tls-private-ca', stored: fingerprint } as const;
const served = { subject: `CN=${domain}`, issuer: 'CN=other' };
const devices = {
  id: 'device-compatibility',
  declared: ['mbedtls-1k', 'wolfssl'],
  messageBytes: { 'TLSv1.2': 1900, 'TLSv1.3': 1905 },
} as const;
const messageTooLong = { rule: 'certificate-message', bytes: 1900, limit: 1024 } as const;

function mqtt(
  failure: Extract<CheckResult, { code?: `mqtt-${string}`; failure: object }>['failure'],
) {
  return {
    id: 'mqtt',
    result: 'fail',
    code: `mqtt-${failure.kind}`,
    v311: failure,
    failure,
  } as const satisfies CheckResult;
}

export const samples: Readonly<Record<CheckCode, CheckResult>> = {
  'not-asked': { id: 'domain-configuration', result: 'skipped', code: 'not-asked' },
  'not-readable': { id: 'issuer', result: 'skipped', code: 'not-readable', awsAsked: true },
  'probe-broken': saying('no PEM'),
  'configuration-missing': {
    id: 'domain-configuration',
    result: 'fail',
    code: 'configuration-missing',
  },
  'configuration-not-data': {
    ...configuration,
    result: 'fail',
    code: 'configuration-not-data',
    serviceType: 'JOBS',
  },
  'configuration-without-certificate': {
    id: configuration.id,
    result: 'fail',
    code: 'configuration-without-certificate',
    name: configuration.name,
    status: 'ENABLED',
    serviceType: 'DATA',
  },
  'configuration-invalid': {
    ...configuration,
    result: 'fail',
    code: 'configuration-invalid',
    serverCertificate: { status: 'INVALID', detail: 'expired' },
  },
  'configuration-disabled': {
    ...configuration,
    result: 'fail',
    code: 'configuration-disabled',
    status: 'DISABLED',
    tls13Only: 'IoTSecurityPolicy_TLS13_1_3_2022_10',
  },
  'server-auth-missing': {
    id: 'server-auth',
    result: 'fail',
    code: 'server-auth-missing',
    extendedKeyUsage: ['clientAuth'],
  },
  'name-not-covered': {
    ...names,
    result: 'fail',
    code: 'name-not-covered',
    commonName: 'other.example.com',
  },
  'name-by-wildcard': {
    ...names,
    result: 'warn',
    code: 'name-by-wildcard',
    commonName: '*.example.com',
    names: [],
  },
  'name-without-san': {
    ...names,
    result: 'warn',
    code: 'name-without-san',
    commonName: domain,
    names: [],
  },
  'key-or-chain-refused': {
    id: 'key-algorithm',
    result: 'fail',
    code: 'key-or-chain-refused',
    keyAlgorithm: 'EC_prime256v1',
    signatureAlgorithm: 'ecdsa-with-SHA256',
    certificates: 6,
    bytes: 9000,
    weak: { subject: '/CN=Leaf', signatureAlgorithm: 'ecdsa-with-SHA1' },
    other: { subject: '/CN=CA', keyAlgorithm: 'RSA_2048' },
    accepted: { keyAlgorithms: ['RSA_2048', 'EC_prime256v1'], certificates: 5, bytes: 16_384 },
  },
  'chain-broken': { ...issuer, result: 'fail', code: 'chain-broken', endsAt: '/CN=other' },
  'chain-misses-root': {
    ...issuer,
    result: 'fail',
    code: 'chain-misses-root',
    missed: ['/CN=CA 2'],
  },
  'certificate-not-valid': {
    id: 'expiry',
    result: 'fail',
    code: 'certificate-not-valid',
    by: 'rotate',
    isRolling: false,
    link: leafLink,
    lapse: 'expired',
  },
  'server-certificate-due': { ...expiring, links: [leafLink, caLink] },
  'ca-due': {
    ...expiring,
    code: 'ca-due',
    by: 'rollover',
    isRolling: true,
    links: [leafLink, caLink],
    due: [caLink],
    attentionBefore: caLink.notAfter,
  },
  'validation-certificate-missing': {
    id: validation.id,
    result: 'fail',
    code: 'validation-certificate-missing',
    domain,
  },
  'validation-certificate-not-valid': {
    ...validation,
    result: 'fail',
    code: 'validation-certificate-not-valid',
    status: 'FAILED',
    failureReason: 'CAA_ERROR',
  },
  'validation-certificate-imported': {
    ...validation,
    result: 'warn',
    code: 'validation-certificate-imported',
    daysLeft: 40,
    attentionBefore: validation.notAfter,
  },
  'validation-renewal-failed': {
    ...validation,
    result: 'fail',
    code: 'validation-renewal-failed',
    renewalStatus: 'PENDING_VALIDATION',
  },
  'validation-renewal-late': {
    ...validation,
    result: 'warn',
    code: 'validation-renewal-late',
    daysLeft: 40,
    eligibility: 'INELIGIBLE',
  },
  'validation-record-gone': {
    ...validation,
    result: 'fail',
    code: 'validation-record-gone',
    record,
  },
  'validation-record-elsewhere': {
    ...validation,
    result: 'fail',
    code: 'validation-record-elsewhere',
    record,
    cname: ['other.example.net'],
  },
  'validation-caa-forbids': {
    ...validation,
    result: 'fail',
    code: 'validation-caa-forbids',
    caaOf: domain,
    allowed: ['letsencrypt.org'],
  },
  'validation-dns-unanswered': {
    ...validation,
    result: 'warn',
    code: 'validation-dns-unanswered',
    asked: { type: 'CAA', name: domain },
    answer: { kind: 'servfail' },
  },
  'cname-missing': noCname,
  'cname-elsewhere': {
    id: 'dns',
    result: 'fail',
    code: 'cname-elsewhere',
    domain,
    iotEndpoint,
    cname: ['other.example.net'],
  },
  'address-instead': {
    id: 'dns',
    result: 'fail',
    code: 'address-instead',
    domain,
    iotEndpoint,
    addresses: ['203.0.113.7'],
  },
  'dns-unanswered': {
    id: 'dns',
    result: 'fail',
    code: 'dns-unanswered',
    domain,
    iotEndpoint,
    answer: { kind: 'unreachable', code: 'ECONNREFUSED' },
  },
  'endpoint-unknown': {
    id: 'dns',
    result: 'skipped',
    code: 'endpoint-unknown',
    domain,
    cname: ['other.example.net'],
  },
  'roots-unknown': { id: 'tls-amazon-root', result: 'skipped', code: 'roots-unknown' },
  'tls-out-of-service': {
    ...privateCa,
    result: 'fail',
    code: 'tls-out-of-service',
    handshake: { kind: 'unreachable', code: 'ECONNRESET' },
  },
  'tls-default-certificate': {
    ...privateCa,
    result: 'fail',
    code: 'tls-default-certificate',
    handshake: {
      kind: 'untrusted',
      code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      isUnknownIssuer: true,
      served,
    },
  },
  'tls-other-certificate': {
    ...privateCa,
    result: 'fail',
    code: 'tls-other-certificate',
    served: { fingerprint: 'CD', notAfter: leafLink.notAfter },
    isInvalid: false,
  },
  'tls-unconfirmed': {
    id: 'tls-private-ca',
    result: 'warn',
    code: 'tls-unconfirmed',
    handshake: accepted,
  },
  'tls-untrusted': {
    ...privateCa,
    result: 'fail',
    code: 'tls-untrusted',
    root: '/CN=CA 2',
    handshake: {
      kind: 'untrusted',
      code: 'SELF_SIGNED_CERT_IN_CHAIN',
      isUnknownIssuer: true,
      served,
    },
  },
  'tls-wrong-name': {
    ...privateCa,
    result: 'fail',
    code: 'tls-wrong-name',
    handshake: { kind: 'wrong-name', served },
  },
  'tls-refused-by-peer': {
    ...privateCa,
    result: 'fail',
    code: 'tls-refused-by-peer',
    handshake: { kind: 'refused-by-peer', alert: 'handshake failure' },
  },
  'tls-not-tls': {
    ...privateCa,
    result: 'fail',
    code: 'tls-not-tls',
    handshake: { kind: 'not-tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
  },
  'tls-unreachable': {
    ...privateCa,
    result: 'fail',
    code: 'tls-unreachable',
    handshake: { kind: 'unreachable', code: 'ECONNREFUSED', call: 'queryA' },
  },
  'amazon-root-accepted': {
    id: 'tls-amazon-root',
    result: 'fail',
    code: 'amazon-root-accepted',
    handshake: { ...accepted, alpn: 'x-amzn-mqtt-ca' },
  },
  'amazon-root-not-tested': {
    id: 'tls-amazon-root',
    result: 'fail',
    code: 'amazon-root-not-tested',
    handshake: { kind: 'unreachable', code: 'ETIMEDOUT' },
  },
  'mqtt-without-client': noClient,
  'mqtt-not-offered': {
    id: 'mqtt',
    result: 'skipped',
    code: 'mqtt-not-offered',
    setting: 'CUSTOM_AUTH',
  },
  'mqtt-identity-failed': {
    id: 'mqtt',
    result: 'fail',
    code: 'mqtt-identity-failed',
    failed: {
      code: 'aws-access-denied',
      doing: 'creating the client',
      said: 'AccessDenied',
      remedy: 'Allow it.',
    },
  },
  'mqtt-no-tls': mqtt({
    kind: 'no-tls',
    failure: { kind: 'refused-by-peer', alert: 'unknown ca' },
  }),
  'mqtt-turned-away': mqtt({
    kind: 'turned-away',
    stage: 'CONNECT',
    alert: 'certificate required',
  }),
  'mqtt-refused': mqtt({
    kind: 'refused',
    stage: 'CONNECT',
    by: 'CONNACK',
    code: 5,
    meaning: 'not authorized',
  }),
  'mqtt-closed': noMqtt,
  'mqtt-timeout': mqtt({ kind: 'timeout', stage: 'the message back' }),
  'mqtt-not-mqtt': mqtt({ kind: 'not-mqtt', stage: 'CONNECT', said: 'Invalid header' }),
  'device-class-cut-off': {
    ...devices,
    result: 'fail',
    code: 'device-class-cut-off',
    refused: [{ device: 'mbedtls-1k', kind: 'cut-off', refusal: messageTooLong }],
  },
  'device-class-at-risk': {
    ...devices,
    result: 'warn',
    code: 'device-class-at-risk',
    refused: [
      { device: 'mbedtls-1k', kind: 'at-risk', when: 'rollover', refusal: messageTooLong },
      {
        device: 'wolfssl',
        kind: 'at-risk',
        when: 'next-root-alone',
        refusal: { rule: 'unanchored', subject: '/CN=CA 2' },
      },
      { device: 'wolfssl-small', kind: 'avoidable', when: 'rollover' },
    ],
  },
  'device-class-not-tried': {
    id: 'device-compatibility',
    result: 'skipped',
    code: 'device-class-not-tried',
  },
};
