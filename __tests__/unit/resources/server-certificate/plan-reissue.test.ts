/** When a leaf is renewed: properties over lifetimes, windows and moments. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayMs } from '../../../../src/days.ts';
import type { DesiredSettings } from '../../../../src/inputs/settings.ts';
import { type Planned, plan } from '../../../../src/operations/plan.ts';
import { readCertificate } from '../../../../src/pki/facts.ts';
import { issueServerCertificate } from '../../../../src/pki/leaf.ts';
import type { Renewal } from '../../../../src/pki/renewal.ts';
import { leafRenewal } from '../../../../src/resources/server-certificate/plan-reissue.ts';
import type { Snapshot, StoredLeaf } from '../../../../src/resources/snapshot.ts';
import type { TestAuthority } from '../../../../testkit/authority.ts';
import {
  authority,
  certificate,
  domain,
  finishedSnapshot,
  now,
  type RotateChanges,
  rotateSettings,
  settings,
  storedState,
} from '../../../support/snapshots.ts';

const authorityDays = 1000;

let signer: TestAuthority;
let finished: Snapshot;
beforeAll(async () => {
  signer = await authority('EC_prime256v1', 'CA', authorityDays);
  finished = await finishedSnapshot({
    authority: storedState(signer),
    publicCertificates: [certificate({ notAfter: inDays(10_000) })],
  });
});

function inDays(days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

async function issue(days: number, validityDays: number): Promise<StoredLeaf> {
  const { certificate: leaf, chain } = await issueServerCertificate(signer, {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm: 'EC_prime256v1',
    validityDays,
    now: inDays(days),
  });
  return {
    certificate: certificate({
      arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf',
      type: 'IMPORTED',
    }),
    chain: { certificate: leaf, chain },
  };
}

/** `leaf` in service on that day. */
function on(days: number, leaf: StoredLeaf): Snapshot {
  const { configured } = finished;
  return {
    ...finished,
    now: inDays(days),
    ...(configured && { configured: { ...configured, leaf } }),
  };
}

interface Terms {
  readonly validityDays: number;
  readonly renewBeforeDays: number | undefined;
}

function wanted(
  { validityDays, renewBeforeDays }: Terms,
  changes: RotateChanges = {},
): DesiredSettings {
  const { serverCertificate } = settings();
  return rotateSettings({
    renewBeforeDays,
    ...(serverCertificate.kind === 'issued' && {
      serverCertificate: { ...serverCertificate, validityDays },
    }),
    ...changes,
  });
}

function renewal({ chain }: StoredLeaf, settings: DesiredSettings, at: Date): Renewal {
  const rollover = { kind: 'single', current: { kind: 'provided', authority: signer } } as const;
  const upkeep = { record: [], abandon: [], retire: [] };
  return leafRenewal(chain, settings, at, { do: 'use', rollover, upkeep });
}

/** What the plan changes, as "action resource". */
function changesOf(planned: Planned): readonly string[] {
  return planned.ok
    ? planned.changes
        .filter(({ action }) => action !== 'keep')
        .map(({ action, resource }) => `${action} ${resource}`)
    : planned.refusals.map(({ code }) => code);
}

const renewed = ['update server certificate'];

/** As the inputs allow them: a leaf is not due the moment it is issued. */
function withWindow(validityDays: number): fc.Arbitrary<Terms> {
  return fc.record({
    validityDays: fc.constant(validityDays),
    renewBeforeDays:
      validityDays > 1
        ? fc.option(fc.integer({ min: 1, max: validityDays - 1 }), { nil: undefined })
        : fc.constant(undefined),
  });
}

const terms = fc.integer({ min: 1, max: 900 }).chain(withWindow);

const runs = { numRuns: 25 };

/** Leaves of day 0 by their life in days. */
const lives = [1, 2, 3, 7, 30, 89, 90, 365, 398, 825, 900] as const;
const leavesOfDay0 = new Map<number, StoredLeaf>();
beforeAll(async () => {
  for (const validityDays of lives) {
    leavesOfDay0.set(validityDays, await issue(0, validityDays));
  }
});

