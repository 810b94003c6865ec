import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { type DecodedPacket, decode, encode, type Packet, type RecordType } from 'dns-packet';
import { type DnsServer, startDnsServer } from '../../../sandbox/dns/server.ts';
import type { World, Zone, ZoneAlias, ZoneRecords } from '../../../sandbox/dns/zone.ts';

export const endpoint = 'abc-ats.iot.eu-west-1.amazonaws.com';
const startOfAuthority =
  'ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400';

type Records = Readonly<Record<string, readonly (ZoneRecords | ZoneAlias)[]>>;

/** One zone, example.com, with `records` beside its SOA and NS, and the endpoint as a host outside it. */
export function worldOf(records: Records): World {
  const owned: Records = {
    ...records,
    'example.com': [
      { type: 'SOA', ttl: 3600, values: [startOfAuthority] },
      { type: 'NS', ttl: 172_800, values: ['ns-1.awsdns-00.com.', 'ns-2.awsdns-00.net.'] },
      ...(records['example.com'] ?? []),
    ],
  };
  const zone: Zone = {
    name: 'example.com',
    at: (name) => owned[name] ?? [],
    hasBelow: (name) => Object.keys(owned).some((owner) => owner.endsWith(`.${name}`)),
  };
  return {
    zoneOf: (name) => (name === zone.name || name.endsWith(`.${zone.name}`) ? zone : undefined),
    addressOf: (name) => (name === endpoint ? '127.0.0.1' : undefined),
  };
}

/** A server for one test and the system's own stub resolver pointed at it. */
export async function serve(
  records: Records,
): Promise<{ server: DnsServer; resolver: Resolver; close(): Promise<void> }> {
  const server = await startDnsServer({ world: worldOf(records) });
  const resolver = new Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([`${server.host}:${server.port}`]);
  return { server, resolver, close: () => server.close() };
}

/** Sends one query over UDP and gives the answer as it came. */
export async function ask(
  server: DnsServer,
  name: string,
  type: RecordType,
  more: Packet = {},
): Promise<DecodedPacket> {
  const question = { name, type, class: 'IN' } as const;
  return decode(
    await exchange(server, encode({ type: 'query', id: 7, questions: [question], ...more })),
  );
}

/** Sends these bytes over UDP and gives the bytes that come back. */
export async function exchange(server: DnsServer, bytes: Uint8Array): Promise<Buffer> {
  const socket = createSocket('udp4');
  try {
    const reply = once(socket, 'message');
    socket.send(bytes, server.port, server.host);
    const [message] = await reply;
    return message;
  } finally {
    socket.close();
  }
}
