/** What every decision about the certificate authority is put together from. */

import type { PlannedChange } from '../../context/change.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import type { Decision } from '../decision.ts';
import type { AuthorityState, Snapshot } from '../snapshot.ts';
import { generationSecretId } from './generations.ts';
import type { AuthorityPlan } from './planned.ts';
import { upkeepOf, upkeepReasons } from './upkeep.ts';

/** Those of the domain configuration. */
export function tagsOf({ configured }: Snapshot): Readonly<Record<string, string>> {
  return configured?.tags ?? {};
}

function nameOf(authority: AuthorityState): string {
  return authority.kind === 'stored'
    ? generationSecretId(authority.secretId, authority.generations.length)
    : 'as configured';
}

/** By its fingerprint a person sees whether it is the one that the devices have. */
export function nameOfKey({ authority }: StoredAuthority): string {
  return `SHA-256 ${readCertificate(authority.certificate).fingerprint}`;
}

interface Use extends Omit<Extract<AuthorityPlan, { do: 'use' }>, 'do' | 'upkeep'> {
  /** The next authority of a rollover that this run aborts. */
  readonly aborted?: StoredAuthority;
}

/** An authority that exists, with what is still to be written down of it. */
export function use(
  { authority }: Snapshot,
  action: PlannedChange['action'],
  reason: string,
  { aborted, ...plan }: Use,
): Decision<AuthorityPlan> {
  const upkeep = upkeepOf(authority, plan.rollover, aborted);
  const more = upkeepReasons(upkeep);
  return decide(
    action === 'keep' && more.length > 0 ? 'update' : action,
    nameOf(authority),
    [reason, ...more].join('; '),
    { do: 'use', ...plan, upkeep },
  );
}

export function decide(
  action: PlannedChange['action'],
  name: string,
  reason: string,
  plan: AuthorityPlan,
): Decision<AuthorityPlan> {
  return { plan, change: { action, resource: 'certificate authority', name, reason } };
}
