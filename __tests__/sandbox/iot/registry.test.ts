import { createHash, X509Certificate } from 'node:crypto';
import {
  AttachPolicyCommand,
  CreateCertificateFromCsrCommand,
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
  DeleteCertificateCommand,
  DeletePolicyCommand,
  DescribeCertificateCommand,
  DescribeEndpointCommand,
  DetachPolicyCommand,
  ListCertificatesCommand,
  ListTargetsForPolicyCommand,
  UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClientRequest } from '../../../src/pki/client-request.ts';
import { openAccount, type TestAccount } from '../kernel/account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

const policyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }],
});

it('the endpoint asked for is reported, the same each time', async () => {
  const ask = (endpointType: string) =>
    account.iot.send(new DescribeEndpointCommand({ endpointType }));
  expect((await ask('iot:Data-ATS')).endpointAddress).toMatch(
    /-ats\.iot\.ap-northeast-1\.amazonaws\.com$/,
  );
  expect((await ask('iot:Data-ATS')).endpointAddress).toBe(
    (await ask('iot:Data-ATS')).endpointAddress,
  );
  await expect(ask('iot:Nonsense')).rejects.toMatchObject({ name: 'InvalidRequestException' });
});

describe('a certificate from a CSR', () => {
  it('has the key of the request, the SHA-256 of its DER as id, and is inactive unless asked otherwise', async () => {
    const { csr } = await createClientRequest('client', () => {});
    const made = await account.iot.send(
      new CreateCertificateFromCsrCommand({ certificateSigningRequest: csr }),
    );
    const { raw } = new X509Certificate(made.certificatePem ?? '');
    expect(made.certificateId).toBe(createHash('sha256').update(raw).digest('hex'));
    const { certificateDescription } = await account.iot.send(
      new DescribeCertificateCommand({ certificateId: made.certificateId }),
    );
    expect(certificateDescription?.status).toBe('INACTIVE');
  });

  it('is refused when the request is none', async () => {
    const nonsense = new CreateCertificateFromCsrCommand({ certificateSigningRequest: 'nonsense' });
    await expect(account.iot.send(nonsense)).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });
});

describe('clean-up has an order', () => {
  it('a certificate goes only when inactive and without policies, a policy only when attached to nothing', async () => {
    const made = await account.iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
    const { certificateId, certificateArn: target } = made;
    const policyName = 'ordered';
    await account.iot.send(new CreatePolicyCommand({ policyName, policyDocument }));
    await account.iot.send(new AttachPolicyCommand({ policyName, target }));
    const removeCertificate = () =>
      account.iot.send(new DeleteCertificateCommand({ certificateId }));
    const removePolicy = () => account.iot.send(new DeletePolicyCommand({ policyName }));

    await expect(removePolicy()).rejects.toMatchObject({ name: 'DeleteConflictException' });
    await expect(removeCertificate()).rejects.toMatchObject({
      name: 'CertificateStateException',
      message: expect.stringContaining('must be deactivated (not ACTIVE) before deletion'),
    });
    await account.iot.send(new UpdateCertificateCommand({ certificateId, newStatus: 'INACTIVE' }));
    await expect(removeCertificate()).rejects.toMatchObject({ name: 'DeleteConflictException' });
    const listed = await account.iot.send(new ListTargetsForPolicyCommand({ policyName }));
    expect(listed.targets).toEqual([target]);
    await account.iot.send(new DetachPolicyCommand({ policyName, target }));
    await removeCertificate();
    await removePolicy();
  });
});

describe('ListCertificates', () => {
  it('gives the newest first, unless asked for the oldest', async () => {
    const make = async () => {
      account.sandbox.clock.advance(1_000);
      return (await account.iot.send(new CreateKeysAndCertificateCommand({}))).certificateId;
    };
    const [first, second, third] = [await make(), await make(), await make()];
    const listed = async (isAscendingOrder: boolean) => {
      const page = await account.iot.send(
        new ListCertificatesCommand({ ascendingOrder: isAscendingOrder }),
      );
      return page.certificates?.map(({ certificateId }) => certificateId);
    };
    expect((await listed(false))?.slice(0, 3)).toEqual([third, second, first]);
    expect((await listed(true))?.slice(-3)).toEqual([first, second, third]);
  });
});

describe('a policy', () => {
  it('that is not there is no NotFound to DetachPolicy, whose model has none', async () => {
    const target = 'arn:aws:iot:ap-northeast-1:123456789012:cert/0';
    await expect(
      account.iot.send(new DetachPolicyCommand({ policyName: 'absent', target })),
    ).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });

  it.each([
    ['is no JSON', 'nonsense'],
    ['has no statement', '{}'],
    ['is longer than 2,048 characters', JSON.stringify({ Statement: ['x'.repeat(2_100)] })],
  ])('is refused when its document %s', async (_, document) => {
    const bad = new CreatePolicyCommand({ policyName: 'bad', policyDocument: document });
    await expect(account.iot.send(bad)).rejects.toMatchObject({ name: 'MalformedPolicyException' });
  });

  it('is not made twice under one name', async () => {
    const make = () =>
      account.iot.send(new CreatePolicyCommand({ policyName: 'once', policyDocument }));
    await make();
    await expect(make()).rejects.toMatchObject({ name: 'ResourceAlreadyExistsException' });
  });
});
