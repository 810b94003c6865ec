import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DNSSEC_OK, encode, type OptAnswer, streamDecode, streamEncode } from 'dns-packet';
import fc from 'fast-check';
import { respond } from '../../../sandbox/dns/respond.ts';
import { startDnsServer } from '../../../sandbox/dns/server.ts';
import { ask, exchange, serve, worldOf } from './world.ts';

const long = {
  type: 'TXT',
  ttl: 60,
  values: Array.from({ length: 20 }, (_, i) => `"${i}${'x'.repeat(100)}"`),
};
const medium = { ...long, values: long.values.slice(0, 7) };
const records = { 'long.example.com': [long], 'medium.example.com': [medium] };

let started: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  started = await serve(records);
});
afterEach(() => started.close());

describe('an answer too long for UDP', () => {
  it('is truncated, and comes whole over TCP', async () => {
    const { server, resolver } = started;
    expect(await ask(server, 'long.example.com', 'TXT')).toMatchObject({
      flag_tc: true,
      answers: [],
    });
    expect(await resolver.resolveTxt('long.example.com')).toHaveLength(20);
  });

  it('may fit when the client says by EDNS that it takes more than 512 octets', async () => {
    expect(await ask(started.server, 'medium.example.com', 'TXT')).toMatchObject({ flag_tc: true });
    const answer = await ask(started.server, 'medium.example.com', 'TXT', {
      additionals: [opt(4096)],
    });
    expect(answer.flag_tc).toBe(false);
    expect(answer.answers).toHaveLength(7);
    expect(answer.additionals).toMatchObject([{ type: 'OPT', udpPayloadSize: 1232 }]);
  });
});

describe('EDNS in the query', () => {
  it('of a version above 0 is BADVERS, with the version there is', async () => {
    const { flags = 0, additionals } = await ask(started.server, 'example.com', 'SOA', {
      additionals: [{ ...opt(1232), ednsVersion: 1 }],
    });
    expect(flags & 15).toBe(0);
    expect(additionals).toMatchObject([{ extendedRcode: 1, ednsVersion: 0 }]);
  });

  it.each([true, false])('with the DO bit %s has it so in the answer', async (flag_do) => {
    const { additionals } = await ask(started.server, 'example.com', 'SOA', {
      additionals: [{ ...opt(1232), flags: flag_do ? DNSSEC_OK : 0, flag_do }],
    });
    expect(additionals).toMatchObject([{ flag_do }]);
  });
});

describe('without EDNS in the query', () => {
  it('none is in the answer', async () => {
    const { additionals } = await ask(started.server, 'example.com', 'SOA');
    expect(additionals).toEqual([]);
  });
});

describe('one TCP connection', () => {
  it('takes several queries, however they are cut into segments', async () => {
    const socket = connect(started.server.port, started.server.host);
    const queries = ['example.com', 'long.example.com'].map((name, id) =>
      streamEncode({ type: 'query', id, questions: [{ name, type: 'SOA', class: 'IN' }] }),
    );
    const bytes = Buffer.concat(queries);
    socket.write(bytes.subarray(0, 5));
    socket.write(bytes.subarray(5));
    let received = Buffer.alloc(0);
    const ids: (number | undefined)[] = [];
    while (ids.length < 2) {
      const [chunk] = await once(socket, 'data');
      received = Buffer.concat([received, chunk]);
      while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
        ids.push(streamDecode(received).id);
        received = received.subarray(2 + received.readUInt16BE(0));
      }
    }
    socket.destroy();
    expect(ids).toEqual([0, 1]);
  });
});

describe('a message that is no query', () => {
  it('is FORMERR under its own id when it cannot be read', async () => {
    const bytes = Buffer.from('abcd01000001000000000000ff', 'hex');
    const reply = await exchange(started.server, bytes);
    expect(reply.readUInt16BE(0)).toBe(0xabcd);
    expect(reply.readUInt16BE(2) & 15).toBe(1);
  });

  it('is NOTIMP with another opcode', async () => {
    const { flags = 0 } = await ask(started.server, 'example.com', 'SOA', { flags: 5 << 11 });
    expect(flags & 15).toBe(4);
  });

  it.each([
    ['FORMERR', 'with two questions', 1, [question('IN'), question('IN')]],
    ['REFUSED', 'in another class', 5, [question('CH')]],
    ['REFUSED', 'that asks for the whole zone', 5, [{ ...question('IN'), type: 'AXFR' } as const]],
  ])('is %s %s', async (_, __, rcode, questions) => {
    const { flags = 0 } = await ask(started.server, 'example.com', 'SOA', { questions });
    expect(flags & 15).toBe(rcode);
  });

  it('never makes the server throw, whatever its bytes', () => {
    const options = {
      world: worldOf(records),
      transport: 'udp',
      faultOf: () => undefined,
    } as const;
    const anything = fc.uint8Array({ maxLength: 600 });
    const query = encode({ id: 1, questions: [question('IN')], additionals: [opt(4096)] });
    const damagedQuery = fc
      .array(fc.tuple(fc.nat(query.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((damages) => {
        const bytes = Uint8Array.from(query);
        for (const [index, octet] of damages) bytes[index] = octet;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(anything, damagedQuery), (bytes) => {
        respond(Buffer.from(bytes), options);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a port', () => {
  it('that is taken is refused with the system’s error', async () => {
    const { port } = started.server;
    await expect(startDnsServer({ world: worldOf({}), port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('is free again once the server is closed, open connections or not', async () => {
    const { server } = await serve({});
    const socket = connect(server.port, server.host);
    await once(socket, 'connect');
    await server.close();
    const again = await startDnsServer({ world: worldOf({}), port: server.port });
    await again.close();
  });
});

function question(type: 'IN' | 'CH') {
  return { name: 'example.com', type: 'SOA', class: type } as const;
}

function opt(udpPayloadSize: number): OptAnswer {
  return {
    type: 'OPT',
    name: '.',
    udpPayloadSize,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
  };
}
