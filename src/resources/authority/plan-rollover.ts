/** How a rollover of the certificate authority begins, continues and ends. */

import type { RolloverEnd } from '../../context/reason.ts';
import { dayMs } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import { rootOf } from '../../pki/material.ts';
import { limits } from '../../pki/requirements.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { AuthorityState, Snapshot } from '../snapshot.ts';
import { decide, fingerprintOf, tagsOf, use } from './decision.ts';
import { generationSecretId } from './generations.ts';
import { caKeyOf, keyAlgorithmOf, planAuthorityKey } from './plan-key.ts';
import type { AuthorityPlan, RolloverDeadline } from './planned.ts';
import { announcedDay, type Rollover } from './rollover.ts';
import { upkeepOf } from './upkeep.ts';

type Rolling = Extract<Rollover, { kind: 'rolling' }>;

/**
 * Days before a CA expires. From `finishable` on, a rollover may be finished even before its deadline, so that a weekly run has
 * time for it; from `finished` on, a run finishes it automatically: the leaf expires with the CA, and devices that trust the next
 * one need a new leaf.
 */
const daysBeforeEnd = { finishable: 7, finished: 3 } as const;

export function planBegin(
  settings: DesiredSettings,
  snapshot: Snapshot,
  { secretId, generations, rollover }: Extract<AuthorityState, { kind: 'stored' }>,
): Decision<AuthorityPlan> | Refusal {
  if (rollover.kind === 'rolling') {
    throw new Error('a rollover was to begin while one is in progress');
  }
  const current = rollover.current;
  const end = endOf(current);
  if (end.getTime() - snapshot.now.getTime() < dayMs) {
    const { subject } = readCertificate(current.authority.certificate);
    return {
      code: 'ca-expires-too-soon',
      figures: {
        why: 'begin',
        ca: subject,
        life: { kind: end < snapshot.now ? 'expired' : 'short', at: end },
        secretId,
      },
    };
  }
  const finish = rolloverDeadline(settings, snapshot, current);
  const generation = generations.length + 1;
  const key = planAuthorityKey({
    kmsKey: snapshot.kmsKey,
    keyAlgorithm: keyAlgorithmOf(settings),
    current: current.authority,
    others: generations,
  });
  if ('code' in key) {
    return key;
  }
  const next = generationSecretId(secretId, generation);
  const figures = { finishFrom: finish.from, key: caKeyOf(key) };
  return decide(
    'create',
    next,
    { code: 'rollover-begins', figures },
    {
      do: 'begin',
      generation,
      key,
      current,
      finish,
      upkeep: upkeepOf(snapshot.authority, rollover),
    },
  );
}

/** Also resumes a rollover whose run was killed before it issued the leaf or announced the deadline. */
export function planRolling(
  settings: DesiredSettings,
  snapshot: Snapshot,
  rollover: Rolling,
): Decision<AuthorityPlan> | Refusal {
  const announced = announcedDay(tagsOf(snapshot), rootOf(rollover.next.authority));
  if (settings.intent.rollover === 'finish') {
    return planFinish(settings, snapshot, rollover, announced);
  }
  const long = refuseLongChain(settings.domain, rollover);
  if (long) {
    return long;
  }
  const end = endOf(rollover.current);
  const left = (end.getTime() - snapshot.now.getTime()) / dayMs;
  const isPromised = announced !== undefined && snapshot.now < announced;
  if (settings.intent.rollover !== 'hold' && left < daysBeforeEnd.finished && !isPromised) {
    return finishRollover(snapshot, rollover, { kind: 'previous-expires', at: end });
  }
  const finish = announced
    ? { from: announced, isAnnounced: true }
    : settings.intent.rollover !== 'hold'
      ? rolloverDeadline(settings, snapshot, rollover.current)
      : undefined;
  const figures = {
    fingerprint: fingerprintOf(rollover.next),
    ...(finish && { finishFrom: finish.from }),
  };
  return use(
    snapshot,
    'keep',
    (upkeep) => ({ code: 'rollover-in-progress', figures: { ...figures, ...upkeep } }),
    { rollover, ...(finish && { finish }) },
  );
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
  { domain, intent }: DesiredSettings,
  snapshot: Snapshot,
  rollover: Rolling,
  announced: Date | undefined,
): Decision<AuthorityPlan> | Refusal {
  if (!intent.isDeadlineBinding || (announced && snapshot.now >= announced)) {
    return finishRollover(snapshot, rollover, { kind: 'requested' });
  }
  return {
    code: 'rollover-promised',
    figures: { domain, why: 'finish', ...(announced && { until: announced }) },
  };
}

function finishRollover(
  snapshot: Snapshot,
  { next }: Rolling,
  end: RolloverEnd,
): Decision<AuthorityPlan> {
  return use(
    snapshot,
    'update',
    (upkeep) => ({ code: 'rollover-ends', figures: { end, ...upkeep } }),
    { rollover: { kind: 'single', current: next }, end },
  );
}

/** A deadline after the current CA's expiry could not be honoured. */
function rolloverDeadline(
  { intent: { rolloverDays } }: DesiredSettings,
  { now }: Snapshot,
  current: StoredAuthority,
): RolloverDeadline {
  const wanted = now.getTime() + rolloverDays * dayMs;
  const latest = endOf(current).getTime() - daysBeforeEnd.finishable * dayMs;
  return {
    from: new Date(Math.max(now.getTime(), Math.min(wanted, latest))),
    isAnnounced: false,
  };
}

/** The earliest expiry in the CA's chain. */
function endOf({ authority: { certificate, chain } }: StoredAuthority): Date {
  const ends = [certificate, ...chain].map((pem) => readCertificate(pem).notAfter.getTime());
  return new Date(Math.min(...ends));
}
