/** Removes a readiness domain as a teardown does: after its rollover, or together with the domain. */
import type { Context } from '../context/context.ts';
import { readinessConfigurationName, secretIdFor } from '../inputs/derived-names.ts';
import type { DomainSettings, TeardownSettings } from '../inputs/settings.ts';
import { applyTeardown } from './apply-teardown.ts';
import { awaitTornDown } from './await-teardown.ts';
import { observeTeardown } from './observe-teardown.ts';
import { planTeardown } from './plan-teardown.ts';
import {
  type Readiness,
  recordWithin,
  refuseForeignReadiness,
  refuseReadiness,
  withoutAuthority,
} from './readiness-run.ts';

/**
 * Does nothing if nothing is left of it. The CA stays: it belongs to the domain.
 *
 * @param of the name of the domain configuration that the readiness domain belongs to.
 * @throws PlanRefused before anything is changed.
 */
export async function planReadinessRemoval(
  context: Context,
  settings: DomainSettings & { readonly readinessDomain: string },
  of: string,
): Promise<Readiness> {
  const wanted = removalOf(settings, readinessConfigurationName(of));
  const { domain, domainConfigurationName: name = '' } = wanted;
  const snapshot = await observeTeardown(context, wanted);
  refuseForeignReadiness(domain, snapshot.configured?.configuration, name);
  const planned = planTeardown(wanted, snapshot);
  if (!planned.ok) {
    refuseReadiness(domain, planned.refusals);
  }
  const changes = withoutAuthority(planned.changes).filter(({ action }) => action !== 'keep');
  return {
    changes,
    carryOut: async () => {
      if (changes.length > 0) {
        await recordWithin(context, domain, async (own) => {
          await applyTeardown(own, wanted, snapshot, planned.plan);
          await awaitTornDown(own, wanted, snapshot, planned.plan);
        });
        context.record.note({ code: 'readiness-removed', domain });
      }
    },
  };
}

function removalOf(
  settings: DomainSettings & { readonly readinessDomain: string },
  domainConfigurationName: string,
): TeardownSettings {
  const { readinessDomain, domain } = settings;
  return {
    ...settings,
    operation: 'teardown',
    domain: readinessDomain,
    readinessDomain: undefined,
    bundleParameter: undefined,
    domainConfigurationName,
    authority: { secretId: secretIdFor(domain), remove: false, removeKmsKey: undefined },
  };
}
