import type { CaUpkeep } from '../../context/reason.ts';
import type { AuthorityState } from '../snapshot.ts';
import { certificateSecretId } from './generations.ts';
import type { Upkeep } from './planned.ts';
import type { Rollover } from './rollover.ts';

/** What must be recorded about managed CAs once devices rely on `rollover`. */
export function upkeepOf(authority: AuthorityState, rollover: Rollover): Upkeep {
  if (authority.kind !== 'stored') {
    return { record: [], retire: [] };
  }
  const relied =
    rollover.kind === 'single' ? [rollover.current] : [rollover.current, rollover.next];
  const { generations } = authority;
  return {
    record: generations.filter(({ recorded }) => recorded !== 'all'),
    retire: generations.filter(
      ({ secretId, authority: { certificate } }) =>
        authority.retirable.includes(secretId) &&
        !relied.some((one) => one.authority.certificate === certificate),
    ),
  };
}

/** The names of the secrets that will be written, for the plan. */
export function upkeepFigures({ record, retire }: Upkeep): CaUpkeep {
  return {
    storedIn: record.map(({ secretId }) => certificateSecretId(secretId)),
    retired: retire.map(({ secretId }) => secretId),
  };
}
