import type { StoredAuthority } from '../../pki/stored-authority.ts';
import type { AuthorityState } from '../snapshot.ts';
import { certificateSecretId } from './generations.ts';
import type { Upkeep } from './planned.ts';
import type { Rollover } from './rollover.ts';

/** What is to be written down of the authorities that are kept, once `rollover` is what devices rely on. */
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

/** As clauses for people. */
export function upkeepReasons({ record, abandon, retire }: Upkeep): readonly string[] {
  return [
    ...record.map(
      ({ secretId }) => `its certificates are stored in ${certificateSecretId(secretId)}`,
    ),
    ...abandon.map(({ secretId }) => `${secretId} is tagged as abandoned`),
    ...retire.map(({ secretId }) => `${secretId} is tagged as retired`),
  ];
}
