/** How a rollover of the certificate authority goes from phase to phase. */

import type { RolloverEnd } from '../../context/reason.ts';
import { dayMs } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { limits } from '../../pki/check-server-certificate.ts';
import { readCertificate } from '../../pki/facts.ts';
import { rootOf } from '../../pki/material.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import { cutOffByBegin, cutOffByFinish, refuseCutOff } from './plan-devices.ts';
import { fingerprintOf, tagsOf, use } from './plan-parts.ts';
import type { AuthorityPlan, RolloverDeadline } from './planned.ts';
import { announcedDay, type Rollover } from './rollover.ts';
import { daysBeforeEnd, endOf, rolloverDeadline } from './rollover-deadline.ts';

type Announced = Extract<Rollover, { kind: 'announced' }>;
type Rolling = Extract<Rollover, { kind: 'rolling' }>;
type Aborting = Extract<Rollover, { kind: 'aborting' }>;

/** Also resumes a phase in which a run was killed. */
export function planRollover(
  settings: DesiredSettings,
  snapshot: Snapshot,
  rollover: Announced | Rolling | Aborting,
): Decision<AuthorityPlan> | Refusal {
  const { rollover: wish } = settings.intent;
  if (rollover.kind === 'aborting') {
    return wish === 'hold' || wish === 'advance' || wish === 'abort'
      ? planAbort(snapshot, rollover, false)
      : { code: 'rollover-aborting', figures: { domain: settings.domain, step: wish } };
  }
  if (wish === 'abort') {
    return planAbort(snapshot, rollover, true);
  }
  if (wish === 'finish') {
    return planFinish(settings, snapshot, rollover);
  }
  if (wish !== 'hold' && isOver(settings, snapshot, rollover)) {
    const end = { kind: 'previous-expires', at: endOf(rollover.current) } as const;
    return finishRollover(snapshot, rollover, end);
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
  const figures = figuresOf(rollover, finish);
  return use(
    snapshot,
    'keep',
    (upkeep) => ({ code: 'rollover-announced', figures: { ...figures, ...upkeep } }),
    {
      rollover,
      finish,
      cutOff: cutOffByBegin(settings, snapshot, rollover.current, rollover.next),
    },
  );
}

function figuresOf({ next }: Announced | Rolling, finish: RolloverDeadline | undefined) {
  return { fingerprint: fingerprintOf(next), finishFrom: finish?.from };
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
  const figures = figuresOf(rollover, finish);
  const known = { rollover, finish };
  return kind === 'announced'
    ? use(
        snapshot,
        'update',
        (upkeep) => ({ code: 'rollover-begins', figures: { ...figures, ...upkeep } }),
        { ...known, turn: { kind: 'begun' } },
      )
    : use(
        snapshot,
        'keep',
        (upkeep) => ({ code: 'rollover-in-progress', figures: { ...figures, ...upkeep } }),
        known,
      );
}

/** The announced deadline; otherwise a rotation announces one, and no other operation does. */
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

/** The current CA is about to expire, and no later deadline is announced. */
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

/** The leaf, the CAs between it and the next root, the cross-certificate, and the current CA with its chain. */
function refuseLongChain(domain: string, { current, next }: Rolling): Refusal | undefined {
  const count = 1 + next.authority.chain.length + 1 + 1 + current.authority.chain.length;
  return count > limits.certificates
    ? {
        code: 'chain-too-long',
        figures: { domain, certificates: count, most: limits.certificates },
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
    return finishRollover(snapshot, rollover, { kind: 'requested' });
  }
  return {
    code: 'rollover-promised',
    figures: { domain, why: 'finish', until: announced },
  };
}

function finishRollover(
  snapshot: Snapshot,
  { next }: Announced | Rolling,
  end: RolloverEnd,
): Decision<AuthorityPlan> {
  return use(
    snapshot,
    'update',
    (upkeep) => ({ code: 'rollover-ends', figures: { end, ...upkeep } }),
    { rollover: { kind: 'single', current: next }, turn: { kind: 'finished', end } },
  );
}

/** If the leaf is the next CA's, both roots are published to devices until that leaf is replaced. */
function planAbort(
  snapshot: Snapshot,
  { kind, current, next }: Announced | Rolling | Aborting,
  isRequested: boolean,
): Decision<AuthorityPlan> {
  const isKept = next.kind === 'managed';
  return use(
    snapshot,
    'update',
    (upkeep) => ({ code: 'rollover-aborted', figures: { isRequested, ...upkeep } }),
    {
      rollover:
        kind === 'announced' ? { kind: 'single', current } : { kind: 'aborting', current, next },
      turn: {
        kind: 'aborted',
        next: isKept ? next.secretId : readCertificate(next.authority.certificate).subject,
        from: kind === 'announced' ? 'announced' : 'begun',
        isKept,
      },
      aborted: next,
    },
  );
}
