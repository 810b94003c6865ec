/** A certificate authority that ends before its leaves would. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/context/outcome.ts';
import type { DesiredSettings } from '../../src/inputs/settings.ts';
import { provision } from '../../src/operations/provision.ts';
import { rotate } from '../../src/operations/rotate.ts';
import type { CheckResult } from '../../src/verification/check.ts';
import { day, type InProcess, startInProcess } from '../support/in-process.ts';
import { rotateSettings, settings } from '../support/snapshots.ts';

let started: InProcess;
beforeEach(async () => {
  started = await startInProcess();
});
afterEach(() => started.sandbox.close());

/** An authority of 100 days for leaves of 365. */
function shortLived(): DesiredSettings['serverCertificate'] {
  const { serverCertificate } = settings();
  if (serverCertificate.kind !== 'issued' || serverCertificate.authority.kind !== 'managed') {
    throw new Error('the settings keep an authority');
  }
  return {
    ...serverCertificate,
    authority: { ...serverCertificate.authority, validityDays: 100 },
  };
}

function expiry({ checks }: Outcome): CheckResult | undefined {
  return checks.find(({ id }) => id === 'expiry');
}

it('has its leaves shortened, which is reported, and is warned of; rotate imports nothing that would not last longer', async () => {
  const wanted = { verification: started.verification(), serverCertificate: shortLived() };
  const provisioned = await provision(settings(wanted), started.context());
  expect(provisioned).toMatchObject({ status: 'ready' });
  expect(provisioned.notes).toMatchObject([
    { code: 'server-certificate-shortened', days: 100, requestedDays: 365 },
  ]);
  expect(expiry(provisioned)?.result).toBe('pass');
  started.sandbox.calls.clear();
  for (const days of [70, 29]) {
    started.sandbox.clock.advance(days * day);
    const rotated = await rotate(rotateSettings(wanted), started.context());
    expect(rotated).toMatchObject({ status: 'ready', changed: false });
    expect(rotated.notes).toContainEqual(
      expect.objectContaining({ code: 'server-certificate-ends-with-ca', isRolling: false }),
    );
    expect(expiry(rotated)).toMatchObject({ result: 'warn', by: 'rollover', isRolling: false });
  }
  expect(started.count('acm:ImportCertificate')).toBe(0);
});
