import { expect } from '@jest/globals';
import { holdTo, type PolicyName } from './documented-policy.ts';
import { finishRollover } from './release.ts';
import type { Scenario } from './scenario.ts';

type Run = (
  names: readonly PolicyName[],
  inputs: Readonly<Record<string, string>>,
  changed: 'true' | 'false',
) => Promise<void>;

/** Runs in a job with these policies, and ends as it must: ready, without an error, a warning or a refused call. */
export function underRole(scenario: () => Scenario): Run {
  return async (names, inputs, changed) => {
    await holdTo(scenario(), ...names);
    const { sandbox, run } = scenario();
    sandbox.calls.clear();
    const { errors, warnings, outputs } = await run(inputs, finishRollover(scenario()));
    const refused = sandbox.calls
      .list()
      .filter(({ outcome }) => outcome.startsWith('AccessDenied'))
      .map(({ service, action }) => `${service}:${action}`);
    const { status } = outputs;
    expect({ inputs, errors, warnings, refused, status, changed: outputs.changed }).toEqual({
      inputs,
      errors: [],
      warnings: [],
      refused: [],
      status: 'ready',
      changed,
    });
  };
}
