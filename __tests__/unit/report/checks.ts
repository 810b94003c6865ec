/** Checks to report: those of a domain in service, and some that did not pass. */
import type { BrokenProbe, CheckResult } from '../../../src/verification/check.ts';
import type { AcceptedFigures } from '../../../src/verification/tls-figures.ts';

export const domain = 'iot.example.com';
export const iotEndpoint = 'a1b2c3-ats.iot.eu-west-1.amazonaws.com';
export const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');

export const accepted: AcceptedFigures = {
  kind: 'accepted',
  fingerprint,
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
};

export const leafLink = {
  of: 'server-certificate',
  name: `/CN=${domain}`,
  notBefore: new Date('2026-11-19T12:00:00Z'),
  notAfter: new Date('2026-11-28T00:00:00Z'),
} as const;

/** All thirteen, in the order of the contract. */
export const passed: readonly CheckResult[] = [
  {
    id: 'domain-configuration',
    result: 'pass',
    name: 'iot-example-com',
    status: 'ENABLED',
    serviceType: 'DATA',
    serverCertificate: { status: 'VALID' },
  },
  { id: 'server-auth', result: 'pass', extendedKeyUsage: ['serverAuth'] },
  {
    id: 'common-name',
    result: 'pass',
    domain,
    commonName: domain,
    names: [domain],
    mostNames: 4,
  },
  {
    id: 'key-algorithm',
    result: 'pass',
    keyAlgorithm: 'EC_prime256v1',
    signatureAlgorithm: 'ecdsa-with-SHA256',
    certificates: 2,
    bytes: 1500,
    accepted: { keyAlgorithms: ['RSA_2048', 'EC_prime256v1'], certificates: 5, bytes: 16_384 },
  },
  { id: 'issuer', result: 'pass', issuer: '/CN=CA', trusted: ['/CN=CA'] },
  { id: 'expiry', result: 'pass', links: [leafLink] },
  {
    id: 'validation-certificate',
    result: 'pass',
    domain,
    status: 'ISSUED',
    names: [domain],
    notAfter: new Date('2027-05-20T00:00:00Z'),
  },
  { id: 'dns', result: 'pass', domain, iotEndpoint },
  {
    id: 'tls-private-ca',
    result: 'pass',
    stored: fingerprint,
    handshakes: [{ root: '/CN=CA', handshake: accepted }],
  },
  {
    id: 'tls-amazon-root',
    result: 'pass',
    handshake: {
      kind: 'untrusted',
      code: 'SELF_SIGNED_CERT_IN_CHAIN',
      isUnknownIssuer: true,
      served: { subject: `CN=${domain}`, issuer: 'CN=CA' },
    },
  },
  { id: 'tls-default-endpoint', result: 'pass', handshake: accepted },
  {
    id: 'device-compatibility',
    result: 'pass',
    declared: [],
    messageBytes: { 'TLSv1.2': 900, 'TLSv1.3': 905 },
    refused: [],
  },
  {
    id: 'mqtt',
    result: 'pass',
    v311: { kind: 'round-trip', milliseconds: 3 },
    v5: { kind: 'round-trip', milliseconds: 5 },
  },
];

/** The checks of a domain in service, one of them otherwise. */
export function passedBut(other: CheckResult): readonly CheckResult[] {
  return passed.map((check) => (check.id === other.id ? other : check));
}

export const noCname = {
  id: 'dns',
  result: 'fail',
  code: 'cname-missing',
  domain,
  iotEndpoint,
  answer: 'nxdomain',
} as const satisfies CheckResult;

const closed = { kind: 'closed', stage: 'CONNECT' } as const;

export const noMqtt = {
  id: 'mqtt',
  result: 'fail',
  code: 'mqtt-closed',
  v311: closed,
  failure: closed,
} as const satisfies CheckResult;

export const noClient = {
  id: 'mqtt',
  result: 'skipped',
  code: 'mqtt-without-client',
  why: 'dry-run',
} as const satisfies CheckResult;

/** The leaf is due, and `rotate` renews it. */
export const expiring = {
  id: 'expiry',
  result: 'warn',
  code: 'server-certificate-due',
  by: 'rotate',
  isRolling: false,
  links: [leafLink],
  due: [leafLink],
} as const satisfies CheckResult;

/** The leaf is due, and a person must provide another one before that day. */
export const endingProvided = {
  ...expiring,
  by: 'owner',
  attentionBefore: leafLink.notAfter,
} as const satisfies CheckResult;

/** Says whatever a peer, a name server or a certificate may say. */
export function saying(said: string, id: BrokenProbe['id'] = 'dns'): BrokenProbe {
  return { id, result: 'fail', code: 'probe-broken', said };
}
