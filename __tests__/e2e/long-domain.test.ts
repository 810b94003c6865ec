/** A domain that does not fit into the DomainName of a public certificate, nor into a CN. */
import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { clientFor, type Scenario, startScenario } from './scenario.ts';

const domain = `${'a'.repeat(60)}.iot.example.com`;

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ domain, latencies: noLatencies });
});
afterAll(() => scenario.close());

it('is proven by its parent and itself, served, and verified', async () => {
  const result = await scenario.run({ domain });
  expect(result.errors).toEqual([]);
  expect(result.warnings).toEqual([]);
  expect(result.log.join('\n')).toContain(`(names ${domain}, fingerprint `);
  const CertificateArn = result.outputs['validation-certificate-arn'];
  const { Certificate } = await new ACMClient(clientFor(scenario)).send(
    new DescribeCertificateCommand({ CertificateArn }),
  );
  expect(Certificate).toMatchObject({
    DomainName: 'iot.example.com',
    SubjectAlternativeNames: ['iot.example.com', domain],
    Status: 'ISSUED',
  });
});
