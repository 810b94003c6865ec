/** verify before a Debian mosquitto that refuses in one way or another, beside mosquitto_rr, which makes the same round trip. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { folder, runTool, withHosts } from '../support/tools.ts';
import { Family } from './worlds/family.ts';
import { openssl } from './worlds/openssl.ts';
import { anybody, type Servers, type Site, startMosquitto } from './worlds/servers.ts';
import { type Verdicts, verifySites } from './worlds/verify.ts';

const family = new Family(openssl(), 'RSA_2048');
const client = family.issueLeaf('client', { extendedKeyUsage: ['clientAuth'] });
const topic = 'topic/test';

/** An access list, as mosquitto.conf(5) has it. */
const allowing = (access: string): string =>
  `acl_file ${folder({ list: `topic ${access} ${topic}\n` })('list')}`;

interface Case {
  readonly name: string;
  readonly site?: Partial<Site>;
  /** As the figures of verify's check have it. */
  readonly figures: object;
  /** As mosquitto_rr prints it, by the version of MQTT. */
  readonly rr: Readonly<Record<'311' | '5', string>>;
}

const cases: readonly Case[] = [
  {
    name: 'allows-all',
    figures: { v311: { kind: 'round-trip' }, v5: { kind: 'round-trip' } },
    rr: { 311: 'Hello, World', 5: 'Hello, World' },
  },
  {
    name: 'no-anonymous',
    site: { options: ['allow_anonymous false'] },
    figures: { failure: { kind: 'refused', by: 'CONNACK', code: 5 } },
    rr: { 311: 'Unknown reason', 5: 'Not authorized' },
  },
  // MQTT 3.1.1 has no code for it: mosquitto acknowledges the message and drops it.
  {
    name: 'no-publish',
    site: { options: [anybody, allowing('read')] },
    figures: { failure: { kind: 'timeout', stage: 'the message back' } },
    rr: { 311: 'Timed out', 5: 'Timed out' },
  },
  {
    name: 'other-clients',
    site: { clientAuthority: family.issueRoot('other root') },
    figures: { failure: { stage: 'CONNECT' } },
    rr: { 311: 'Error: ', 5: 'Error: ' },
  },
];
const sites = new Map(
  cases.map(({ name, site }, index): [string, Site] => {
    const domain = `${name}.example.com`;
    const address = `127.0.0.${index + 2}`;
    return [name, { domain, address, leaf: family.issueLeaf(domain), chain: [], ...site }];
  }),
);

let broker: Servers;
let verdict: Verdicts;
beforeAll(async () => {
  broker = await startMosquitto([...sites.values()], family.root);
  const { port } = broker;
  verdict = await verifySites([...sites.values()], { root: family.root, port, client });
}, 60_000);
afterAll(() => broker.stop());

it.each(cases)('$name', ({ name, figures, rr }) => {
  const { domain = '', address } = sites.get(name) ?? {};
  expect(verdict(domain, 'tls-private-ca').passed).toBe(true);
  expect(verdict(domain, 'mqtt').figures).toMatchObject(figures);
  for (const [version, told] of Object.entries(rr)) {
    const { text } = runTool(
      'mosquitto_rr',
      [
        ...['-V', version, '-h', domain, '-p', String(broker.port), '-q', '1', '-W', '1'],
        ...['--cafile', family.root.file, '--cert', client.file, '--key', client.key.file],
        ...['-t', topic, '-e', topic, '-m', 'Hello, World'],
      ],
      withHosts([domain], address),
    );
    expect(text).toContain(told);
  }
});
