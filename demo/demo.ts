/**
 * The main job, seen: the committed dist/ provisions a domain in the sandbox, finds nothing to do the second time, refuses a
 * leaf without serverAuth, renews the leaf under its ARN, and takes the domain down. Exit code 0 only if all of that held.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { clientIdentityCalls } from '../testkit/client-identity-calls.ts';
import { type ActionResult, runAction } from '../testkit/runner.ts';
import { leafWithoutServerAuth } from './unfit-leaf.ts';

const domain = 'example.alexa-dev.tokyo';
const failures: string[] = [];

const report = z.object({
  checks: z.array(z.object({ id: z.string(), result: z.string(), seen: z.string() })),
});

const sandbox = await startSandbox({ domain });
try {
  title(`A stand-in for AWS listens on ${sandbox.endpointUrl}`);
  const first = await firstRun(sandbox);
  await secondRun(sandbox);
  await refusedRun(sandbox);
  await renewingRun(sandbox, first);
  await lastRun(sandbox);
} finally {
  await sandbox.close();
}
title(failures.length === 0 ? 'All of that held.' : `Did not hold: ${failures.join('; ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function firstRun(sandbox: Sandbox): Promise<ActionResult> {
  title(`1. provision ${domain}: nothing is there yet`);
  const result = await run(sandbox, {
    'ca-subject': '/C=JP/ST=Tokyo/L=Chiyoda-ku/O=Classmethod.Inc/OU=IoT/CN=CA',
  });
  hold('the first run succeeds', result.exitCode === 0);
  hold('it says that it changed something', result.outputs.changed === 'true');
  showOutputs(result);
  showConnections(result);
  const summary = join(tmpdir(), 'aws-iot-custom-domain-demo-summary.md');
  writeFileSync(summary, result.summary);
  hold('it writes a summary', existsSync(summary) && result.summary.includes(domain));
  console.log(`\nThe job summary lies at ${summary}`);
  return result;
}

async function secondRun(sandbox: Sandbox): Promise<void> {
  title('2. provision again: nothing is to be done');
  sandbox.calls.clear();
  const result = await run(sandbox);
  hold('the second run succeeds', result.exitCode === 0);
  hold('it says that it changed nothing', result.outputs.changed === 'false');
  const changing = sandbox.calls.list().filter(({ changes }) => changes);
  const beyondIdentity = changing.filter(
    ({ service, action }) => !clientIdentityCalls.has(`${service}:${action}`),
  );
  console.log(
    `\n${sandbox.calls.list().length} calls of AWS, ${changing.length} of them for the verification's short-lived client identity, ${beyondIdentity.length} others that change anything.`,
  );
  hold('it made no call of change', beyondIdentity.length === 0);
}

async function refusedRun(sandbox: Sandbox): Promise<void> {
  title('3. a leaf without serverAuth: refused before the first call');
  sandbox.calls.clear();
  const { authority, certificate, privateKey } = leafWithoutServerAuth(domain, new Date());
  const result = await run(sandbox, {
    'ca-certificate': authority,
    'server-certificate': certificate,
    'server-private-key': privateKey,
  });
  hold('the job fails', result.exitCode === 1);
  hold(
    'it says why',
    result.errors.some((error) => error.includes('serverAuth')),
  );
  hold('it called nothing', sandbox.calls.list().length === 0);
}

async function renewingRun(sandbox: Sandbox, { outputs: before }: ActionResult): Promise<void> {
  title('4. rotate, forced: a new leaf under the same ARN');
  const { exitCode, outputs: after } = await run(sandbox, { operation: 'rotate', force: 'true' });
  hold('the renewal succeeds', exitCode === 0);
  for (const output of ['server-certificate-arn', 'server-certificate-fingerprint']) {
    console.log(`  ${output}\n    before  ${before[output]}\n    after   ${after[output]}`);
  }
  hold('the ARN stays', isSame('server-certificate-arn', before, after));
  hold('the leaf is another', !isSame('server-certificate-fingerprint', before, after));
  hold('devices trust the same CA', isSame('ca-certificate', before, after));
}

function isSame(
  output: string,
  before: ActionResult['outputs'],
  after: ActionResult['outputs'],
): boolean {
  return before[output] === after[output];
}

async function lastRun(sandbox: Sandbox): Promise<void> {
  title('5. teardown: everything goes but the CA');
  const { exitCode, outputs } = await run(sandbox, { operation: 'teardown' }, (line) => {
    if (line.includes('still in use')) {
      console.log('  (ACM remembers a use for up to 20 minutes: the demo moves the sandbox on)');
      sandbox.clock.advance(20 * 60_000);
    }
  });
  hold('the teardown succeeds', exitCode === 0 && outputs.status === 'ready');
}

function run(
  sandbox: Sandbox,
  inputs: Readonly<Record<string, string>> = {},
  onLine: (line: string) => void = () => undefined,
): Promise<ActionResult> {
  return runAction({
    inputs: {
      operation: 'provision',
      domain,
      'dns-resolver': sandbox.dnsAddress,
      'mqtt-port': String(sandbox.mqttPort),
      'amazon-root-ca': sandbox.amazonRootCertificate,
      ...inputs,
    },
    environment: sandbox.environment(),
    onLine: (line) => {
      console.log(`  ${line}`);
      onLine(line);
    },
  });
}

function showOutputs({ outputs }: ActionResult): void {
  console.log('\nOutputs:');
  for (const [name, value] of Object.entries(outputs)) {
    const [first = '', ...more] = value.split('\n');
    const shown = first.length > 90 ? `${first.slice(0, 90)}…` : first;
    console.log(`  ${name.padEnd(32)}${shown}${more.length > 0 ? ` (+${more.length} lines)` : ''}`);
  }
}

function showConnections({ outputs }: ActionResult): void {
  const { checks } = report.parse(JSON.parse(outputs.report ?? '{"checks":[]}'));
  const connections = [
    ['default endpoint + Amazon root', 'tls-default-endpoint', 'connects'],
    ['custom domain  + Amazon root', 'tls-amazon-root', 'is refused'],
    ['custom domain  + private CA', 'mqtt', 'connects'],
  ] as const;
  console.log("\nThe article's three connections:");
  for (const [connection, id, expected] of connections) {
    const check = checks.find((candidate) => candidate.id === id);
    hold(`${connection} ${expected}`, check?.result === 'pass');
    console.log(`  ${connection.padEnd(32)}${expected.padEnd(12)}${check?.seen ?? 'not checked'}`);
  }
}

function title(text: string): void {
  console.log(`\n\u001b[1m${text}\u001b[0m`);
}

function hold(what: string, held: boolean): void {
  if (!held) {
    failures.push(what);
    console.log(`  ✗ ${what}: no`);
  }
}
