/** What is done when IoT Core does not take a re-import, which ACM cannot take back. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { provision } from '../../src/operations/provision.ts';
import { rotate } from '../../src/operations/rotate.ts';
import { day, type InProcess, minute, startInProcess } from '../support/in-process.ts';
import { rotateSettings, settings } from '../support/snapshots.ts';

const days90 = settings().serverCertificate;

let started: InProcess;
let sandbox: Sandbox;
/** When the leaf that was provisioned ends. */
let end: Date | undefined;
beforeEach(async () => {
  started = await startInProcess();
  ({ sandbox } = started);
  const serverCertificate = { ...days90, validityDays: 90 };
  const provisioned = await provision(
    settings({ verification: started.verification(), serverCertificate }),
    started.context(),
  );
  expect(provisioned).toMatchObject({ status: 'ready' });
  end = provisioned.serverCertificate?.notAfter;
  sandbox.calls.clear();
});
afterEach(() => sandbox.close());

function run(force = false): Promise<Outcome> {
  return rotate(rotateSettings({ verification: started.verification(), force }), started.context());
}

it('one that is not picked up leaves the run pending, with the end of what is served; later runs wait on, then say what to do', async () => {
  sandbox.setLatencies({ pickUpMs: 1000 * day });
  const previous = { kind: 'previous', notAfter: end };
  for (const force of [true, false]) {
    const waiting = await run(force);
    expect(waiting).toMatchObject({ status: 'pending', breaksAt: { at: end } });
    expect(waiting).toMatchObject({
      error: {
        details: {
          code: 'await-server-certificate-served',
          figures: { seen: { kind: 'not-served', served: previous } },
        },
      },
    });
  }
  sandbox.clock.advance(2 * day);
  const given = await run();
  expect(given).toMatchObject({ status: 'failed', breaksAt: { at: end } });
  expect(given).toMatchObject({
    error: { details: { code: 'server-certificate-ignored', figures: { served: previous } } },
  });
  expect(started.count('acm:ImportCertificate')).toBe(1);
});

it('one that is called INVALID fails the run, is not piled upon, and is followed by another when forced', async () => {
  sandbox.knobs.iot.leafFault = 'Nobody knows why.';
  for (const force of [true, false, false]) {
    const failed = await run(force);
    expect(failed).toMatchObject({ status: 'failed', breaksAt: { at: end } });
    expect(failed).toMatchObject({
      error: {
        details: {
          code: 'server-certificate-invalid',
          figures: { detail: 'Nobody knows why.', served: { kind: 'previous', notAfter: end } },
        },
      },
    });
  }
  expect(started.count('acm:ImportCertificate')).toBe(1);

  sandbox.knobs.iot.leafFault = undefined;
  expect(await run(true)).toMatchObject({ status: 'ready' });
  expect(started.count('acm:ImportCertificate')).toBe(2);
});

it('one that IoT Core calls INVALID for a moment only is waited for', async () => {
  sandbox.setLatencies({ pickUpMs: 1.5 * minute });
  sandbox.knobs.iot.leafFault = 'Not looked at yet.';
  sandbox.clock.after(minute, () => {
    sandbox.knobs.iot.leafFault = undefined;
  });
  expect(await run(true)).toMatchObject({ status: 'ready' });
  expect(started.count('acm:ImportCertificate')).toBe(1);
});
