/** The validation certificate over months: 198 days, and perhaps never renewed by ACM. */

import { ACMClient, ListCertificatesCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/context/outcome.ts';
import { validationCertificateTag } from '../../src/context/tags.ts';
import { provision } from '../../src/operations/provision.ts';
import { rotate } from '../../src/operations/rotate.ts';
import { day, type InProcess, startInProcess } from '../support/in-process.ts';
import { rotateSettings, settings } from '../support/snapshots.ts';

let started: InProcess;
let first: string | undefined;
beforeEach(async () => {
  started = await startInProcess();
});
afterEach(() => started.sandbox.close());

async function provisioned(): Promise<void> {
  const outcome = await provision(
    settings({ verification: started.verification() }),
    started.context(),
  );
  expect(outcome).toMatchObject({ status: 'ready' });
  first = outcome.validationCertificateArn;
  started.sandbox.calls.clear();
}

function scheduled(): Promise<Outcome> {
  return rotate(
    rotateSettings({ verification: started.verification(), renewBeforeDays: 1 }),
    started.context(),
  );
}

async function recorded(outcome: Outcome): Promise<string | undefined> {
  const iot = await started.context().aws.iot();
  const tags = await iot.tags(outcome.domainConfiguration?.arn ?? '');
  return tags[validationCertificateTag];
}

const missing = expect.objectContaining({ code: 'validation-certificate-missing' });

it('a second request, because ACM does not show the first, is a change like the first', async () => {
  const hidden = { action: 'DescribeCertificate', kind: 'refuse', times: 20 } as const;
  void started.sandbox.faults.add({ ...hidden, code: 'ResourceNotFoundException' });
  const { effects } = await started.provision();
  expect(started.count('acm:RequestCertificate')).toBe(2);
  const requested = effects.filter(({ code }) => code === 'request-validation-certificate');
  expect(requested).toMatchObject([{ result: 'created' }, { result: 'created' }]);
});

describe('a validation certificate that ACM never renews', () => {
  beforeEach(async () => {
    started.sandbox.knobs.iot.validationCertificateInUse = false;
    await provisioned();
  });

  it('is succeeded once, before it ends and not before ACM should have renewed it, and goes once expired', async () => {
    started.sandbox.clock.advance(155 * day);
    expect(await scheduled()).toMatchObject({ status: 'ready', validationCertificateArn: first });
    expect(started.count('acm:RequestCertificate')).toBe(0);

    started.sandbox.clock.advance(5 * day);
    const succeeded = await scheduled();
    expect(succeeded).toMatchObject({ status: 'ready', changed: true });
    expect(succeeded.validationCertificateArn).not.toBe(first);
    expect(await recorded(succeeded)).toBe(succeeded.validationCertificateArn);
    expect(succeeded.notes).toContainEqual({
      code: 'validation-certificate-fixed',
      configuration: succeeded.domainConfiguration?.name,
      kept: first,
      ready: succeeded.validationCertificateArn,
    });
    for (let days = 0; days < 2; days += 1) {
      started.sandbox.clock.advance(day);
      expect(await scheduled()).toMatchObject({ status: 'ready', changed: false });
    }
    expect(started.count('acm:RequestCertificate')).toBe(1);
    expect(started.count('acm:DeleteCertificate')).toBe(0);

    started.sandbox.clock.advance(40 * day);
    expect(await scheduled()).toMatchObject({ status: 'ready', changed: true });
    expect(await publicCertificates()).toEqual([succeeded.validationCertificateArn]);
  });

  it('goes in the run that finds it expired, so that the next one has nothing to do', async () => {
    started.sandbox.clock.advance(199 * day);
    const renewed = await started.provision();
    expect(renewed).toMatchObject({ status: 'ready', changed: true });
    expect(await publicCertificates()).toEqual([renewed.validationCertificateArn]);
    started.sandbox.calls.clear();
    expect(await started.provision()).toMatchObject({ status: 'ready', changed: false });
    expect(started.count('acm:DeleteCertificate')).toBe(0);
  });

  it('and whose successor is not issued fails no rotation, and has it requested once a week', async () => {
    started.sandbox.clock.advance(160 * day);
    started.sandbox.knobs.acm.requestFailure = 'CAA_ERROR';
    const failed = await scheduled();
    expect(failed).toMatchObject({ status: 'ready', validationCertificateArn: first });
    expect(failed.notes).toContainEqual({
      code: 'validation-certificate-missing',
      failure: expect.objectContaining({
        code: 'validation-certificate-failed',
        figures: expect.objectContaining({ status: 'FAILED', reason: 'CAA_ERROR' }),
      }),
    });
    expect(await recorded(failed)).toBe(first);
    for (const days of [1, 5]) {
      started.sandbox.clock.advance(days * day);
      expect(await scheduled()).toMatchObject({ status: 'ready', changed: false });
    }
    expect(started.count('acm:RequestCertificate')).toBe(1);

    started.sandbox.knobs.acm.requestFailure = undefined;
    started.sandbox.clock.advance(2 * day);
    const mended = await scheduled();
    expect(mended).toMatchObject({ status: 'ready', changed: true });
    expect(await recorded(mended)).toBe(mended.validationCertificateArn);
    expect(mended.validationCertificateArn).not.toBe(first);
    expect(started.count('acm:RequestCertificate')).toBe(2);
  });

  it('and has expired without a successor fails the proof of a run, not its rotation, and is not requested in every run', async () => {
    started.sandbox.knobs.acm.requestFailure = 'CAA_ERROR';
    started.sandbox.clock.advance(199 * day);
    for (const message of [/CAA_ERROR/, /FAILED/]) {
      const outcome = await scheduled();
      expect(outcome).toMatchObject({ status: 'failed' });
      const failed = outcome.checks.filter(({ result }) => result === 'fail');
      expect(failed.map(({ id }) => id)).toEqual(['validation-certificate']);
      expect(JSON.stringify([outcome.notes, failed])).toMatch(message);
      started.sandbox.clock.advance(day);
    }
    expect(started.count('acm:RequestCertificate')).toBe(1);
  });

  it('and whose successor is awaited hides no failure of the rotation itself', async () => {
    expect(await (await started.context().aws.acm()).remove(first ?? '')).toBe(true);
    started.sandbox.setLatencies({ validationMs: 60 * 60_000 });
    const action = 'ImportCertificate';
    void started.sandbox.faults.add({ action, kind: 'refuse', code: 'AccessDeniedException' });
    const failed = await started.rotate({ force: true });
    expect(failed).toMatchObject({
      status: 'failed',
      error: { details: { code: 'aws-access-denied' } },
    });
    expect(failed.notes).not.toContainEqual(missing);
  });

  it('and whose successor is awaited ends the run when another one disables the domain', async () => {
    started.sandbox.clock.advance(160 * day);
    started.sandbox.setLatencies({ validationMs: 60 * 60_000 });
    const requested = started.sandbox.faults.add({ action: 'RequestCertificate', kind: 'notify' });
    const rotated = scheduled();
    await requested;
    const iot = await started.context().aws.iot();
    await iot.updateDomainConfiguration('iot-example-com', { status: 'DISABLED' });
    const outcome = await rotated;
    expect(outcome).toMatchObject({
      status: 'pending',
      error: { details: { code: 'another-run' } },
    });
    expect(outcome.notes).not.toContainEqual(missing);
  });

  it('and whose successor takes long is gone on with by the next run', async () => {
    started.sandbox.clock.advance(160 * day);
    started.sandbox.setLatencies({ validationMs: 60 * 60_000 });
    const early = await scheduled();
    expect(early).toMatchObject({ status: 'ready', validationCertificateArn: first });
    started.sandbox.clock.advance(day);
    const later = await scheduled();
    expect(later).toMatchObject({ status: 'ready', changed: true });
    expect(later.validationCertificateArn).not.toBe(first);
    expect(started.count('acm:RequestCertificate')).toBe(1);
  });
});

it('a validation certificate that ACM renews is left to ACM', async () => {
  started.sandbox.knobs.iot.validationCertificateInUse = true;
  await provisioned();
  for (let days = 0; days < 240; days += 60) {
    started.sandbox.clock.advance(60 * day);
    expect(await scheduled()).toMatchObject({ status: 'ready', validationCertificateArn: first });
  }
  expect(started.count('acm:RequestCertificate')).toBe(0);
  expect(await publicCertificates()).toEqual([first]);
});

/** As someone else would list them. */
async function publicCertificates(): Promise<readonly (string | undefined)[]> {
  const acm = new ACMClient({ region: 'eu-west-1' });
  const { CertificateSummaryList = [] } = await acm.send(new ListCertificatesCommand({}));
  return CertificateSummaryList.filter(({ Type }) => Type === 'AMAZON_ISSUED').map(
    ({ CertificateArn }) => CertificateArn,
  );
}
