/** The sandbox's DNS, asked by dig, by kdig and by glibc's own resolver. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { folder, inNamespaces, output, type Ran, runBeside } from '../support/tools.ts';
import { startZone } from './worlds/zone.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startZone();
});
afterAll(() => sandbox.close());
afterEach(() => setFaults({}));

/** As another process does. */
async function setFaults(faults: Readonly<Record<string, string>>): Promise<void> {
  const body = JSON.stringify({ dns: { faults } });
  const { ok } = await fetch(`${sandbox.controlUrl}/knobs`, { method: 'PUT', body });
  expect(ok).toBe(true);
}

function ask(tool: string, ...question: readonly string[]): Promise<Ran> {
  const [server, port = ''] = sandbox.dnsAddress.split(':');
  return runBeside(tool, [`@${server}`, '-p', port, ...question]);
}

/** The records of a section, their blanks made one. */
async function section(
  tool: string,
  name: 'answer' | 'authority',
  ...question: readonly string[]
): Promise<readonly string[]> {
  const { text } = await ask(tool, ...question, '+noall', `+${name}`);
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

const startOfAuthority = expect.stringMatching(
  /^example\.com\. 900 IN SOA ns-.* awsdns-hostmaster\.amazon\.com\. 1 7200 900 1209600 86400$/,
);

describe.each(['dig', 'kdig'])('%s', (tool) => {
  it('is given a chain of CNAMEs in its order, to the address at its end', async () => {
    expect(await section(tool, 'answer', 'a.example.com', 'A')).toEqual([
      'a.example.com. 60 IN CNAME b.example.com.',
      'b.example.com. 60 IN CNAME c.example.com.',
      'c.example.com. 60 IN A 192.0.2.1',
    ]);
  });

  it('is given the address of the endpoint that the domain leads to', async () => {
    expect(await section(tool, 'answer', 'iot.example.com', 'A')).toEqual([
      `iot.example.com. 60 IN CNAME ${sandbox.iotEndpoint}.`,
      `${sandbox.iotEndpoint}. 60 IN A 127.0.0.1`,
    ]);
  });

  it.each([
    ['a name that is not there', 'NXDOMAIN', 'gone.example.com', 'A'],
    ['a chain that ends at a name that is not there', 'NXDOMAIN', 'away.example.com', 'A'],
    ['a type that is not there', 'NOERROR', 'c.example.com', 'TXT'],
    ['a type that the sandbox does not serve', 'NOERROR', 'c.example.com', 'HTTPS'],
    ['a type that nobody knows', 'NOERROR', 'c.example.com', 'TYPE65280'],
  ])('is reported of %s: %s, and the SOA', async (_, status, name, type) => {
    expect((await ask(tool, name, type)).text).toMatch(new RegExp(`status: ${status}`));
    expect(await section(tool, 'authority', name, type)).toEqual([startOfAuthority]);
  });

  it.each([
    ['of another class', 'REFUSED', ['version.bind', 'CH', 'TXT']],
    ['about a CNAME that leads to itself', 'SERVFAIL', ['loop.example.com', 'A']],
    ['of a version of EDNS to come', 'BADVERS', ['c.example.com', '+edns=1', '+noednsneg']],
  ])('is reported of a question %s: %s', async (_, status, question) => {
    const spoken = tool === 'kdig' ? question.filter((word) => word !== '+noednsneg') : question;
    expect((await ask(tool, ...spoken)).text).toContain(`status: ${status}`);
  });

  it('is given no whole zone', async () => {
    const { text } = await ask(tool, 'example.com', 'AXFR');
    expect(text).toMatch(/transfer failed|REFUSED/i);
    expect(text).not.toContain('192.0.2.1');
  });

  it('asks again over TCP for what is too long for UDP', async () => {
    expect((await ask(tool, 'long.example.com', 'TXT')).text).toMatch(/truncated.*retrying.*TCP/i);
    expect(await section(tool, 'answer', '+tcp', 'long.example.com', 'TXT')).toHaveLength(20);
    const { text } = await ask(tool, '+ignore', 'long.example.com', 'TXT');
    expect(text).toMatch(/flags: qr aa tc rd ra; QUERY: 1[,;] ANSWER: 0/i);
  });

  it('is given by UDP what fits the size it names by EDNS', async () => {
    const flags = async (...options: readonly string[]) =>
      (await ask(tool, '+ignore', ...options, 'medium.example.com', 'TXT')).text;
    expect(await flags('+noedns')).toMatch(/ tc .*ANSWER: 0/);
    expect(await flags('+bufsize=1232')).toMatch(/flags: qr aa rd ra;.*ANSWER: 7[\s\S]*1232/i);
  });

  it('sees the name that is set so fail, and its neighbour answered', async () => {
    await setFaults({ 'c.example.com': 'servfail', 'dual.example.com': 'drop' });
    expect((await ask(tool, 'c.example.com')).text).toContain('status: SERVFAIL');
    const silence = await ask(tool, '+time=1', '+retry=0', 'dual.example.com');
    expect(silence.text).toMatch(/no servers could be reached|failed to query|timeout/);
    expect(silence.status).not.toBe(0);
    expect((await ask(tool, 'a.example.com')).text).toContain('status: NOERROR');
    await setFaults({});
    expect(await section(tool, 'answer', 'dual.example.com', 'AAAA')).toHaveLength(1);
  });
});

it('dig is answered in the very case that it asks in', async () => {
  expect(await section('dig', 'answer', 'dUAl.exAMple.cOM', 'A')).toEqual([
    'dUAl.exAMple.cOM. 60 IN A 192.0.2.2',
  ]);
});

it.each([
  ['NOTIFY', 'NOTIMP', ['+opcode=NOTIFY', 'c.example.com']],
  [
    'two questions on one connection',
    'NOERROR',
    ['+tcp', '+keepopen', 'c.example.com', 'dual.example.com'],
  ],
])('dig is reported of %s: %s', async (_, status, question) => {
  expect((await ask('dig', ...question)).text).toContain(`status: ${status}`);
});

describe("glibc's resolver", () => {
  const settings = ['nameserver 127.0.0.1', 'options timeout:1 attempts:1', ''].join('\n');
  let answers: Readonly<Record<string, unknown>>;
  beforeAll(() => {
    const program = join(import.meta.dirname, 'worlds/resolve-by-system.ts');
    const file = folder({ 'resolv.conf': settings });
    const [unshare, ...options] = inNamespaces;
    answers = JSON.parse(
      output(unshare, [...options, process.execPath, program, file('resolv.conf')]),
    );
  });

  it.each([
    ['a chain of CNAMEs to its end', 'a.example.com', ['c.example.com', '192.0.2.1']],
    ['a name in any case', 'C.exAMple.Com', ['C.exAMple.Com', '192.0.2.1']],
    ['both families', 'dual.example.com', ['dual.example.com', '192.0.2.2', '2001:db8::2']],
    ['a name that is not there', 'gone.example.com', 'EAI_NONAME'],
    ['a name without an address', 'long.example.com', 'EAI_NODATA'],
    ['a name set to SERVFAIL', 'servfail.example.com', 'EAI_AGAIN'],
    ['a name set to silence', 'silent.example.com', 'EAI_AGAIN'],
  ])('finds %s: %s', (_, name, expected) => {
    expect(answers[name]).toEqual(expected);
  });

  it('finds the endpoint that the domain leads to', () => {
    expect(answers['iot.example.com']).toEqual([
      expect.stringMatching(/-ats\.iot\..*\.amazonaws\.com$/),
      '127.0.0.1',
    ]);
  });

  it('asks again over TCP for more addresses than UDP takes', () => {
    expect(answers['many.example.com']).toHaveLength(1 + 100);
  });
});
