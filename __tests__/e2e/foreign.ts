/** What others have in the same account and zone, to be found byte for byte as it was. */
import {
  ACMClient,
  DescribeCertificateCommand,
  GetCertificateCommand,
  ImportCertificateCommand,
  ListTagsForCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import {
  DescribeDomainConfigurationCommand,
  IoTClient,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-iot';
import { expect } from '@jest/globals';
import { leafWithoutServerAuth } from '../../demo/unfit-leaf.ts';
import { changeRecord, records } from './records.ts';
import { clientFor, domain, type Scenario } from './scenario.ts';

const secondDomain = 'mqtt.example.com';

export interface Foreign {
  /** ARN of a certificate that someone imported for the same domain. */
  readonly imported: string;
  /** ARN of a public certificate that someone requested, validated by the same record as ours. */
  readonly publicWildcard: string;
  /** All that is not this domain's, as AWS returns it. */
  now(): Promise<readonly unknown[]>;
}

/** A second domain of this action's, certificates for the same domain, and records below it. */
export async function seedForeign(scenario: Scenario): Promise<Foreign> {
  const acm = new ACMClient(clientFor(scenario));
  const provisioned = await scenario.run({ domain: secondDomain });
  expect(provisioned.errors).toEqual([]);
  const imported = await importByHand(acm);
  const publicWildcard = await requestByHand(acm, `*.${domain}`);
  await changeRecord(scenario, 'CREATE', {
    Name: `note.${domain}`,
    Type: 'TXT',
    TTL: 300,
    ResourceRecords: [{ Value: '"of somebody else"' }],
  });
  return {
    imported,
    publicWildcard,
    now: () => foreignThings(scenario, acm, [imported, publicWildcard]),
  };
}

async function importByHand(acm: ACMClient): Promise<string> {
  const { authority, certificate, privateKey } = leafWithoutServerAuth(domain, new Date());
  const { CertificateArn } = await acm.send(
    new ImportCertificateCommand({
      Certificate: Buffer.from(certificate),
      PrivateKey: Buffer.from(privateKey),
      CertificateChain: Buffer.from(authority),
    }),
  );
  return CertificateArn ?? '';
}

/** ACM gives the name below a wildcard and the wildcard one validation record. */
async function requestByHand(acm: ACMClient, name: string): Promise<string> {
  const { CertificateArn } = await acm.send(
    new RequestCertificateCommand({ DomainName: name, ValidationMethod: 'DNS' }),
  );
  return CertificateArn ?? '';
}

async function foreignThings(
  scenario: Scenario,
  acm: ACMClient,
  byHand: readonly string[],
): Promise<readonly unknown[]> {
  const iot = new IoTClient(clientFor(scenario));
  const configuration = await iot.send(
    new DescribeDomainConfigurationCommand({ domainConfigurationName: secondDomain }),
  );
  const tags = await iot.send(
    new ListTagsForResourceCommand({ resourceArn: configuration.domainConfigurationArn }),
  );
  const served = configuration.serverCertificates?.[0]?.serverCertificateArn;
  const certificates = [...byHand, served].map(async (CertificateArn) => {
    const [described, body, tagged] = await Promise.all([
      acm.send(new DescribeCertificateCommand({ CertificateArn })),
      acm.send(new GetCertificateCommand({ CertificateArn })),
      acm.send(new ListTagsForCertificateCommand({ CertificateArn })),
    ]);
    return [described, body, tagged].map(told);
  });
  const foreign = (await records(scenario)).filter((set) => !set.startsWith(`{"Name":"${domain}.`));
  return [told(configuration), told(tags), await Promise.all(certificates), foreign];
}

function told<Answer extends { $metadata: unknown }>({ $metadata: _, ...answer }: Answer) {
  return answer;
}
