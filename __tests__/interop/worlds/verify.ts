/** `verify` of many sites by the wire alone, through the source. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { runSource } from '../../../testkit/runner.ts';
import type { Issued } from './recipe.ts';
import type { Site } from './servers.ts';

export interface Verdict {
  /** As `pass`, or `warn`: without AWS nobody can say that what is served is what is stored. */
  readonly passed: boolean;
  readonly result: string;
  readonly figures: Readonly<Record<string, unknown>>;
}

export type Verdicts = (domain: string, checkId: string) => Verdict;

const report = z.object({
  domain: z.string(),
  checks: z.array(
    z.object({
      id: z.string(),
      result: z.string(),
      figures: z.record(z.string(), z.unknown()),
    }),
  ),
});
const reports = z.union([
  z.object({ domains: z.array(report) }),
  report.transform((one) => ({ domains: [one] })),
]);

export interface Verification {
  /** What devices trust. */
  readonly root: Issued;
  /** The same at each site's address. */
  readonly port: number;
  readonly client?: Issued;
}

/** The domains are CNAMEs, in the sandbox's DNS, to names at the sites' addresses. */
export async function verifySites(
  sites: readonly Site[],
  { root, port, client }: Verification,
): Promise<Verdicts> {
  const sandbox = await startSandbox({ domain: 'iot.sandbox.example' });
  sandbox.route53.createZone({
    name: 'example.com',
    records: sites.flatMap(({ domain, address }) => [
      { name: domain, type: 'CNAME', ttl: 60, values: [`endpoint.${domain}`] } as const,
      { name: `endpoint.${domain}`, type: 'A', ttl: 60, values: [address] } as const,
    ]),
  });
  try {
    const { outputs, log } = await runSource({
      inputs: {
        operation: 'verify',
        domain: sites.map(({ domain }) => domain).join('\n'),
        'ca-certificate': root.pem,
        'amazon-root-ca': sandbox.amazonRootCertificate,
        'dns-resolver': sandbox.dnsAddress,
        'mqtt-port': String(port),
        ...(client && {
          'client-certificate': client.pem,
          'client-private-key': readFileSync(client.key.file, 'utf8'),
        }),
      },
      environment: { AWS_EC2_METADATA_DISABLED: 'true' },
    });
    if (outputs['report-path'] === undefined) {
      throw new Error(log.join('\n'));
    }
    // The output itself is cut to what a job can hand on.
    const { domains } = reports.parse(
      JSON.parse(readFileSync(outputs['report-path'] ?? '', 'utf8')),
    );
    return (domain, checkId) => {
      const { result, figures } = domains
        .find((one) => one.domain === domain)
        ?.checks.find(({ id }) => id === checkId) ?? {
        result: 'missing',
        figures: {},
      };
      return { passed: result === 'pass' || result === 'warn', result, figures };
    };
  } finally {
    await sandbox.close();
  }
}
