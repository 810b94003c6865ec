import { createSocket } from 'node:dgram';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decode, encode } from 'dns-packet';
import { lookAtRenewal } from '../../../src/verification/renewal-dns.ts';
import { createResolver, type DnsResolver } from '../../../src/verification/resolver.ts';
import { zoneResolver } from '../../../src/verification/zone-resolver.ts';
import { hurried } from '../../support/hurried.ts';
import { certificate, domain, iotEndpoint } from '../../support/snapshots.ts';
import {
  addressRecord,
  caaRecord,
  cnameRecord,
  type DnsPeer,
  nsRecord,
  type Reply,
  serveDns,
} from './dns-peer.ts';

const peers: DnsPeer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

async function peerOf(replies: Readonly<Record<string, Reply>>): Promise<DnsPeer> {
  const peer = await serveDns(replies);
  peers.push(peer);
  return peer;
}

async function resolverOf(replies: Readonly<Record<string, Reply>>): Promise<DnsResolver> {
  return createResolver((await peerOf(replies)).address);
}

function addresses({ lookup }: DnsResolver, name: string): Promise<LookupAddress[] | string> {
  return new Promise((resolve, reject) => {
    lookup(name, { all: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}

const cname = `CNAME ${domain}`;

describe('a resolver', () => {
  it.each<[string, Reply, object]>([
    [
      'a record',
      [cnameRecord(domain, 'Target.Example.COM')],
      { kind: 'found', values: ['target.example.com'] },
    ],
    ['no such name', 'nxdomain', { kind: 'nxdomain' }],
    ['no record of the type', [], { kind: 'nodata' }],
    ['SERVFAIL', 'servfail', { kind: 'servfail' }],
    ['REFUSED', 'refused', { kind: 'refused' }],
  ])('reports %s', async (_, reply, expected) => {
    const resolver = await resolverOf({ [cname]: reply });
    expect(await resolver.cname(domain)).toEqual(expected);
  });

  it('reports a server that is not there', async () => {
    const gone = await serveDns({});
    await gone.close();
    const resolver = await createResolver(gone.address);
    expect(await resolver.cname(domain)).toEqual({ kind: 'unreachable', code: 'ECONNREFUSED' });
  });

  it('asks again each time, as a wait for a record must', async () => {
    const peer = await peerOf({ [cname]: 'nxdomain' });
    const resolver = await createResolver(peer.address);
    await resolver.cname(domain);
    await resolver.cname(domain);
    expect(peer.asked).toEqual([cname, cname]);
  });

  it('asks once for lookups of a name at the same time, and again afterwards', async () => {
    const peer = await peerOf({ [`A ${domain}`]: [addressRecord(domain, '192.0.2.1')] });
    const resolver = await createResolver(peer.address);
    const asked = () => peer.asked.filter((question) => question === `A ${domain}`).length;
    const found = await Promise.all([addresses(resolver, domain), addresses(resolver, domain)]);
    expect(found).toEqual(Array(2).fill([{ address: '192.0.2.1', family: 4 }]));
    expect(asked()).toBe(1);
    await addresses(resolver, domain);
    expect(asked()).toBe(2);
  });

  it('takes a server by its host name, and names one that has no address', async () => {
    const { address } = await peerOf({});
    const named = await createResolver(address.replace('127.0.0.1', 'localhost'));
    expect((await named.cname(domain)).kind).toMatch(/nodata|unreachable/);
    await expect(createResolver('name.invalid:53')).rejects.toMatchObject({
      details: {
        code: 'dns-server-not-found',
        action: { code: 'find-dns-server', on: { server: 'name.invalid:53' } },
      },
    });
  });

  it('looks up addresses, whether the server follows the CNAME or leaves that to the client', async () => {
    const target = { [`A ${iotEndpoint}`]: [addressRecord(iotEndpoint, '192.0.2.7')] };
    const follows = await resolverOf({
      [`A ${domain}`]: [cnameRecord(domain, iotEndpoint), addressRecord(iotEndpoint, '192.0.2.7')],
    });
    const leaves = await resolverOf({
      [`A ${domain}`]: [cnameRecord(domain, iotEndpoint)],
      [cname]: [cnameRecord(domain, iotEndpoint)],
      ...target,
    });
    const expected = [{ address: '192.0.2.7', family: 4 }];
    expect(await addresses(follows, domain)).toEqual(expected);
    expect(await addresses(leaves, domain)).toEqual(expected);
  });

  it('reports the addresses at a name, IPv6 where there is no IPv4', async () => {
    const resolver = await resolverOf({
      [`A ${domain}`]: [addressRecord(domain, '192.0.2.7')],
      'AAAA six.example.com': [{ type: 'AAAA', name: 'six.example.com', data: '2001:db8::7' }],
      'A gone.example.com': 'nxdomain',
    });
    expect(await resolver.addresses(domain)).toEqual({ kind: 'found', values: ['192.0.2.7'] });
    expect(await resolver.addresses('six.example.com')).toEqual({
      kind: 'found',
      values: ['2001:db8::7'],
    });
    expect(await resolver.addresses('gone.example.com')).toEqual({ kind: 'nxdomain' });
    expect(await resolver.addresses('bare.example.com')).toEqual({ kind: 'nodata' });
  });

  it('ends a CNAME that leads to itself', async () => {
    const loop = await resolverOf({
      [`A ${domain}`]: [cnameRecord(domain, domain)],
      [cname]: [cnameRecord(domain, domain)],
    });
    await expect(addresses(loop, domain)).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it.each<[Reply, string]>([
    ['nxdomain', 'ENOTFOUND'],
    [[], 'ENODATA'],
    ['servfail', 'ESERVFAIL'],
    ['refused', 'EREFUSED'],
  ])('hands the reason for %j to who looks up', async (reply, code) => {
    const resolver = await resolverOf({ [`A ${domain}`]: reply, [`AAAA ${domain}`]: reply });
    await expect(addresses(resolver, domain)).rejects.toMatchObject({ code });
  });
});

describe('an answer of a server that is not to be trusted', () => {
  const stranger = 'stranger.example.net';

  it('counts for the name asked alone: records of other names are no answer', async () => {
    const resolver = await resolverOf({
      [cname]: [cnameRecord(stranger, iotEndpoint)],
      [`A ${domain}`]: [addressRecord(stranger, '192.0.2.66')],
      [`CAA ${domain}`]: [caaRecord(stranger, 'issue', 'amazon.com')],
      [`NS ${domain}`]: [nsRecord(stranger, 'ns.stranger.example.net')],
    });
    expect(await resolver.cname(domain)).toEqual({ kind: 'nodata' });
    expect(await resolver.addresses(domain)).toEqual({ kind: 'nodata' });
    expect(await resolver.caa(domain)).toEqual({ kind: 'nodata' });
    expect(await resolver.nameServers(domain)).toEqual({ kind: 'nodata' });
    await expect(addresses(resolver, domain)).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('is followed along CNAMEs from the name asked only, in whatever order and case', async () => {
    const resolver = await resolverOf({
      [`A ${domain}`]: [
        addressRecord('B.example.net', '192.0.2.7'),
        addressRecord(stranger, '192.0.2.66'),
        cnameRecord('a.example.net', 'b.example.net'),
        cnameRecord(domain.toUpperCase(), 'A.example.net'),
        cnameRecord(stranger, 'b.example.net'),
      ],
      [cname]: [
        cnameRecord('a.example.net', 'b.example.net'),
        cnameRecord(domain, 'a.example.net'),
      ],
    });
    expect(await addresses(resolver, domain)).toEqual([{ address: '192.0.2.7', family: 4 }]);
    expect(await resolver.addresses(domain)).toEqual({ kind: 'found', values: ['192.0.2.7'] });
    expect(await resolver.cname(domain)).toEqual({ kind: 'found', values: ['a.example.net'] });
  });

  it('is not waited for beyond the limit, over UDP or, where that is cut short, over TCP', async () => {
    const resolver = await resolverOf({
      [cname]: 'silence',
      [`A ${domain}`]: 'silence',
      [`AAAA ${domain}`]: 'silence',
    });
    const trickle = await trickling();
    const started = performance.now();
    const [overUdp, overTcp] = await hurried(() =>
      Promise.all([
        resolver.cname(domain),
        trickle.resolver.cname(domain),
        expect(addresses(resolver, domain)).rejects.toMatchObject({ code: 'ETIMEOUT' }),
      ]),
    );
    expect([overUdp, overTcp]).toEqual([{ kind: 'timeout' }, { kind: 'timeout' }]);
    expect(performance.now() - started).toBeLessThan(14_000);
    await trickle.close();
  });

  /** Over TCP on the port that a peer has over UDP; someone else may have it over TCP, then on that of another peer. */
  async function listenBesidePeer(server: Server): Promise<string> {
    const { address } = await peerOf({ [cname]: 'truncated' });
    server.listen(Number(address.split(':')[1]), '127.0.0.1');
    try {
      await once(server, 'listening');
      return address;
    } catch {
      return listenBesidePeer(server);
    }
  }

  /** Truncates over UDP; over TCP it sends the length of an answer that never ends. */
  async function trickling() {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      const drop = setInterval(() => socket.write(Buffer.from([0xff])), 100);
      socket.on('close', () => clearInterval(drop));
    });
    const address = await listenBesidePeer(server);
    return {
      resolver: await createResolver(address),
      close: async () => {
        for (const socket of sockets) {
          socket.destroy();
        }
        await new Promise((closed) => server.close(closed));
      },
    };
  }

  it.each<[string, (message: Buffer) => readonly Buffer[]]>([
    ['noise', () => [Buffer.from('no DNS at all'), Buffer.alloc(0), Buffer.alloc(12, 0xff)]],
    ['the answer to another question', (message) => [answerTo(message, { id: 1 })]],
    ['the answer for another name', (message) => [answerTo(message, { name: stranger })]],
    ['a name that points at itself', (message) => [loopOf(message)]],
    ['the question itself', (message) => [message]],
  ])('is ignored where it is %s, and the next one is taken', async (_, replies) => {
    const socket = createSocket('udp4');
    socket.on('message', (message, { port, address }) => {
      for (const reply of [...replies(message), answerTo(message, {})]) {
        socket.send(reply, port, address);
      }
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const resolver = await createResolver(`127.0.0.1:${socket.address().port}`);
    expect(await resolver.cname(domain)).toEqual({ kind: 'found', values: [iotEndpoint] });
    socket.close();
  });

  it('comes over TCP where it is too long for UDP', async () => {
    const address = await truncatingPeer((socket) => {
      socket.on('data', (sent: Buffer) => {
        const answer = answerTo(sent.subarray(2), {});
        const length = Buffer.from([answer.length >> 8, answer.length & 0xff]);
        socket.write(length.subarray(0, 1));
        socket.end(Buffer.concat([length.subarray(1), answer]));
      });
    });
    const resolver = await createResolver(address);
    expect(await resolver.cname(domain)).toEqual({ kind: 'found', values: [iotEndpoint] });
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['in the middle of a record', (whole) => whole.subarray(0, whole.length - 9)],
    ['after its header', (whole) => whole.subarray(0, 12)],
    ['to no record at all', (whole) => whole],
  ])('that is truncated %s comes over TCP', async (_, cut) => {
    const address = await truncatingPeer(
      (socket) => {
        socket.on('data', (sent: Buffer) => socket.end(framed(answerTo(sent.subarray(2), {}))));
      },
      { cut },
    );
    const resolver = await createResolver(address);
    expect(await resolver.cname(domain)).toEqual({ kind: 'found', values: [iotEndpoint] });
  });

  it.each<[string, (socket: Socket) => void, object]>([
    ['hangs up over TCP', (socket) => socket.destroy(), { code: 'ECONNRESET' }],
    [
      'truncates it over TCP, too',
      (socket) => {
        socket.on('data', (sent: Buffer) => socket.end(framed(truncated(sent.subarray(2)))));
      },
      { code: 'ETRUNCATED' },
    ],
  ])('of a server that %s is not known, and not "no record"', async (_, overTcp, said) => {
    const address = await truncatingPeer(overTcp);
    const resolver = await createResolver(address);
    expect(await resolver.cname(domain)).toEqual({ kind: 'unreachable', ...said });
  });

  function framed(message: Buffer): Buffer {
    return Buffer.concat([Buffer.from([message.length >> 8, message.length & 0xff]), message]);
  }

  /** TC is the second bit of the third octet (RFC 1035, section 4.1.1). */
  function truncated(message: Buffer): Buffer {
    const answer = Buffer.from(answerTo(message, {}));
    answer.writeUInt8(answer.readUInt8(2) | 0x02, 2);
    return answer;
  }

  /** Truncated over UDP, `overTcp` on the same port. A port that is free for TCP may be in use for UDP: another one is tried then. */
  async function truncatingPeer(
    overTcp: (socket: Socket) => void,
    {
      cut,
      attempts = 5,
    }: { readonly cut?: (whole: Buffer) => Buffer; readonly attempts?: number } = {},
  ) {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => socket.destroy()));
      overTcp(socket);
    });
    const close = async (): Promise<void> => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((closed) => server.close(closed));
    };
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const listening = server.address();
    const port = typeof listening === 'object' ? listening?.port : undefined;
    try {
      const peer = await (cut ? cuttingPeer(cut, port) : serveDns({ [cname]: 'truncated' }, port));
      peers.push(peer, { ...peer, close });
      return peer.address;
    } catch (error) {
      server.close();
      if (attempts === 1) {
        throw error;
      }
      return truncatingPeer(overTcp, { ...(cut && { cut }), attempts: attempts - 1 });
    }
  }

  /** The answer with TC set, and cut short. */
  async function cuttingPeer(cut: (whole: Buffer) => Buffer, port = 0): Promise<DnsPeer> {
    const socket = createSocket('udp4');
    socket.on('message', (message, client) =>
      socket.send(cut(truncated(message)), client.port, client.address),
    );
    socket.bind(port, '127.0.0.1');
    await once(socket, 'listening');
    return {
      address: `127.0.0.1:${socket.address().port}`,
      asked: [],
      close: () => new Promise((resolve) => socket.close(() => resolve())),
    };
  }

  /** A CNAME to the endpoint, though not what was asked. */
  function answerTo(message: Buffer, other: { readonly id?: number; readonly name?: string }) {
    const { id = 0, questions = [] } = decode(message);
    const name = other.name ?? domain;
    return encode({
      type: 'response',
      id: other.id === undefined ? id : id ^ other.id,
      questions: questions.map((question) => ({ ...question, name })),
      answers: [cnameRecord(name, iotEndpoint)],
    });
  }

  function loopOf(message: Buffer): Buffer {
    const answer = Buffer.from(answerTo(message, {}));
    // The owner of the answer, which follows the question, becomes a pointer to itself.
    const at = message.length;
    return Buffer.concat([
      answer.subarray(0, at),
      Buffer.from([0xc0, at]),
      answer.subarray(at + 2),
    ]);
  }
});

describe('the zone’s own name servers', () => {
  const stands = { [cname]: [cnameRecord(domain, iotEndpoint)] };
  const found = { kind: 'found', values: [iotEndpoint] };

  it('are asked in place of a resolver that remembers a time before the record', async () => {
    const stale = await resolverOf({ [cname]: 'nxdomain' });
    const zone = await zoneResolver({ nameServers: [(await peerOf(stands)).address] }, stale);
    expect(await zone.cname(domain)).toEqual(found);
  });

  it('are searched for from the domain upwards if they are unknown', async () => {
    const own = await peerOf(stands);
    const [, port] = own.address.split(':');
    const via = await resolverOf({
      'NS example.com': [nsRecord('example.com', 'ns1.example.net')],
      'A ns1.example.net': [addressRecord('ns1.example.net')],
    });
    const atPort: DnsResolver = {
      ...via,
      nameServers: async (name) => {
        const answer = await via.nameServers(name);
        return answer.kind === 'found'
          ? { ...answer, values: answer.values.map((server) => `${server}:${port}`) }
          : answer;
      },
    };
    const zone = await zoneResolver({ domain: `deep.${domain}` }, atPort);
    expect(await zone.cname(domain)).toEqual(found);
  });

  it.each<Reply>(['refused', 'servfail'])(
    'give way to the resolver when they answer %s',
    async (reply) => {
      const silent = await peerOf({ [cname]: reply });
      const zone = await zoneResolver({ nameServers: [silent.address] }, await resolverOf(stands));
      expect(await zone.cname(domain)).toEqual(found);
    },
  );

  it('are not asked when a server was named: that one is asked for everything', async () => {
    const own = await peerOf(stands);
    const named = await resolverOf({ [cname]: 'nxdomain' });
    const zone = await zoneResolver({ resolver: 'named', nameServers: [own.address] }, named);
    expect(await zone.cname(domain)).toEqual({ kind: 'nxdomain' });
    expect(own.asked).toEqual([]);
  });

  it('are left alone when their names lead nowhere', async () => {
    const via = await resolverOf({
      ...stands,
      'A ns.invalid': 'nxdomain',
      'AAAA ns.invalid': 'nxdomain',
    });
    const zone = await zoneResolver({ nameServers: ['ns.invalid'] }, via);
    expect(await zone.cname(domain)).toEqual(found);
  });
});

describe('what DNS says of a renewal', () => {
  const names = [domain, '*.example.com'];

  it('is the CNAME at each validation record, and the closest CAA records of each name', async () => {
    const record = { name: `_proof.${domain}`, value: '_value.acm-validations.aws' };
    const resolver = await resolverOf({
      [`CNAME ${record.name}`]: [cnameRecord(record.name, '_value.acm-validations.aws')],
      'CAA example.com': [
        caaRecord('example.com', 'issue', 'amazon.com'),
        caaRecord('example.com', 'iodef', 'mailto:a@example.com'),
      ],
      'CAA com': [caaRecord('com', 'issue', 'nobody.example')],
    });
    const dns = await lookAtRenewal(certificate({ names, validationRecords: [record] }), resolver);
    expect(dns.records).toEqual([{ record, answer: { kind: 'found', values: [record.value] } }]);
    expect(dns.caa.map(({ name }) => name)).toEqual(names);
    for (const { answer } of dns.caa) {
      expect(answer).toMatchObject({ kind: 'found', values: [{ issue: 'amazon.com' }, {}] });
    }
  });

  it('takes a server that is slow as long as one question, however deep the name', async () => {
    const deep = 'a.b.c.d.iot.example.com';
    const { promise: all, resolve } = Promise.withResolvers<void>();
    let asked = 0;
    const slow = async () => {
      asked += 1;
      if (asked === 7) {
        resolve();
      }
      await all;
      return { kind: 'nodata' } as const;
    };
    const none = await resolverOf({});
    const dns = await lookAtRenewal(certificate({ names: [deep] }), { ...none, caa: slow });
    expect(dns.caa).toEqual([{ name: deep, answer: { kind: 'nodata' } }]);
  });

  it('is nothing for a certificate that ACM does not renew', async () => {
    const peer = await peerOf({});
    const resolver = await createResolver(peer.address);
    await lookAtRenewal(certificate({ type: 'IMPORTED' }), resolver);
    await lookAtRenewal(undefined, resolver);
    expect(peer.asked).toEqual([]);
  });
});
