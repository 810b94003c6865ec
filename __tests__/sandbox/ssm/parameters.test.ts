import {
  DeleteParameterCommand,
  GetParameterCommand,
  ListTagsForResourceCommand,
  PutParameterCommand,
  type PutParameterCommandInput,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientConfiguration, openAccount, type TestAccount } from '../kernel/account.ts';

let account: TestAccount;
let ssm: SSMClient;
let name: string;
let count = 0;
beforeAll(async () => {
  account = await openAccount();
  ssm = new SSMClient(clientConfiguration(account.sandbox));
});
beforeEach(() => {
  count += 1;
  name = `/test/parameter-${count}`;
});
afterAll(async () => {
  ssm.destroy();
  await account.close();
});

const put = (input: Partial<PutParameterCommandInput> = {}) =>
  ssm.send(new PutParameterCommand({ Name: name, Value: 'first', Type: 'String', ...input }));
const get = () => ssm.send(new GetParameterCommand({ Name: name }));
const tags = () =>
  ssm.send(new ListTagsForResourceCommand({ ResourceType: 'Parameter', ResourceId: name }));

describe('PutParameter', () => {
  it('creates a parameter with its tags, whose ARN has one slash', async () => {
    expect(await put({ Tags: [{ Key: 'a', Value: 'b' }] })).toMatchObject({
      Version: 1,
      Tier: 'Standard',
    });
    expect((await get()).Parameter).toMatchObject({
      Name: name,
      Type: 'String',
      Value: 'first',
      ARN: `arn:aws:ssm:ap-northeast-1:123456789012:parameter${name}`,
    });
    expect((await tags()).TagList).toEqual([{ Key: 'a', Value: 'b' }]);
  });

  it('overwrites only with the flag for it, and never with tags', async () => {
    await put();
    await expect(put()).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
    const tagged = put({ Overwrite: true, Tags: [{ Key: 'a', Value: 'b' }] });
    await expect(tagged).rejects.toThrow(/tags and overwrite can't be used together/);
    expect(await put({ Overwrite: true, Value: 'second', Type: undefined })).toMatchObject({
      Version: 2,
    });
    expect((await get()).Parameter?.Value).toBe('second');
  });

  it('takes 4 KB in the standard tier, 8 KB in the advanced one, and goes over by itself if asked to', async () => {
    const Tier = 'Intelligent-Tiering';
    expect(await put({ Value: 'x'.repeat(4096), Tier })).toMatchObject({ Tier: 'Standard' });
    const more = { Value: 'x'.repeat(4097), Overwrite: true };
    await expect(put(more)).rejects.toThrow(/maximum parameter value of 4096/);
    expect(await put({ ...more, Tier })).toMatchObject({ Tier: 'Advanced' });
    await expect(put({ Value: 'x'.repeat(8193), Overwrite: true, Tier })).rejects.toThrow(/8192/);
  });

  it.each(['aws-name', '/ssm/name', 'a name'])('refuses the name %s', async (Name) => {
    await expect(put({ Name })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

it('a parameter that is not there is refused by each call in its own words', async () => {
  await expect(get()).rejects.toMatchObject({ name: 'ParameterNotFound' });
  await expect(ssm.send(new DeleteParameterCommand({ Name: name }))).rejects.toMatchObject({
    name: 'ParameterNotFound',
  });
  await expect(tags()).rejects.toMatchObject({ name: 'InvalidResourceId' });
  await put();
  await ssm.send(new DeleteParameterCommand({ Name: name }));
  await expect(get()).rejects.toMatchObject({ name: 'ParameterNotFound' });
});

it('IAM is asked for the parameter, and for its tags where it is created with some', async () => {
  account.sandbox.calls.clear();
  await put({ Tags: [{ Key: 'a', Value: 'b' }] });
  const [call] = account.sandbox.calls.list();
  const resource = `arn:aws:ssm:ap-northeast-1:123456789012:parameter${name}`;
  expect(call?.permissions.map(({ action, resource: of }) => [action, of])).toEqual([
    ['ssm:PutParameter', resource],
    ['ssm:AddTagsToResource', resource],
  ]);
});
