/** Building blocks of every decision about the certificate authority. */

import type { CaUpkeep, Reason } from '../../context/reason.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import { type Decision, decisionOn } from '../decision.ts';
import type { AuthorityState, Snapshot } from '../snapshot.ts';
import { generationSecretId } from './generations.ts';
import { upkeepFigures, upkeepOf } from './plan-upkeep.ts';
import type { AuthorityPlan } from './planned.ts';

export const decide = decisionOn<AuthorityPlan>('certificate authority');

/** The tags of the domain configuration. */
export function tagsOf({ configured }: Snapshot): Readonly<Record<string, string>> {
  return configured?.tags ?? {};
}

function nameOf(authority: AuthorityState): string {
  return authority.kind === 'stored'
    ? generationSecretId(authority.secretId, authority.generations.length)
    : 'as configured';
}

/** The fingerprint shows whether it is the CA that devices have. */
export function fingerprintOf({ authority }: StoredAuthority): string {
  return readCertificate(authority.certificate).fingerprint;
}

interface Use extends Omit<Extract<AuthorityPlan, { do: 'use' }>, 'do' | 'upkeep'> {
  /** The next authority of a rollover that this run aborts. */
  readonly aborted?: StoredAuthority | undefined;
}

/** An existing CA, with what must still be recorded about it; a deadline that this run announces is a change. */
export function use(
  { authority }: Snapshot,
  action: 'keep' | 'update',
  reasonWith: (upkeep: CaUpkeep) => Reason,
  { aborted, ...plan }: Use,
): Decision<AuthorityPlan> {
  const upkeep = upkeepOf(authority, plan.rollover, aborted);
  const figures = upkeepFigures(upkeep);
  const isRecorded = Object.values(figures).every((secrets) => secrets.length === 0);
  const isAnnounced = plan.finish?.isAnnounced ?? true;
  return decide(
    isRecorded && isAnnounced ? action : 'update',
    nameOf(authority),
    reasonWith(figures),
    {
      do: 'use',
      ...plan,
      upkeep,
    },
  );
}
