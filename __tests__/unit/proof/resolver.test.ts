import type { LookupAddress } from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lookAtRenewal } from '../../../src/proof/renewal-dns.ts';
import { createResolver, type DnsResolver } from '../../../src/proof/resolver.ts';
import { zoneResolver } from '../../../src/proof/zone-resolver.ts';
import { certificate, domain, iotEndpoint } from '../../support/worlds.ts';
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
  ])('tells %s', async (_, reply, expected) => {
    const resolver = await resolverOf({ [cname]: reply });
    expect(await resolver.cname(domain)).toEqual(expected);
  });

  it('tells a server that is not there', async () => {
    const gone = await serveDns({});
    await gone.close();
    const resolver = await createResolver(gone.address);
    expect(await resolver.cname(domain)).toEqual({ kind: 'unreachable', code: 'ECONNREFUSED' });
  });

  it('asks anew each time, as a wait for a record must', async () => {
    const peer = await peerOf({ [cname]: 'nxdomain' });
    const resolver = await createResolver(peer.address);
    await resolver.cname(domain);
    await resolver.cname(domain);
    expect(peer.asked).toEqual([cname, cname]);
  });

  it('takes a server by its host name, and names one that has no address', async () => {
    const { address } = await peerOf({});
    const named = await createResolver(address.replace('127.0.0.1', 'localhost'));
    expect((await named.cname(domain)).kind).toMatch(/nodata|unreachable/);
    await expect(createResolver('name.invalid:53')).rejects.toThrow(
      /looking up the DNS server name\.invalid:53: .*Give dns-resolver/,
    );
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

  it('tells the addresses that stand at a name, IPv6 where there is no IPv4', async () => {
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

describe('the zone’s own name servers', () => {
  const stands = { [cname]: [cnameRecord(domain, iotEndpoint)] };
  const found = { kind: 'found', values: [iotEndpoint] };

  it('are asked in place of a resolver that remembers a time before the record', async () => {
    const stale = await resolverOf({ [cname]: 'nxdomain' });
    const zone = await zoneResolver({ nameServers: [(await peerOf(stands)).address] }, stale);
    expect(await zone.cname(domain)).toEqual(found);
  });

  it('are looked for from the domain upwards where nobody told them', async () => {
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

  it('is nothing for a certificate that ACM does not renew', async () => {
    const peer = await peerOf({});
    const resolver = await createResolver(peer.address);
    await lookAtRenewal(certificate({ type: 'IMPORTED' }), resolver);
    await lookAtRenewal(undefined, resolver);
    expect(peer.asked).toEqual([]);
  });
});
