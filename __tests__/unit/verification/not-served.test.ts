import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type NotServedAnswer, probeNotServed } from '../../../src/verification/not-served.ts';
import { domain, leafExtensions } from '../../../testkit/certificates.ts';
import { loopback, makeWorld, type Peer, serveTcp, serveTls, type World } from './peers.ts';

const iotEndpoint = 'a1b2c3-ats.iot.eu-west-1.amazonaws.com';
let custom: World;
let amazon: World;
beforeAll(async () => {
  custom = await makeWorld();
  const extensions = leafExtensions({ names: [iotEndpoint] });
  amazon = await makeWorld({ subject: `CN=${iotEndpoint}`, extensions });
});

const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

async function ask(serving: Promise<Peer>): Promise<NotServedAnswer> {
  const peer = await serving;
  peers.push(peer);
  return probeNotServed({
    iotEndpoint,
    domain,
    amazonRoots: [amazon.root.certificate],
    port: peer.port,
    lookup: loopback,
    signal: new AbortController().signal,
    now: new Date(),
  });
}

describe('that a domain is no longer served', () => {
  it("is seen by the endpoint's own certificate under SNI = domain", async () => {
    expect(await ask(serveTls(amazon.leaf, []))).toEqual({ notServed: true });
  });

  it('is seen by being turned away under SNI = domain where the endpoint answers under its own name', async () => {
    const serving = serveTls(amazon.leaf, [], {
      SNICallback: (name, done) => done(name === domain ? new Error('unknown name') : null),
    });
    expect(await ask(serving)).toEqual({ notServed: true });
  });

  it('is denied by any certificate that covers the domain, also in TLS 1.2 to a client without certificate', async () => {
    const demanding = {
      requestCert: true,
      rejectUnauthorized: true,
      maxVersion: 'TLSv1.2',
    } as const;
    for (const serving of [serveTls(custom.leaf, []), serveTls(custom.leaf, [], demanding)]) {
      expect(await ask(serving)).toEqual({ notServed: false });
    }
  });

  it('is not taken from a port where nobody speaks TLS', async () => {
    expect(await ask(serveTcp((socket) => socket.destroy()))).toEqual({
      notServed: false,
      endpoint: { kind: 'unreachable', code: 'ECONNRESET' },
    });
  });
});
