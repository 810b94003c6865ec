import { ListCertificatesCommand, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { CreateSecretCommand, ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
beforeEach(() => {
  account.sandbox.faults.clear();
  account.sandbox.calls.clear();
});
afterAll(() => account.close());

const list = () => account.acm.send(new ListCertificatesCommand({}));
const create = (Name: string) =>
  account.secrets.send(new CreateSecretCommand({ Name, SecretString: 'text' }));
const namesOfSecrets = async () => {
  const { SecretList = [] } = await account.secrets.send(new ListSecretsCommand({}));
  return SecretList.map(({ Name }) => Name);
};
const outcomes = () => account.sandbox.calls.list().map(({ outcome }) => outcome);

/** What each of so many calls came to. */
async function tell(calls: number): Promise<string[]> {
  const told: string[] = [];
  for (let call = 0; call < calls; call += 1) {
    told.push(
      await list().then(
        () => 'ok',
        (error: Error) => error.name,
      ),
    );
  }
  return told;
}

describe('throttle', () => {
  it('is refused with the service’s own code, and nothing is done', async () => {
    void account.sandbox.faults.add({ kind: 'throttle', times: 4 });
    await expect(create('throttled')).rejects.toMatchObject({ name: 'ThrottlingException' });
    await expect(list()).rejects.toMatchObject({ name: 'ThrottlingException' });
    const route53 = account.route53.send(new ListHostedZonesCommand({}));
    await expect(route53).rejects.toMatchObject({ name: 'Throttling' });
    const sts = account.sts.send(new GetCallerIdentityCommand({}));
    await expect(sts).rejects.toMatchObject({ name: 'Throttling', message: 'Rate exceeded' });
    expect(outcomes()).toEqual(['throttle', 'throttle', 'throttle', 'throttle']);
    expect(await namesOfSecrets()).not.toContain('throttled');
  });
});

describe('serverError', () => {
  it('is HTTP 500, and nothing is done', async () => {
    void account.sandbox.faults.add({ kind: 'serverError' });
    await expect(create('failed')).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(await namesOfSecrets()).not.toContain('failed');
  });
});

describe('reset', () => {
  it('breaks the connection, and nothing is done', async () => {
    void account.sandbox.faults.add({ kind: 'reset' });
    await expect(create('reset')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await namesOfSecrets()).not.toContain('reset');
  });
});

describe('lostAnswer', () => {
  it('breaks the connection once the call was performed', async () => {
    const struck = account.sandbox.faults.add({ action: 'CreateSecret', kind: 'lostAnswer' });
    await expect(create('lost')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await struck;
    expect(outcomes()).toEqual(['lostAnswer']);
    expect(await namesOfSecrets()).toContain('lost');
  });

  it('waits for a call that is performed: one that is refused is answered', async () => {
    await create('taken');
    void account.sandbox.faults.add({ action: 'CreateSecret', kind: 'lostAnswer' });
    const again = account.secrets.send(
      new CreateSecretCommand({ Name: 'taken', SecretString: 'other' }),
    );
    await expect(again).rejects.toMatchObject({ name: 'ResourceExistsException' });
    await expect(create('performed')).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('hang', () => {
  it('is never answered, and nothing is done', async () => {
    const struck = account.sandbox.faults.add({ kind: 'hang' });
    const giveUp = new AbortController();
    const sent = account.secrets.send(
      new CreateSecretCommand({ Name: 'hung', SecretString: 'text' }),
      { abortSignal: giveUp.signal },
    );
    await struck;
    giveUp.abort();
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    expect(await namesOfSecrets()).not.toContain('hung');
  });
});

describe('performedHang', () => {
  it('is never answered, although it is done', async () => {
    const struck = account.sandbox.faults.add({ kind: 'performedHang' });
    const giveUp = new AbortController();
    const sent = account.secrets.send(
      new CreateSecretCommand({ Name: 'done', SecretString: 'text' }),
      { abortSignal: giveUp.signal },
    );
    await struck;
    giveUp.abort();
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    expect(outcomes()).toEqual(['performedHang']);
    expect(await namesOfSecrets()).toContain('done');
  });
});

describe('refuse', () => {
  it('answers with the code, text and status that were asked for, and nothing is done', async () => {
    void account.sandbox.faults.add({
      kind: 'refuse',
      code: 'LimitExceededException',
      message: 'too many',
      status: 410,
    });
    await expect(create('refused')).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'too many',
      $metadata: { httpStatusCode: 410 },
    });
    expect(await namesOfSecrets()).not.toContain('refused');
  });
});

describe('notify', () => {
  it('lets the call pass and notifies waiters once it was performed', async () => {
    const struck = account.sandbox.faults.add({ action: 'CreateSecret', kind: 'notify' });
    const sent = create('notified');
    await struck;
    expect(await namesOfSecrets()).toContain('notified');
    await sent;
  });
});

describe('a fault', () => {
  it('strikes once by default', async () => {
    void account.sandbox.faults.add({ kind: 'throttle' });
    expect(await tell(2)).toEqual(['ThrottlingException', 'ok']);
  });

  it('lets so many calls pass, then strikes so many times', async () => {
    void account.sandbox.faults.add({ kind: 'throttle', skip: 2, times: 2 });
    expect(await tell(5)).toEqual(['ok', 'ok', 'ThrottlingException', 'ThrottlingException', 'ok']);
  });

  it('strikes the service and the operation it was asked for only', async () => {
    void account.sandbox.faults.add({ service: 'secretsmanager', kind: 'throttle' });
    void account.sandbox.faults.add({ service: 'acm', action: 'ImportCertificate', kind: 'hang' });
    expect(await tell(1)).toEqual(['ok']);
    await expect(create('struck')).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it('strikes only what changes something, or only reads, where asked', async () => {
    void account.sandbox.faults.add({ changes: true, kind: 'throttle' });
    expect(await tell(1)).toEqual(['ok']);
    const request = account.acm.send(new RequestCertificateCommand({ DomainName: 'a.test' }));
    await expect(request).rejects.toMatchObject({ name: 'ThrottlingException' });
    void account.sandbox.faults.add({ changes: false, kind: 'throttle' });
    await create('changed');
    expect(await tell(1)).toEqual(['ThrottlingException']);
  });

  it('waits for its turn: the first that was asked for strikes first', async () => {
    void account.sandbox.faults.add({ kind: 'refuse', code: 'First' });
    void account.sandbox.faults.add({ kind: 'refuse', code: 'Second' });
    expect(await tell(3)).toEqual(['First', 'Second', 'ok']);
  });

  it('is lifted by clear', async () => {
    void account.sandbox.faults.add({ kind: 'throttle', times: 9 });
    account.sandbox.faults.clear();
    expect(await tell(1)).toEqual(['ok']);
  });

  it('that is misspelt is refused', () => {
    const misspelt = { kind: 'throttle' as const, tims: 3 };
    expect(() => account.sandbox.faults.add(misspelt)).toThrow('tims');
  });
});
