/** A server certificate that a configuration of someone else serves, too, while ACM does not show who uses it. */
import {
  ACMClient,
  DescribeCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import { CreateDomainConfigurationCommand, IoTClient } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { createAuthority, type TestAuthority } from '../../testkit/authority.ts';
import { keyPem } from '../../testkit/certificates.ts';
import { makeLeaf } from '../sandbox/acm/imports.ts';
import { changeRecord } from './records.ts';
import { finishRollover } from './release.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const alsoServed = 'also.example.com';

let scenario: Scenario;
let shared: string;
let configuration: string;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  scenario.sandbox.knobs.iot.serverCertificateInUse = false;
  const provisioned = await scenario.run(await bring(await authority('One'), [domain, alsoServed]));
  expect(provisioned.errors).toEqual([]);
  shared = provisioned.outputs['server-certificate-arn'] ?? '';
  configuration = await serveByHand();
});
afterAll(() => scenario.close());

function authority(commonName: string): Promise<TestAuthority> {
  const subject = [{ type: 'CN', value: commonName }];
  const keyAlgorithm = 'EC_prime256v1';
  return createAuthority({ subject, keyAlgorithm, validityDays: 3650, now: new Date() });
}

async function bring(
  signer: TestAuthority,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const { certificate, privateKey } = await makeLeaf({
    names,
    issuer: signer,
  });
  return {
    'server-certificate': certificate,
    'server-private-key': keyPem(privateKey),
    'server-certificate-chain': signer.certificate,
  };
}

/** Of a name beside the domain, with a public certificate of its own. */
async function serveByHand(): Promise<string> {
  const [acm, iot] = [new ACMClient(clientFor(scenario)), new IoTClient(clientFor(scenario))];
  const { CertificateArn } = await acm.send(
    new RequestCertificateCommand({ DomainName: alsoServed, ValidationMethod: 'DNS' }),
  );
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  const record = Certificate?.DomainValidationOptions?.[0]?.ResourceRecord;
  await changeRecord(scenario, 'CREATE', {
    Name: record?.Name,
    Type: 'CNAME',
    TTL: 60,
    ResourceRecords: [{ Value: record?.Value }],
  });
  expect(await stands(CertificateArn)).toBe(true);
  const { domainConfigurationArn = '' } = await iot.send(
    new CreateDomainConfigurationCommand({
      domainConfigurationName: 'by-hand',
      domainName: alsoServed,
      serverCertificateArns: [shared],
      validationCertificateArn: CertificateArn,
    }),
  );
  return domainConfigurationArn;
}

async function stands(arn: string | undefined): Promise<boolean> {
  const acm = new ACMClient(clientFor(scenario));
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }));
  return Certificate?.Status === 'ISSUED';
}

it('stays when the domain is replaced, which is reported, and when it is torn down', async () => {
  const replaced = await scenario.run({
    ...(await bring(await authority('Two'), [domain])),
    replace: 'true',
  });
  expect(replaced.errors).toEqual([]);
  expect(replaced.outputs['server-certificate-arn']).not.toBe(shared);
  expect(replaced.summary).toContain(`stays for ${configuration}`);
  expect(await stands(shared)).toBe(true);

  const torn = await scenario.run({ operation: 'teardown' }, finishRollover(scenario));
  expect(torn.errors).toEqual([]);
  const plan: readonly { action: string; name: string; reason: string }[] = JSON.parse(
    torn.outputs.plan ?? '',
  );
  expect(plan.find(({ name }) => name === shared)).toMatchObject({
    action: 'keep',
    reason: `in use by ${configuration}`,
  });
  expect(await stands(shared)).toBe(true);
});
