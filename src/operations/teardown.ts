/** teardown: takes a domain out of service and removes what this action made for it, from whatever state it is in. */

import type { Context } from '../context/context.ts';
import type { Outcome } from '../context/outcome.ts';
import { isOurs } from '../context/tags.ts';
import { Pending } from '../errors.ts';
import { configurationNameFor } from '../inputs/derived-names.ts';
import type { TeardownSettings } from '../inputs/settings.ts';
import { certificatesOf } from '../resources/domain-configuration/certificates.ts';
import type { TeardownSnapshot } from '../resources/teardown-snapshot.ts';
import { observeAccount } from './account.ts';
import { explainedByAnotherRun, watchTeardown } from './another-run.ts';
import { applyTeardown } from './apply-teardown.ts';
import { awaitTornDown } from './await-teardown.ts';
import { conclude } from './conclude.ts';
import { observeTeardown } from './observe-teardown.ts';
import { planTeardown } from './plan-teardown.ts';
import { planReadinessRemoval } from './readiness-removal.ts';
import type { Readiness } from './readiness-run.ts';
import { refusePlan } from './refuse-plan.ts';

/** Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then. */
export function teardown(settings: TeardownSettings, context: Context): Promise<Outcome> {
  const { domain } = settings;
  return conclude(context, settings, async () => {
    context.report({ code: 'observing', domains: [domain], region: settings.region });
    const accountId = await observeAccount(context, settings.allowedAccountIds);
    context.record.learn({ accountId });
    const snapshot = await observeTeardown(context, settings);
    const planned = planTeardown(settings, snapshot);
    if (!planned.ok) {
      refusePlan({ code: 'plan-teardown', on: { domain } }, planned.refusals);
    }
    const readiness = await planReadinessOf(settings, context);
    const changes = [...(readiness?.changes ?? []), ...planned.changes];
    context.record.learn({ plan: changes });
    context.report({ code: 'planned', changes });
    if (settings.dryRun) {
      return 'planned';
    }
    await readiness?.carryOut();
    const watch = watchTeardown(context, settings, snapshot);
    const watched = { ...context, watch };
    return explainedByAnotherRun(watch, async () => {
      await applyTeardown(watched, settings, snapshot, planned.plan);
      context.report({ code: 'verifying', domain, what: 'teardown' });
      await awaitTornDown(watched, settings, snapshot, planned.plan);
      refuseUnseenCertificates(settings, snapshot);
      return 'ready' as const;
    });
  });
}

function planReadinessOf(
  settings: TeardownSettings,
  context: Context,
): Promise<Readiness> | undefined {
  const { readinessDomain, domain, domainConfigurationName } = settings;
  return readinessDomain === undefined
    ? undefined
    : planReadinessRemoval(
        context,
        { ...settings, readinessDomain },
        domainConfigurationName ?? configurationNameFor(domain),
      );
}

/** @throws Pending where the configuration of ours that was there named a certificate that ACM does not return. */
function refuseUnseenCertificates(
  { domain }: TeardownSettings,
  { configured, covering }: TeardownSnapshot,
): void {
  if (!configured || !isOurs(configured.tags, domain, 'domain-configuration')) {
    return;
  }
  const { configuration, tags } = configured;
  const unseen = certificatesOf(configuration, tags).filter((arn) =>
    covering.every(({ certificate }) => certificate.arn !== arn),
  );
  if (unseen.length > 0) {
    throw new Pending({
      code: 'certificate-not-found',
      action: { code: 'remove-certificates', on: { domain } },
      figures: { name: configuration.name, arns: unseen },
    });
  }
}
