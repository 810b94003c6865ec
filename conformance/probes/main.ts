/**
 * `node conformance/probes/main.ts --domain NAME [--minutes 30] [--only NAME,NAME] [--except NAME,NAME] [--report-dir DIR]`
 *
 * With credentials in the environment. The domain must be below a public hosted zone of the account; the probes use names below
 * it. `--narrow-role-arn`, `--private-authority-arn` and `--imports-left` let more be settled. Against the sandbox also
 * `--data-plane HOST:PORT` and `--amazon-root-ca FILE`.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';
import { parseArgs } from 'node:util';
import { ACMClient } from '@aws-sdk/client-acm';
import { DescribeEndpointCommand, IoTClient } from '@aws-sdk/client-iot';
import { Route53Client } from '@aws-sdk/client-route-53';
import { STSClient } from '@aws-sdk/client-sts';
import { findZone } from './find-zone.ts';
import type { SessionCredentials } from './ground.ts';
import { writeReport } from './report.ts';
import { type ProbeResult, probes, runProbes } from './run.ts';

const { values } = parseArgs({
  options: {
    domain: { type: 'string' },
    minutes: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
    except: { type: 'string', default: '' },
    'report-dir': { type: 'string', default: '.' },
    'narrow-role-arn': { type: 'string' },
    'private-authority-arn': { type: 'string' },
    'imports-left': { type: 'string' },
    'data-plane': { type: 'string' },
    'amazon-root-ca': { type: 'string' },
  },
});
const { AWS_REGION: region, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
const [only, except] = [values.only, values.except].map((names) => names.split(','));
const chosen = probes.filter(
  ({ name }) => (values.only === '' || only?.includes(name)) && !except?.includes(name),
);
const domain = values.domain;
if (domain === undefined || !region || chosen.length === 0) {
  console.error(
    `Give --domain, AWS_REGION in the environment, and of --only: ${probes.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

// A throttled call is repeated: the probes are in no hurry.
const client = { region, maxAttempts: 8 };
const clients = {
  acm: new ACMClient(client),
  iot: new IoTClient(client),
  route53: new Route53Client(client),
  sts: new STSClient(client),
  iotAs: (credentials: SessionCredentials) => new IoTClient({ ...client, credentials }),
};
const run = await runProbes(
  {
    clients,
    domain,
    zone: await findZone(clients.route53, domain),
    dataPlane: await dataPlane(),
    amazonRoots: values['amazon-root-ca']
      ? [readFileSync(values['amazon-root-ca'], 'utf8')]
      : rootCertificates,
    options: {
      narrowRoleArn: values['narrow-role-arn'] || undefined,
      privateAuthorityArn: values['private-authority-arn'] || undefined,
      importsLeft: values['imports-left'] ? Number(values['imports-left']) : undefined,
    },
    clock: { now: Date.now, wait: (ms) => setTimeout(ms) },
    deadline: Date.now() + Number(values.minutes) * 60_000,
  },
  chosen,
  tell,
);
const report = writeReport(
  run,
  new Date(),
  [AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN].filter((secret) => secret !== undefined),
);
mkdirSync(values['report-dir'], { recursive: true });
writeFileSync(join(values['report-dir'], 'probes.json'), report.json);
writeFileSync(join(values['report-dir'], 'probes.md'), report.markdown);
if (process.env.GITHUB_STEP_SUMMARY) {
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, report.markdown);
}

async function dataPlane() {
  const [host, port] = (values['data-plane'] ?? '').split(':', 2);
  if (host) {
    return { host, port: Number(port) };
  }
  const { endpointAddress = '' } = await clients.iot.send(
    new DescribeEndpointCommand({ endpointType: 'iot:Data-ATS' }),
  );
  return { host: endpointAddress, port: 8883 };
}

/** Verdicts alone: what AWS said is in the report, where names of the account are struck out. */
function tell({ probe, findings, left }: ProbeResult): void {
  for (const finding of findings) {
    const verdict = finding.kind === 'settled' ? finding.verdict : 'not settled';
    console.log(`${probe.item}. ${probe.name}: ${finding.of}: ${verdict}`);
  }
  if (left.length > 0) {
    console.log(`   ${left.length} things could not be removed yet`);
  }
}
