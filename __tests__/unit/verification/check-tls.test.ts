import { beforeAll, describe, expect, it } from '@jest/globals';
import { readCertificate } from '../../../src/pki/facts.ts';
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
    expect(privateCa(accepted).result).toBe('pass');
  });

  it('fails with another leaf, and says that what is stored is not what is served', () => {
    const check = privateCa(accepted, amazon.leaf.certificate);
    expect(check).toMatchObject({ result: 'fail', seen: expect.stringContaining(fingerprint) });
    expect(check.remedy).toContain('does not serve the certificate in ACM yet');
  });

  it('says that waiting is in vain where IoT Core calls what is stored INVALID', () => {
    const seen = [{ root: own.root.certificate, seen: accepted }];
    const { remedy } = checkPrivateCa(seen, {
      serverCertificate: { certificate: amazon.leaf.certificate, chain: [] },
      domainConfiguration: configuration({ serverCertificate: { arn: 'arn', status: 'INVALID' } }),
    });
    expect(remedy).toContain('cannot serve');
  });

  it('is no pass when the leaf in ACM is not known', () => {
    const unread = checkPrivateCa([{ root: own.root.certificate, seen: accepted }], {
      iotEndpoint,
    });
    expect(unread.result).toBe('warn');
  });

  it.each([unknownIssuer, ...others])('fails for %j', (seen) => {
    expect(privateCa(seen)).toMatchObject({ result: 'fail', remedy: expect.any(String) });
  });

  it("knows IoT Core's default certificate by its name, and says how long it may be served", () => {
    expect(privateCa(defaultCertificate).remedy).toContain('up to 60 minutes');
    expect(privateCa(unknownIssuer).remedy).not.toContain('60 minutes');
  });

  it('sends the reader of an unknown name to the DNS, and of a closed port to the port', () => {
    expect(privateCa({ kind: 'unreachable', code: 'ENOTFOUND' }).remedy).toContain(
      'If the dns check passes',
    );
    expect(privateCa({ kind: 'unreachable', code: 'ECONNREFUSED' }).remedy).toContain('port');
  });

  it('says who was there instead', async () => {
    const root = await makeRoot({ subject: 'CN=somebody else' });
    const served = { certificate: root.certificate, chain: [] };
    const check = privateCa({ kind: 'untrusted', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', served });
    expect(check.seen).toContain('CN=somebody else issued by CN=somebody else');
  });
});

describe('tls-amazon-root', () => {
  it.each(unknownIssuerCodes)('passes when the refusal is for want of trust: %s', (code) => {
    expect(checkAmazonRoot({ kind: 'untrusted', code }).result).toBe('pass');
  });

  it.each(others)('fails to be proven by %j', (seen) => {
    const check = checkAmazonRoot(seen);
    expect(check.result).toBe('fail');
    expect(check.remedy).toContain('this check proves nothing');
  });

  it('has words of its own for the domain being accepted', () => {
    const check = checkAmazonRoot(accepted);
    expect(check.result).toBe('fail');
    expect(check.remedy).toContain('not under your private CA');
  });
});

describe('tls-default-endpoint', () => {
  it('passes only when accepted', () => {
    expect(checkDefaultEndpoint(accepted).result).toBe('pass');
    const failures = [unknownIssuer, ...others].map((seen) => checkDefaultEndpoint(seen).result);
    expect(new Set(failures)).toEqual(new Set(['fail']));
  });

  it('tells a proxy from a closed port', () => {
    expect(checkDefaultEndpoint(unknownIssuer).remedy).toContain('proxy intercepts TLS');
    expect(checkDefaultEndpoint({ kind: 'unreachable', code: 'ECONNREFUSED' }).remedy).toContain(
      'reachable from the runner',
    );
  });
});

it('a TLS 1.2 server that ended the handshake is told as what it is', () => {
  const check = privateCa({ ...accepted, protocol: 'TLSv1.2', endedBy: 'handshake failure' });
  expect(check.result).toBe('pass');
  expect(check.seen).toContain('before the server asked for a client certificate');
});
