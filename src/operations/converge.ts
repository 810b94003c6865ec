/** The sequence of every operation with a desired state: observe, plan, apply, verify, clean up. */

import type { Context } from '../context/context.ts';
import type { Note } from '../context/note.ts';
import type { Outcome } from '../context/outcome.ts';
import { day } from '../days.ts';
import { ChecksFailed } from '../errors.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { Renewal } from '../pki/renewal.ts';
import type { Rollover } from '../resources/authority/rollover.ts';
import { tryToRemoveCertificate } from '../resources/certificate/remove.ts';
import { cutOffBy } from '../resources/domain-configuration/plan.ts';
import { leafRenewal } from '../resources/server-certificate/plan-reissue.ts';
import type { ListedCertificate, Snapshot } from '../resources/snapshot.ts';
import { askForRecord, recordsOfPlan } from '../resources/zone/manual-records.ts';
import { requireReachable } from '../verification/reach.ts';
import { lookInAccount } from './account.ts';
import { explainedByAnotherRun, type Undertaking, watchDomain } from './another-run.ts';
import { type Applied, adoptNewerLeaf, apply } from './apply.ts';
import { refuseWrongClock } from './clock-skew.ts';
import { conclude } from './conclude.ts';
import { observe } from './observe.ts';
import { observedLifetimes } from './observed-lifetimes.ts';
import { type Plan, type Planned, plan } from './plan.ts';
import type { Readiness } from './readiness-run.ts';
import { refusePlan } from './refuse-plan.ts';
import { verifyDomain } from './verify-domain.ts';

/** Undefined if there is nothing more to do; `afterwards`: the rollover after the domain was changed. */
type PlanMore = (
  plan: Plan,
  afterwards: () => Rollover | undefined,
) => Promise<Readiness | undefined>;

/**
 * Never rejects: an error becomes the outcome's `error`, next to everything known and done until then.
 *
 * @param notesOn what people should know of what is planned.
 * @param planMore plans additional work after the domain was verified.
 */
export function converge(
  settings: DesiredSettings,
  context: Context,
  notesOn: (plan: Plan, renewal: Renewal | undefined) => readonly Note[],
  planMore: PlanMore = async () => undefined,
): Promise<Outcome> {
  const { domain } = settings;
  return conclude(context, settings, async () => {
    context.report({ code: 'observing', domains: [domain], region: settings.region });
    const { snapshot, planned } = await lookInAccount(context, {
      allowed: settings.allowedAccountIds,
      look: () => observeAndPlan(context, settings),
      arnIn: ({ snapshot: { configured } }) => configured?.configuration.arn,
      learn: (accountId) => context.record.learn({ accountId }),
    });
    refuseWrongClock(context, domain, (await context.aws.iot()).clockSkew());
    context.record.learn({ iotEndpoint: snapshot.iotEndpoint });
    if (!planned.ok) {
      refusePlan({ code: 'plan-domain', on: { domain } }, planned.refusals);
    }
    const renewal = renewalOfKept(planned.plan, settings, snapshot.now);
    let applied: Applied | undefined;
    const more = await planMore(planned.plan, () => applied?.rollover);
    const changes = [...planned.changes, ...(more?.changes ?? [])];
    const { authority } = planned.plan;
    const finish = 'finish' in authority ? authority.finish : undefined;
    context.record.learn({
      plan: changes,
      lifetimes: observedLifetimes(settings, snapshot, planned.plan),
      renewal,
      // Announced as a day, on the domain configuration.
      rolloverDeadline: finish && new Date(day(finish.from)),
    });
    const cutOff = cutOffBy(settings.configuration.securityPolicy);
    const { trustBundle } = planned.plan;
    const unpublished = trustBundle.do === 'none' ? trustBundle.note : undefined;
    [...notesOn(planned.plan, renewal), cutOff, unpublished]
      .filter((note) => note !== undefined)
      .forEach((note) => {
        context.record.note(note);
      });
    context.report({ code: 'planned', changes });
    if (settings.dryRun) {
      for (const record of recordsOfPlan(settings, snapshot, planned.plan.validationCertificate)) {
        askForRecord(context, snapshot.dns, { record, when: 'later' });
      }
      return 'planned';
    }
    await requireReachable(context, settings.verification, snapshot.iotEndpoint, {
      code: 'reach-endpoint',
      on: { domain },
    });
    const undertaking = { settings, snapshot, plan: planned.plan };
    const watch = watchDomain(context, undertaking);
    applied = await explainedByAnotherRun(watch, () =>
      bringAbout({ ...context, watch }, undertaking),
    );
    await more?.carryOut();
    return 'ready';
  });
}

/** A refused plan is made once more from new reads: another run may have changed things during the first ones. */
async function observeAndPlan(
  context: Context,
  settings: DesiredSettings,
): Promise<{ readonly snapshot: Snapshot; readonly planned: Planned }> {
  const first = await observe(context, settings);
  const planned = plan(settings, first);
  if (planned.ok) {
    return { snapshot: first, planned };
  }
  const snapshot = await observe(context, settings);
  return { snapshot, planned: plan(settings, snapshot) };
}

/** How often a leaf of another run is adopted before this run gives up. */
const longestRounds = 3;

async function bringAbout(
  context: Context,
  { settings, snapshot, plan: planned }: Undertaking,
): Promise<Applied> {
  let applied = await apply(context, settings, snapshot, planned);
  for (let round = 1; ; round += 1) {
    try {
      await verifyDomain(context, settings, applied);
      break;
    } catch (error) {
      const newer =
        error instanceof ChecksFailed && round < longestRounds
          ? await adoptNewerLeaf(context, settings, applied)
          : undefined;
      if (!newer) {
        throw error;
      }
      applied = newer;
    }
  }
  for (const certificate of planned.unusedCertificates.filter((one) => isLeft(one, applied))) {
    await tryToRemoveCertificate(context, certificate);
  }
  return applied;
}

/** Whether nothing uses it: another run may have put it into service, and an expired one is referenced until its successor is issued. */
function isLeft(
  { arn, status }: ListedCertificate,
  { serverCertificate, validationCertificate }: Applied,
): boolean {
  const isSucceeded =
    validationCertificate !== 'missing' && validationCertificate.status === 'ISSUED';
  return arn !== serverCertificate.arn && (status !== 'EXPIRED' || isSucceeded);
}

/** Undefined if another leaf is to be imported. */
function renewalOfKept(
  { serverCertificate, authority }: Plan,
  settings: DesiredSettings,
  now: Date,
): Renewal | undefined {
  return serverCertificate.do === 'keep'
    ? leafRenewal(serverCertificate.leaf.chain, settings, now, authority)
    : undefined;
}
