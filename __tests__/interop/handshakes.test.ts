/** verify before TLS servers of one version that ignore, request or demand a client certificate, beside OpenSSL's s_client. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runTool } from '../support/tools.ts';
import { Family } from './worlds/family.ts';
import { openssl } from './worlds/openssl.ts';
import { type Servers, type Site, startSslServers } from './worlds/servers.ts';
import { type Verdicts, verifySites } from './worlds/verify.ts';

/** By s_server's options. */
const versions = { 'TLSv1.2': ['-tls1_2'], 'TLSv1.3': ['-tls1_3'] };
const clientCertificates = {
  ignored: [],
  requested: ['-verify', '1'],
  demanded: ['-Verify', '1', '-verify_return_error'],
};

const family = new Family(openssl(), 'EC_prime256v1');
const issuers = { trusted: family.root, other: family.issueRoot('other root') };

const cases = Object.entries(versions).flatMap(([version, versionOptions]) =>
  Object.entries(clientCertificates).flatMap(([client, clientOptions]) =>
    Object.entries(issuers).map(([trust, issuer]) => {
      const domain = `${version.replace('.', '-')}-${client}-${trust}.example.com`.toLowerCase();
      const options = [...versionOptions, ...clientOptions];
      return {
        version,
        client,
        trust,
        domain,
        options,
        leaf: family.issueLeaf(domain, { issuer }),
      };
    }),
  ),
);
const sites = new Map(
  cases.map(({ domain, leaf, options }, index): [string, Site] => [
    domain,
    { domain, leaf, chain: [], address: `127.0.0.${index + 2}`, options },
  ]),
);

let servers: Servers;
let verdict: Verdicts;
beforeAll(async () => {
  servers = await startSslServers([...sites.values()]);
  verdict = await verifySites([...sites.values()], { root: family.root, port: servers.port });
}, 60_000);
afterAll(() => servers.stop());

it.each(cases)(
  '$version, a client certificate $client, and none given; the CA: $trust',
  ({ version, trust, domain }) => {
    const { passed, figures } = verdict(domain, 'tls-private-ca');
    expect(passed).toBe(trust === 'trusted');
    expect(figures).toMatchObject(
      passed
        ? { handshakes: [{ handshake: { kind: 'accepted', protocol: version } }] }
        : { handshake: { kind: 'untrusted', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' } },
    );
    const { text } = runTool('openssl', [
      ...['s_client', '-connect', `${sites.get(domain)?.address}:${servers.port}`],
      ...['-servername', domain, '-verify_hostname', domain, '-CAfile', family.root.file],
    ]);
    expect(text).toContain(passed ? 'Verification: OK' : 'Verification error: unable to');
  },
);
