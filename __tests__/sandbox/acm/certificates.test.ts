import {
  AddTagsToCertificateCommand,
  DeleteCertificateCommand,
  DescribeCertificateCommand,
  GetCertificateCommand,
  ListTagsForCertificateCommand,
  RemoveTagsFromCertificateCommand,
} from '@aws-sdk/client-acm';
import {
  CreateDomainConfigurationCommand,
  DeleteDomainConfigurationCommand,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyUsageFlags } from '../../../src/pki/x509.ts';
import { makeRoot, rsaKey } from '../../../testkit/certificates.ts';
import { minute, openAccount, type TestAccount } from '../kernel/account.ts';
import { blobsOf, importInto, makeLeaf } from './imports.ts';
import { describeCertificate, newZone, publishRecords, request } from './validation.ts';

const none = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/none';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

describe('DescribeCertificate of an import', () => {
  it('spells the key algorithm with a hyphen and the serial number as colon-hex', async () => {
    const root = await makeRoot({ subject: 'CN=Root, O=Some Organization', key: rsaKey() });
    const leaf = await makeLeaf({
      issuer: root,
      key: rsaKey(),
      names: ['a.test', 'b.test'],
      keyUsages: KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment,
    });
    const arn = await importInto(account.acm, blobsOf(leaf, root));
    const detail = await describeCertificate(account, arn);
    expect(detail).toMatchObject({
      CertificateArn: arn,
      DomainName: 'a.test',
      SubjectAlternativeNames: ['a.test', 'b.test'],
      DomainValidationOptions: [{ DomainName: 'a.test' }, { DomainName: 'b.test' }],
      Issuer: 'Some Organization',
      Type: 'IMPORTED',
      Status: 'ISSUED',
      KeyAlgorithm: 'RSA-2048',
      SignatureAlgorithm: 'SHA256WITHRSA',
      Serial: expect.stringMatching(/^[0-9a-f]{2}(:[0-9a-f]{2})+$/),
      KeyUsages: [{ Name: 'DIGITAL_SIGNATURE' }, { Name: 'KEY_ENCIPHERMENT' }],
      ExtendedKeyUsages: [{ Name: 'TLS_WEB_SERVER_AUTHENTICATION', OID: '1.3.6.1.5.5.7.3.1' }],
      RenewalEligibility: 'INELIGIBLE',
      InUseBy: [],
    });
    expect(detail.ImportedAt).toEqual(detail.CreatedAt);
  });

  it('has the names of the last import', async () => {
    const first = await makeLeaf({ names: ['a.test', 'b.test'] });
    const arn = await importInto(account.acm, blobsOf(first));
    account.sandbox.clock.advance(minute);
    const second = await makeLeaf({ names: ['b.test', 'c.test'] });
    await importInto(account.acm, { ...blobsOf(second), arn });
    const detail = await describeCertificate(account, arn);
    expect(detail.SubjectAlternativeNames).toEqual(['b.test', 'c.test']);
    expect(detail.ImportedAt?.getTime()).toBeGreaterThan(detail.CreatedAt?.getTime() ?? 0);
  });

  it('never gives the private key back', async () => {
    const leaf = await makeLeaf();
    const arn = await importInto(account.acm, blobsOf(leaf));
    const input = { CertificateArn: arn };
    const answers = [
      await account.acm.send(new DescribeCertificateCommand(input)),
      await account.acm.send(new GetCertificateCommand(input)),
    ];
    expect(JSON.stringify(answers)).not.toContain('PRIVATE KEY');
  });
});

describe('tags', () => {
  it('are added, written over and removed by key', async () => {
    const arn = await importInto(account.acm, blobsOf(await makeLeaf()));
    const add = (Key: string, Value: string) =>
      account.acm.send(
        new AddTagsToCertificateCommand({ CertificateArn: arn, Tags: [{ Key, Value }] }),
      );
    await add('kept', 'old');
    await add('gone', 'x');
    await add('kept', 'new');
    await account.acm.send(
      new RemoveTagsFromCertificateCommand({ CertificateArn: arn, Tags: [{ Key: 'gone' }] }),
    );
    const { Tags } = await account.acm.send(
      new ListTagsForCertificateCommand({ CertificateArn: arn }),
    );
    expect(Tags).toEqual([{ Key: 'kept', Value: 'new' }]);
  });

  it('are no list where there are none, for the model has no empty one', async () => {
    const arn = await request(account, { DomainName: 'untagged.example.com' });
    const answer = await account.acm.send(
      new ListTagsForCertificateCommand({ CertificateArn: arn }),
    );
    expect(answer.Tags).toBeUndefined();
  });
});

describe('a certificate that is not there', () => {
  it.each([
    ['DescribeCertificate', () => new DescribeCertificateCommand({ CertificateArn: none })],
    ['DeleteCertificate', () => new DeleteCertificateCommand({ CertificateArn: none })],
  ])('is ResourceNotFoundException to %s', async (_action, command) => {
    const sent: Promise<unknown> = account.acm.send(command());
    await expect(sent).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is a ValidationException when its ARN is none', async () => {
    await expect(describeCertificate(account, 'certificate/none')).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('DeleteCertificate', () => {
  const remove = (arn: string) =>
    account.acm.send(new DeleteCertificateCommand({ CertificateArn: arn }));

  it('deletes what nothing uses', async () => {
    const arn = await importInto(account.acm, blobsOf(await makeLeaf()));
    await remove(arn);
    await expect(describeCertificate(account, arn)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('is a ConflictException soon after its import, where the account is set to', async () => {
    account.sandbox.knobs.acm.importSettlesMs = 10_000;
    const CertificateArn = await importInto(
      account.acm,
      blobsOf(await makeLeaf({ names: ['new.test'] })),
    );
    const remove = () => account.acm.send(new DeleteCertificateCommand({ CertificateArn }));
    await expect(remove()).rejects.toMatchObject({ name: 'ConflictException' });
    account.sandbox.clock.advance(10_000);
    await remove();
    account.sandbox.knobs.acm.importSettlesMs = 0;
  });

  it('is refused while a domain configuration uses it, and for 20 minutes after', async () => {
    const { id, name: domainName } = newZone(account);
    const arn = await request(account, { DomainName: domainName });
    await publishRecords(account, id, arn);
    const { domainConfigurationArn } = await account.iot.send(
      new CreateDomainConfigurationCommand({
        domainConfigurationName: 'user',
        domainName,
        serverCertificateArns: [arn],
      }),
    );
    expect(await describeCertificate(account, arn)).toMatchObject({
      InUseBy: [domainConfigurationArn],
      RenewalEligibility: 'ELIGIBLE',
    });
    const inUse = {
      name: 'ResourceInUseException',
      message: `Certificate ${arn} in account 123456789012 is in use.`,
    };
    await expect(remove(arn)).rejects.toMatchObject(inUse);
    const domainConfigurationName = 'user';
    await account.iot.send(
      new UpdateDomainConfigurationCommand({
        domainConfigurationName,
        domainConfigurationStatus: 'DISABLED',
      }),
    );
    await account.iot.send(new DeleteDomainConfigurationCommand({ domainConfigurationName }));
    await expect(remove(arn)).rejects.toMatchObject(inUse);
    account.sandbox.clock.advance(19 * minute);
    await expect(remove(arn)).rejects.toMatchObject(inUse);
    account.sandbox.clock.advance(minute);
    await remove(arn);
  });
});
