import type { DesiredSettings } from '../inputs/settings.ts';
import { rootOf } from '../pki/material.ts';
import { dayInMilliseconds } from '../pki/validity.ts';
import type { PlannedChange } from './change.ts';
import { generationSecretId } from './generations.ts';
import type { AuthorityPlan, Decision, Refusal } from './plan.ts';
import { announcedDay, type Rollover } from './rollover.ts';
import type { AuthorityState, World } from './world.ts';

/** An authority that exists is kept, whatever it looks like; one is made only where none is, or where a rollover begins. */
export function planAuthority(
  settings: DesiredSettings,
  world: World,
): Decision<AuthorityPlan> | Refusal {
  const { authority } = world;
  const wish = settings.operation === 'rotate' ? settings.rollover : undefined;
  switch (authority.kind) {
    case 'trust-only':
      return decide('keep', 'as given', 'the leaf is brought', {
        do: 'trust',
        roots: authority.roots,
      });
    case 'absent':
      return decide('create', authority.secretId, 'none is kept in Secrets Manager yet', {
        do: 'create',
      });
    default:
      break;
  }
  const { rollover } = authority;
  if (rollover.kind === 'rolling') {
    return settings.operation === 'rotate' && wish === 'finish'
      ? planFinish(settings, world, rollover)
      : planKeepRolling(settings, world, rollover);
  }
  return wish === 'begin' && authority.kind === 'stored'
    ? planBegin(settings, world, authority)
    : decide('keep', nameOf(authority), keptBecause(authority, wish), { do: 'use', rollover });
}

function keptBecause({ kind }: AuthorityState, wish: 'begin' | 'finish' | undefined): string {
  if (wish === 'finish') {
    return 'no rollover is in progress';
  }
  return kind === 'stored' ? 'kept in Secrets Manager' : 'brought by the user';
}

type Stored = Extract<AuthorityState, { kind: 'stored' }>;

function planBegin(
  settings: DesiredSettings,
  world: World,
  { secretId, generations, rollover }: Stored,
): Decision<AuthorityPlan> {
  if (rollover.kind === 'rolling') {
    throw new Error('a rollover is begun while one is in progress');
  }
  const finishFrom = finishDay(settings, world);
  const next = generationSecretId(secretId, generations + 1);
  return decide('create', next, `the next one, cross-signed; finish from ${day(finishFrom)}`, {
    do: 'begin',
    secretId: next,
    generation: generations + 1,
    present: rollover.current,
    finishFrom,
  });
}

/** Also what a run does that was killed after it had begun: the leaf is still to be issued, the day to be announced. */
function planKeepRolling(
  settings: DesiredSettings,
  world: World,
  rollover: Rolling,
): Decision<AuthorityPlan> {
  const announced = announcedDay(tagsOf(world), rootOf(rollover.next.authority));
  const finishFrom =
    announced === undefined && settings.operation === 'rotate'
      ? finishDay(settings, world)
      : undefined;
  const from = announced ?? finishFrom;
  const until = from ? `, finish from ${day(from)}` : '';
  return decide('keep', nameOf(world.authority), `a rollover is in progress${until}`, {
    do: 'use',
    rollover,
    ...(finishFrom && { finishFrom }),
  });
}

type Rolling = Extract<Rollover, { kind: 'rolling' }>;

function planFinish(
  { domain, force }: Extract<DesiredSettings, { operation: 'rotate' }>,
  world: World,
  { next }: Rolling,
): Decision<AuthorityPlan> | Refusal {
  const announced = announcedDay(tagsOf(world), rootOf(next.authority));
  if (!force && (announced === undefined || world.now < announced)) {
    const until = announced ? `until ${day(announced)}` : 'longer: no day was announced yet';
    return {
      refused: `devices of ${domain} may trust the certificate authority before the next one ${until}`,
      remedy:
        'Run rollover: finish from that day on; force: true finishes now and cuts off every device that does not trust the next one.',
    };
  }
  return decide('update', nameOf(world.authority), 'the rollover is finished', {
    do: 'use',
    rollover: { kind: 'single', current: next },
  });
}

function tagsOf({ configured }: World): Readonly<Record<string, string>> {
  return configured?.tags ?? {};
}

function finishDay(settings: DesiredSettings, { now }: World): Date {
  const days = settings.operation === 'rotate' ? settings.rolloverDays : 0;
  return new Date(now.getTime() + days * dayInMilliseconds);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function nameOf(authority: AuthorityState): string {
  return authority.kind === 'stored'
    ? generationSecretId(authority.secretId, authority.generations)
    : 'as given';
}

function decide(
  action: PlannedChange['action'],
  name: string,
  reason: string,
  plan: AuthorityPlan,
): Decision<AuthorityPlan> {
  return { plan, change: { action, resource: 'certificate authority', name, reason } };
}
