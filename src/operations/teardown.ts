/** teardown: takes a domain out of service and removes what this action made for it, from whatever state it is in. */

import type { Rim } from '../context/context.ts';
import type { Outcome } from '../context/outcome.ts';
import { Ledger } from '../context/run-record.ts';
import { Failure, PlanRefused } from '../errors.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { applyTeardown } from './apply-teardown.ts';
import { awaitTornDown } from './await-teardown.ts';
import { conclude } from './conclude.ts';
import { observeTeardown } from './observe-teardown.ts';
import { planTeardown } from './plan-teardown.ts';

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
