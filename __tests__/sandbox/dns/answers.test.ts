import { afterEach, describe, expect, it } from '@jest/globals';
import { ask, endpoint, serve } from './world.ts';

let close: () => Promise<void>;
afterEach(() => close());

async function start(...[records]: Parameters<typeof serve>): ReturnType<typeof serve> {
  const started = await serve(records);
  close = started.close;
  return started;
}

const alias = { type: 'CNAME', ttl: 60, values: [`${endpoint}.`] };
const address = { type: 'A', ttl: 60, values: ['192.0.2.1'] };

describe('a record', () => {
  it('is answered with its own TTL and marked authoritative', async () => {
    const { server } = await start({ 'a.example.com': [{ ...address, ttl: 123 }] });
    expect(await ask(server, 'a.example.com', 'A')).toMatchObject({
      flag_aa: true,
      answers: [{ name: 'a.example.com', type: 'A', ttl: 123, data: '192.0.2.1' }],
    });
  });

  it('is found in any case, and the question keeps the case it was asked in', async () => {
    const { server } = await start({ 'a.example.com': [address] });
    expect(await ask(server, 'A.exAMple.COM', 'A')).toMatchObject({
      questions: [{ name: 'A.exAMple.COM' }],
      answers: [{ name: 'A.exAMple.COM' }],
    });
  });

  it('of each type reads as a resolver expects it', async () => {
    const { resolver } = await start({
      'example.com': [
        {
          type: 'CAA',
          ttl: 60,
          values: ['0 issue "amazon.com"', '128 iodef "mailto:a@example.com"'],
        },
        { type: 'MX', ttl: 60, values: ['10 mail.example.com.'] },
        { type: 'TXT', ttl: 60, values: ['"one" "two"', '"say \\"hi\\""'] },
        { type: 'AAAA', ttl: 60, values: ['2001:db8::1'] },
      ],
      '_mqtt._tcp.example.com': [{ type: 'SRV', ttl: 60, values: ['1 2 8883 iot.example.com.'] }],
    });
    expect(await resolver.resolveCaa('example.com')).toEqual([
      { critical: 0, issue: 'amazon.com', type: 'CAA' },
      { critical: 128, iodef: 'mailto:a@example.com', type: 'CAA' },
    ]);
    expect(await resolver.resolveMx('example.com')).toMatchObject([
      { priority: 10, exchange: 'mail.example.com' },
    ]);
    expect(await resolver.resolveTxt('example.com')).toEqual([['one', 'two'], ['say "hi"']]);
    expect(await resolver.resolve6('example.com')).toEqual(['2001:db8::1']);
    expect(await resolver.resolveSrv('_mqtt._tcp.example.com')).toMatchObject([
      { priority: 1, weight: 2, port: 8883, name: 'iot.example.com' },
    ]);
    expect(await resolver.resolveSoa('example.com')).toMatchObject({
      nsname: 'ns-1.awsdns-00.com',
      minttl: 86_400,
    });
    expect(await resolver.resolveNs('example.com')).toEqual([
      'ns-1.awsdns-00.com',
      'ns-2.awsdns-00.net',
    ]);
  });
});

describe('a CNAME', () => {
  it('is followed to a host that is in no zone', async () => {
    const { resolver } = await start({ 'iot.example.com': [alias] });
    expect(await resolver.resolve4('iot.example.com')).toEqual(['127.0.0.1']);
    expect(await resolver.resolveCname('iot.example.com')).toEqual([endpoint]);
  });

  it('that leads nowhere is answered together with NXDOMAIN', async () => {
    const { server } = await start({
      'iot.example.com': [{ ...alias, values: ['gone.example.com'] }],
    });
    const answer = await ask(server, 'iot.example.com', 'A');
    expect(rcodeOf(answer)).toBe('NXDOMAIN');
    expect(answer.answers).toMatchObject([{ type: 'CNAME', data: 'gone.example.com' }]);
  });

  it('that leads to itself is SERVFAIL', async () => {
    const { server } = await start({
      'a.example.com': [{ ...alias, values: ['b.example.com'] }],
      'b.example.com': [{ ...alias, values: ['a.example.com'] }],
    });
    expect(rcodeOf(await ask(server, 'a.example.com', 'A'))).toBe('SERVFAIL');
  });
});

