import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Extension, KeyUsageFlags, KeyUsagesExtension } from '../../../src/pki/x509.ts';
import { connectionTo } from '../../../src/verification/open-tls.ts';
import { createResolver } from '../../../src/verification/resolver.ts';
import { tlsContextOf } from '../../../src/verification/tls-context.ts';
import { isUnknownIssuer, type TlsObservation } from '../../../src/verification/tls-observation.ts';
import { probeTls, type TlsTarget } from '../../../src/verification/tls-probe.ts';
import {
  authorityExtension,
  clientAuth,
  domain,
  keyPem,
  leafExtensions,
  type Made,
  make,
  rsaKey,
} from '../../../testkit/certificates.ts';
import { serveCertificateWithoutKey } from './keyless-peer.ts';
import {
  cutAfter,
  loopback,
  makeWorld,
  type Peer,
  serveTcp,
  serveTls,
  type World,
} from './peers.ts';

let world: World;
let stranger: Made;
beforeAll(async () => {
  world = await makeWorld();
  stranger = await make({ subject: 'CN=stranger', extensions: [authorityExtension()] });
});

const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

async function probe(
  serving: Promise<Peer>,
  trust: Made = world.root,
  more: Partial<TlsTarget> = {},
): Promise<TlsObservation> {
  const peer = await serving;
  peers.push(peer);
  return probeTls({
    host: domain,
    port: peer.port,
    servername: domain,
    trust: [trust.certificate],
    lookup: loopback,
    signal: new AbortController().signal,
    now: new Date(),
    ...more,
  });
}

