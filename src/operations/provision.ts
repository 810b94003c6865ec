/** provision: brings a domain to service from whatever state it is in, and proves it. */
import { apply } from '../convergence/apply.ts';
import { Ledger } from '../convergence/ledger.ts';
import { observe } from '../convergence/observe.ts';
import { plan } from '../convergence/plan.ts';
import type { Rim } from '../convergence/rim.ts';
import { Failure, PlanRefused } from '../errors.ts';
import type { ProvisionSettings } from '../inputs/settings.ts';
import { conclude } from './conclude.ts';
import type { Outcome } from './outcome.ts';
import { proveDomain } from './prove-domain.ts';

/** Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then. */
export function provision(settings: ProvisionSettings, rim: Rim): Promise<Outcome> {
  const { domain } = settings;
  const ledger = new Ledger(rim.log);
  return conclude(settings, ledger, async () => {
    rim.log.info(`Looking at ${domain} in ${settings.region}.`);
    const world = await observe(rim, settings);
    ledger.learn({ iotEndpoint: world.iotEndpoint });
    const planned = plan(settings, world);
    if (!planned.ok) {
      throw new PlanRefused(
        planned.refusals.map(
          ({ refused, remedy }) =>
            new Failure({ doing: `planning ${domain}`, said: refused, remedy }),
        ),
      );
    }
    ledger.learn({ plan: planned.changes });
    rim.showPlan(planned.changes);
    if (settings.dryRun) {
      return 'planned';
    }
    const applied = await apply(rim, ledger, settings, world, planned.plan);
    await proveDomain(rim, ledger, settings, applied);
    return 'ready';
  });
}