describe('a name or type that is not there', () => {
  it('is NXDOMAIN with the zone’s SOA for no longer than negative answers may be kept', async () => {
    const { server } = await start({});
    const answer = await ask(server, 'none.example.com', 'A');
    expect(rcodeOf(answer)).toBe('NXDOMAIN');
    expect(answer.authorities).toMatchObject([{ name: 'example.com', type: 'SOA', ttl: 3600 }]);
  });

  it.each([
    ['the name has other types', 'a.b.example.com', 'TXT'],
    ['only names below it have records', 'b.example.com', 'A'],
    ['the host has an IPv4 address only', endpoint, 'AAAA'],
    ['the type is one that the server does not serve', 'a.b.example.com', 'DNSKEY'],
  ] as const)('is NOERROR without an answer where %s', async (_, name, type) => {
    const { server } = await start({ 'a.b.example.com': [address] });
    const answer = await ask(server, name, type);
    expect(rcodeOf(answer)).toBe('NOERROR');
    expect(answer.answers).toEqual([]);
    expect(answer.authorities).toMatchObject([{ type: 'SOA' }]);
  });

  it('in no zone at all is NXDOMAIN from the root', async () => {
    const { server } = await start({});
    const answer = await ask(server, 'nowhere.test', 'A');
    expect(rcodeOf(answer)).toBe('NXDOMAIN');
    expect(answer.authorities).toMatchObject([{ name: '.', type: 'SOA' }]);
  });
});

describe('a wildcard', () => {
  const records = { '*.w.example.com': [address], 'held.w.example.com': [alias] };

  it.each(['x.w.example.com', 'x.y.w.example.com'])('answers for %s', async (name) => {
    const { server } = await start(records);
    expect(await ask(server, name, 'A')).toMatchObject({ answers: [{ name, type: 'A' }] });
  });

  it.each(['held.w.example.com', 'below.held.w.example.com', 'w.example.com'])(
    'does not answer for %s',
    async (name) => {
      const { server } = await start(records);
      const { answers } = await ask(server, name, 'TXT');
      expect(answers?.filter(({ type }) => type === 'TXT')).toEqual([]);
      expect(rcodeOf(await ask(server, name, 'CNAME'))).toBe(
        name.startsWith('below') ? 'NXDOMAIN' : 'NOERROR',
      );
    },
  );
});

describe('an alias', () => {
  it('answers with what its target has, under its own name', async () => {
    const { server } = await start({
      'alias.example.com': [{ type: 'A', target: 'a.example.com' }],
      'a.example.com': [address],
    });
    expect(await ask(server, 'alias.example.com', 'A')).toMatchObject({
      answers: [{ name: 'alias.example.com', type: 'A', data: '192.0.2.1' }],
    });
  });
});

describe('a delegated name', () => {
  it('is referred to its name servers without authority', async () => {
    const { server } = await start({
      'sub.example.com': [{ type: 'NS', ttl: 300, values: ['ns.other.test.'] }],
    });
    expect(await ask(server, 'x.sub.example.com', 'A')).toMatchObject({
      flag_aa: false,
      answers: [],
      authorities: [{ name: 'sub.example.com', type: 'NS', data: 'ns.other.test' }],
    });
  });
});

describe('ANY', () => {
  it('is answered with one record set (RFC 8482)', async () => {
    const { resolver } = await start({
      'a.example.com': [address, { type: 'TXT', ttl: 60, values: ['"x"'] }],
    });
    expect(await resolver.resolveAny('a.example.com')).toMatchObject([
      { type: 'A', address: '192.0.2.1' },
    ]);
  });
});

describe('a fault', () => {
  it('is SERVFAIL for exactly the name it was set for, in any case, until it is lifted', async () => {
    const { server } = await start({ 'a.example.com': [address], 'b.example.com': [address] });
    server.knobs.faults = { 'a.example.com': 'servfail' };
    expect(rcodeOf(await ask(server, 'A.example.com', 'A'))).toBe('SERVFAIL');
    expect(rcodeOf(await ask(server, 'b.example.com', 'A'))).toBe('NOERROR');
    server.knobs.faults = {};
    expect(rcodeOf(await ask(server, 'a.example.com', 'A'))).toBe('NOERROR');
  });

  it('may be silence', async () => {
    const { server, resolver } = await start({ 'a.example.com': [address] });
    server.knobs.faults = { 'a.example.com': 'drop' };
    await expect(resolver.resolve4('a.example.com')).rejects.toMatchObject({ code: 'ETIMEOUT' });
  });
});

function rcodeOf(answer: Awaited<ReturnType<typeof ask>>): string | undefined {
  return ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'][
    (answer.flags ?? 0) & 15
  ];
}
