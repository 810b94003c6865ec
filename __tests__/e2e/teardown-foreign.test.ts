/** What others have in the same account and zone stands untouched, byte for byte. */
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
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ActionResult } from '../../demo/runner.ts';
import { leafWithoutServerAuth } from '../../demo/unfit-leaf.ts';
import { changeRecord, records } from './records.ts';
import { letGo } from './release.ts';
import { clientFor, domain, noLatencies, type Scenario, startScenario } from './scenario.ts';

const secondDomain = 'mqtt.example.com';

let scenario: Scenario;
let acm: ACMClient;
let iot: IoTClient;
let imported: string;
let publicWildcard: string;
let before: readonly unknown[];
let result: ActionResult;

beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  acm = new ACMClient(clientFor(scenario));
  iot = new IoTClient(clientFor(scenario));
  for (const inputs of [{}, { domain: secondDomain }]) {
    const provisioned = await scenario.run(inputs);
    expect(provisioned.errors).toEqual([]);
  }
  imported = await importByHand();
  publicWildcard = await requestByHand(`*.${domain}`);
  await changeRecord(scenario, 'CREATE', {
    Name: `note.${domain}`,
    Type: 'TXT',
    TTL: 300,
    ResourceRecords: [{ Value: '"of somebody else"' }],
  });
  before = await foreignThings();
  result = await scenario.run({ operation: 'teardown' }, letGo(scenario));
}, 90_000);
afterAll(() => scenario.close());

it('a teardown among them ends ready', () => {
  expect(result.errors).toEqual([]);
  expect(result.outputs.status).toBe('ready');
});

it('leaves another domain, a certificate for the same domain, and records as they were', async () => {
  expect(await foreignThings()).toEqual(before);
});

it('leaves the validation record that a public certificate of somebody else is renewed by, and says so', async () => {
  const shared = (await records(scenario)).filter((set) => set.includes('acm-validations'));
  expect(shared.filter((set) => set.includes(domain))).toHaveLength(1);
  expect(result.log.join('\n')).toMatch(
    new RegExp(`= DNS record +_\\w+\\.iot\\.example\\.com +# ${publicWildcard} is renewed by it`),
  );
});

it('tells the certificates that stay as kept', () => {
  const plan: { action: string; name: string }[] = JSON.parse(result.outputs.plan ?? '');
  expect(plan.find(({ name }) => name === imported)).toMatchObject({ action: 'keep' });
});

async function importByHand(): Promise<string> {
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
async function requestByHand(name: string): Promise<string> {
  const { CertificateArn } = await acm.send(
    new RequestCertificateCommand({ DomainName: name, ValidationMethod: 'DNS' }),
  );
  return CertificateArn ?? '';
}

/** All that is not this domain's, as AWS tells it. */
async function foreignThings(): Promise<readonly unknown[]> {
  const configuration = await iot.send(
    new DescribeDomainConfigurationCommand({ domainConfigurationName: secondDomain }),
  );
  const tags = await iot.send(
    new ListTagsForResourceCommand({ resourceArn: configuration.domainConfigurationArn }),
  );
  const served = configuration.serverCertificates?.[0]?.serverCertificateArn;
  const certificates = [imported, publicWildcard, served].map(async (CertificateArn) => {
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
