/** What is in the account after a run, as someone else would count it. */
import { ACMClient, ListCertificatesCommand } from '@aws-sdk/client-acm';
import {
  IoTClient,
  ListCertificatesCommand as ListDeviceCertificatesCommand,
  ListDomainConfigurationsCommand,
  ListPoliciesCommand,
} from '@aws-sdk/client-iot';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientFor, type Scenario } from './scenario.ts';

export async function countAccount(scenario: Scenario): Promise<Record<string, number>> {
  const configuration = clientFor(scenario);
  const acm = new ACMClient(configuration);
  const iot = new IoTClient(configuration);
  const secrets = new SecretsManagerClient(configuration);
  const [certificates, configurations, policies, devices, secretList] = await Promise.all([
    acm.send(
      new ListCertificatesCommand({ Includes: { keyTypes: ['RSA_2048', 'EC_prime256v1'] } }),
    ),
    iot.send(new ListDomainConfigurationsCommand({})),
    iot.send(new ListPoliciesCommand({})),
    iot.send(new ListDeviceCertificatesCommand({})),
    secrets.send(new ListSecretsCommand({})),
  ]);
  const ofType = (type: string) =>
    certificates.CertificateSummaryList?.filter(({ Type }) => Type === type).length ?? 0;
  return {
    imported: ofType('IMPORTED'),
    requested: ofType('AMAZON_ISSUED'),
    configurations:
      configurations.domainConfigurations?.filter(
        ({ domainConfigurationName: name }) => !name?.startsWith('iot:'),
      ).length ?? 0,
    secrets: secretList.SecretList?.length ?? 0,
    policies: policies.policies?.length ?? 0,
    devices: devices.certificates?.length ?? 0,
  };
}

export const finishedAccount = {
  imported: 1,
  requested: 1,
  configurations: 1,
  /** Of the certificate authority: its key, and its certificates. */
  secrets: 3,
  policies: 0,
  devices: 0,
};
