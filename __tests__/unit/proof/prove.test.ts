import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDnsServer } from '../../../sandbox/dns/server.ts';
import { breaksAt } from '../../../src/proof/breaks-at.ts';
import { checkIds } from '../../../src/proof/check.ts';
import { prove } from '../../../src/proof/prove.ts';
import { createResolver } from '../../../src/proof/resolver.ts';
import { domain, iotEndpoint, now } from '../../support/worlds.ts';
import { makeWorld, type Peer, serveTls, type World } from './peers.ts';

let dns: Awaited<ReturnType<typeof startDnsServer>>;
let world: World;
let peer: Peer;
beforeAll(async () => {
  world = await makeWorld();
  peer = await serveTls(world.leaf, [world.root]);
  dns = await startDnsServer({
    world: {
      zoneOf: () => undefined,
      addressOf: (name) => (name === domain || name === iotEndpoint ? '127.0.0.1' : undefined),
    },
  });
});
afterAll(async () => {
  await Promise.all([dns.close(), peer.close()]);
});

function subject(port: number) {
  return {
    domain,
    iotEndpoint,
    trust: [world.root.certificate],
    amazonRoots: [world.root.certificate],
    port,
    resolver: `127.0.0.1:${dns.port}`,
    now,
  };
}

describe('the proof', () => {
  it('gives every check once, in the order of the contract', async () => {
    const checks = await prove(subject(peer.port), new AbortController().signal);
    expect(checks.map(({ id }) => id)).toEqual([...checkIds]);
  });

  it('skips what it has no data for, and passes none of it', async () => {
    const checks = await prove(subject(peer.port), new AbortController().signal);
    const skipped = checks.filter(({ result }) => result === 'skipped').map(({ id }) => id);
    expect(skipped).toEqual([
      'domain-configuration',
      'server-auth',
      'common-name',
      'key-algorithm',
      'issuer',
      'expiry',
      'validation-certificate',
      'mqtt',
    ]);
  });

  it('makes failed checks, not an exception, of ports that are closed', async () => {
    const checks = await prove(subject(1), new AbortController().signal);
    const tls = checks.filter(({ id }) => id.startsWith('tls-'));
    expect(tls.map(({ result }) => result)).toEqual(['fail', 'fail', 'fail']);
  });
});

describe('the resolver', () => {
  it('asks the server named, and tells nothing apart from no answer', async () => {
    const resolver = await createResolver(`127.0.0.1:${dns.port}`);
    expect(await resolver.cname(domain)).toEqual({ kind: 'none' });
    dns.servfail('broken.example.com');
    expect(await resolver.cname('broken.example.com')).toMatchObject({ kind: 'no-answer' });
  });

  it('takes a server by its host name', async () => {
    const resolver = await createResolver(`localhost:${dns.port}`);
    expect((await resolver.cname(domain)).kind).toMatch(/none|no-answer/);
  });

  it.each([true, false])(
    'hands the code of an unknown name to the caller (all: %s)',
    async (all) => {
      const { lookup } = await createResolver(`127.0.0.1:${dns.port}`);
      const code = await new Promise((resolve) => {
        lookup('unknown.example.com', { all }, (error) => resolve(error?.code));
      });
      expect(code).toBe('ENOTFOUND');
    },
  );
});

it('breaks-at is the earliest end of the leaf, its chain and what is trusted', async () => {
  const short = await makeWorld({ notAfter: '2030-01-01T00:00:00Z' });
  const chain = { certificate: short.leaf.certificate, chain: [short.root.certificate] };
  expect(breaksAt(chain, [short.root.certificate])).toEqual({
    at: new Date('2030-01-01T00:00:00Z'),
    because: expect.stringContaining('server certificate'),
  });
  const long = await makeWorld({ notAfter: '2040-01-01T00:00:00Z' });
  expect(
    breaksAt({ certificate: long.leaf.certificate, chain: [] }, [long.root.certificate]),
  ).toEqual({
    at: new Date('2036-01-01T00:00:00Z'),
    because: expect.stringContaining('certificate authority'),
  });
});
