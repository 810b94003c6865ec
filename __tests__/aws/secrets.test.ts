/** The room over Secrets Manager against the sandbox's. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Secrets } from '../../src/aws/contract.ts';
import { openAccount, type TestAccount, tags } from './account.ts';

const id = 'iot-custom-domain/iot.example.com/ca';

let account: TestAccount;
let secrets: Secrets;

beforeEach(async () => {
  account = await openAccount();
  secrets = await account.aws.secrets();
});

afterEach(() => account.close());

describe('A secret', () => {
  it('is made once, read back, and never overwritten', async () => {
    expect(await secrets.read(id)).toBeUndefined();
    expect(await secrets.create(id, 'first', '1'.repeat(64), tags)).toBe('created');
    expect(await secrets.create(id, 'second', '2'.repeat(64), tags)).toBe('already-exists');
    expect(await secrets.read(id)).toBe('first');
  });

  it('is made when the answer was lost', async () => {
    void account.sandbox.faults.add({ action: 'CreateSecret', kind: 'lostAnswer' });
    await secrets.create(id, 'first', '1'.repeat(64), tags);
    expect(await secrets.read(id)).toBe('first');
  });
});
