/** Which authority a rollover leads to, where the action makes it. */

import { day, dayMs, instant } from '../../days.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { AuthorityState, Snapshot } from '../snapshot.ts';
import { decide } from './decision.ts';
import { endOf, rolloverDeadline } from './finish-day.ts';
import { generationSecretId, type ManagedGeneration } from './generations.ts';
import { cutOffByBegin, refuseCutOff } from './plan-devices.ts';
import { keyAlgorithmOf, kmsClause, planAuthorityKey } from './plan-key.ts';
import type { AuthorityPlan } from './planned.ts';
import { upkeepOf } from './upkeep.ts';

export type NextPhase = Extract<AuthorityPlan, { do: 'create-next' }>['phase'];

/** The next generation of `current`, which no rollover is in progress of. */
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
  if ('refused' in key) {
    return key;
  }
  const finish = rolloverDeadline(settings, snapshot, current);
  const generation = generations.length + 1;
  const last = generations.at(-1);
  const what = phase === 'announced' ? 'the next one, announced' : 'the next one, cross-signed';
  const reason = `${what}; finish from ${day(finish.from)}${kmsClause(key)}`;
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
  return {
    code: 'ca-expires-too-soon',
    refused: `the CA ${subject} ${end < now ? 'expired' : 'expires'} at ${instant(end)}, too soon to cross-sign a successor`,
    remedy: `Run provision with replace: true and a ca-secret-id other than ${secretId} to switch to a new CA immediately, and make every device trust it.`,
  };
}
