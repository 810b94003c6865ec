/** How a rollover of the certificate authority goes from phase to phase. */

import { day, dayMs, instant } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import { rootOf } from '../../pki/material.ts';
import { limits } from '../../pki/requirements.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import { nameOfKey, tagsOf, use } from './decision.ts';
import { daysBeforeEnd, endOf, rolloverDeadline } from './finish-day.ts';
import { cutOffByBegin, cutOffByFinish, refuseCutOff } from './plan-devices.ts';
import type { AuthorityPlan, RolloverDeadline } from './planned.ts';
import { announcedDay, type Rollover } from './rollover.ts';

type Announced = Extract<Rollover, { kind: 'announced' }>;
type Rolling = Extract<Rollover, { kind: 'rolling' }>;
type Aborting = Extract<Rollover, { kind: 'aborting' }>;

/** Also what a run does that was killed in the middle of a phase: what it had to do is still to be done. */
export function planRollover(
  settings: DesiredSettings,
  snapshot: Snapshot,
  rollover: Announced | Rolling | Aborting,
): Decision<AuthorityPlan> | Refusal {
  const { rollover: wish } = settings.intent;
  if (rollover.kind === 'aborting') {
    return wish === 'hold' || wish === 'advance' || wish === 'abort'
      ? planAbort(snapshot, rollover, 'aborted earlier, and the leaf is still its own')
      : refuseWhileAborting(settings.domain, wish);
  }
  if (wish === 'abort') {
    return planAbort(snapshot, rollover, 'as requested');
  }
  if (wish === 'finish') {
    return planFinish(settings, snapshot, rollover);
  }
  if (wish !== 'hold' && isOver(settings, snapshot, rollover)) {
    const end = instant(endOf(rollover.current));
    return finishRollover(snapshot, rollover, `the previous one expires at ${end}`);
  }
  return rollover.kind === 'announced' && wish !== 'begin'
    ? planAnnounced(settings, snapshot, rollover)
    : planRolling(settings, snapshot, rollover);
}

function planAnnounced(
  settings: DesiredSettings,
  snapshot: Snapshot,
  rollover: Announced,
): Decision<AuthorityPlan> {
  const finish = finishOf(settings, snapshot, rollover);
  const reason = `the next one is announced${until(finish)}, ${nameOfKey(rollover.next)}`;
  return use(snapshot, 'keep', reason, {
    rollover,
    ...(finish && { finish }),
    cutOff: cutOffByBegin(settings, snapshot, rollover.current, rollover.next),
  });
}

function planRolling(
  settings: DesiredSettings,
  snapshot: Snapshot,
  { kind, current, next }: Announced | Rolling,
): Decision<AuthorityPlan> | Refusal {
  const rollover: Rolling = { kind: 'rolling', current, next };
  const long = refuseLongChain(settings.domain, rollover);
  const refused =
    long ??
    (kind === 'announced'
      ? refuseCutOff('begin', cutOffByBegin(settings, snapshot, current, next))
      : undefined);
  if (refused) {
    return refused;
  }
  const finish = finishOf(settings, snapshot, rollover);
  const known = { rollover, ...(finish && { finish }) };
  const name = nameOfKey(next);
  return kind === 'announced'
    ? use(snapshot, 'update', `the rollover begins${until(finish)}, ${name}`, {
        ...known,
        turn: { kind: 'begun' },
      })
    : use(snapshot, 'keep', `a rollover is in progress${until(finish)}, ${name}`, known);
}

function until(finish: RolloverDeadline | undefined): string {
  return finish ? `, finish from ${day(finish.from)}` : '';
}

/** As announced; else what a rotation announces, and what no other run does. */
function finishOf(
  settings: DesiredSettings,
  snapshot: Snapshot,
  { current, next }: Announced | Rolling,
): RolloverDeadline | undefined {
  const announced = announcedDay(tagsOf(snapshot), rootOf(next.authority));
  if (announced) {
    return { from: announced, isAnnounced: true };
  }
  return settings.intent.rollover === 'hold'
    ? undefined
    : rolloverDeadline(settings, snapshot, current);
}

/** The current authority is about to end, and nothing was promised for longer. */
function isOver(
  settings: DesiredSettings,
  snapshot: Snapshot,
  rollover: Announced | Rolling,
): boolean {
  const left = (endOf(rollover.current).getTime() - snapshot.now.getTime()) / dayMs;
  const finish = finishOf(settings, snapshot, rollover);
  const isPromised = finish?.isAnnounced === true && snapshot.now < finish.from;
  return left < daysBeforeEnd.finished && !isPromised;
}

/** The leaf, the authorities between it and the next root, the cross-certificate, and all of the current authority. */
function refuseLongChain(domain: string, { current, next }: Rolling): Refusal | undefined {
  const count = 1 + next.authority.chain.length + 1 + 1 + current.authority.chain.length;
  return count > limits.certificates
    ? {
        code: 'chain-too-long',
        refused: `a leaf of ${domain} would have ${count} certificates in its chain during the rollover; IoT Core allows ${limits.certificates}`,
        remedy: 'Use CAs with fewer intermediates, such as the roots.',
      }
    : undefined;
}

function planFinish(
  settings: DesiredSettings,
  snapshot: Snapshot,
  rollover: Announced | Rolling,
): Decision<AuthorityPlan> | Refusal {
  const { domain, intent } = settings;
  const { current, next } = rollover;
  const cutOff = refuseCutOff('finish', cutOffByFinish(settings, snapshot, current, next));
  if (cutOff) {
    return cutOff;
  }
  const announced = announcedDay(tagsOf(snapshot), rootOf(next.authority));
  if (!intent.isDeadlineBinding || (announced && snapshot.now >= announced)) {
    return finishRollover(snapshot, rollover, 'as requested');
  }
  const untilWhen = announced ? `until ${day(announced)}` : 'until a date is announced';
  const first = announced
    ? 'from that date'
    : 'after rotate (without rollover) has announced the date';
  return {
    code: 'rollover-promised',
    refused: `devices of ${domain} may rely on the current CA ${untilWhen}`,
    remedy: `Run rollover: finish ${first}; force: true finishes now and cuts off every device that does not trust the next CA.`,
  };
}

function finishRollover(
  snapshot: Snapshot,
  { next }: Announced | Rolling,
  why: string,
): Decision<AuthorityPlan> {
  return use(snapshot, 'update', `the rollover is finished: ${why}`, {
    rollover: { kind: 'single', current: next },
    turn: { kind: 'finished', why },
  });
}

/** Where the leaf is the next authority's, both roots are given to devices until that leaf is replaced. */
function planAbort(
  snapshot: Snapshot,
  { kind, current, next }: Announced | Rolling | Aborting,
  why: string,
): Decision<AuthorityPlan> {
  return use(snapshot, 'update', `the rollover is aborted: ${why}`, {
    rollover:
      kind === 'announced' ? { kind: 'single', current } : { kind: 'aborting', current, next },
    turn: {
      kind: 'aborted',
      next:
        next.kind === 'managed'
          ? next.secretId
          : readCertificate(next.authority.certificate).subject,
      from: kind === 'announced' ? 'announced' : 'begun',
      isKept: next.kind === 'managed',
    },
    aborted: next,
  });
}

function refuseWhileAborting(domain: string, wish: string): Refusal {
  return {
    code: 'rollover-aborting',
    refused: `a rollover of ${domain} was aborted, and the server certificate is still one of the abandoned CA`,
    remedy: `Run rotate without rollover, which issues one of the current CA. After that rollover: ${wish} is possible.`,
  };
}
