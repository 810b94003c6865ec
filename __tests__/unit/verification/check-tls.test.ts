import { beforeAll, describe, expect, it } from '@jest/globals';
import { readCertificate } from '../../../src/pki/facts.ts';
import { checkText } from '../../../src/report/checks/check-text.ts';
import {
  checkAmazonRoot,
  checkDefaultEndpoint,
  checkPrivateCa,
} from '../../../src/verification/check-tls.ts';
import type { TlsAccepted, TlsObservation } from '../../../src/verification/tls-observation.ts';
import { leafExtensions, makeRoot } from '../../../testkit/certificates.ts';
import { configuration, iotEndpoint } from '../../support/snapshots.ts';
import { makeWorld, type World } from './peers.ts';

const unknownIssuerCodes = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
];
const unknownIssuer: TlsObservation = { kind: 'untrusted', code: 'SELF_SIGNED_CERT_IN_CHAIN' };
const others: readonly TlsObservation[] = [
  { kind: 'untrusted', code: 'CERT_HAS_EXPIRED' },
  { kind: 'untrusted', code: 'INVALID_PURPOSE' },
  { kind: 'untrusted', code: 'CERT_SIGNATURE_FAILURE' },
  { kind: 'wrong-name' },
  { kind: 'refused-by-peer', alert: 'handshake failure' },
  { kind: 'not-tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
  { kind: 'unreachable', code: 'ENOTFOUND' },
  { kind: 'unreachable', code: 'ETIMEDOUT' },
  { kind: 'unreachable', code: 'ECONNRESET' },
];

let own: World;
let amazon: World;
let fingerprint: string;
let accepted: TlsAccepted;
let defaultCertificate: TlsObservation;
beforeAll(async () => {
  own = await makeWorld();
  fingerprint = readCertificate(own.leaf.certificate).fingerprint;
  const names = [iotEndpoint, '*.iot.eu-west-1.amazonaws.com'];
  amazon = await makeWorld({ subject: 'CN=aws', extensions: leafExtensions({ names }) });
  accepted = {
    kind: 'accepted',
    fingerprint,
    served: { certificate: own.leaf.certificate, chain: [own.root.certificate] },
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_128_GCM_SHA256',
    alpn: undefined,
  };
  defaultCertificate = {
    kind: 'untrusted',
    code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    served: { certificate: amazon.leaf.certificate, chain: [] },
  };
});

const privateCa = (seen: TlsObservation, stored = own.leaf.certificate) =>
  checkPrivateCa([{ root: own.root.certificate, seen }], {
    serverCertificate: { certificate: stored, chain: [] },
    iotEndpoint,
  });

describe('tls-private-ca', () => {
  it('passes with the leaf that ACM stores', () => {
    const { served: _, alpn: __, ...handshake } = accepted;
    expect(privateCa(accepted)).toEqual({
      id: 'tls-private-ca',
      result: 'pass',
      stored: fingerprint,
      handshakes: [{ root: '/CN=root', handshake }],
    });
  });

  it('fails with another leaf, and says that what is stored is not what is served', () => {
    const { notAfter } = readCertificate(own.leaf.certificate);
    expect(privateCa(accepted, amazon.leaf.certificate)).toMatchObject({
      result: 'fail',
      code: 'tls-other-certificate',
      stored: readCertificate(amazon.leaf.certificate).fingerprint,
      served: { fingerprint, notAfter },
      isInvalid: false,
    });
  });

  it('says that waiting is in vain where IoT Core calls what is stored INVALID', () => {
    const seen = [{ root: own.root.certificate, seen: accepted }];
    const check = checkPrivateCa(seen, {
      serverCertificate: { certificate: amazon.leaf.certificate, chain: [] },
      domainConfiguration: configuration({ serverCertificate: { arn: 'arn', status: 'INVALID' } }),
    });
    expect(check).toMatchObject({ code: 'tls-other-certificate', isInvalid: true });
  });

  it('is no pass when the leaf in ACM is not known', () => {
    const unread = checkPrivateCa([{ root: own.root.certificate, seen: accepted }], {
      iotEndpoint,
      domainConfiguration: 'missing',
    });
    expect(unread).toMatchObject({ result: 'warn', code: 'tls-unconfirmed' });
  });

  it('passes by the handshake where AWS was not asked', () => {
    const check = checkPrivateCa([{ root: own.root.certificate, seen: accepted }], {});
    expect(check.result).toBe('pass');
    const { seen, expected } = checkText(check);
    expect(seen).toMatch(/^accepted, .*; not compared with the certificate in ACM$/);
    expect(expected).toBe('accepted under the private CA');
  });

  it.each([unknownIssuer, ...others])('fails for %j', (seen) => {
    expect(privateCa(seen)).toMatchObject({
      result: 'fail',
      code: `tls-${seen.kind}`,
      handshake: { kind: seen.kind },
    });
  });

  it("knows IoT Core's default certificate by its name", () => {
    expect(privateCa(defaultCertificate).code).toBe('tls-default-certificate');
  });

  it.each([
    [unknownIssuer, true],
    [{ kind: 'untrusted', code: 'CERT_HAS_EXPIRED' }, false],
  ] as const)(
    'distinguishes a certificate of others from one with a fault: %j',
    (seen, isUnknownIssuer) => {
      expect(privateCa(seen)).toMatchObject({ handshake: { isUnknownIssuer } });
    },
  );

  it('is of each root, and names the one under which it fails', async () => {
    const other = await makeRoot({ subject: 'CN=Next' });
    const under = (seen: TlsObservation) =>
      checkPrivateCa(
        [
          { root: own.root.certificate, seen: accepted },
          { root: other.certificate, seen },
        ],
        { serverCertificate: { certificate: own.leaf.certificate, chain: [] } },
      );
    expect(under(accepted)).toMatchObject({
      result: 'pass',
      handshakes: [{ root: '/CN=root' }, { root: '/CN=Next' }],
    });
    expect(under(unknownIssuer)).toMatchObject({ code: 'tls-untrusted', root: '/CN=Next' });
  });

  it('says who was there instead', async () => {
    const root = await makeRoot({ subject: 'CN=somebody else' });
    const served = { certificate: root.certificate, chain: [] };
    const check = privateCa({ kind: 'untrusted', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', served });
    const names = { subject: 'CN=somebody else', issuer: 'CN=somebody else' };
    expect(check).toMatchObject({ handshake: { served: names } });
  });
});

describe('tls-amazon-root', () => {
  it.each(unknownIssuerCodes)('passes when the refusal is for a lack of trust: %s', (code) => {
    expect(checkAmazonRoot({ kind: 'untrusted', code }).result).toBe('pass');
  });

  it.each(others)('fails to be proven by %j', (seen) => {
    expect(checkAmazonRoot(seen)).toMatchObject({
      result: 'fail',
      code: 'amazon-root-not-tested',
      handshake: { kind: seen.kind },
    });
  });

  it('has a code of its own for the domain being accepted', () => {
    expect(checkAmazonRoot(accepted)).toMatchObject({
      result: 'fail',
      code: 'amazon-root-accepted',
    });
  });
});

describe('tls-default-endpoint', () => {
  it('passes only when accepted', () => {
    expect(checkDefaultEndpoint(accepted).result).toBe('pass');
    const failures = [unknownIssuer, ...others].map((seen) => checkDefaultEndpoint(seen).result);
    expect(new Set(failures)).toEqual(new Set(['fail']));
  });

  it('distinguishes a proxy from a closed port', () => {
    expect(checkDefaultEndpoint(unknownIssuer).code).toBe('tls-untrusted');
    const closed = { kind: 'unreachable', code: 'ECONNREFUSED' } as const;
    expect(checkDefaultEndpoint(closed)).toMatchObject({
      code: 'tls-unreachable',
      handshake: closed,
    });
  });
});

it('a TLS 1.2 server that ended the handshake is reported as what it is', () => {
  const check = privateCa({ ...accepted, protocol: 'TLSv1.2', endedBy: 'handshake failure' });
  expect(check.result).toBe('pass');
  expect(check).toMatchObject({ handshakes: [{ handshake: { endedBy: 'handshake failure' } }] });
});
