/** The walk that every operation with a desired state takes: observe, plan, apply, verify, clean up. */

import type { Context } from '../context/context.ts';
import type { Note } from '../context/note.ts';
import type { Outcome } from '../context/outcome.ts';
import { Failure } from '../errors.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { Renewal } from '../pki/renewal.ts';
import { cutOffBy } from '../resources/domain-configuration/plan.ts';
import { askForRecord, recordsOfPlan } from '../resources/endpoint-record/manual-records.ts';
import { requireReachable } from '../resources/server-certificate/reach.ts';
import { tryToRemoveCertificate } from '../resources/server-certificate/remove.ts';
import { leafRenewal } from '../resources/server-certificate/renewal.ts';
import { observeAccount } from './account.ts';
import { apply } from './apply.ts';
import { conclude } from './conclude.ts';
import { judgeClock } from './judge-clock.ts';
import { observe } from './observe.ts';
import { type Plan, plan } from './plan.ts';
import { refusePlan } from './refuse-plan.ts';
import { verifyDomain } from './verify-domain.ts';

/**
 * Never rejects: what goes wrong is the outcome's `error`, beside all that was learnt and done until then.
 *
 * @param notesOn what people should know of what is planned.
 */
export function converge(
  settings: DesiredSettings,
  context: Context,
  notesOn: (plan: Plan, renewal: Renewal | undefined) => readonly Note[],
): Promise<Outcome> {
  const { domain } = settings;
  return conclude(context, settings, async () => {
    context.report({ code: 'observing', domains: [domain], region: settings.region });
    const accountId = await observeAccount(context, settings.allowedAccountIds);
    context.record.learn({ ...(accountId && { accountId }) });
    const snapshot = await observe(context, settings);
    refuseWrongClock(context, domain, (await context.aws.iot()).clockSkew());
    context.record.learn({ iotEndpoint: snapshot.iotEndpoint });
    const planned = plan(settings, snapshot);
    if (!planned.ok) {
      refusePlan({ code: 'plan-domain', on: { domain } }, planned.refusals);
    }
    const renewal = renewalOfKept(planned.plan, settings, snapshot.now);
    context.record.learn({ plan: planned.changes, ...(renewal && { renewal }) });
    const cutOff = cutOffBy(settings.configuration.securityPolicy);
    [...notesOn(planned.plan, renewal), ...(cutOff === undefined ? [] : [cutOff])].forEach(
      (note) => {
        context.record.note(note);
      },
    );
    context.report({ code: 'planned', changes: planned.changes });
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
    const applied = await apply(context, settings, snapshot, planned.plan);
    await verifyDomain(context, settings, applied);
    for (const certificate of planned.plan.unusedCertificates) {
      await tryToRemoveCertificate(context, certificate);
    }
    return 'ready';
  });
}

/** @throws Failure where certificates made now would not be valid yet, or expire early. */
function refuseWrongClock(context: Context, domain: string, skewMs: number): void {
  const verdict = judgeClock(skewMs);
  if (verdict === 'wrong') {
    throw new Failure({
      code: 'clock-wrong',
      action: { code: 'observe-domain', on: { domain } },
      figures: { aheadMs: skewMs },
    });
  }
  if (verdict === 'off') {
    context.record.note({ code: 'clock-off', aheadSeconds: Math.round(skewMs / 1_000) });
  }
}

/** Undefined where another leaf is to be imported. */
function renewalOfKept(
  { serverCertificate, authority }: Plan,
  settings: DesiredSettings,
  now: Date,
): Renewal | undefined {
  return serverCertificate.do === 'keep'
    ? leafRenewal(serverCertificate.leaf.chain, settings, now, authority)
    : undefined;
}
