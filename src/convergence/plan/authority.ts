import type { DesiredSettings, RotateSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import { rootOf } from '../../pki/material.ts';
import { limits } from '../../pki/requirements.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import { isSameAuthority } from '../../pki/trust-path.ts';
import { day, dayInMilliseconds, instant } from '../../pki/validity.ts';
import type { PlannedChange } from '../change.ts';
import { generationSecretId } from '../generations.ts';
import type { AuthorityState, World } from '../observe/world.ts';
import { announcedDay, type Rollover } from '../rollover.ts';
import type { AuthorityPlan, Decision, FinishDay, Refusal } from './plan.ts';

/**
 * Days before the end of an authority. From `finishable` on a rollover may be finished in any case, so that a weekly run has time
 * to; from `finished` on a run finishes it unasked: the leaf ends with the authority, and devices of the next one need another.
 */
const daysBeforeEnd = { finishable: 7, finished: 3 } as const;

/** An authority that exists is kept, whatever it looks like; one is made only where none is, or where a rollover begins. */
export function planAuthority(
  settings: DesiredSettings,
  world: World,
): Decision<AuthorityPlan> | Refusal {
  const { authority } = world;
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
      return authority.rollover.kind === 'rolling'
        ? planRolling(settings, world, authority.rollover)
        : planSingle(settings, world, authority, authority.rollover);
  }
}

type Known = Extract<AuthorityState, { kind: 'stored' | 'brought' }>;
type Single = Extract<Rollover, { kind: 'single' }>;
type Rolling = Extract<Rollover, { kind: 'rolling' }>;

function planSingle(
  settings: DesiredSettings,
  world: World,
  authority: Known,
  rollover: Single,
): Decision<AuthorityPlan> | Refusal {
  const wish = settings.operation === 'rotate' ? settings.rollover : undefined;
  if (settings.operation === 'rotate' && wish === 'begin' && authority.kind === 'stored') {
    return planBegin(settings, world, authority);
  }
  const dropped = droppedEarly(settings, world, rollover);
  if (dropped) {
    return dropped;
  }
  const kept = authority.kind === 'stored' ? 'kept in Secrets Manager' : 'brought by the user';
  const reason = wish === 'finish' ? 'no rollover is in progress' : kept;
  return decide('keep', nameOf(authority), reason, { do: 'use', rollover });
}

function planBegin(
  settings: RotateSettings,
  world: World,
  { secretId, generations, rollover }: Extract<AuthorityState, { kind: 'stored' }>,
): Decision<AuthorityPlan> | Refusal {
  if (rollover.kind === 'rolling') {
    throw new Error('a rollover is begun while one is in progress');
  }
  const present = rollover.current;
  const end = endOf(present);
  if (end.getTime() - world.now.getTime() < dayInMilliseconds) {
    const { subject } = readCertificate(present.authority.certificate);
    return {
      code: 'ca-expires-too-soon',
      refused: `the certificate authority ${subject} ${end < world.now ? 'ended' : 'ends'} at ${instant(end)}, so that no device could be led from it to the next one`,
      remedy: `Run provision with replace: true and another ca-secret-id than ${secretId} to go over to a new one at once, and bring every device to trust it.`,
    };
  }
  const finish = finishDay(settings, world, present);
  const next = generationSecretId(secretId, generations + 1);
  return decide('create', next, `the next one, cross-signed; finish from ${day(finish.from)}`, {
    do: 'begin',
    secretId: next,
    generation: generations + 1,
    present,
    finish,
  });
}

/**
 * Who gives only the next one of two authorities, be it brought or by the name of its secret, would have the next leaf issued
 * without the cross-certificate, and cut off devices that were promised more time.
 */
function droppedEarly(
  settings: DesiredSettings,
  world: World,
  { current }: Single,
): Refusal | undefined {
  const root = readCertificate(rootOf(current.authority));
  const isCrossed = world.configured?.leaf?.chain.chain
    .map(readCertificate)
    .some((link) => !link.selfSigned && isSameAuthority(link, root));
  const announced = announcedDay(tagsOf(world), root.pem);
  const isForced = settings.operation === 'rotate' && settings.force;
  return isCrossed && announced && world.now < announced && !isForced
    ? {
        code: 'rollover-promised',
        refused: `devices of ${settings.domain} may trust the certificate authority before ${root.subject} until ${day(announced)}`,
        remedy: `Until then name the secret of that one in ca-secret-id, or where both are brought give it as ca-certificate and ${root.subject} as next-ca-certificate; rotate with force: true cuts off every device that does not trust the next one.`,
      }
    : undefined;
}

