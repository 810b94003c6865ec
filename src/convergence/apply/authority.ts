import { Failure } from '../../errors.ts';
import type { AuthoritySettings, DesiredSettings } from '../../inputs/settings.ts';
import type { DistinguishedName } from '../../pki/material.ts';
import { leafAlgorithmFor, rootOf } from '../../pki/material.ts';
import { createStoredAuthority } from '../authority.ts';
import type { Ledger } from '../ledger.ts';
import type { World } from '../observe/world.ts';
import type { AuthorityPlan } from '../plan/plan.ts';
import type { Rim } from '../rim.ts';
import { announcementOf, type Rollover, signerOf, trustOfRollover } from '../rollover.ts';

export interface AppliedAuthority {
  /** Undefined: the leaf was brought, and nothing is signed. */
  readonly rollover: Rollover | undefined;
  /** PEM, one each: the roots that devices trust. */
  readonly trust: readonly string[];
}

/** Makes the authority that is to be made, and announces the day of a rollover before any leaf follows from it. */
export async function applyAuthority(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  world: World,
  plan: AuthorityPlan,
): Promise<AppliedAuthority> {
  if (plan.do === 'trust') {
    return { rollover: undefined, trust: plan.roots };
  }
  const rollover = await obtain(rim, ledger, settings, plan);
  const finish = 'finish' in plan ? plan.finish : undefined;
  if (rollover.kind === 'rolling' && finish !== undefined && !finish.isAnnounced) {
    // Refuses what cannot be cross-signed before devices are promised anything.
    await signerOf(rollover, rim.clock.now());
    await announce(rim, ledger, world, rootOf(rollover.next.authority), finish.from);
  }
  return { rollover, trust: trustOfRollover(rollover) };
}

async function obtain(
  rim: Rim,
  ledger: Ledger,
  { domain, serverCertificate }: DesiredSettings,
  plan: Exclude<AuthorityPlan, { do: 'trust' }>,
): Promise<Rollover> {
  if (plan.do === 'use') {
    return plan.rollover;
  }
  const kept = keptSettings(serverCertificate);
  if (plan.do === 'create') {
    const keyAlgorithm = kept.keyAlgorithm ?? 'RSA_2048';
    return {
      kind: 'single',
      current: await createStoredAuthority(rim, ledger, domain, { ...kept, keyAlgorithm }),
    };
  }
  const { secretId, present, generation } = plan;
  const next = await createStoredAuthority(rim, ledger, domain, {
    secretId,
    subject: ofGeneration(kept.subject, generation),
    validityDays: kept.validityDays,
    keyAlgorithm: leafAlgorithmFor(present.authority),
    crossSignedBy: present.authority,
  });
  return { kind: 'rolling', present, next };
}

type Kept = Extract<AuthoritySettings, { kind: 'kept' }> &
  Pick<Extract<DesiredSettings['serverCertificate'], { kind: 'issued' }>, 'keyAlgorithm'>;

function keptSettings(serverCertificate: DesiredSettings['serverCertificate']): Kept {
  if (serverCertificate.kind === 'brought' || serverCertificate.authority.kind === 'brought') {
    throw new Error('an authority is to be made though one was brought');
  }
  return { ...serverCertificate.authority, keyAlgorithm: serverCertificate.keyAlgorithm };
}

/** X.520's upper bound for a common name. */
const longestCommonName = 64;

/** Two authorities of one subject could not be told apart by those who read of them. */
function ofGeneration(subject: DistinguishedName, generation: number): DistinguishedName {
  const suffix = ` ${generation}`;
  const common = subject.findLast(({ type }) => type === 'CN');
  return common === undefined
    ? [...subject, { type: 'CN', value: `CA${suffix}` }]
    : subject.map((attribute) =>
        attribute === common
          ? {
              ...attribute,
              value: `${attribute.value.slice(0, longestCommonName - suffix.length)}${suffix}`,
            }
          : attribute,
      );
}

async function announce(
  rim: Rim,
  ledger: Ledger,
  { configured }: World,
  nextRoot: string,
  finishFrom: Date,
): Promise<void> {
  if (!configured) {
    throw new Failure({
      doing: 'announcing the rollover of the certificate authority',
      said: 'there is no domain configuration to keep its day on',
      remedy: 'Run provision first.',
    });
  }
  const { arn, name } = configured.configuration;
  const day = finishFrom.toISOString().slice(0, 10);
  const iot = await rim.aws.iot();
  await ledger.change(`Announcing on ${name} that the rollover may be finished from ${day}.`, () =>
    iot.tag(arn, announcementOf(nextRoot, finishFrom)),
  );
}
