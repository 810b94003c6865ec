/** A member of AWS's that the sandbox does not know is refused: passing it over would be an answer that AWS never gave. */
import { RequestCertificateCommand } from '@aws-sdk/client-acm';
import { ListPoliciesCommand, UpdateDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { CreateKeyCommand } from '@aws-sdk/client-kms';
import { CreateHostedZoneCommand, ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

const DomainName = 'iot.example.com';

it.each<[string, () => Promise<unknown>]>([
  [
    'CertificateAuthorityArn',
    () =>
      account.acm.send(
        new RequestCertificateCommand({
          DomainName,
          CertificateAuthorityArn:
            'arn:aws:acm-pca:ap-northeast-1:123456789012:certificate-authority/1',
        }),
      ),
  ],
  [
    'Export',
    () =>
      account.acm.send(
        new RequestCertificateCommand({ DomainName, Options: { Export: 'ENABLED' } }),
      ),
  ],
  [
    'removeAuthorizerConfig',
    () =>
      account.iot.send(
        new UpdateDomainConfigurationCommand({
          domainConfigurationName: 'iot',
          removeAuthorizerConfig: true,
        }),
      ),
  ],
  ['isAscendingOrder', () => account.iot.send(new ListPoliciesCommand({ ascendingOrder: true }))],
  [
    'ForceOverwriteReplicaSecret',
    () =>
      account.secrets.send(
        new CreateSecretCommand({
          Name: 'key',
          SecretString: 'text',
          ForceOverwriteReplicaSecret: true,
        }),
      ),
  ],
  ['Policy', () => account.kms.send(new CreateKeyCommand({ Policy: '{}' }))],
  [
    'DelegationSetId',
    () =>
      account.route53.send(
        new CreateHostedZoneCommand({
          Name: 'set.test',
          CallerReference: 'set',
          DelegationSetId: 'N1',
        }),
      ),
  ],
  [
    'hostedzonetype',
    () => account.route53.send(new ListHostedZonesCommand({ HostedZoneType: 'PrivateHostedZone' })),
  ],
])('%s', async (member, send) => {
  await expect(send()).rejects.toThrow(member);
});
