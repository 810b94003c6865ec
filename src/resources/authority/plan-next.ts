/** The next CA of a rollover, if the action creates it. */

import { dayMs } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { AuthorityState, Snapshot } from '../snapshot.ts';
import { generationSecretId, type ManagedGeneration } from './generations.ts';
import { cutOffByBegin, refuseCutOff } from './plan-devices.ts';
import { caKeyOf, keyAlgorithmOf, planAuthorityKey } from './plan-key.ts';
import { decide } from './plan-parts.ts';
import { upkeepOf } from './plan-upkeep.ts';
import type { AuthorityPlan } from './planned.ts';
import { endOf, rolloverDeadline } from './rollover-deadline.ts';

export type NextPhase = Extract<AuthorityPlan, { do: 'create-next' }>['phase'];

/** The next generation after `current`, while no rollover is in progress. */
export function planNext(
  settings: DesiredSettings,
  snapshot: Snapshot,
  { secretId, generations, rollover }: Extract<AuthorityState, { kind: 'stored' }>,
  phase: NextPhase,
): Decision<AuthorityPlan> | Refusal {
  if (rollover.kind !== 'single') {
    throw new Error('the next CA was to be created while a rollover is in progress');
  }
  const current = rollover.current;
  const ended = refuseEnding(current, snapshot.now, secretId);
  if (ended) {
    return ended;
  }
  const cutOff = cutOffByBegin(settings, snapshot, current);
  const devices = phase === 'rolling' ? refuseCutOff('begin', cutOff) : undefined;
  if (devices) {
    return devices;
  }
  const key = planAuthorityKey({
    kmsKey: snapshot.kmsKey,
    keyAlgorithm: keyAlgorithmOf(settings),
    current: current.authority,
    others: generations,
  });
  if ('code' in key) {
    return key;
  }
  const finish = rolloverDeadline(settings, snapshot, current);
  const generation = generations.length + 1;
  const last = generations.at(-1);
  const figures = { phase, finishFrom: finish.from, key: caKeyOf(key) };
  const reason = { code: 'next-ca-missing', figures } as const;
  return decide('create', generationSecretId(secretId, generation), reason, {
    do: 'create-next',
    phase,
    generation,
    key,
    current,
    abandoned: last?.secretId === current.secretId ? undefined : last,
    finish,
    cutOff,
    upkeep: upkeepOf(snapshot.authority, rollover),
  });
}

function refuseEnding(
  current: ManagedGeneration,
  now: Date,
  secretId: string,
): Refusal | undefined {
  const end = endOf(current);
  if (end.getTime() - now.getTime() >= dayMs) {
    return undefined;
  }
  const { subject } = readCertificate(current.authority.certificate);
  const life = { kind: end < now ? 'expired' : 'short', at: end } as const;
  return { code: 'ca-expires-too-soon', figures: { why: 'begin', ca: subject, life, secretId } };
}
