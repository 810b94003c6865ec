/** What verify says of servers that nobody here made, beside what OpenSSL and mosquitto_pub say of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { folder, type Ran, runTool, withHosts } from '../support/tools.ts';
import { certtool } from './worlds/certtool.ts';
import { Family } from './worlds/family.ts';
import { openssl } from './worlds/openssl.ts';
import { type Servers, type Site, startMosquitto, startSslServers } from './worlds/servers.ts';
import { worlds } from './worlds/table.ts';
import { type Verdicts, verifySites } from './worlds/verify.ts';

describe.each([new Family(openssl(), 'RSA_2048'), new Family(certtool(), 'EC_prime256v1')])(
  'of certificates by $tool.name',
  (family) => {
    const { tool, root } = family;
    const possible = worlds.filter(({ only }) => only === undefined || only === tool.name);
    const client = family.issueLeaf('client', { extendedKeyUsage: ['clientAuth'] });
    const cases = possible.map((world, index) => {
      const domain = `${world.name}.example.com`;
      const site: Site = {
        domain,
        address: `127.0.0.${index + 2}`,
        ...world.serve(family, domain),
      };
      return { ...world, site };
    });
    const running: Servers[] = [];
    let broker: Servers;
    let plain: Servers;
    let verdicts: Record<'broker' | 'tls' | 'demanding', Verdicts>;

    beforeAll(async () => {
      const all = cases.map(({ site }) => site);
      const [mosquitto, tls, demanding] = await Promise.all([
        startMosquitto(all, root),
        startSslServers(all),
        // A client without a certificate is turned away before Node has verified the server.
        startSslServers(all, ['-tls1_2', '-Verify', '1', '-verify_return_error']),
      ]);
      running.push(mosquitto, tls, demanding);
      broker = mosquitto;
      plain = tls;
      const [a, b, c] = await Promise.all([
        verifySites(all, { root, port: mosquitto.port, client }),
        verifySites(all, { root, port: tls.port }),
        verifySites(all, { root, port: demanding.port }),
      ]);
      verdicts = { broker: a, tls: b, demanding: c };
    }, 60_000);

    afterAll(() => Promise.all(running.map((servers) => servers.stop())));

    /** The chain as it is served, verified as TLS clients of Debian do: at security level 2. */
    function opensslVerify({ domain, address }: Site): Ran {
      const { text } = runTool('openssl', [
        ...['s_client', '-connect', `${address}:${plain.port}`, '-servername', domain],
        ...['-showcerts', '-cipher', 'DEFAULT@SECLEVEL=0'],
      ]);
      const [leaf = '', ...chain] = text.match(/-----BEGIN CERT[\s\S]+?-----END CERT.*\n/g) ?? [];
      const file = folder({ leaf, chain: chain.join('') });
      return runTool('openssl', [
        ...['verify', '-CAfile', root.file, '-purpose', 'sslserver', '-verify_hostname', domain],
        ...['-auth_level', '2'],
        ...(chain.length > 0 ? ['-untrusted', file('chain')] : []),
        file('leaf'),
      ]);
    }

    function mosquittoPub({ domain, address }: Site): Ran {
      return runTool(
        'mosquitto_pub',
        [
          ...['-h', domain, '-p', String(broker.port), '--cafile', root.file],
          ...['--cert', client.file, '--key', client.key.file],
          ...['-q', '1', '-t', 'topic/test', '-m', 'Hello, World'],
        ],
        withHosts([domain], address),
      );
    }

    it.each(cases)('$name', ({ site, fault, mosquittoDiffers, undecided }) => {
      const said = opensslVerify(site);
      const published = mosquittoPub(site);
      const check = (of: keyof typeof verdicts, id: string) => verdicts[of](site.domain, id);
      const accepted = fault === undefined;
      expect({
        openssl: said.status === 0,
        mosquitto_pub: published.status === 0,
        'verify, tls-private-ca at s_server': check('tls', 'tls-private-ca').passed,
        'verify, tls-private-ca at mosquitto': check('broker', 'tls-private-ca').passed,
        'verify, tls-private-ca where TLS 1.2 demands a client certificate': check(
          'demanding',
          'tls-private-ca',
        ).passed,
        'verify, mqtt': check('broker', 'mqtt').passed,
      }).toEqual({
        openssl: accepted,
        mosquitto_pub: mosquittoDiffers === undefined ? accepted : !accepted,
        'verify, tls-private-ca at s_server': accepted,
        'verify, tls-private-ca at mosquitto': accepted,
        'verify, tls-private-ca where TLS 1.2 demands a client certificate':
          accepted && undecided === undefined,
        'verify, mqtt': accepted,
      });
      expect(said.text).toContain(fault?.openssl ?? ': OK');
      const handshake = fault?.verify ?? { kind: 'accepted' };
      expect(check('tls', 'tls-private-ca').figures).toMatchObject(
        fault ? { handshake } : { handshakes: [{ handshake }] },
      );
      expect(check('broker', 'mqtt').figures).toMatchObject(
        fault
          ? { v311: { kind: 'no-tls', failure: handshake } }
          : { v311: { kind: 'round-trip' }, v5: { kind: 'round-trip' } },
      );
    });
  },
);
