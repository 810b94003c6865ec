/** Verifies a readiness domain in the run of its domain, while the CA is rolled over: its leaf leads to the next root alone. */

import type { Context } from '../context/context.ts';
import { RunRecord } from '../context/run-record.ts';
import { configurationNameFor, readinessConfigurationName } from '../inputs/derived-names.ts';
import type { TrustSettings, VerifySettings } from '../inputs/settings.ts';
import type { AccountView } from './account.ts';
import { inspectDomain, type RolloverRoots, rolloverOfProvided } from './observe-domain.ts';
import { type KnownName, type VerifiedName, type VerifyRun, verifyName } from './verify-name.ts';

/**
 * Records the checks; nothing if there is no readiness domain, or no rollover in progress, even if another run ended it meanwhile.
 *
 * @param of the domain that was verified.
 * @throws Failure if AWS denies a read.
 */
export async function verifyReadiness(
  run: VerifyRun,
  context: Context,
  of: Pick<VerifiedName, 'domain' | 'number' | 'known'>,
): Promise<void> {
  const { readinessDomain: domain } = run.settings;
  const rollover = rolloverNow(run.settings, of.known);
  if (domain === undefined || rollover === undefined) {
    return;
  }
  const own = { ...context, record: new RunRecord(context, domain) };
  const trust = { kind: 'provided', roots: [rollover.next], isLeafProvided: false } as const;
  const known = of.known && (await inspectReadiness(run, own, { domain, trust, of: of.known }));
  const { number } = of;
  const excluded = [rollover.current];
  await verifyName(run, own, {
    domain,
    number: number + 1,
    trust,
    excluded,
    known,
  });
  const { checks } = own.record.facts;
  const hasFailed = checks.some(({ result }) => result === 'fail');
  if (!(hasFailed && (await isOver(run, context, of, rollover)))) {
    context.record.learn({ readiness: { domain, checks } });
  }
}

function rolloverNow(
  { trust }: VerifySettings,
  known: KnownName | undefined,
): RolloverRoots | undefined {
  if (known) {
    return known.seen.rollover;
  }
  return trust.kind === 'provided' ? rolloverOfProvided(trust, undefined) : undefined;
}

async function inspectReadiness(
  { settings }: VerifyRun,
  context: Context,
  {
    domain,
    trust,
    of,
  }: { readonly domain: string; readonly trust: TrustSettings; readonly of: KnownName },
): Promise<KnownName> {
  const iot = await context.aws.iot();
  const name = readinessConfigurationName(
    of.seen.configuration?.name ?? configurationNameFor(settings.domains[0]),
  );
  const configurations = await iot.findDomainConfigurations([{ domain, name }]);
  const view: AccountView = { ...of.view, configurations };
  const { verification } = settings;
  return { view, seen: await inspectDomain(context, domain, view, { trust, verification }) };
}

/** Whether `finish` or `abort` was run meanwhile, which removes a readiness domain. */
async function isOver(
  { settings }: VerifyRun,
  context: Context,
  { domain, known }: Pick<VerifiedName, 'domain' | 'known'>,
  { next }: RolloverRoots,
): Promise<boolean> {
  if (!known) {
    return false;
  }
  const { rollover } = await inspectDomain(context, domain, known.view, settings);
  return rollover?.next !== next;
}
