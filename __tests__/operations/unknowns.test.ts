/** What nobody knows of AWS and takes long to show: the action is right whatever the answer. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type InProcess, minute, startInProcess } from '../support/in-process.ts';

let job: InProcess;
beforeEach(async () => {
  job = await startInProcess();
});
afterEach(() => job.sandbox.close());

const count = (action: string) =>
  job.sandbox.calls.list().filter((call) => call.action === action && call.outcome === 'ok').length;

describe('where serverCertificateStatus is that of what is served', () => {
  beforeEach(() => {
    job.sandbox.knobs.iot.statusOf = 'served';
  });

  it('INVALID is waited out while IoT Core may still take the certificate into service', async () => {
    job.sandbox.setLatencies({ firstServeMs: 40 * minute });
    expect(await job.provision()).toMatchObject({ status: 'ready' });
    expect(job.lines.join('\n')).toMatch(/INVALID so far: The certificate is not in service yet/);
  });

  it('and is believed once that time is over', async () => {
    job.sandbox.setLatencies({ firstServeMs: 120 * minute });
    expect(await job.provision()).toMatchObject({ status: 'pending' });
    expect(await job.provision()).toMatchObject({ status: 'failed' });
    job.sandbox.clock.advance(60 * minute);
    expect(await job.provision()).toMatchObject({ status: 'ready' });
    expect(count('ImportCertificate')).toBe(1);
  });
});

describe('where SearchCertificates shows only what is issued', () => {
  beforeEach(() => {
    job.sandbox.knobs.acm.searchShowsPending = false;
  });

  it('a request that takes days is made once', async () => {
    job.sandbox.setLatencies({ validationMs: 30 * 60 * minute });
    expect(await job.provision()).toMatchObject({ status: 'pending' });
    job.sandbox.clock.advance(3 * 60 * minute);
    expect(await job.provision()).toMatchObject({ status: 'pending' });
    expect(count('RequestCertificate')).toBe(1);
  });

  it('a request that failed is distinguished from the next one', async () => {
    job.sandbox.knobs.acm.requestFailure = 'CAA_ERROR';
    expect(await job.provision()).toMatchObject({ status: 'failed' });
    job.sandbox.knobs.acm.requestFailure = undefined;
    expect(await job.provision()).toMatchObject({ status: 'ready' });
  });

  it('a teardown removes a request that was never issued', async () => {
    job.sandbox.setLatencies({ validationMs: 30 * 60 * minute });
    await job.provision();
    expect(await job.teardown()).toMatchObject({ status: 'ready' });
    expect(count('DeleteCertificate')).toBe(2);
  });
});

it('where an idempotency token still answers with a certificate that was deleted, another is requested', async () => {
  job.sandbox.knobs.acm.tokenOutlivesCertificate = true;
  expect(await job.provision()).toMatchObject({ status: 'ready' });
  expect(await job.teardown()).toMatchObject({ status: 'ready' });
  expect(await job.provision()).toMatchObject({ status: 'ready' });
});

it('where a re-import is never picked up, the run is pending and says what is served instead', async () => {
  expect(await job.provision()).toMatchObject({ status: 'ready' });
  job.sandbox.knobs.iot.pickUp = 'never';
  const renewed = await job.rotate({ force: true });
  expect(renewed).toMatchObject({ status: 'pending' });
  expect(renewed).toMatchObject({
    error: {
      details: {
        code: 'await-server-certificate-served',
        figures: { seen: { kind: 'not-served', served: { kind: 'previous' } } },
      },
    },
  });
  expect(await job.rotate()).toMatchObject({ status: 'pending' });
  expect(count('ImportCertificate')).toBe(2);
});
