import {
  ACMClient,
  DescribeCertificateCommand,
  GetCertificateCommand,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
} from '@aws-sdk/client-acm';
import {
  DescribeDomainConfigurationCommand,
  IoTClient,
  ListDomainConfigurationsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-iot';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { records } from '../e2e/records.ts';
import { clientFor, type Scenario } from '../e2e/scenario.ts';

/** Every certificate, domain configuration and record of the account, of any creator, each as its service returns it. */
export async function standing(scenario: Scenario): Promise<readonly string[]> {
  return [
    ...(await certificates(scenario)),
    ...(await configurations(scenario)),
    ...(await records(scenario)),
  ];
}

/** The names of the secrets, sorted. */
export async function secretNames(scenario: Scenario): Promise<readonly string[]> {
  const client = new SecretsManagerClient(clientFor(scenario));
  const { SecretList: secrets = [] } = await client.send(new ListSecretsCommand({}));
  return secrets.map(({ Name = '' }) => Name).toSorted();
}

async function certificates(scenario: Scenario): Promise<readonly string[]> {
  const acm = new ACMClient(clientFor(scenario));
  const { CertificateSummaryList: list = [] } = await acm.send(
    new ListCertificatesCommand({ Includes: { keyTypes: ['RSA_2048', 'EC_prime256v1'] } }),
  );
  const told = list.map(async ({ CertificateArn }) => {
    const [{ Certificate }, body, { Tags }] = await Promise.all([
      acm.send(new DescribeCertificateCommand({ CertificateArn })),
      acm.send(new GetCertificateCommand({ CertificateArn })),
      acm.send(new ListTagsForCertificateCommand({ CertificateArn })),
    ]);
    // Time alone turns ISSUED into EXPIRED.
    const { Status: _, ...certificate } = Certificate ?? {};
    return JSON.stringify([certificate, body.Certificate, body.CertificateChain, Tags]);
  });
  return (await Promise.all(told)).toSorted();
}

async function configurations(scenario: Scenario): Promise<readonly string[]> {
  const iot = new IoTClient(clientFor(scenario));
  const { domainConfigurations: list = [] } = await iot.send(
    new ListDomainConfigurationsCommand({}),
  );
  return Promise.all(
    list.map(async ({ domainConfigurationName, domainConfigurationArn: resourceArn }) => {
      const [{ $metadata: _, ...configuration }, { tags }] = await Promise.all([
        iot.send(new DescribeDomainConfigurationCommand({ domainConfigurationName })),
        iot.send(new ListTagsForResourceCommand({ resourceArn })),
      ]);
      return JSON.stringify([configuration, tags]);
    }),
  );
}
