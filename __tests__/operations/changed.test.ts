/** `changed` says whether a run changed anything: not that it was about to. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/context/outcome.ts';
import type { ActionCode } from '../../src/current-action.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';

let job: InProcess;
beforeEach(async () => {
  job = await startInProcess();
});
afterEach(() => job.sandbox.close());

const refuse = (action: string, skip = 0) =>
  void job.sandbox.faults.add({
    action,
    skip,
    kind: 'refuse',
    code: 'AccessDeniedException',
    times: 100,
  });

const failedAt = (action: ActionCode, changed: boolean) =>
  expect.objectContaining({
    status: 'failed',
    changed,
    error: expect.objectContaining({
      details: expect.objectContaining({ action: expect.objectContaining({ code: action }) }),
    }),
  }) as Partial<Outcome>;

describe('a provision', () => {
  it('whose first call of change is refused changed nothing', async () => {
    refuse('CreateSecret');
    expect(await job.provision()).toEqual(failedAt('create-secret', false));
  });

  it('whose second is refused changed something', async () => {
    refuse('ImportCertificate');
    refuse('RequestCertificate');
    expect(await job.provision()).toMatchObject({ status: 'failed', changed: true });
  });

  it.each(['lostAnswer', 'serverError', 'reset'] as const)(
    'that never gets an answer to its first (%s) may have changed something',
    async (kind) => {
      void job.sandbox.faults.add({ action: 'CreateSecret', kind, times: 100 });
      expect(await job.provision()).toEqual(failedAt('create-secret', true));
    },
  );
});

describe('a teardown', () => {
  beforeEach(async () => {
    expect(await job.provision()).toMatchObject({ status: 'ready' });
  });

  it('whose first call of change is refused changed nothing', async () => {
    refuse('ChangeResourceRecordSets');
    expect(await job.teardown()).toEqual(failedAt('change-dns-records', false));
  });

  it('that stops behind its first changed something', async () => {
    refuse('UpdateDomainConfiguration');
    expect(await job.teardown()).toEqual(failedAt('update-domain-configuration', true));
  });
});
