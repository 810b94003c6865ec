import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordProtection } from '../../../../src/failures.ts';
import { type Planned, plan } from '../../../../src/operations/plan.ts';
import { protectionComment } from '../../../../src/resources/record-protection/planned.ts';
import type { Snapshot } from '../../../../src/resources/snapshot.ts';
import {
  atDomain,
  cname,
  domain,
  emptySnapshot,
  finishedSnapshot,
  settings,
} from '../../../support/snapshots.ts';

let finished: Snapshot;
let validationName: string;
beforeAll(async () => {
  finished = await finishedSnapshot();
  validationName = finished.publicCertificates[0]?.validationRecords[0]?.name ?? '';
});

const own = protectionComment(domain);

const on = (name: string, comment?: string, type = 'CNAME'): RecordProtection => ({
  name,
  type,
  comment,
});

/** What is planned of a world whose zone has these protections. */
function planned(
  world: Snapshot,
  protect: boolean | undefined,
  protections?: readonly RecordProtection[],
): Planned {
  const { dns } = settings();
  const zone =
    world.dns.kind === 'route53' && protections ? { ...world.dns, protections } : world.dns;
  const overwrite = true;
  return plan(settings({ dns: dns.kind === 'route53' ? { ...dns, protect, overwrite } : dns }), {
    ...world,
    dns: zone,
  });
}

const lines = (result: Planned): readonly (readonly [string, string, string])[] =>
  result.ok
    ? result.changes
        .filter(({ resource }) => resource === 'DNS record protection')
        .map(({ action, name, reason }) => [action, name, reason.code])
    : [];

const decided = (result: Planned): unknown => result.ok && result.plan.protections;

describe('the protections', () => {
  it('are nobody’s matter where they were not read', () => {
    const result = planned(finished, undefined);
    expect([decided(result), lines(result)]).toEqual([{ do: 'nothing' }, []]);
  });

  it('are created of both records, also of one that ACM has yet to specify', () => {
    const standing = planned(finished, true, []);
    expect(decided(standing)).toEqual({ do: 'protect' });
    expect(lines(standing)).toEqual([
      ['create', domain, 'protection-missing'],
      ['create', validationName, 'protection-missing'],
    ]);
    expect(lines(planned(emptySnapshot(), true, []))).toEqual([
      ['create', domain, 'protection-missing'],
      ['create', 'as specified by ACM', 'protection-missing'],
    ]);
  });

  it('are kept, the action’s and everybody else’s', () => {
    const result = planned(finished, true, [on(domain, own), on(validationName, 'frozen')]);
    expect(decided(result)).toEqual({ do: 'nothing' });
    expect(lines(result)).toEqual([
      ['keep', domain, 'protection-present'],
      ['keep', validationName, 'protection-adopted'],
    ]);
  });

  it('of other types and of other domains are not the action’s', () => {
    const result = planned(finished, true, [
      on(domain, own, 'TXT'),
      on(validationName, protectionComment('other.example.com')),
    ]);
    expect(lines(result)).toEqual([
      ['create', domain, 'protection-missing'],
      ['keep', validationName, 'protection-adopted'],
    ]);
  });

  it('of the action give way to a change of the record, and come back', () => {
    const moved = atDomain(finished, cname(domain, 'elsewhere.test'));
    const result = planned(moved, true, [on(domain, own), on(validationName, own)]);
    expect(decided(result)).toEqual({ do: 'protect' });
    expect(lines(result)).toEqual([
      ['update', domain, 'protection-interrupted'],
      ['keep', validationName, 'protection-present'],
    ]);
  });

  it.each([true, false])(
    'of someone else refuse a change of the record, of what is removed beside it, too (%s)',
    (protect) => {
      const moved = atDomain(finished, { ...cname(domain, '192.0.2.1'), type: 'A' });
      const protections = [on(domain, 'frozen'), on(domain, undefined, 'A'), on(domain, 'x', 'MX')];
      expect(planned(moved, protect, protections)).toEqual({
        ok: false,
        refusals: [
          {
            code: 'dns-record-protected',
            figures: { zoneId: 'Z1', protections: protections.slice(0, 2) },
          },
        ],
      });
    },
  );

  it('of the action are lifted where they are not wanted, and no others', () => {
    const result = planned(finished, false, [on(domain, own), on(validationName, 'frozen')]);
    expect(decided(result)).toEqual({ do: 'lift', names: [domain] });
    expect(lines(result)).toEqual([['delete', domain, 'created-by-action']]);
  });
});

it('the comment of a protection is at most 256 characters', () => {
  expect(protectionComment(`${'a'.repeat(250)}.test`)).toHaveLength(256);
});