function leafOfDay0({ validityDays }: Terms): StoredLeaf {
  const leaf = leavesOfDay0.get(validityDays);
  if (leaf === undefined) {
    throw new Error(`there is no leaf of ${validityDays} days`);
  }
  return leaf;
}

const termsOfDay0 = fc.constantFrom(...lives).chain(withWindow);

describe('a leaf', () => {
  it('is not due when it was just issued, whatever its life and however soon its authority ends', () =>
    fc.assert(
      fc.asyncProperty(terms, fc.double({ min: 0, max: 998, noNaN: true }), async (one, day) => {
        const leaf = await issue(day, one.validityDays);
        expect(changesOf(plan(wanted(one), on(day, leaf)))).toEqual([]);
      }),
      runs,
    ));

  it('that was renewed is not due again at the same moment', () =>
    fc.assert(
      fc.asyncProperty(
        termsOfDay0,
        terms,
        fc.double({ min: 0, max: 998, noNaN: true }),
        async (before, one, day) => {
          const old = leafOfDay0(before);
          const changes = changesOf(plan(wanted(one), on(day, old)));
          if (changes.length > 0) {
            expect(changes).toEqual(renewed);
            const next = await issue(day, one.validityDays);
            expect(changesOf(plan(wanted(one), on(day, next)))).toEqual([]);
          }
        },
      ),
      runs,
    ));

  it('is due from dueFrom on and not before, as long as another one lasts longer', () =>
    fc.assert(
      fc.property(termsOfDay0, fc.constantFrom(-0.3, -0.01, 0.01, 0.3), (one, offset) => {
        const leaf = leafOfDay0(one);
        const { dueFrom: due } = renewal(leaf, wanted(one), now);
        const day = (due.getTime() - now.getTime()) / dayMs + offset;
        const gained = Math.min(day, authorityDays - one.validityDays);
        const expected = offset > 0 && gained >= 1 / 24 ? renewed : [];
        expect(changesOf(plan(wanted(one), on(day, leaf)))).toEqual(expected);
      }),
      runs,
    ));

  it('never lapses while runs are closer than its renewal window and its authority lasts', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 20, max: 400 }),
        fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { maxLength: 12 }),
        async (validityDays, steps) => {
          const one = { validityDays, renewBeforeDays: undefined };
          let [day, leaf] = [0, await issue(0, validityDays)];
          for (const step of steps) {
            day += (step * validityDays) / 3;
            if (day > authorityDays - 2) {
              return;
            }
            const { notAfter } = readCertificate(leaf.chain.certificate);
            expect(notAfter.getTime()).toBeGreaterThan(inDays(day).getTime());
            if (changesOf(plan(wanted(one), on(day, leaf))).length > 0) {
              leaf = await issue(day, validityDays);
            }
          }
        },
      ),
      runs,
    ));

  it('is renewed once by force, due or not', () =>
    fc.assert(
      fc.property(termsOfDay0, fc.double({ min: 0, max: 998, noNaN: true }), (one, day) => {
        const forced = wanted(one, { force: true });
        expect(changesOf(plan(forced, on(day, leafOfDay0(one))))).toEqual(renewed);
      }),
      runs,
    ));
});

describe('provision', () => {
  it('renews no leaf that is merely due', async () => {
    const leaf = await issue(0, 90);
    expect(changesOf(plan(settings(), on(89, leaf)))).toEqual([]);
    expect(changesOf(plan(settings(), on(91, leaf)))).toEqual(renewed);
  });
});

describe('a leaf that IoT Core calls INVALID', () => {
  it('is waited for when it was just imported, and reissued once IoT Core has had two days', async () => {
    const [just, older] = [await issue(9.5, 365), await issue(7, 365)];
    for (const [leaf, expected] of [
      [just, []],
      [older, renewed],
    ] as const) {
      const world = on(10, leaf);
      const { configured } = world;
      const serverCertificate = { arn: leaf.certificate.arn, status: 'INVALID' } as const;
      const invalid = configured && {
        ...configured,
        configuration: { ...configured.configuration, serverCertificate },
      };
      const told = { ...world, ...(invalid && { configured: invalid }) };
      expect(changesOf(plan(rotateSettings(), told))).toEqual(expected);
      expect(changesOf(plan(settings(), told))).toEqual([]);
    }
  });
});
