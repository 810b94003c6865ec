/** Calls answered in rounds: how many of them wait for each other. */
import { ListCertificatesCommand } from '@aws-sdk/client-acm';
import { DescribeEndpointCommand } from '@aws-sdk/client-iot';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
beforeEach(() => {
  account.sandbox.calls.clear();
  account.sandbox.turns.inRounds(true);
});
afterEach(() => account.sandbox.turns.inRounds(false));
afterAll(() => account.close());

const list = () => account.acm.send(new ListCertificatesCommand({}));
const endpoint = () =>
  account.iot.send(new DescribeEndpointCommand({ endpointType: 'iot:Data-ATS' }));
const identity = () => account.sts.send(new GetCallerIdentityCommand({}));
const rounds = () => account.sandbox.calls.list().map(({ action, round }) => [action, round]);

it('those that do not wait for each other share one', async () => {
  await Promise.all([list().then(endpoint), identity()]);
  expect(rounds().toSorted()).toEqual([
    ['DescribeEndpoint', 2],
    ['GetCallerIdentity', 1],
    ['ListCertificates', 1],
  ]);
});

it('one that is made while others are on their way is in their round', async () => {
  const first = list();
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, identity()]);
  expect(rounds()).toEqual([
    ['ListCertificates', 1],
    ['GetCallerIdentity', 1],
  ]);
});

it('are counted from 1 again, and not at all otherwise', async () => {
  await list();
  account.sandbox.turns.inRounds(true);
  await list();
  account.sandbox.turns.inRounds(false);
  await list();
  expect(account.sandbox.calls.list().map(({ round }) => round)).toEqual([1, 1, undefined]);
});
