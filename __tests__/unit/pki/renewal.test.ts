/** The one rule of renewal: the plan, the check, the notes and the title give its answer, over random lives. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, dayMs } from '../../../src/days.ts';
import type { DesiredSettings } from '../../../src/inputs/settings.ts';
import { plan } from '../../../src/operations/plan.ts';
import { renewalNotes } from '../../../src/operations/rotate.ts';
import {
  examineServerCertificate,
  renewalOfServerCertificate,
} from '../../../src/pki/check-server-certificate.ts';
import { issueServerCertificate } from '../../../src/pki/leaf.ts';
import { rootOf } from '../../../src/pki/material.ts';
import { type Renewal, renewalOf } from '../../../src/pki/renewal.ts';
import { checkText } from '../../../src/report/checks/check-text.ts';
import { verdict } from '../../../src/report/verdict.ts';
import { issuedBelow } from '../../../src/resources/server-certificate/plan-reissue.ts';
import type { Snapshot } from '../../../src/resources/snapshot.ts';
import {
  authority,
  certificate,
  domain,
  finishedSnapshot,
  now,
  rotateSettings,
  settings,
  storedState,
} from '../../support/snapshots.ts';
import { ready } from '../report/outcomes.ts';

function inDays(days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

/** A leaf's life, its window, the life asked for now, its authority's, how much of it is over, and whose it is. */
const lives = fc.record({
  life: fc.integer({ min: 2, max: 900 }),
  window: fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { nil: undefined }),
  requestedLife: fc.integer({ min: 2, max: 900 }),
  authorityLife: fc.integer({ min: 3, max: 1000 }),
  spent: fc.double({ min: 0, max: 0.99, noNaN: true }),
  isProvided: fc.boolean(),
});
type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;

/** Every answer to one question, of a leaf in service. */
async function answersFor(one: Life) {
  const { life, window, requestedLife, authorityLife, isProvided } = one;
  const signer = await authority('EC_prime256v1', 'CA', authorityLife);
  const keyAlgorithm = 'EC_prime256v1';
  const terms = { domain, subject: [], keyAlgorithm, validityDays: life, now } as const;
  const material = await issueServerCertificate(signer, { ...terms, mask: () => {} });
  const at = inDays(one.spent * Math.min(life, authorityLife));
  const renewBeforeDays =
    window === undefined ? undefined : Math.max(1, Math.floor(window * requestedLife));
  const trust = [rootOf(signer)];
  const { serverCertificate } = settings();
  const changes: Pick<DesiredSettings, 'renewBeforeDays' | 'serverCertificate'> = {
    renewBeforeDays,
    serverCertificate:
      isProvided || serverCertificate.kind !== 'issued'
        ? { kind: 'provided', material, trust }
        : { ...serverCertificate, validityDays: requestedLife },
  };
  const wanted = rotateSettings(changes);
  const finished = await finishedSnapshot({
    authority: isProvided ? { kind: 'trust-only', roots: trust } : storedState(signer),
    publicCertificates: [certificate({ notAfter: inDays(10_000) })],
  });
  const { configured } = finished;
  const arn = configured?.configuration.serverCertificate?.arn;
  const leaf = {
    certificate: certificate({ type: 'IMPORTED', ...(arn && { arn }) }),
    chain: material,
  };
  const world: Snapshot = {
    ...finished,
    now: at,
    ...(configured && { configured: { ...configured, leaf } }),
  };
  const planned = plan(wanted, world);
  if (!planned.ok) {
    throw new Error(JSON.stringify(planned.refusals));
  }
  const leafSource = isProvided
    ? ({ kind: 'provided' } as const)
    : issuedBelow({ kind: 'single', current: { kind: 'provided', authority: signer } });
  const examination = { domain, trust, now: at, renewBeforeDays, leafSource };
  const renewal = renewalOfServerCertificate(material, examination);
  const expiry = examineServerCertificate(material, examination).find(({ id }) => id === 'expiry');
  return {
    renewal,
    /** As verify asks, which is given neither the authority nor the life. */
    byVerify: renewalOfServerCertificate(material, {
      ...examination,
      leafSource: isProvided ? leafSource : undefined,
    }),
    action: planned.changes.find(({ resource }) => resource === 'server certificate')?.action,
    expiry,
    note: renewalNotes(renewal, wanted, false)[0],
    title: verdict({ ...ready, operation: 'rotate', effects: [], renewal }),
  };
}

describe('everyone asked whether the leaf is due', () => {
  it('gives the same answer, whatever its life, its window, the life asked for, its authority and the day', () =>
    fc.assert(
      fc.asyncProperty(lives, async (one) => {
        const { renewal, byVerify, action, expiry, note, title } = await answersFor(one);
        const { isDue, by, dueFrom, endsAt } = renewal;
        expect(byVerify).toEqual(renewal);
        const isRenewed = isDue && by === 'rotate';
        expect(action).toBe(isRenewed ? 'update' : 'keep');
        if (isDue) {
          expect(expiry?.result).toBe('warn');
          expect(expiry).toMatchObject({ by });
          expect(expiry && checkText(expiry).remedy).toMatch(remedies[by]);
        }
        expect(title.includes('is not due')).toBe(!isDue);
        if (!isDue) {
          expect(note).toEqual({ code: 'server-certificate-not-due', dueFrom });
        } else if (by === 'rollover') {
          expect(note).toMatchObject({ code: 'server-certificate-ends-with-ca', endsAt });
          expect(title).toContain(day(endsAt));
        } else if (!isRenewed) {
          expect(note).toEqual({ code: 'server-certificate-due', dueFrom, endsAt });
          expect(title).toContain(day(dueFrom));
        }
      }),
      { numRuns: 60 },
    ));
});

const remedies: Readonly<Record<Renewal['by'], RegExp>> = {
  rotate: /^Run rotate to/,
  owner: /^Run rotate with a new server-certificate/,
  'rotate-or-owner': /or with a new server-certificate\./,
  rollover: /^Run rotate with rollover: announce/,
};

describe('the rule', () => {
  const leaf = { notBefore: now, notAfter: inDays(90) };
  const lasting = { notBefore: now, notAfter: inDays(900) };
  const at = (days: number, renewBeforeDays?: number) =>
    renewalOf(leaf, {
      now: inDays(days),
      renewBeforeDays,
      source: { kind: 'issued', supports: [lasting] },
    });

  it('counts from the last third of a life, or from the days asked for', () => {
    expect([at(59.9).isDue, at(60).isDue]).toEqual([false, true]);
    expect(at(0).dueFrom).toEqual(inDays(60));
    expect([at(79.9, 10).isDue, at(80, 10).isDue]).toEqual([false, true]);
    expect(at(0, 10)).toMatchObject({ dueFrom: inDays(80), window: 'renew-before-days' });
  });

  it('says who renews it', () => {
    const by = (source: Parameters<typeof renewalOf>[1]['source']) =>
      renewalOf(leaf, { now, renewBeforeDays: undefined, source }).by;
    expect(by({ kind: 'issued', supports: [] })).toBe('rotate');
    expect(by({ kind: 'issued', supports: [lasting, leaf] })).toBe('rollover');
    expect(by({ kind: 'unknown', supports: [lasting] })).toBe('rotate-or-owner');
    expect(by({ kind: 'unknown', supports: [leaf] })).toBe('rollover');
    expect(by({ kind: 'provided' })).toBe('owner');
  });
});
