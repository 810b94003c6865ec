/** The life of a domain in an account whose lists, searches and descriptions are late: nobody reads what they wrote. */
import { expect, it } from '@jest/globals';
import type { Lags } from '../../sandbox/contract.ts';
import { noLags, noLatencies } from '../../sandbox/latencies.ts';
import { countAccount, finishedAccount } from '../e2e/account.ts';
import { records } from '../e2e/records.ts';
import { finishRollover } from '../e2e/release.ts';
import { type Scenario, startScenario } from '../e2e/scenario.ts';

const second = 1_000;
/** CloudFormation's handler of domain configurations waits so long. */
const usual = 35 * second;

type World = readonly [string, Partial<Lags>];
const each: readonly World[] = Object.keys(noLags).map((knob) => [knob, { [knob]: usual }]);
const all = (lag: number): World => [
  `all of them, by ${lag / second} s`,
  Object.fromEntries(Object.keys(noLags).map((knob) => [knob, lag])),
];

const wholeLife = [
  { operation: 'provision' },
  { operation: 'provision' },
  { operation: 'verify' },
  { operation: 'rotate', force: 'true' },
  { operation: 'rotate', rollover: 'begin' },
  { operation: 'rotate', rollover: 'finish', force: 'true' },
  { operation: 'teardown' },
];
const shortLife = [{ operation: 'provision' }, { operation: 'teardown' }];

it.each([...each, all(usual)])(
  'a whole life passes, each run right after the one before, where reads lag: %s',
  async (_, lags) => {
    await live(lags, wholeLife, { pauseMs: 0 });
  },
);

it.each([...each, all(usual)])(
  'what was just provisioned is torn down to the last of it where reads lag: %s',
  async (_, lags) => {
    await live(lags, shortLife, { pauseMs: 0 });
  },
);

it('a second provision and a verify change nothing once the reads have caught up', async () => {
  const [, lags] = all(usual);
  const changed = await live(lags, wholeLife, { pauseMs: usual });
  expect(changed).toEqual(['true', 'false', 'false', 'true', 'true', 'true', 'true']);
});

/** Every run ends ready, and the account is empty afterwards, but for what a teardown leaves. Gives the output `changed` of each. */
async function live(
  lags: Partial<Lags>,
  runs: readonly Readonly<Record<string, string>>[],
  { pauseMs }: { readonly pauseMs: number },
): Promise<readonly (string | undefined)[]> {
  const scenario = await startScenario({ latencies: noLatencies });
  const { clock, knobs } = scenario.sandbox;
  try {
    const untouched = await records(scenario);
    Object.assign(knobs.lags, lags);
    const changed = [];
    for (const inputs of runs) {
      changed.push(await run(scenario, inputs));
      clock.advance(pauseMs);
    }
    Object.assign(knobs.lags, noLags);
    expect(await records(scenario)).toEqual(untouched);
    const empty = { imported: 0, requested: 0, configurations: 0 };
    const generations = runs.some(({ rollover }) => rollover !== undefined) ? 2 : 1;
    const secrets = finishedAccount.secrets + 2 * (generations - 1);
    expect(await countAccount(scenario)).toEqual({ ...finishedAccount, ...empty, secrets });
    return changed;
  } finally {
    await scenario.close();
  }
}

async function run(
  scenario: Scenario,
  inputs: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { errors, exitCode, outputs } = await scenario.run(inputs, finishRollover(scenario));
  const seen = { inputs, errors, exitCode, status: outputs.status };
  expect(seen).toEqual({ inputs, errors: [], exitCode: 0, status: 'ready' });
  return outputs.changed;
}
