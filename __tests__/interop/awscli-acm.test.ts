/** ACM as Debian's AWS CLI sees it: what it parses and prints of every operation, and how each is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ecKey, rsaKey } from '../../testkit/certificates.ts';
import { blobsOf, makeLeaf } from '../sandbox/acm/imports.ts';
import { openAccount, type TestAccount } from '../sandbox/kernel/account.ts';
import { type Cli, cliFor, text, uncovered } from '../support/awscli.ts';
import { folder } from '../support/tools.ts';

/** Debian's model is older than the operation (conformance/models/newer.json). */
const unknownToTheCli = ['SearchCertificates'];

const absent =
  'arn:aws:acm:ap-northeast-1:123456789012:certificate/00000000-0000-0000-0000-000000000000';

let account: TestAccount;
let aws: Cli;
let file: (name: string) => string;
let imported: string;
let requested: string;

beforeAll(async () => {
  account = await openAccount();
  aws = cliFor(account.sandbox);
  const leaf = await makeLeaf({ key: rsaKey() });
  const other = await makeLeaf({ key: ecKey() });
  const { certificate, privateKey } = blobsOf(leaf);
  file = folder({
    'leaf.pem': certificate,
    'leaf.key': privateKey,
    'other.pem': other.certificate,
    'other.key': blobsOf(other).privateKey,
  });
});
afterAll(() => account.close());

function importing(name: string): readonly string[] {
  const [certificate, key] = [`fileb://${file(`${name}.pem`)}`, `fileb://${file(`${name}.key`)}`];
  return ['acm', 'import-certificate', '--certificate', certificate, '--private-key', key];
}

describe('the CLI prints', () => {
  it('the ARN of what was imported and of what was requested', async () => {
    imported = text(await aws.run(...importing('leaf')), 'CertificateArn');
    const request = 'acm request-certificate --domain-name iot.example.com --validation-method DNS';
    requested = text(await aws.run(...request.split(' ')), 'CertificateArn');
    expect([imported, requested]).toEqual([
      expect.stringMatching(/^arn:aws:acm:ap-northeast-1:/),
      expect.stringMatching(/^arn:aws:acm:ap-northeast-1:/),
    ]);
  });

  it('a certificate with its dates, usages and key', async () => {
    const described = await aws.run('acm', 'describe-certificate', '--certificate-arn', imported);
    expect(described.Certificate).toMatchObject({
      CertificateArn: imported,
      DomainName: 'iot.example.com',
      Type: 'IMPORTED',
      Status: 'ISSUED',
      KeyAlgorithm: 'RSA-2048',
      NotAfter: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      ExtendedKeyUsages: [{ Name: 'TLS_WEB_SERVER_AUTHENTICATION', OID: '1.3.6.1.5.5.7.3.1' }],
    });
    const body = await aws.run('acm', 'get-certificate', '--certificate-arn', imported);
    expect(body.Certificate).toContain('-----BEGIN CERTIFICATE-----');
  });

  it('the record that a requested certificate waits for', async () => {
    const described = await aws.run('acm', 'describe-certificate', '--certificate-arn', requested);
    expect(described.Certificate).toMatchObject({
      Status: 'PENDING_VALIDATION',
      DomainValidationOptions: [{ ResourceRecord: { Type: 'CNAME' } }],
    });
  });

  it('tags as they are added and removed', async () => {
    const of = ['--certificate-arn', imported];
    await aws.run('acm', 'add-tags-to-certificate', ...of, '--tags', 'Key=a,Value=1', 'Key=b');
    await aws.run('acm', 'remove-tags-from-certificate', ...of, '--tags', 'Key=b');
    expect(await aws.run('acm', 'list-tags-for-certificate', ...of)).toEqual({
      Tags: [{ Key: 'a', Value: '1' }],
    });
  });

  it('every certificate, page by page, and as many as asked for with a token for the rest', async () => {
    const list = ['acm', 'list-certificates'];
    const all = await aws.run(...list, '--page-size', '1');
    expect(all.CertificateSummaryList).toHaveLength(2);
    const first = await aws.run(...list, '--max-items', '1');
    const rest = await aws.run(...list, '--starting-token', text(first, 'NextToken'));
    expect([
      text(first, 'CertificateSummaryList', 0, 'CertificateArn'),
      text(rest, 'CertificateSummaryList', 0, 'CertificateArn'),
    ]).toEqual([imported, requested]);
    const pages = account.sandbox.calls
      .list()
      .filter(({ parameters }) => parameters.MaxItems === 1);
    expect(pages).toHaveLength(2);
  });
});

it.each([
  [
    'ImportCertificate',
    'ValidationException',
    () => [...importing('other').slice(0, -1), `fileb://${file('leaf.key')}`],
  ],
  [
    'RequestCertificate',
    'InvalidDomainValidationOptionsException',
    'request-certificate --domain-name a.amazonaws.com',
  ],
  [
    'DescribeCertificate',
    'ResourceNotFoundException',
    `describe-certificate --certificate-arn ${absent}`,
  ],
  [
    'GetCertificate',
    'RequestInProgressException',
    () => ['acm', 'get-certificate', '--certificate-arn', requested],
  ],
  ['ListCertificates', 'ValidationException', 'list-certificates --sort-by CREATED_AT'],
  [
    'AddTagsToCertificate',
    'ResourceNotFoundException',
    `add-tags-to-certificate --tags Key=a --certificate-arn ${absent}`,
  ],
  [
    'RemoveTagsFromCertificate',
    'ResourceNotFoundException',
    `remove-tags-from-certificate --tags Key=a --certificate-arn ${absent}`,
  ],
  [
    'ListTagsForCertificate',
    'ResourceNotFoundException',
    `list-tags-for-certificate --certificate-arn ${absent}`,
  ],
  [
    'DeleteCertificate',
    'ResourceNotFoundException',
    `delete-certificate --certificate-arn ${absent}`,
  ],
])('%s is refused with %s', async (operation, code, command) => {
  const args = typeof command === 'string' ? ['acm', ...command.split(' ')] : command();
  expect(await aws.refusal(...args)).toEqual({ operation, code });
});

it('a certificate is deleted, and no operation is left out', async () => {
  await aws.run('acm', 'delete-certificate', '--certificate-arn', imported);
  expect(uncovered(account.sandbox, 'acm')).toEqual({
    neverSucceeded: unknownToTheCli,
    neverRefused: unknownToTheCli,
  });
});
