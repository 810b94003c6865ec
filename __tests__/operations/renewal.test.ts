/** Everyone asked whether the leaf is due gives the same answer: the plan, the check, the notes and the title. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/context/outcome.ts';
import { day as dayOf } from '../../src/days.ts';
import type { DesiredSettings } from '../../src/inputs/settings.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import { rootOf } from '../../src/pki/material.ts';
import { attentionOf, warningsOf } from '../../src/report/attention.ts';
import { verdict, verdictText } from '../../src/report/verdict.ts';
import type { CheckResult } from '../../src/verification/check.ts';
import { createAuthority } from '../../testkit/authority.ts';
import { day, type InProcess, startInProcess } from '../support/in-process.ts';
import { domain, settings } from '../support/snapshots.ts';

let started: InProcess;
beforeEach(async () => {
  // The handshakes of the proof are judged by the machine's own clock: that is the day of the rotation.
  started = await startInProcess({ clockOffsetMs: -250 * day });
});
afterEach(() => started.sandbox.close());

function expiry({ checks }: Outcome): CheckResult | undefined {
  return checks.find(({ id }) => id === 'expiry');
}

function issuedFor(validityDays: number): Pick<DesiredSettings, 'serverCertificate'> {
  const { serverCertificate } = settings();
  if (serverCertificate.kind !== 'issued') {
    throw new Error('the settings issue a leaf');
  }
  return { serverCertificate: { ...serverCertificate, validityDays } };
}

/** A leaf of the user's own, and its root. */
async function providedLeaf(
  validityDays = 365,
): Promise<Pick<DesiredSettings, 'serverCertificate'>> {
  const now = new Date(started.sandbox.clock.now());
  const keyAlgorithm = 'EC_prime256v1';
  const subject = [{ type: 'CN', value: 'My CA' }];
  const signer = await createAuthority({ subject, keyAlgorithm, validityDays: 3650, now });
  const terms = { domain, subject: [], keyAlgorithm, validityDays, now } as const;
  const material = await issueServerCertificate(signer, { ...terms, mask: () => {} });
  return { serverCertificate: { kind: 'provided', material, trust: [rootOf(signer)] } };
}

describe('a leaf that is due', () => {
  it('is renewed by rotate although the life now asked for is shorter than what is left of it', async () => {
    await started.provision();
    started.sandbox.clock.advance(250 * day);
    const verified = await started.verify();
    expect(expiry(verified)).toMatchObject({ result: 'warn', by: 'rotate' });

    const rotated = await started.rotate(issuedFor(90));
    expect(rotated).toMatchObject({ status: 'ready', changed: true });
    expect(rotated.plan).toContainEqual(
      expect.objectContaining({ action: 'update', resource: 'server certificate' }),
    );
    expect(verdict(rotated)).toMatch(/renewed server certificate/);
    expect(rotated.notes.map(({ code }) => code)).toEqual(['validation-certificate-fixed']);
    expect(rotated.effects).toContainEqual(
      expect.objectContaining({ resource: 'server certificate', result: 'renewed' }),
    );
    expect(expiry(rotated)?.result).toBe('pass');
    expect(rotated.renewal).toMatchObject({ isDue: false, by: 'rotate' });

    const again = await started.rotate(issuedFor(90));
    expect(again.effects).toContainEqual(
      expect.objectContaining({ resource: 'server certificate', result: 'kept' }),
    );
    expect(verdict(again)).toMatch(/not due/);
  });

  it('and was provided is for its owner to renew, which the title, the note and the check say alike', async () => {
    const provided = await providedLeaf();
    await started.provision(provided);
    started.sandbox.clock.advance(250 * day);
    const rotated = await started.rotate(provided);
    expect(rotated.status).toBe('ready');
    expect(rotated.renewal).toMatchObject({ isDue: true, by: 'owner' });
    const since = dayOf(rotated.renewal?.dueFrom ?? new Date(0));
    expect(verdict(rotated)).toContain(`due since ${since}`);
    expect(rotated.notes).toContainEqual({
      code: 'server-certificate-due',
      dueFrom: rotated.renewal?.dueFrom,
      endsAt: rotated.renewal?.endsAt,
    });
    expect(expiry(rotated)).toMatchObject({ result: 'warn', by: 'owner' });
  });

  it('and was provided is reported in time: eight days before its end in the title, with the date', async () => {
    const provided = await providedLeaf(258);
    await started.provision(provided);
    started.sandbox.clock.advance(250 * day);
    const { serverCertificate } = provided;
    if (serverCertificate.kind !== 'provided') {
      throw new Error('a server certificate is provided');
    }
    const { trust: roots } = serverCertificate;
    const trust = { kind: 'provided', roots, isLeafProvided: true } as const;
    for (const outcome of [await started.rotate(provided), await started.verify({ trust })]) {
      const end = outcome.renewal?.endsAt;
      expect(attentionOf(outcome)).toMatchObject({ before: end });
      expect(verdictText(outcome)).toContain(`needs attention before ${dayOf(end ?? new Date(0))}`);
      expect(warningsOf(outcome)).toContainEqual(
        expect.objectContaining({ code: 'server-certificate-due', needsPerson: true }),
      );
    }
  });
});