describe('a TLS probe', () => {
  it('accepts a leaf that leads to the trust, and reports what was served and how', async () => {
    expect(await probe(serveTls(world.leaf, [world.root]))).toEqual({
      kind: 'accepted',
      fingerprint: new X509Certificate(world.leaf.certificate).fingerprint256,
      protocol: 'TLSv1.3',
      cipher: expect.stringContaining('TLS_'),
      alpn: undefined,
      served: { certificate: world.leaf.certificate, chain: [world.root.certificate] },
    });
  });

  it('accepts under TLS 1.3 whether or not the server then wants a client certificate', async () => {
    const demanding = { requestCert: true, rejectUnauthorized: true };
    expect(await probe(serveTls(world.leaf, [], demanding))).toMatchObject({ kind: 'accepted' });
  });

  it.each([
    ['the leaf alone', (): Made[] => [], 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['the root sent along', (): Made[] => [world.root], 'SELF_SIGNED_CERT_IN_CHAIN'],
  ])('is untrusted under another root with %s', async (_, chain, code) => {
    const seen = await probe(serveTls(world.leaf, chain()), stranger);
    expect(seen).toMatchObject({ kind: 'untrusted', code });
    expect(isUnknownIssuer(seen)).toBe(true);
  });

  it('is untrusted with a self-signed leaf', async () => {
    const alone = await make({ subject: `CN=${domain}`, extensions: leafExtensions() });
    expect(await probe(serveTls(alone, []))).toMatchObject({
      kind: 'untrusted',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  it.each([
    ['has expired', { notAfter: '2026-02-01T00:00:00Z' }, 'CERT_HAS_EXPIRED'],
    ['is not valid yet', { notBefore: '2035-01-01T00:00:00Z' }, 'CERT_NOT_YET_VALID'],
    [
      'lacks serverAuth',
      { extensions: leafExtensions({ usages: [clientAuth] }) },
      'INVALID_PURPOSE',
    ],
    [
      'has a critical extension that nobody knows',
      {
        extensions: [
          ...leafExtensions(),
          new Extension('1.3.6.1.4.1.55555.1', true, Buffer.from('0500', 'hex')),
        ],
      },
      'unhandled critical extension',
    ],
  ])(
    'is untrusted for another reason than its issuer when the leaf %s',
    async (_, recipe, code) => {
      const flawed = await makeWorld(recipe);
      const seen = await probe(serveTls(flawed.leaf, [flawed.root]), flawed.root);
      expect(seen).toMatchObject({ kind: 'untrusted', code });
      expect(isUnknownIssuer(seen)).toBe(false);
    },
  );

  it.each([
    ['another name', 'other.example.com'],
    ['its name with a trailing dot, which Node alone would take', `${domain}.`],
  ])('distinguishes a certificate for %s from one that is not trusted', async (_, name) => {
    const other = await makeWorld({ extensions: leafExtensions({ names: [name] }) });
    const seen = await probe(serveTls(other.leaf, [other.root]), other.root);
    expect(seen.kind).toBe('wrong-name');
    expect(isUnknownIssuer(seen)).toBe(false);
  });

  it.each<[string, TlsObservation['kind'], (socket: Socket) => void, Partial<TlsTarget>]>([
    ['speaks no TLS', 'not-tls', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), {}],
    ['resets', 'unreachable', (socket) => socket.resetAndDestroy(), {}],
    ['sends nothing', 'unreachable', () => undefined, { timeoutMs: 200 }],
    ['hangs up', 'unreachable', (socket) => socket.end(), {}],
  ])('proves nothing of a server that %s', async (_, kind, behave, limits) => {
    const seen = await probe(serveTcp(behave), world.root, limits);
    expect(seen.kind).toBe(kind);
    expect(isUnknownIssuer(seen)).toBe(false);
  });

  it('is unreachable on a closed port', async () => {
    const peer = await serveTcp(() => undefined);
    await peer.close();
    const closed = { port: peer.port, close: async () => undefined };
    expect(await probe(Promise.resolve(closed))).toEqual({
      kind: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });

  it('is unreachable under a name without an address', async () => {
    const lookup: typeof loopback = (_host, _options, callback) =>
      callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
    expect(await probe(serveTls(world.leaf, []), world.root, { lookup })).toEqual({
      kind: 'unreachable',
      code: 'ENOTFOUND',
    });
  });

  it('distinguishes a DNS server that is not there from a port on which nothing listens', async () => {
    const gone = await serveTcp(() => undefined);
    await gone.close();
    const { lookup } = await createResolver(`127.0.0.1:${gone.port}`);
    expect(await probe(serveTls(world.leaf, []), world.root, { lookup })).toEqual({
      kind: 'unreachable',
      code: 'ECONNREFUSED',
      call: 'queryA',
    });
  });

  it('shows the certificate it did not take, so that a reader knows who was there', async () => {
    const served = { certificate: world.leaf.certificate, chain: [] };
    expect(await probe(serveTls(world.leaf, []), stranger)).toMatchObject({ served });
    const elsewhere = { servername: 'other.example.com' };
    expect(await probe(serveTls(world.leaf, []), world.root, elsewhere)).toMatchObject({
      kind: 'wrong-name',
      served: { certificate: world.leaf.certificate },
    });
  });

  it("names the server's alert when it ends the handshake", async () => {
    const noSuchName = serveTls(world.leaf, [], {
      SNICallback: (_name, done) => done(new Error('no certificate for this name')),
    });
    const alert = serveTcp((socket) => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 112])));
    expect(['refused-by-peer', 'unreachable']).toContain((await probe(noSuchName)).kind);
    expect(await probe(alert)).toEqual({ kind: 'refused-by-peer', alert: 'unrecognized name' });
  });

  it('sees nothing, and says so by throwing, when the job was cancelled before or during it', async () => {
    const silent = () => serveTcp(() => undefined);
    const reason = new Error('cancelled');
    const before = probe(silent(), world.root, { signal: AbortSignal.abort(reason) });
    await expect(before).rejects.toBe(reason);
    const cancelled = new AbortController();
    const reached = serveTcp(() => cancelled.abort(reason));
    const during = probe(reached, world.root, { signal: cancelled.signal });
    await expect(during).rejects.toBe(reason);
  });

  it('never takes a connection that breaks at any byte for a pass, nor for a lack of trust', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
        const seen = await probe(
          serveTcp((socket) => socket.end(Buffer.from(bytes))),
          world.root,
          { timeoutMs: 500 },
        );
        return seen.kind !== 'accepted' && !isUnknownIssuer(seen);
      }),
      { numRuns: 40 },
    );
  });
});

/** Less than any of these servers sends before its Finished. */
const withinFlight = fc.nat(600);

it.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'a %s handshake cut off at any byte proves neither trust nor distrust',
  async (maxVersion) => {
    const peer = await serveTls(world.leaf, [world.root], { maxVersion });
    peers.push(peer);
    await fc.assert(
      fc.asyncProperty(withinFlight, fc.boolean(), async (bytes, isTrusted) => {
        const seen = await probe(cutAfter(peer, bytes), isTrusted ? world.root : stranger);
        return seen.kind === 'unreachable';
      }),
      { numRuns: 40 },
    );
  },
);

