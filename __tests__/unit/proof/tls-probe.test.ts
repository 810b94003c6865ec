import { X509Certificate } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  alpnFor,
  isUnknownIssuer,
  probeTls,
  type TlsObservation,
} from '../../../src/proof/tls-probe.ts';
import {
  authorityExtension,
  clientAuth,
  domain,
  leafExtensions,
  type Made,
  make,
} from '../pki/made.ts';
import { makeWorld, type Peer, serveTcp, serveTls, type World } from './peers.ts';

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

const lookup: LookupFunction = (_host, options, callback) =>
  options.all
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);

async function probe(
  serving: Promise<Peer>,
  trust: Made = world.root,
  more: { timeoutMs?: number; signal?: AbortSignal; servername?: string } = {},
): Promise<TlsObservation> {
  const peer = await serving;
  peers.push(peer);
  return probeTls({
    host: domain,
    port: peer.port,
    servername: domain,
    trust: [trust.certificate],
    lookup,
    signal: new AbortController().signal,
    now: new Date(),
    ...more,
  });
}

describe('a TLS probe', () => {
  it('accepts a leaf that leads to the trust, and tells what was served and how', async () => {
    expect(await probe(serveTls(world.leaf, [world.root]))).toEqual({
      kind: 'accepted',
      fingerprint: new X509Certificate(world.leaf.certificate).fingerprint256,
      protocol: 'TLSv1.3',
      cipher: expect.stringContaining('TLS_'),
      alpn: undefined,
    });
  });

  it('accepts under TLS 1.3 whether or not the server then wants a client certificate', async () => {
    const demanding = { requestCert: true, rejectUnauthorized: true };
    expect(await probe(serveTls(world.leaf, [], demanding))).toMatchObject({ kind: 'accepted' });
  });

  it('examines by hand what TLS 1.2 served before it ended for want of a client certificate', async () => {
    const demanding = {
      requestCert: true,
      rejectUnauthorized: true,
      maxVersion: 'TLSv1.2',
    } as const;
    const chain = [world.root];
    expect(await probe(serveTls(world.leaf, chain, demanding))).toMatchObject({
      kind: 'accepted',
      fingerprint: new X509Certificate(world.leaf.certificate).fingerprint256,
      protocol: 'TLSv1.2',
    });
    expect(isUnknownIssuer(await probe(serveTls(world.leaf, chain, demanding), stranger))).toBe(
      true,
    );
    const other = await makeWorld({ extensions: leafExtensions({ names: ['other.example.com'] }) });
    expect(await probe(serveTls(other.leaf, [], demanding), other.root)).toMatchObject({
      kind: 'wrong-name',
    });
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
  ])('is untrusted, but not for want of an issuer, when the leaf %s', async (_, recipe, code) => {
    const flawed = await makeWorld(recipe);
    const seen = await probe(serveTls(flawed.leaf, [flawed.root]), flawed.root);
    expect(seen).toMatchObject({ kind: 'untrusted', code });
    expect(isUnknownIssuer(seen)).toBe(false);
  });

  it('tells a certificate for another name apart from one that is not trusted', async () => {
    const other = await makeWorld({ extensions: leafExtensions({ names: ['other.example.com'] }) });
    const seen = await probe(serveTls(other.leaf, [other.root]), other.root);
    expect(seen.kind).toBe('wrong-name');
    expect(isUnknownIssuer(seen)).toBe(false);
  });

  it.each([
    [
      'speaks no TLS',
      (socket: { end(text: string): void }) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    ],
    ['resets', (socket: { resetAndDestroy(): void }) => socket.resetAndDestroy()],
    ['says nothing', () => undefined],
    ['hangs up', (socket: { end(): void }) => socket.end()],
  ])('proves nothing of a server that %s', async (_, behave) => {
    const seen = await probe(serveTcp(behave), world.root, { timeoutMs: 200 });
    expect(['refused', 'unreachable']).toContain(seen.kind);
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

  it('ends at once when the job was cancelled', async () => {
    const seen = await probe(
      serveTcp(() => undefined),
      world.root,
      { signal: AbortSignal.abort() },
    );
    expect(seen).toEqual({ kind: 'unreachable', code: 'ABORTED' });
  });

  it('never takes a connection that breaks at any byte for a pass, nor for want of trust', async () => {
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

it('ALPN is asked for on 443 alone', () => {
  expect(alpnFor(443)).toEqual(['x-amzn-mqtt-ca']);
  expect(alpnFor(8883)).toEqual([]);
});
