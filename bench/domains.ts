/** An account with many domains in service, as someone set it up who has one wildcard to prove them all by. */
import {
  ACMClient,
  DescribeCertificateCommand,
  ImportCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import { CreateDomainConfigurationCommand, IoTClient } from '@aws-sdk/client-iot';
import {
  ChangeResourceRecordSetsCommand,
  ListHostedZonesByNameCommand,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { tagsOf, validationCertificateTag } from '../src/context/tags.ts';
import { issueServerCertificate } from '../src/pki/leaf.ts';
import { createAuthority, type TestAuthority } from '../testkit/authority.ts';

const keyAlgorithm = 'EC_prime256v1';

/** Of these names Route 53's limit of 32,000 characters a change allows about twice as many. */
const recordsAtOnce = 200;

export interface DomainsInService {
  readonly domains: readonly string[];
  /** PEM: what the devices of all of them trust. */
  readonly caCertificate: string;
}

/** device-1.PARENT, device-2.PARENT, …; the sandbox has a zone of that parent, and its latencies are 0. */
export async function putInService(
  sandbox: Sandbox,
  parent: string,
  count: number,
): Promise<DomainsInService> {
  sandbox.knobs.iot.quota = count + sandbox.knobs.iot.quota;
  const domains = Array.from({ length: count }, (_, index) => `device-${index + 1}.${parent}`);
  const authority = await createAuthority({
    subject: [{ type: 'CN', value: 'Fleet CA' }],
    validityDays: 3650,
    keyAlgorithm,
    now: new Date(),
  });
  const validationCertificateArn = await proveAll(sandbox, parent);
  for (let first = 0; first < count; first += recordsAtOnce) {
    const batch = domains.slice(first, first + recordsAtOnce);
    await change(
      sandbox,
      parent,
      batch.map((domain) => cname(domain, sandbox.iotEndpoint)),
    );
  }
  for (const domain of domains) {
    await configure(sandbox, authority, domain, validationCertificateArn);
  }
  return { domains, caCertificate: authority.certificate };
}

/** One public certificate for every name below the parent. */
async function proveAll(sandbox: Sandbox, parent: string): Promise<string> {
  const acm = new ACMClient(clientFor(sandbox));
  const { CertificateArn = '' } = await acm.send(
    new RequestCertificateCommand({ DomainName: `*.${parent}`, ValidationMethod: 'DNS' }),
  );
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  const { Name = '', Value = '' } = Certificate?.DomainValidationOptions?.[0]?.ResourceRecord ?? {};
  await change(sandbox, parent, [cname(Name, Value)]);
  return CertificateArn;
}

async function configure(
  sandbox: Sandbox,
  authority: TestAuthority,
  domain: string,
  validationCertificateArn: string,
): Promise<void> {
  const leaf = await issueServerCertificate(authority, {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm,
    validityDays: 365,
    now: new Date(),
  });
  const { CertificateArn = '' } = await new ACMClient(clientFor(sandbox)).send(
    new ImportCertificateCommand({
      Certificate: Buffer.from(leaf.certificate),
      CertificateChain: Buffer.from(leaf.chain.join('')),
      PrivateKey: Buffer.from(leaf.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    }),
  );
  await new IoTClient(clientFor(sandbox)).send(
    new CreateDomainConfigurationCommand({
      domainConfigurationName: domain,
      domainName: domain,
      serverCertificateArns: [CertificateArn],
      validationCertificateArn,
      tags: Object.entries({
        ...tagsOf(domain, 'domain-configuration'),
        [validationCertificateTag]: validationCertificateArn,
      }).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
}

async function change(
  sandbox: Sandbox,
  parent: string,
  sets: readonly ResourceRecordSet[],
): Promise<void> {
  const route53 = new Route53Client(clientFor(sandbox));
  const { HostedZones: zones } = await route53.send(
    new ListHostedZonesByNameCommand({ DNSName: parent }),
  );
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zones?.[0]?.Id,
      ChangeBatch: {
        Changes: sets.map((ResourceRecordSet) => ({ Action: 'CREATE', ResourceRecordSet })),
      },
    }),
  );
}

function cname(Name: string, Value: string): ResourceRecordSet {
  return { Name, Type: 'CNAME', TTL: 60, ResourceRecords: [{ Value }] };
}

function clientFor(sandbox: Sandbox) {
  const {
    AWS_REGION = '',
    AWS_ACCESS_KEY_ID = '',
    AWS_SECRET_ACCESS_KEY = '',
  } = sandbox.environment();
  return {
    region: AWS_REGION,
    endpoint: sandbox.endpointUrl,
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
  };
}
