/** teardown: takes a domain out of service and removes what this action made for it, from whatever state it is in. */

import { awaitTornDown } from '../convergence/apply/await-teardown.ts';
import { applyTeardown } from '../convergence/apply/teardown.ts';
import { Ledger } from '../convergence/ledger.ts';
import { observeTeardown } from '../convergence/observe/observe-teardown.ts';
import { planTeardown } from '../convergence/plan/teardown.ts';
import type { Rim } from '../convergence/rim.ts';
import { Failure, PlanRefused } from '../errors.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import type { Outcome } from '../outcome.ts';
import { conclude } from './conclude.ts';

/** Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then. */
export function teardown(settings: TeardownSettings, rim: Rim): Promise<Outcome> {
  const { domain } = settings;
  const ledger = new Ledger(rim);
  return conclude(settings, ledger, async () => {
    rim.tell({ code: 'observing', domains: [domain], region: settings.region });
    const world = await observeTeardown(rim, settings);
    const planned = planTeardown(settings, world);
    if (!planned.ok) {
      throw new PlanRefused(
        planned.refusals.map(
          ({ code, refused, remedy }) =>
            new Failure({
              code,
              doing: `planning the teardown of ${domain}`,
              said: refused,
              remedy,
            }),
        ),
      );
    }
    ledger.learn({ plan: planned.changes });
    rim.tell({ code: 'planned', changes: planned.changes });
    if (settings.dryRun) {
      return 'planned';
    }
    await applyTeardown(rim, ledger, settings, world, planned.plan);
    rim.tell({ code: 'verifying', domain, what: 'teardown' });
    await awaitTornDown(rim, settings, world, planned.plan);
    return 'ready';
  });
}
