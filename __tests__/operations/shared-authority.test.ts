/** One certificate authority for two domains, as ca-secret-id allows. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/context/outcome.ts';
import { teardown } from '../../src/operations/teardown.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { settings, teardownSettings } from '../support/snapshots.ts';

let started: InProcess;
beforeEach(async () => {
  started = await startInProcess();
});
afterEach(() => started.sandbox.close());

const other = 'other.example.com';
const { authority } = teardownSettings();

function removeWithAuthority(): Promise<Outcome> {
  const wanted = {
    verification: started.verification(),
    authority: { ...authority, remove: true },
  };
  return teardown(teardownSettings(wanted), started.context());
}

it('is not deleted under the other one', async () => {
  await started.provision();
  const { serverCertificate } = settings();
  if (serverCertificate.kind !== 'issued' || serverCertificate.authority.kind !== 'managed') {
    throw new Error('the settings keep an authority');
  }
  const second = await started.provision({
    domain: other,
    domainConfigurationName: 'other',
    serverCertificate: {
      ...serverCertificate,
      authority: { ...serverCertificate.authority, isNamed: true },
      subject: [{ type: 'CN', value: other }],
    },
  });
  expect(second).toMatchObject({ status: 'ready' });
  started.sandbox.calls.clear();

  const refused = await removeWithAuthority();
  expect(refused).toMatchObject({ status: 'failed', changed: false });
  expect(refused).toMatchObject({
    error: {
      refusals: [{ details: { code: 'ca-shared', figures: { users: ['other.example.com'] } } }],
    },
  });
  expect(started.count('secretsmanager:DeleteSecret')).toBe(0);

  const last = {
    domain: other,
    domainConfigurationName: 'other',
    verification: started.verification(),
  };
  expect(await teardown(teardownSettings(last), started.context())).toMatchObject({
    status: 'ready',
  });
  expect(await removeWithAuthority()).toMatchObject({ status: 'ready' });
  // The CA's two, and the trust bundle's.
  expect(started.count('secretsmanager:DeleteSecret')).toBe(3);
});
