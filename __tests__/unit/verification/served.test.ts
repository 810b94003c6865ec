import { X509Certificate } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { breaksAt } from '../../../src/verification/breaks-at.ts';
import { probeServed, type ServedAnswer } from '../../../src/verification/served.ts';
import {
  authorityExtension,
  domain,
  leafExtensions,
  type Made,
  make,
} from '../../../testkit/certificates.ts';
import { rollOver, root } from '../pki/rolled.ts';
import { loopback, makeWorld, type Peer, serveTls, type World } from './peers.ts';

const iotEndpoint = 'a1b2c3-ats.iot.eu-west-1.amazonaws.com';
let world: World;
let amazon: World;
beforeAll(async () => {
  world = await makeWorld();
  const extensions = leafExtensions({ names: [iotEndpoint] });
  amazon = await makeWorld({ subject: `CN=${iotEndpoint}`, extensions });
});

const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

async function ask(serving: Promise<Peer>, stored: Made = world.leaf): Promise<ServedAnswer> {
  const peer = await serving;
  peers.push(peer);
  return probeServed({
    iotEndpoint,
    domain,
    trust: [world.root.certificate],
    expectedFingerprint: new X509Certificate(stored.certificate).fingerprint256,
    port: peer.port,
    lookup: loopback,
    signal: new AbortController().signal,
    now: new Date(),
  });
}

describe('whether a leaf is served at the endpoint', () => {
  it('is seen with SNI = domain, without any record of the domain', async () => {
    const asked: string[] = [];
    const serving = serveTls(world.leaf, [], {
      SNICallback: (name, done) => {
        asked.push(name);
        done(null);
      },
    });
    expect(await ask(serving)).toEqual({ served: true });
    expect(asked).toEqual([domain]);
  });

  it('is denied with another leaf of the same authority, which is handed on', async () => {
    const { root: issuer } = world;
    const next = await make({ subject: `CN=${domain}`, issuer, extensions: leafExtensions() });
    expect(await ask(serveTls(world.leaf, []), next)).toEqual({
      served: false,
      instead: { kind: 'previous', fingerprint: expect.any(String), notAfter: expect.anything() },
      certificate: world.leaf.certificate,
    });
  });

  it("is denied with the endpoint's default certificate, by that name", async () => {
    expect(await ask(serveTls(amazon.leaf, [amazon.root]))).toEqual({
      served: false,
      instead: { kind: 'default' },
    });
  });

  it('is denied with a certificate of anybody else, and with nobody there', async () => {
    const stranger = await makeWorld();
    expect(await ask(serveTls(stranger.leaf, []))).toMatchObject({
      served: false,
      instead: {
        kind: 'none',
        handshake: { kind: 'untrusted', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      },
    });
    const gone = await serveTls(world.leaf, []);
    await gone.close();
    expect(await ask(Promise.resolve({ ...gone, close: async () => undefined }))).toMatchObject({
      served: false,
      instead: { kind: 'none', handshake: { kind: 'unreachable', code: 'ECONNREFUSED' } },
    });
  });
});

describe('breaks-at', () => {
  const endingIn = (year: number) => makeWorld({ notAfter: `${year}-01-01T00:00:00Z` });
  const stored = ({ leaf, root }: World) => ({
    certificate: leaf.certificate,
    chain: [root.certificate],
  });

  it('is the end of the leaf where that comes first', async () => {
    const short = await endingIn(2030);
    expect(breaksAt(stored(short), [short.root.certificate])).toEqual({
      at: new Date('2030-01-01T00:00:00Z'),
      code: 'server-certificate-expires',
      name: '/CN=iot.example.com',
    });
  });

  it('is the end of an authority where that comes first, in the chain or among the trusted', async () => {
    const long = await endingIn(2040);
    const end = {
      at: new Date('2036-01-01T00:00:00Z'),
      code: 'ca-expires',
      name: '/CN=root',
    };
    expect(breaksAt(stored(long), [])).toEqual(end);
    expect(breaksAt({ ...stored(long), chain: [] }, [long.root.certificate])).toEqual(end);
  });

  it('is the end of the leaf that is still served, where another is stored', async () => {
    const [next, old] = [await endingIn(2030), await endingIn(2028)];
    expect(breaksAt(stored(next), [next.root.certificate], old.leaf.certificate)).toEqual({
      at: new Date('2028-01-01T00:00:00Z'),
      code: 'served-certificate-expires',
      name: '/CN=iot.example.com',
    });
  });

  describe('during a rollover', () => {
    const now = new Date('2026-06-01T00:00:00Z');

    it('is the end of the old root where that comes first, though the new one lives on', async () => {
      const current = await root('Present', 'EC_prime256v1', now, 100);
      const { leaf, next } = await rollOver({ now, current });
      expect(breaksAt(leaf, [current.certificate, next.certificate])).toEqual({
        at: new Date('2026-09-09T00:00:00Z'),
        code: 'ca-expires',
        name: '/CN=Present',
      });
    });

    it('is the end of the cross-certificate where that comes first', async () => {
      const current = await root('Present', 'EC_prime256v1', now, 100);
      const { leaf, next } = await rollOver({ now, current });
      const longer = await make({
        subject: 'CN=Present',
        key: current.privateKey,
        extensions: [authorityExtension()],
      });
      const stored = { ...leaf, chain: leaf.chain.slice(0, 1) };
      expect(breaksAt(stored, [longer.certificate, next.certificate]).name).toBe(
        '/CN=Next (issued by /CN=Present)',
      );
    });

    it('is not the end of the old root once no device trusts it', async () => {
      const current = await root('Present', 'EC_prime256v1', now, 100);
      const { leaf, next } = await rollOver({ now, current, leafDays: 90 });
      expect(breaksAt(leaf, [next.certificate])).toEqual({
        at: new Date('2026-08-30T00:00:00Z'),
        code: 'server-certificate-expires',
        name: '/CN=iot.example.com',
      });
    });
  });
});
