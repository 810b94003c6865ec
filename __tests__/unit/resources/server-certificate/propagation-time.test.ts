import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayMs } from '../../../../src/days.ts';
import type { ConfigurationPlan } from '../../../../src/resources/domain-configuration/planned.ts';
import {
  isPropagationOver,
  propagatingSince,
  storedSince,
} from '../../../../src/resources/server-certificate/propagation-time.ts';
import type { StoredLeaf } from '../../../../src/resources/snapshot.ts';
import { authority, now, storedLeaf } from '../../../support/snapshots.ts';

const name = 'iot-example-com';

let leaf: StoredLeaf;
beforeAll(async () => {
  leaf = await storedLeaf(await authority());
});

function inDays(days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

function importedAt(date: Date): StoredLeaf {
  return { ...leaf, certificate: { ...leaf.certificate, importedAt: date } };
}

describe('a leaf', () => {
  it('is stored since its import, and never since before it is valid, should ACM always return the first import', () => {
    expect(storedSince(importedAt(inDays(1)))).toEqual(inDays(1));
    expect(storedSince(importedAt(inDays(-300)))).toEqual(inDays(-1));
    expect(storedSince(leaf)).toEqual(inDays(-1));
  });

  it.each<[string, ConfigurationPlan, number]>([
    ['is kept', { do: 'keep', name }, 0],
    ['is corrected', { do: 'update', name, change: {} }, 0],
    ['is made', { do: 'create', name }, 8],
    ['is made anew, however long that waited', { do: 'replace', name, carried: {} }, 8],
  ])('whose configuration %s could be served since then', (_, configuration, days) => {
    const kept = { do: 'keep', leaf: importedAt(inDays(0)) } as const;
    expect(propagatingSince(kept, configuration, inDays(8))).toEqual(inDays(days));
  });

  it('is ignored once it was not served for two days', () => {
    expect(isPropagationOver(inDays(0), inDays(1.9))).toBe(false);
    expect(isPropagationOver(inDays(0), inDays(2))).toBe(true);
  });
});
