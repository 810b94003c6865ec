/**
 * A second domain, served only under the next root while a rollover is announced or has begun: a device that connects there trusts
 * that root. It is created, verified and removed like any other domain.
 */
import type { Context } from '../context/context.ts';
import { readinessConfigurationName } from '../inputs/derived-names.ts';
import { provisionIntent } from '../inputs/intent.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import { rootOf } from '../pki/material.ts';
import type { Generation, ManagedGeneration } from '../resources/authority/generations.ts';
import type { AuthorityPlan } from '../resources/authority/planned.ts';
import type { Rollover } from '../resources/authority/rollover.ts';
import type { AuthorityState } from '../resources/snapshot.ts';
import { apply } from './apply.ts';
import { observe } from './observe.ts';
import { plan } from './plan.ts';
import { planReadinessRemoval } from './readiness-removal.ts';
import {
  type Readiness,
  recordWithin,
  refuseForeignReadiness,
  refuseReadiness,
  withoutAuthority,
} from './readiness-run.ts';
import { verifyDomain } from './verify-domain.ts';

/** Returns the rollover after the run's own domain was changed and verified. */
type Afterwards = () => Rollover | undefined;

/**
 * Undefined if none is configured. Served while a rollover is announced or has begun, otherwise removed.
 *
 * @throws PlanRefused before anything is changed.
 */
export async function planReadiness(
  context: Context,
  settings: DesiredSettings,
  authority: AuthorityPlan,
  afterwards: Afterwards,
): Promise<Readiness | undefined> {
  const { readinessDomain } = settings;
  if (readinessDomain === undefined) {
    return undefined;
  }
  const planned = plannedAuthority(authority);
  return planned === undefined
    ? planReadinessRemoval(
        context,
        { ...settings, readinessDomain },
        settings.domainConfigurationName,
      )
    : planServing(context, servingSettings(settings, readinessDomain), { planned, afterwards });
}

/** With the current CA in the place of the next one until that is created. Undefined: no rollover is in progress. */
function plannedAuthority(authority: AuthorityPlan): AuthorityState | undefined {
  if (authority.do === 'create-next') {
    return aloneBy(authority.current, []);
  }
  return authority.do === 'use' ? nextAlone(authority.rollover) : undefined;
}

/** Undefined: no rollover is in progress. */
function nextAlone(rollover: Rollover | undefined): AuthorityState | undefined {
  return rollover?.kind === 'announced' || rollover?.kind === 'rolling'
    ? aloneBy(rollover.next, [rootOf(rollover.current.authority)])
    : undefined;
}

async function planServing(
  context: Context,
  settings: DesiredSettings,
  {
    planned: authority,
    afterwards,
  }: { readonly planned: AuthorityState; readonly afterwards: Afterwards },
): Promise<Readiness> {
  const { domain, domainConfigurationName } = settings;
  const snapshot = await observe(context, settings, authority);
  refuseForeignReadiness(domain, snapshot.configured?.configuration, domainConfigurationName);
  const planned = plan(settings, snapshot);
  if (!planned.ok) {
    refuseReadiness(domain, planned.refusals);
  }
  return {
    changes: withoutAuthority(planned.changes),
    carryOut: async () => {
      const next = nextAlone(afterwards());
      if (next === undefined) {
        throw new Error('a readiness domain was to be served without a rollover');
      }
      const actual = { ...snapshot, authority: next, now: context.clock.now() };
      const final = plan(settings, actual);
      if (!final.ok) {
        refuseReadiness(domain, final.refusals);
      }
      await recordWithin(context, domain, async (own) => {
        const applied = await apply(own, settings, actual, final.plan);
        await verifyDomain(own, settings, applied);
      });
      context.record.note({ code: 'readiness-served', domain });
    },
  };
}

/** No device relies on this domain, so anything that conflicts with the next root is replaced. */
function servingSettings(settings: DesiredSettings, domain: string): DesiredSettings {
  const { serverCertificate, verification, domainConfigurationName } = settings;
  if (serverCertificate.kind === 'provided') {
    throw new Error('a readiness domain was to be served with a provided server certificate');
  }
  return {
    ...settings,
    intent: provisionIntent,
    domain,
    domainConfigurationName: readinessConfigurationName(domainConfigurationName),
    serverCertificate: { ...serverCertificate, subject: [{ type: 'CN', value: domain }] },
    validationCertificateArn: undefined,
    replace: true,
    verification: { ...verification, deviceClasses: [] },
  };
}

/**
 * Only this CA: no leaf chains to another one. The run's own plan records what must be recorded about it.
 *
 * @param excluded PEM, one each.
 */
function aloneBy(generation: Generation, excluded: readonly string[]): AuthorityState {
  if (generation.kind === 'provided') {
    return { kind: 'provided', rollover: { kind: 'single', current: generation }, excluded };
  }
  const current: ManagedGeneration = { ...generation, recorded: 'all' };
  return {
    kind: 'stored',
    secretId: generation.secretId,
    generations: [current],
    rollover: { kind: 'single', current },
    retirable: [],
    excluded,
  };
}
