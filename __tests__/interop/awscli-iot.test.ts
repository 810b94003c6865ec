/** AWS IoT's control plane as Debian's AWS CLI sees it: what it parses and prints of every operation, and how each is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClientRequest } from '../../src/pki/client-request.ts';
import { make } from '../../testkit/certificates.ts';
import { type ReadyDomain, readyDomain } from '../sandbox/iot/domain.ts';
import { openAccount, type TestAccount } from '../sandbox/kernel/account.ts';
import { type Cli, cliFor, text, uncovered } from '../support/awscli.ts';
import { folder } from '../support/tools.ts';

const policyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }],
});
const absent = {
  id: '0'.repeat(64),
  arn: `arn:aws:iot:ap-northeast-1:123456789012:cert/${'0'.repeat(64)}`,
  policy: 'arn:aws:iot:ap-northeast-1:123456789012:policy/absent',
};

let account: TestAccount;
let aws: Cli;
let ready: ReadyDomain;
let file: (name: string) => string;

beforeAll(async () => {
  account = await openAccount();
  aws = cliFor(account.sandbox);
  ready = await readyDomain(account);
  const { csr } = await createClientRequest('client', () => {});
  const { certificate } = await make({ subject: 'CN=device' });
  file = folder({ 'client.csr': csr, 'device.pem': certificate });
  account.sandbox.calls.clear();
});
afterAll(() => account.close());

const iot = (command: string) => aws.run('iot', ...command.split(' '));

/** Both pages of a listing. The CLI leaves the markers to those who give IoT's own --page-size. */
async function pages(command: string, member: string, size: number): Promise<readonly unknown[]> {
  const first = await iot(`${command} --page-size ${size}`);
  const last = await iot(`${command} --marker ${text(first, 'nextMarker')}`);
  expect(first[member]).toHaveLength(size);
  return [first[member], last[member]].flat();
}

