/** teardown: takes a domain out of service and removes what this action made for it, from whatever state it is in. */

import type { Context } from '../context/context.ts';
import type { Outcome } from '../context/outcome.ts';
import { RunRecord } from '../context/run-record.ts';
import { Failure, PlanRefused } from '../errors.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { observeAccount } from './account.ts';
import { applyTeardown } from './apply-teardown.ts';
import { awaitTornDown } from './await-teardown.ts';
import { conclude } from './conclude.ts';
import { observeTeardown } from './observe-teardown.ts';
import { planTeardown } from './plan-teardown.ts';

/** Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then. */
export function teardown(settings: TeardownSettings, context: Context): Promise<Outcome> {
  const { domain } = settings;
  const runRecord = new RunRecord(context);
  return conclude(context, settings, runRecord, async () => {
    context.report({ code: 'observing', domains: [domain], region: settings.region });
    const accountId = await observeAccount(context, settings.allowedAccountIds);
    runRecord.learn({ ...(accountId && { accountId }) });
    const snapshot = await observeTeardown(context, settings);
    const planned = planTeardown(settings, snapshot);
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
    runRecord.learn({ plan: planned.changes });
    context.report({ code: 'planned', changes: planned.changes });
    if (settings.dryRun) {
      return 'planned';
    }
    await applyTeardown(context, runRecord, settings, snapshot, planned.plan);
    context.report({ code: 'verifying', domain, what: 'teardown' });
    await awaitTornDown(context, settings, snapshot, planned.plan);
    return 'ready';
  });
}
