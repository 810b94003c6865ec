/** A bug in what verify prepares is no skipped check. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Context } from '../../src/context/context.ts';
import { verify } from '../../src/operations/verify.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { verifySettings } from '../support/snapshots.ts';

let started: InProcess;
beforeEach(async () => {
  started = await startInProcess();
});
afterEach(() => started.sandbox.close());

it('one while the client identity is created fails the run', async () => {
  expect(await started.provision()).toMatchObject({ status: 'ready' });
  const context = started.context();
  const aws: Context['aws'] = {
    ...context.aws,
    iot: async () => ({
      ...(await context.aws.iot()),
      createClientIdentity: () => Promise.reject(new TypeError('x is not a function')),
    }),
  };
  const settings = verifySettings({ verification: started.verification() });
  await expect(verify(settings, { ...context, aws })).rejects.toThrow('x is not a function');
});
