/** docs/tutorial.md, on AWS: the two files that a user copies, each with its inputs as they are, under its role. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type IdTokenServer, startIdTokenServer } from '../../testkit/id-token-server.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { type GitHub, startGitHub } from '../unit/github/github.ts';
import { holdTo } from './documented-policy.ts';
import { registeredClient } from './registered-client.ts';
import { type Scenario, startScenario } from './scenario.ts';

const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()) })),
    }),
  ),
});

let scenario: Scenario;
let tokens: IdTokenServer;
let gitHub: GitHub;
let secrets: Readonly<Record<string, string>>;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const { certificate, privateKey } = await registeredClient(scenario);
  secrets = { IOT_CLIENT_CERTIFICATE: certificate, IOT_CLIENT_PRIVATE_KEY: privateKey };
  tokens = await startIdTokenServer(() => scenario.sandbox.clock.now());
  gitHub = await startGitHub();
  const { issuer, publicKey, subject } = tokens;
  scenario.sandbox.webIdentity.addProvider({
    issuer,
    publicKey,
    audiences: ['sts.amazonaws.com'],
  });
  for (const name of ['provision', 'verify']) {
    const arn = `arn:aws:iam::123456789012:role/iot-custom-domain-${name}`;
    scenario.sandbox.webIdentity.addRole({ arn, subject, longestSession: 3600 });
  }
});
afterAll(async () => {
  await gitHub.close();
  await tokens.close();
  await scenario.close();
});

it.each([
  ['provision', { 'dry-run': 'true' }, 'planned', 'false'],
  ['provision', { 'dry-run': 'false' }, 'ready', 'true'],
  ['provision', { 'dry-run': 'false' }, 'ready', 'false'],
  ['verify', {}, 'ready', 'false'],
] as const)('%s.yml %j ends %s', async (name, form, status, changed) => {
  await holdTo(scenario, name);
  const result = await runCopied(name, form);
  expect(result).toMatchObject({ exitCode: 0, errors: [], warnings: [] });
  expect(result.outputs).toMatchObject({ status, changed });
  expect(gitHub.issues).toEqual([]);
});

async function runCopied(
  name: 'provision' | 'verify',
  form: Readonly<Record<string, string>>,
): Promise<ActionResult> {
  const { jobs } = workflow.parse(parse(readFileSync(`docs/workflows/${name}.yml`, 'utf8')));
  const [step] = jobs[name]?.steps ?? [];
  const values = { ...form, ...secrets, 'github.token': 'token' };
  const inputs = Object.entries(step?.with ?? {}).map(([input, value]) => [
    input,
    String(value).replace(/\$\{\{ (?:inputs\.|secrets\.)?(\S+) \}\}/g, (_, key: string) =>
      valueFor(values, key),
    ),
  ]);
  return scenario.run(Object.fromEntries(inputs), {
    environment: {
      ...tokens.environment,
      GITHUB_API_URL: gitHub.url,
      GITHUB_REPOSITORY: 'owner/repo',
    },
  });
}

function valueFor(values: Readonly<Record<string, string>>, key: string): string {
  const value = values[key];
  if (value === undefined) {
    throw new Error(`nobody knows what ${key} is`);
  }
  return value;
}
