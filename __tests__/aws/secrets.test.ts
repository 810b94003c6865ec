/** The room over Secrets Manager against the sandbox's. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewSecret, Secrets } from '../../src/aws/secrets-interface.ts';
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

function secret(text: string): NewSecret {
  return { name: id, description: 'of a test', text, tags: job.tags, kmsKeyId: undefined };
}

describe('A secret', () => {
  it('is made once, read back, and never overwritten', async () => {
    expect(await secrets.read(id)).toBeUndefined();
    expect(await secrets.create(secret('first'))).toBe('created');
    expect(await secrets.create(secret('second'))).toBe('already-exists');
    expect(await secrets.read(id)).toBe('first');
  });

  it('is made when the answer was lost', async () => {
    void account.sandbox.faults.add({ action: 'CreateSecret', kind: 'lostAnswer' });
    await secrets.create(secret('first'));
    expect(await secrets.read(id)).toBe('first');
  });

  it('is described with its tags, and after its removal with until when it can be restored', async () => {
    expect(await secrets.describe(id)).toBeUndefined();
    await secrets.create(secret('first'));
    expect(await secrets.describe(id)).toEqual({
      name: id,
      arn: expect.stringContaining(`:secret:${id}-`),
      tags: job.tags,
    });
    await secrets.tag(id, { more: 'tags' });
    expect(await secrets.describe(id)).toMatchObject({ tags: { ...job.tags, more: 'tags' } });
    void account.sandbox.faults.add({ action: 'DeleteSecret', kind: 'lostAnswer' });
    const until = await secrets.remove(id);
    expect(await secrets.describe(id)).toMatchObject({ restorableUntil: until });
    await expect(secrets.read(id)).rejects.toMatchObject({
      details: {
        action: { code: 'read-secret' },
        figures: { answer: { code: 'InvalidRequestException' } },
      },
    });
  });
});
