/**
 * A second name that is served by the next root alone while a rollover is announced or has begun: a device that connects there
 * trusts that root. It is made, verified and removed by what does so for any domain.
 */
import type { Context } from '../context/context.ts';
import { readinessConfigurationName } from '../inputs/derived-names.ts';
import { provisionIntent } from '../inputs/intent.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
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

/** Gives the rollover as it is once the run's own domain was changed and verified. */
type Afterwards = () => Rollover | undefined;

/**
 * Undefined where none is wanted. Served while a rollover is announced or has begun, else removed.
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
  const signer = signerOf(authority);
  return signer === undefined
    ? planReadinessRemoval(
        context,
        { ...settings, readinessDomain },
        settings.domainConfigurationName,
      )
    : planServing(context, servingSettings(settings, readinessDomain), {
        signer,
        afterwards,
      });
}

/** The next authority; the current one stands in for it until it is made. Undefined: no rollover is under way. */
function signerOf(authority: AuthorityPlan): Generation | undefined {
  if (authority.do === 'create-next') {
    return authority.current;
  }
  return authority.do === 'use' ? nextOf(authority.rollover) : undefined;
}

function nextOf(rollover: Rollover | undefined): Generation | undefined {
  return rollover?.kind === 'announced' || rollover?.kind === 'rolling' ? rollover.next : undefined;
}

async function planServing(
  context: Context,
  settings: DesiredSettings,
  { signer, afterwards }: { readonly signer: Generation; readonly afterwards: Afterwards },
): Promise<Readiness> {
  const { domain, domainConfigurationName } = settings;
  const snapshot = await observe(context, settings, aloneBy(signer));
  refuseForeignReadiness(domain, snapshot.configured?.configuration, domainConfigurationName);
  const planned = plan(settings, snapshot);
  if (!planned.ok) {
    refuseReadiness(domain, planned.refusals);
  }
  return {
    changes: withoutAuthority(planned.changes),
    carryOut: async () => {
      const next = nextOf(afterwards());
      if (next === undefined) {
        throw new Error('a readiness domain was to be served without a rollover');
      }
      const actual = { ...snapshot, authority: aloneBy(next), now: context.clock.now() };
      const final = plan(settings, actual);
      if (!final.ok) {
        refuseReadiness(domain, final.refusals);
      }
      await recordWithin(context, async (own) => {
        const applied = await apply(own, settings, actual, final.plan);
        await verifyDomain(own, settings, applied);
      });
      context.record.note({ code: 'readiness-served', domain });
    },
  };
}

/** No device relies on this domain, so that whatever is in the way of the next root is replaced. */
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

/** This authority and no other: no leaf leads anywhere else. What is to be recorded of it is the run's own part. */
function aloneBy(generation: Generation): AuthorityState {
  if (generation.kind === 'provided') {
    return { kind: 'provided', rollover: { kind: 'single', current: generation } };
  }
  const current: ManagedGeneration = { ...generation, recorded: 'all' };
  return {
    kind: 'stored',
    secretId: generation.secretId,
    generations: [current],
    rollover: { kind: 'single', current },
    retirable: [],
  };
}
