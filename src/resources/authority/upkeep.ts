import type { CaUpkeep } from '../../context/reason.ts';
import type { AuthorityState } from '../snapshot.ts';
import { certificateSecretId } from './generations.ts';
import type { Upkeep } from './planned.ts';
import type { Rollover } from './rollover.ts';

/** What is to be written down of the authorities that are kept, once `rollover` is what devices rely on. */
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

/** For the plan: the names of the secrets that are written. */
export function upkeepFigures({ record, retire }: Upkeep): CaUpkeep {
  return {
    storedIn: record.map(({ secretId }) => certificateSecretId(secretId)),
    retired: retire.map(({ secretId }) => secretId),
  };
}
