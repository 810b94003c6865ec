/** When a leaf without fault is issued anew all the same. */
import type { DesiredSettings, RotateSettings } from '../../inputs/settings.ts';
import { type CertificateFacts, readCertificate } from '../../pki/facts.ts';
import { day, dayInMilliseconds, type Validity } from '../../pki/validity.ts';
import type { StoredLeaf, World } from '../observe/world.ts';
import { isPickUpOver, storedSince } from '../pick-up.ts';
import type { Rollover } from '../rollover.ts';
import type { AuthorityPlan } from './plan.ts';

/** Why, as a clause; undefined when it is to be kept. */
export function reissueReason(
  leaf: StoredLeaf,
  settings: DesiredSettings,
  world: World,
  authority: AuthorityPlan,
): string | undefined {
  if (settings.operation !== 'rotate' || settings.serverCertificate.kind === 'brought') {
    return undefined;
  }
  if (authority.do === 'begin') {
    return 'to be issued by the next certificate authority';
  }
  if (authority.do === 'use' && authority.finished !== undefined) {
    return 'its chain is to lead to the next certificate authority alone';
  }
  const served = world.configured?.configuration.serverCertificate;
  if (served?.status === 'INVALID' && isPickUpOver(storedSince(leaf), world.now)) {
    return `IoT Core calls it INVALID${served.detail === undefined ? '' : `: ${served.detail}`}`;
  }
  const facts = readCertificate(leaf.chain.certificate);
  if (settings.force) {
    return 'renewal is forced';
  }
  return authority.do === 'use' && isDue(facts, settings, world.now, authority.rollover)
    ? `ends on ${day(facts.notAfter)}, renewal is due from ${day(dueFrom(facts, settings))}`
    : undefined;
}

/** From when on the leaf is to be renewed: `renew-before-days` before its end, or the last third of its life. */
export function dueFrom(
  leaf: Validity,
  { renewBeforeDays }: Pick<DesiredSettings, 'renewBeforeDays'>,
): Date {
  const life = leaf.notAfter.getTime() - leaf.notBefore.getTime();
  const before = renewBeforeDays === undefined ? life / 3 : renewBeforeDays * dayInMilliseconds;
  return new Date(leaf.notAfter.getTime() - before);
}

const worthwhileMs = 60 * 60 * 1000;

/** A leaf that ends with its authority is not due: another one would end as early, and be due again in the next run. */
function isDue(
  leaf: CertificateFacts,
  settings: RotateSettings,
  now: Date,
  rollover: Rollover,
): boolean {
  const gained = longestEnd(settings, now, rollover) - leaf.notAfter.getTime();
  return now >= dueFrom(leaf, settings) && gained >= worthwhileMs;
}

/** When a leaf issued now would end: no later than all that it hangs from. */
function longestEnd({ serverCertificate }: RotateSettings, now: Date, rollover: Rollover): number {
  const asked =
    serverCertificate.kind === 'issued'
      ? now.getTime() + serverCertificate.validityDays * dayInMilliseconds
      : Number.POSITIVE_INFINITY;
  const generations =
    rollover.kind === 'single' ? [rollover.current] : [rollover.present, rollover.next];
  const ends = generations
    .flatMap(({ authority: { certificate, chain }, crossCertificate }) => [
      certificate,
      ...chain,
      ...(rollover.kind === 'rolling' && crossCertificate ? [crossCertificate] : []),
    ])
    .map((pem) => readCertificate(pem).notAfter.getTime());
  return Math.min(asked, ...ends);
}
