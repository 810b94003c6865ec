import type { CaUpkeep } from '../../context/reason.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import type { AuthorityState } from '../snapshot.ts';
import { certificateSecretId } from './generations.ts';
import type { Upkeep } from './planned.ts';
import type { Rollover } from './rollover.ts';

/** What must be recorded about managed CAs once devices rely on `rollover`. */
export function upkeepOf(
  authority: AuthorityState,
  rollover: Rollover,
  aborted?: StoredAuthority,
): Upkeep {
  if (authority.kind !== 'stored') {
    return { record: [], abandon: [], retire: [] };
  }
  const relied =
    rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
  const { generations } = authority;
  const isOneOf = (some: readonly StoredAuthority[], { authority: { certificate } }: Known) =>
    some.some((one) => one.authority.certificate === certificate);
  return {
    record: generations.filter(({ recorded }) => recorded !== 'all'),
    abandon: generations.filter(
      (one) =>
        one.abandoned === 'partly' ||
        (one.abandoned === 'no' && aborted !== undefined && isOneOf([aborted], one)),
    ),
    retire: generations.filter(
      (one) => authority.retirable.includes(one.secretId) && !isOneOf(relied, one),
    ),
  };
}

type Known = StoredAuthority & { readonly secretId: string };

/** The names of the secrets that will be written, for the plan. */
export function upkeepFigures({ record, abandon, retire }: Upkeep): CaUpkeep {
  return {
    storedIn: record.map(({ secretId }) => certificateSecretId(secretId)),
    abandoned: abandon.map(({ secretId }) => secretId),
    retired: retire.map(({ secretId }) => secretId),
  };
}
