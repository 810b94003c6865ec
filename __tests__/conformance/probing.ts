/** Probes in a sandbox whose clock they move where they would wait. */
import { ACMClient } from '@aws-sdk/client-acm';
import { IoTClient } from '@aws-sdk/client-iot';
import { Route53Client } from '@aws-sdk/client-route-53';
import { STSClient } from '@aws-sdk/client-sts';
import { findZone } from '../../conformance/probes/find-zone.ts';
import type { ProbeOptions, SessionCredentials } from '../../conformance/probes/ground.ts';
import type { Finding, Probe } from '../../conformance/probes/probe.ts';
import { type ProbeRun, runProbes } from '../../conformance/probes/run.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

export interface Probing {
  readonly options?: ProbeOptions;
  readonly minutes?: number;
  /** The data plane's; absent: the sandbox's. */
  readonly port?: number;
}

export async function probe(
  sandbox: Sandbox,
  chosen: readonly Probe[],
  { options = {}, minutes = 180, port = sandbox.mqttPort }: Probing = {},
): Promise<ProbeRun> {
  const { AWS_REGION: region = '', ...environment } = sandbox.environment();
  const client = {
    region,
    endpoint: sandbox.endpointUrl,
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  };
  const clients = {
    acm: new ACMClient(client),
    iot: new IoTClient(client),
    route53: new Route53Client(client),
    sts: new STSClient(client),
    iotAs: (credentials: SessionCredentials) => new IoTClient({ ...client, credentials }),
  };
  const domain = 'probe.example.com';
  return runProbes(
    {
      clients,
      domain,
      zone: await findZone(clients.route53, domain),
      dataPlane: { host: '127.0.0.1', port },
      amazonRoots: [sandbox.amazonRootCertificate],
      options,
      clock: {
        now: () => sandbox.clock.now(),
        // Half a minute at least: an hour of asking every five seconds would be 720 handshakes.
        wait: (ms) => Promise.resolve(sandbox.clock.advance(Math.max(ms, 30_000))),
      },
      deadline: sandbox.clock.now() + minutes * 60_000,
    },
    chosen,
  );
}

/** Verdicts by what they are of; `not settled` for those that are not. */
export function verdicts({ results }: ProbeRun): Record<string, string> {
  return Object.fromEntries(
    results.flatMap(({ findings }) =>
      findings.map((finding): [string, string] => [finding.of, verdictOf(finding)]),
    ),
  );
}

function verdictOf(finding: Finding): string {
  return finding.kind === 'settled' ? finding.verdict : 'not settled';
}