describe('of domain configurations the CLI prints', () => {
  it('name and ARN of what was created, and all that was asked for when it is described', async () => {
    const { domain, leafArn, validationArn } = ready;
    const made = await iot(
      `create-domain-configuration --domain-configuration-name custom --domain-name ${domain} --server-certificate-arns ${leafArn} --validation-certificate-arn ${validationArn} --tags Key=a,Value=1`,
    );
    expect(made).toEqual({
      domainConfigurationName: 'custom',
      domainConfigurationArn: expect.stringMatching(/:domainconfiguration\/custom\/\w+$/),
    });
    expect(
      await iot('describe-domain-configuration --domain-configuration-name custom'),
    ).toMatchObject({
      domainName: domain,
      domainType: 'CUSTOMER_MANAGED',
      serviceType: 'DATA',
      domainConfigurationStatus: 'ENABLED',
      serverCertificates: [{ serverCertificateArn: leafArn, serverCertificateStatus: 'VALID' }],
      lastStatusChangeDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it('tags as they are added and removed', async () => {
    const described = await iot('describe-domain-configuration --domain-configuration-name custom');
    const arn = text(described, 'domainConfigurationArn');
    await iot(`tag-resource --resource-arn ${arn} --tags Key=b,Value=2`);
    await iot(`untag-resource --resource-arn ${arn} --tag-keys a`);
    expect(await iot(`list-tags-for-resource --resource-arn ${arn}`)).toEqual({
      tags: [{ Key: 'b', Value: '2' }],
    });
  });

  it('all of them, page by page, and nothing once one is disabled and deleted', async () => {
    const all = await pages('list-domain-configurations', 'domainConfigurations', 1);
    expect(all).toContainEqual(expect.objectContaining({ domainConfigurationName: 'custom' }));
    const of = '--domain-configuration-name custom';
    await iot(`update-domain-configuration ${of} --domain-configuration-status DISABLED`);
    expect(await iot(`delete-domain-configuration ${of}`)).toEqual({});
  });

  it('the endpoint', async () => {
    expect(await iot('describe-endpoint --endpoint-type iot:Data-ATS')).toEqual({
      endpointAddress: account.sandbox.iotEndpoint,
    });
  });
});

describe('of devices the CLI prints', () => {
  let arns: readonly string[];
  let ids: readonly string[];

  it('three certificates, made in three ways, page by page', async () => {
    const made = [
      await iot('create-keys-and-certificate --set-as-active'),
      await iot(
        `create-certificate-from-csr --certificate-signing-request file://${file('client.csr')}`,
      ),
      await iot(
        `register-certificate-without-ca --certificate-pem file://${file('device.pem')} --status ACTIVE`,
      ),
    ];
    expect(made[0]?.keyPair).toMatchObject({ PrivateKey: expect.stringContaining('PRIVATE KEY') });
    ids = made.map((one) => text(one, 'certificateId'));
    arns = made.map((one) => text(one, 'certificateArn'));
    expect(await pages('list-certificates', 'certificates', 2)).toMatchObject(
      ids.toReversed().map((certificateId) => ({ certificateId })),
    );
    expect(await iot(`describe-certificate --certificate-id ${ids[2]}`)).toMatchObject({
      certificateDescription: { status: 'ACTIVE', certificateMode: 'SNI_ONLY' },
    });
  });

  it('policies, what they are attached to and what is attached to it, page by page', async () => {
    for (const name of ['first', 'second']) {
      await aws.run(
        'iot',
        'create-policy',
        '--policy-name',
        name,
        '--policy-document',
        policyDocument,
      );
      await iot(`attach-policy --policy-name ${name} --target ${arns[0]}`);
    }
    await iot(`attach-policy --policy-name first --target ${arns[1]}`);
    expect(await iot('get-policy --policy-name first')).toMatchObject({
      policyDocument,
      defaultVersionId: '1',
    });
    const both = [{ policyName: 'first' }, { policyName: 'second' }];
    // The newest first, unless --ascending-order is given.
    expect(await pages('list-policies', 'policies', 1)).toMatchObject(both.toReversed());
    const attached = `list-attached-policies --target ${arns[0]}`;
    expect(await pages(attached, 'policies', 1)).toMatchObject(both);
    const targets = await pages('list-targets-for-policy --policy-name first', 'targets', 1);
    expect(targets).toEqual(arns.slice(0, 2));
  });

  it('nothing of what is taken away', async () => {
    await iot(`detach-policy --policy-name second --target ${arns[0]}`);
    await iot('delete-policy --policy-name second');
    await iot(`update-certificate --certificate-id ${ids[2]} --new-status INACTIVE`);
    await iot(`delete-certificate --certificate-id ${ids[2]}`);
    expect(await iot('list-policies')).toMatchObject({ policies: [{ policyName: 'first' }] });
  });
});

describe('is refused', () => {
  it.each([
    [
      'CreateDomainConfiguration',
      'CertificateValidationException',
      `create-domain-configuration --domain-configuration-name other --domain-name other.test --server-certificate-arns arn:aws:acm:ap-northeast-1:123456789012:certificate/0`,
    ],
    [
      'DescribeDomainConfiguration',
      'ResourceNotFoundException',
      'describe-domain-configuration --domain-configuration-name absent',
    ],
    [
      'UpdateDomainConfiguration',
      'ResourceNotFoundException',
      'update-domain-configuration --domain-configuration-name absent',
    ],
    [
      'DeleteDomainConfiguration',
      'ResourceNotFoundException',
      'delete-domain-configuration --domain-configuration-name absent',
    ],
    [
      'ListDomainConfigurations',
      'InvalidRequestException',
      'list-domain-configurations --page-size 251',
    ],
    [
      'DescribeEndpoint',
      'InvalidRequestException',
      'describe-endpoint --endpoint-type iot:Nonsense',
    ],
    [
      'CreateCertificateFromCsr',
      'InvalidRequestException',
      'create-certificate-from-csr --certificate-signing-request nonsense',
    ],
    [
      'DescribeCertificate',
      'ResourceNotFoundException',
      `describe-certificate --certificate-id ${absent.id}`,
    ],
    ['ListCertificates', 'InvalidRequestException', 'list-certificates --page-size 251'],
    [
      'UpdateCertificate',
      'ResourceNotFoundException',
      `update-certificate --new-status ACTIVE --certificate-id ${absent.id}`,
    ],
    [
      'DeleteCertificate',
      'ResourceNotFoundException',
      `delete-certificate --certificate-id ${absent.id}`,
    ],
    [
      'CreatePolicy',
      'MalformedPolicyException',
      'create-policy --policy-name bad --policy-document nonsense',
    ],
    ['GetPolicy', 'ResourceNotFoundException', 'get-policy --policy-name absent'],
    ['ListPolicies', 'InvalidRequestException', 'list-policies --page-size 251'],
    ['DeletePolicy', 'DeleteConflictException', 'delete-policy --policy-name first'],
    [
      'AttachPolicy',
      'ResourceNotFoundException',
      `attach-policy --policy-name absent --target ${absent.arn}`,
    ],
    [
      'DetachPolicy',
      'InvalidRequestException',
      `detach-policy --policy-name absent --target ${absent.arn}`,
    ],
    [
      'ListTargetsForPolicy',
      'ResourceNotFoundException',
      'list-targets-for-policy --policy-name absent',
    ],
    [
      'ListAttachedPolicies',
      'InvalidRequestException',
      `list-attached-policies --page-size 251 --target ${absent.arn}`,
    ],
    [
      'ListTagsForResource',
      'ResourceNotFoundException',
      `list-tags-for-resource --resource-arn ${absent.policy}`,
    ],
    [
      'TagResource',
      'ResourceNotFoundException',
      `tag-resource --tags Key=a,Value=b --resource-arn ${absent.policy}`,
    ],
    [
      'UntagResource',
      'ResourceNotFoundException',
      `untag-resource --tag-keys a --resource-arn ${absent.policy}`,
    ],
  ])('%s with %s', async (operation, code, command) => {
    expect(await aws.refusal('iot', ...command.split(' '))).toEqual({ operation, code });
  });

  it('RegisterCertificateWithoutCA with ResourceAlreadyExistsException', async () => {
    const again = [
      'iot',
      'register-certificate-without-ca',
      '--certificate-pem',
      `file://${file('device.pem')}`,
    ];
    await aws.run(...again);
    expect(await aws.refusal(...again)).toEqual({
      operation: 'RegisterCertificateWithoutCA',
      code: 'ResourceAlreadyExistsException',
    });
  });

  it('CreateKeysAndCertificate with ThrottlingException, having nothing to be wrong about', async () => {
    void account.sandbox.faults.add({ action: 'CreateKeysAndCertificate', kind: 'throttle' });
    expect(await aws.refusal('iot', 'create-keys-and-certificate')).toEqual({
      operation: 'CreateKeysAndCertificate',
      code: 'ThrottlingException',
    });
  });
});

it('no operation is left out', () => {
  expect(uncovered(account.sandbox, 'iot')).toEqual({ neverSucceeded: [], neverRefused: [] });
});
