/** The policy of docs/aws-e2e.md is enough for the workflow's jobs. Conditions are judged, too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { probes } from '../../conformance/probes/run.ts';
import { policyDocument } from '../../sandbox/http/iam.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { startScenario } from '../e2e/scenario.ts';
import { probe } from './probing.ts';

const domain = 'r1234567890.e2e.example.com';

/** The second JSON block of the page, for what is below `parent`; the first is the trust policy. */
function documentedPolicy(parent: string) {
  const page = readFileSync(join(import.meta.dirname, '../../docs/aws-e2e.md'), 'utf8');
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json);
  const json = blocks[1] ?? '';
  return policyDocument.parse(
    JSON.parse(json.replaceAll('Z0123456789ABCDEFGHIJ', '*').replaceAll('e2e.example.com', parent)),
  );
}

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ domain: 'iot.example.com', latencies: noLatencies });
});
afterEach(() => sandbox.close());

function refused(): readonly string[] {
  return sandbox.calls
    .list()
    .filter(({ outcome }) => /AccessDenied|Unauthorized/.test(outcome))
    .map(({ service, action }) => `${service}:${action}`);
}

it('for every probe', async () => {
  sandbox.setPolicy(documentedPolicy('example.com'));
  await probe(sandbox, probes);
  sandbox.clock.advance(8 * 86_400_000);
  await probe(sandbox, probes);
  expect(refused()).toEqual([]);
  expect(sandbox.calls.list().length).toBeGreaterThan(100);
});

it('for a provision, a rotation and a teardown of a name below the domain', async () => {
  const scenario = await startScenario({ domain, latencies: noLatencies });
  scenario.sandbox.knobs.iot.serverCertificateInUse = false;
  scenario.sandbox.setPolicy(documentedPolicy('e2e.example.com'));
  for (const inputs of [
    { operation: 'provision' },
    { operation: 'rotate', force: 'true' },
    { operation: 'teardown', 'delete-ca-secret': `iot-custom-domain/${domain}/ca` },
  ]) {
    const { errors, warnings } = await scenario.run({ domain, ...inputs });
    expect({ inputs, errors, warnings }).toEqual({ inputs, errors: [], warnings: [] });
  }
  await scenario.close();
});