describe('a TLS 1.2 server that demands a client certificate, of a client without one', () => {
  const demanding = {
    requestCert: true,
    rejectUnauthorized: true,
    maxVersion: 'TLSv1.2',
    // Serves weak keys, too.
    ciphers: 'DEFAULT:@SECLEVEL=0',
  } as const;
  const flawed = async (recipe: Parameters<typeof makeWorld>[0]) => {
    const { root, leaf } = await makeWorld(recipe);
    return probe(serveTls(leaf, [root], demanding), root);
  };

  it('is accepted by the chain it served, and the alert is reported', async () => {
    expect(await probe(serveTls(world.leaf, [], demanding))).toMatchObject({
      kind: 'accepted',
      fingerprint: new X509Certificate(world.leaf.certificate).fingerprint256,
      protocol: 'TLSv1.2',
      endedBy: 'handshake failure',
    });
  });

  it.each([
    ['the leaf alone', (): Made[] => [], 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['the root sent along', (): Made[] => [world.root], 'SELF_SIGNED_CERT_IN_CHAIN'],
  ])('is untrusted under another root with %s, as Node would have it', async (_, chain, code) => {
    const seen = await probe(serveTls(world.leaf, chain(), demanding), stranger);
    expect(seen).toMatchObject({ kind: 'untrusted', code });
    expect(isUnknownIssuer(seen)).toBe(true);
  });

  it.each([
    ['has expired', { notAfter: '2026-02-01T00:00:00Z' }, 'CERT_HAS_EXPIRED'],
    ['is not valid yet', { notBefore: '2035-01-01T00:00:00Z' }, 'CERT_NOT_YET_VALID'],
    [
      'lacks serverAuth',
      { extensions: leafExtensions({ usages: [clientAuth] }) },
      'INVALID_PURPOSE',
    ],
    [
      'may sign certificates and nothing else',
      {
        key: rsaKey(),
        extensions: [...leafExtensions(), new KeyUsagesExtension(KeyUsageFlags.keyCertSign)],
      },
      'INVALID_PURPOSE',
    ],
  ])('is untrusted when the leaf %s', async (_, recipe, code) => {
    expect(await flawed(recipe)).toMatchObject({ kind: 'untrusted', code });
  });

  it('is untrusted when what signed the leaf may not sign', async () => {
    const between = await make({ subject: 'CN=no authority', issuer: world.root });
    const { leaf } = await makeWorld({ issuer: between });
    const seen = await probe(serveTls(leaf, [between], demanding));
    expect(seen.kind).toBe('untrusted');
    expect(isUnknownIssuer(seen)).toBe(false);
  });

  it('has the wrong name when the leaf is for another one', async () => {
    const recipe = { extensions: leafExtensions({ names: ['other.example.com'] }) };
    expect((await flawed(recipe)).kind).toBe('wrong-name');
  });

  // Name constraints: permitted is the DNS subtree "x" (RFC 5280, section 4.2.1.10).
  it.each([
    ['2.5.29.30', 'name constraints', false, '3007a0053003820178'],
    ['1.3.6.1.4.1.55555.1', 'an unknown extension that is critical', true, '0500'],
  ])('proves nothing where %s (%s) would have to be evaluated', async (oid, _, critical, der) => {
    const extension = new Extension(oid, critical, Buffer.from(der, 'hex'));
    const { kind } = await flawed({ extensions: [...leafExtensions(), extension] });
    expect(kind).toBe('refused-by-peer');
  });

  it('proves nothing where a key is as weak as some TLS libraries take and others do not', async () => {
    const { kind } = await flawed({ key: rsaKey(1536) });
    expect(kind).toBe('refused-by-peer');
  });

  it('proves nothing, neither trust nor distrust, with a certificate whose key it never shows', async () => {
    const copied = () => serveCertificateWithoutKey(world.leaf.certificate);
    const refusal = { kind: 'refused-by-peer', alert: 'handshake failure' };
    expect(await probe(copied())).toEqual(refusal);
    expect(await probe(copied(), stranger)).toEqual(refusal);
  });
});

it('a context is made once for the same trust and identity, and for no other', () => {
  const [root, other] = [world.root.certificate, stranger.certificate];
  const identity = {
    certificate: world.leaf.certificate,
    privateKey: keyPem(world.leaf.privateKey),
  };
  const context = tlsContextOf({ trust: [root], clientIdentity: identity });
  expect(tlsContextOf({ trust: [root], clientIdentity: identity })).toBe(context);
  expect(tlsContextOf({ trust: [root] })).not.toBe(context);
  expect(tlsContextOf({ trust: [other], clientIdentity: identity })).not.toBe(context);
  expect(tlsContextOf({ trust: [root, other], clientIdentity: identity })).not.toBe(context);
});

it('ALPN is asked for on 443 alone, and the server is always verified by SNI and name', () => {
  const options = (port: number) =>
    connectionTo({ host: 'host', port, servername: domain, trust: [], lookup: loopback });
  expect(options(443)).toMatchObject({ ALPNProtocols: ['x-amzn-mqtt-ca'] });
  expect(options(8883)).toMatchObject({
    ALPNProtocols: [],
    servername: domain,
    rejectUnauthorized: true,
  });
});
