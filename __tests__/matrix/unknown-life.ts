/** The whole life of a domain in a world of unknown-worlds.ts, each run of dist/ held to how it must end. */
import { expect } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount, finishedAccount } from '../e2e/account.ts';
import { holdTo } from '../e2e/documented-policy.ts';
import { finishRollover } from '../e2e/release.ts';
import { type Scenario, startScenario } from '../e2e/scenario.ts';
import type { UnknownWorld } from './unknown-worlds.ts';

const weekMs = 7 * 86_400_000;

export async function live(world: UnknownWorld): Promise<void> {
  const scenario = await startScenario({ latencies: { ...noLatencies, ...world.latencies } });
  try {
    enter(world, scenario);
    const as = async (role: 'provision' | 'rotate' | 'verify') => {
      if (world.documentedPolicy) {
        await holdTo(scenario, role, 'generated-client');
      }
    };
    await as('provision');
    await run(scenario, 'provision', 'true');
    await run(scenario, 'provision', 'false');
    await as('verify');
    await run(scenario, 'verify', 'false');
    await as('rotate');
    await run(scenario, 'rotate', 'true', { force: 'true' });
    await as('provision');
    await tearDown(scenario, world);
    scenario.sandbox.setPolicy(undefined);
    const empty = { imported: 0, requested: 0, configurations: 0 };
    expect(await countAccount(scenario)).toEqual({ ...finishedAccount, ...empty });
  } finally {
    await scenario.close();
  }
}

function enter({ knobs }: UnknownWorld, { sandbox }: Scenario): void {
  Object.assign(sandbox.knobs.acm, knobs.acm);
  Object.assign(sandbox.knobs.iot, knobs.iot);
  Object.assign(sandbox.knobs.dataPlane, knobs.dataPlane);
}

/** Ends ready, having changed something or not: by its own word, and by the calls that the sandbox saw. */
async function run(
  scenario: Scenario,
  operation: string,
  changed: 'true' | 'false',
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  scenario.sandbox.calls.clear();
  const { errors, exitCode, outputs } = await scenario.run(
    { operation, ...inputs },
    finishRollover(scenario),
  );
  const seen = { operation, errors, exitCode, status: outputs.status, changed: outputs.changed };
  expect(seen).toEqual({ operation, errors: [], exitCode: 0, status: 'ready', changed });
  expect(scenario.changes().length > 0).toBe(changed === 'true');
}

async function tearDown(scenario: Scenario, { sevenDays }: UnknownWorld): Promise<void> {
  if (sevenDays) {
    const { outputs, exitCode } = await scenario.run({ operation: 'teardown' });
    expect({ exitCode, status: outputs.status }).toEqual({ exitCode: 1, status: 'pending' });
    scenario.sandbox.clock.advance(weekMs);
  }
  await run(scenario, 'teardown', 'true');
}
