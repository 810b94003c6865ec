/** The room over Secrets Manager against the sandbox's. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Secrets } from '../../src/aws/contract.ts';
import { openAccount, type TestAccount, type TestJob } from './account.ts';

let account: TestAccount;
let job: TestJob;
let secrets: Secrets;
let id: string;

beforeAll(async () => {
  account = await openAccount();
});

beforeEach(async () => {
  job = account.newJob();
  secrets = await job.aws.secrets();
  id = `iot-custom-domain/${job.domain}/ca`;
});

afterAll(() => account.close());

describe('A secret', () => {
  it('is made once, read back, and never overwritten', async () => {
    expect(await secrets.read(id)).toBeUndefined();
    expect(await secrets.create(id, 'first', '1'.repeat(64), job.tags)).toBe('created');
    expect(await secrets.create(id, 'second', '2'.repeat(64), job.tags)).toBe('already-exists');
    expect(await secrets.read(id)).toBe('first');
  });

  it('is made when the answer was lost', async () => {
    void account.sandbox.faults.add({ action: 'CreateSecret', kind: 'lostAnswer' });
    await secrets.create(id, 'first', '1'.repeat(64), job.tags);
    expect(await secrets.read(id)).toBe('first');
  });

  it('is described with its tags, and after its removal with until when it can be restored', async () => {
    expect(await secrets.describe(id)).toBeUndefined();
    await secrets.create(id, 'first', '1'.repeat(64), job.tags);
    expect(await secrets.describe(id)).toEqual({ name: id, tags: job.tags });
    void account.sandbox.faults.add({ action: 'DeleteSecret', kind: 'lostAnswer' });
    const until = await secrets.remove(id);
    expect(await secrets.describe(id)).toMatchObject({ restorableUntil: until });
    await expect(secrets.read(id)).rejects.toThrow('restore-secret');
  });
});
