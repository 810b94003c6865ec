/** An account as someone else would count it, over the credentials and the endpoint in this process's environment. */
import {
  IoTClient,
  ListCertificatesCommand,
  ListDomainConfigurationsCommand,
  ListPoliciesCommand,
} from '@aws-sdk/client-iot';
import {
  ListHostedZonesByNameCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

export interface AccountView {
  readonly configurations: number;
  readonly secrets: number;
  /** Policies and device certificates. */
  readonly identities: number;
  /** CNAMEs in the zone of the domain. */
  readonly records: number;
}

export async function viewAccount(domain: string): Promise<AccountView> {
  const region = 'eu-west-1';
  const [iot, secrets, route53] = [
    new IoTClient({ region }),
    new SecretsManagerClient({ region }),
    new Route53Client({ region }),
  ];
  const parent = domain.slice(domain.indexOf('.') + 1);
  const { HostedZones: zones = [] } = await route53.send(
    new ListHostedZonesByNameCommand({ DNSName: parent }),
  );
  const [configurations, policies, devices, secretList, records] = await Promise.all([
    iot.send(new ListDomainConfigurationsCommand({})),
    iot.send(new ListPoliciesCommand({})),
    iot.send(new ListCertificatesCommand({})),
    secrets.send(new ListSecretsCommand({})),
    route53.send(new ListResourceRecordSetsCommand({ HostedZoneId: zones[0]?.Id })),
  ]);
  return {
    configurations: (configurations.domainConfigurations ?? []).filter(
      ({ domainConfigurationName: name }) => !name?.includes(':'),
    ).length,
    secrets: (secretList.SecretList ?? []).length,
    identities: (policies.policies ?? []).length + (devices.certificates ?? []).length,
    records: (records.ResourceRecordSets ?? []).filter(({ Type }) => Type === 'CNAME').length,
  };
}
