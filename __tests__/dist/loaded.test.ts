/** What of dist/ a run loads, and the memory of many domains. Raise a limit only for code that the run needs. */
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { putInService } from '../../bench/domains.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { processCost, sayingItsCost } from '../../testkit/process-cost.ts';
import { type ActionResult, runAction } from '../../testkit/runner.ts';
import { domain, type Scenario, startScenario } from '../e2e/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies }, runAction);
});
afterAll(() => scenario.close());

interface Loaded {
  readonly files: readonly string[];
  readonly bytes: number;
}

function loadedBy({ unmasked }: ActionResult): Loaded {
  const { files } = processCost(unmasked);
  return {
    files: files.map(([path]) => basename(path)),
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
  };
}

const refused = (inputs: Readonly<Record<string, string>>): Promise<ActionResult> =>
  runAction({ inputs, environment: sayingItsCost });

it('a run that is refused for missing inputs loads the entry alone', async () => {
  const { files, bytes } = loadedBy(await refused({}));
  expect(files).toEqual(['index.js']);
  expect(bytes).toBeLessThan(66_000);
});

it('a run that is refused with a domain loads the public suffix list beside it', async () => {
  const result = await refused({ operation: 'provision', domain, 'mqtt-port': 'x' });
  expect(result.errors.join()).toContain('mqtt-port');
  const { files, bytes } = loadedBy(result);
  expect(files).toHaveLength(2);
  expect(bytes).toBeLessThan(200_000);
});

it.each([
  ['provision', 2_050_000],
  ['verify', 1_470_000],
])('%s loads at most %d bytes', async (operation, most) => {
  const result = await scenario.run({ operation }, { environment: sayingItsCost });
  expect(result.errors).toEqual([]);
  expect(loadedBy(result).bytes).toBeLessThan(most);
});

/** One takes 93 MB. 100 took 205 MB while V8's young generation grew and each connection parsed its own trust. */
it('verify of 150 domains takes at most 160 MB', async () => {
  const { domains, caCertificate } = await putInService(scenario.sandbox, 'example.com', 150);
  const result = await scenario.run(
    { operation: 'verify', domain: domains.join('\n'), 'ca-certificate': caCertificate },
    { environment: sayingItsCost },
  );
  expect(result.errors).toEqual([]);
  expect(processCost(result.unmasked).peakMegabytes).toBeLessThan(160);
}, 120_000);
