/** Where each workflow runs here, and on what: a sandbox for AWS, a stand-in for GitHub's API, a clone for the checkout. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../sandbox/listen.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { type Inputs, openReleaseWorld } from './release-world.ts';
import type { OnLine, OpenWorld, World } from './run-workflow.ts';

const root = join(import.meta.dirname, '../..');

/** By the workflow's file. */
export const worlds: Readonly<
  Record<string, (onLine: OnLine, inputs: Inputs) => Promise<OpenWorld>>
> = {
  'aws-e2e.yml': openAwsWorld,
  'aws-models.yml': openPlainWorld,
  'sandbox-e2e.yml': openPlainWorld,
  'release.yml': openReleaseWorld,
};

/** For workflows that have all that they need. */
export async function openPlainWorld(onLine: OnLine): Promise<OpenWorld> {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  return {
    world: { workspace: root, temp, contexts: {}, environment: {}, onLine },
    close: async () => undefined,
  };
}

const zone = 'e2e.example.com';
/** With a use of the certificate by IoT Core a teardown would wait for ACM for 20 minutes of the clock on the wall. */
const knobs = { iot: { serverCertificateInUse: false } };

/** A sandbox is AWS, behind the recorder that the workflow starts. */
export async function openAwsWorld(onLine: OnLine): Promise<OpenWorld> {
  const temp = mkdtempSync(join(tmpdir(), 'aws-e2e-'));
  const sandbox = await startSandbox({ domain: `run.${zone}` });
  Object.assign(sandbox.knobs.iot, knobs.iot);
  const amazonRoot = join(temp, 'amazon-root.pem');
  writeFileSync(amazonRoot, sandbox.amazonRootCertificate);
  const world: World = {
    workspace: root,
    temp,
    contexts: {
      vars: {
        AWS_E2E_DOMAIN: zone,
        AWS_E2E_ROLE: 'a role that is never assumed here',
        AWS_E2E_SANDBOX_KNOBS: JSON.stringify(knobs),
      },
      github: { run_id: '1234567890' },
    },
    environment: {
      RECORDER_UPSTREAM: sandbox.endpointUrl,
      SANDBOX_DATA_PLANE: `127.0.0.1:${sandbox.mqttPort}`,
      SANDBOX_AMAZON_ROOT_CA: amazonRoot,
      ...sandbox.environment(),
    },
    overridden: {
      RECORDER_PORT: String(await freePort()),
      // Waits go by the clock on the wall here.
      PROBE_MINUTES: '1',
    },
    actionInputs: {
      'dns-resolver': sandbox.dnsAddress,
      'mqtt-port': String(sandbox.mqttPort),
      'amazon-root-ca': sandbox.amazonRootCertificate,
    },
    onLine,
  };
  return { world, close: () => sandbox.close() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
  return port;
}