/** Also what a run does that was killed after it had begun: the leaf is still to be issued, the day to be announced. */
function planRolling(
  settings: DesiredSettings,
  world: World,
  rollover: Rolling,
): Decision<AuthorityPlan> | Refusal {
  const announced = announcedDay(tagsOf(world), rootOf(rollover.next.authority));
  if (settings.operation === 'rotate' && settings.rollover === 'finish') {
    return planFinish(settings, world, rollover, announced);
  }
  const long = refuseLongChain(settings.domain, rollover);
  if (long) {
    return long;
  }
  const end = endOf(rollover.present);
  const left = (end.getTime() - world.now.getTime()) / dayInMilliseconds;
  const isPromised = announced !== undefined && world.now < announced;
  if (settings.operation === 'rotate' && left < daysBeforeEnd.finished && !isPromised) {
    return letGo(world, rollover, `the one before ends at ${instant(end)}`);
  }
  const finish = announced
    ? { from: announced, isAnnounced: true }
    : settings.operation === 'rotate'
      ? finishDay(settings, world, rollover.present)
      : undefined;
  const until = finish ? `, finish from ${day(finish.from)}` : '';
  return decide('keep', nameOf(world.authority), `a rollover is in progress${until}`, {
    do: 'use',
    rollover,
    ...(finish && { finish }),
  });
}

/** The leaf, the authorities between it and the next root, the cross-certificate, and all of the present authority. */
function refuseLongChain(domain: string, { present, next }: Rolling): Refusal | undefined {
  const count = 1 + next.authority.chain.length + 1 + 1 + present.authority.chain.length;
  return count > limits.certificates
    ? {
        code: 'chain-too-long',
        refused: `a leaf of ${domain} would have ${count} certificates in its chain during the rollover, and IoT Core takes ${limits.certificates}`,
        remedy: 'Roll over from and to authorities with fewer intermediates, such as the roots.',
      }
    : undefined;
}

function planFinish(
  { domain, force }: RotateSettings,
  world: World,
  rollover: Rolling,
  announced: Date | undefined,
): Decision<AuthorityPlan> | Refusal {
  if (force || (announced && world.now >= announced)) {
    return letGo(world, rollover, 'as asked for');
  }
  const until = announced ? `until ${day(announced)}` : 'for as long as no day is announced';
  const first = announced ? 'from that day on' : 'from the day that rotate without it announces';
  return {
    code: 'rollover-promised',
    refused: `devices of ${domain} may trust the certificate authority before the next one ${until}`,
    remedy: `Run rollover: finish ${first}; force: true finishes now and cuts off every device that does not trust the next one.`,
  };
}

function letGo(world: World, { next }: Rolling, finished: string): Decision<AuthorityPlan> {
  return decide('update', nameOf(world.authority), `the rollover is finished: ${finished}`, {
    do: 'use',
    rollover: { kind: 'single', current: next },
    finished,
  });
}

/** A promise that outlasts the present authority could not be kept. */
function finishDay(
  { rolloverDays }: RotateSettings,
  { now }: World,
  present: StoredAuthority,
): FinishDay {
  const wanted = now.getTime() + rolloverDays * dayInMilliseconds;
  const latest = endOf(present).getTime() - daysBeforeEnd.finishable * dayInMilliseconds;
  return {
    from: new Date(Math.max(now.getTime(), Math.min(wanted, latest))),
    isAnnounced: false,
  };
}

/** When the authority or the first of those above it ends. */
function endOf({ authority: { certificate, chain } }: StoredAuthority): Date {
  const ends = [certificate, ...chain].map((pem) => readCertificate(pem).notAfter.getTime());
  return new Date(Math.min(...ends));
}

function tagsOf({ configured }: World): Readonly<Record<string, string>> {
  return configured?.tags ?? {};
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
