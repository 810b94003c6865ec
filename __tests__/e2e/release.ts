import type { ActionRun } from '../../testkit/runner.ts';
import type { Scenario } from './scenario.ts';

const releaseMs = 20 * 60_000;

/** Moves the sandbox's clock over the 20 minutes for which ACM calls a certificate in use after its last use went. */
export function finishRollover({ sandbox }: Scenario): Pick<ActionRun, 'onLine'> {
  return {
    onLine: (line) => {
      if (line.includes('ACM to release')) {
        sandbox.clock.advance(releaseMs);
      }
    },
  };
}
