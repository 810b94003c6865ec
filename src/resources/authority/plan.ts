import type { Intent } from '../../inputs/intent.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import { rootOf } from '../../pki/material.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import { isSameAuthority } from '../../pki/trust-path.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { AuthorityState, Snapshot } from '../snapshot.ts';
import { caKeyOf, keyAlgorithmOf, planAuthorityKey } from './plan-key.ts';
import { type NextPhase, planNext } from './plan-next.ts';
import { decide, fingerprintOf, tagsOf, use } from './plan-parts.ts';
import { planRollover } from './plan-rollover.ts';
import type { AuthorityPlan } from './planned.ts';
import { announcedDay, type Rollover } from './rollover.ts';

/** An existing CA is always kept; one is created only if none exists or a rollover begins. */
export function planAuthority(
  settings: DesiredSettings,
  snapshot: Snapshot,
): Decision<AuthorityPlan> | Refusal {
  const { authority } = snapshot;
  switch (authority.kind) {
    case 'trust-only':
      return decide(
        'keep',
        'as configured',
        { code: 'ca-only-trusted', figures: {} },
        { do: 'trust', roots: authority.roots },
      );
    case 'absent':
      return planCreate(settings, snapshot, authority.secretId);
    default:
      return authority.rollover.kind === 'single'
        ? planSingle(settings, snapshot, authority, authority.rollover)
        : planRollover(settings, snapshot, authority.rollover);
  }
}

function planCreate(
  settings: DesiredSettings,
  { kmsKey }: Snapshot,
  secretId: string,
): Decision<AuthorityPlan> | Refusal {
  const key = planAuthorityKey({ kmsKey, keyAlgorithm: keyAlgorithmOf(settings), others: [] });
  return 'code' in key
    ? key
    : decide(
        'create',
        secretId,
        { code: 'ca-missing', figures: { key: caKeyOf(key) } },
        { do: 'create', key },
      );
}

/** The phase after this step if no rollover is in progress; undefined: the step does nothing then. */
const phaseAfter: Readonly<Record<Intent['rollover'], NextPhase | undefined>> = {
  hold: undefined,
  advance: undefined,
  announce: 'announced',
  begin: 'rolling',
  abort: undefined,
  finish: undefined,
};

type Known = Extract<AuthorityState, { kind: 'stored' | 'provided' }>;
type Single = Extract<Rollover, { kind: 'single' }>;

function planSingle(
  settings: DesiredSettings,
  snapshot: Snapshot,
  authority: Known,
  rollover: Single,
): Decision<AuthorityPlan> | Refusal {
  const { rollover: wish } = settings.intent;
  const phase = phaseAfter[wish];
  if (phase && authority.kind === 'stored') {
    return planNext(settings, snapshot, authority, phase);
  }
  const dropped = droppedEarly(settings, snapshot, rollover);
  if (dropped) {
    return dropped;
  }
  const figures = {
    from: authority.kind,
    fingerprint: fingerprintOf(rollover.current),
    noRollover: wish === 'finish' || wish === 'abort',
    ignoresKms: ignoresKms(settings, rollover.current),
  };
  return use(
    snapshot,
    'keep',
    (upkeep) => ({ code: 'ca-kept', figures: { ...figures, ...upkeep } }),
    { rollover },
  );
}

/**
 * If the user names only the next of two CAs (in PEM or by its secret), the next leaf would be issued without the
 * cross-certificate and cut off devices before the announced deadline.
 */
function droppedEarly(
  settings: DesiredSettings,
  snapshot: Snapshot,
  { current }: Single,
): Refusal | undefined {
  const root = readCertificate(rootOf(current.authority));
  const isCrossed = snapshot.configured?.leaf?.chain.chain
    .map(readCertificate)
    .some((link) => !link.selfSigned && isSameAuthority(link, root));
  const announced = announcedDay(tagsOf(snapshot), root.pem);
  return isCrossed && announced && snapshot.now < announced && settings.intent.isDeadlineBinding
    ? {
        code: 'rollover-promised',
        figures: {
          domain: settings.domain,
          why: 'without-previous',
          next: root.subject,
          until: announced,
        },
      }
    : undefined;
}

/** A CA keeps its key: a different key is a different CA. */
function ignoresKms(
  { serverCertificate }: DesiredSettings,
  { kmsKeyArn }: StoredAuthority,
): boolean {
  return (
    kmsKeyArn === undefined &&
    serverCertificate.kind === 'issued' &&
    serverCertificate.authority.kind === 'managed' &&
    serverCertificate.authority.key.kind !== 'secret'
  );
}
