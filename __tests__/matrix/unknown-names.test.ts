/** What nobody knows of names: a leaf that is named by its CN alone, a domain that is not written as DNS has it. */
import {
  CreateDomainConfigurationCommand,
  DeleteDomainConfigurationCommand,
  IoTClient,
  UpdateDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { IotKnobs } from '../../sandbox/iot/knobs.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { keyPem, leafExtensions, make, makeRoot } from '../../testkit/certificates.ts';
import { clientFor, domain, type Scenario, startScenario } from '../e2e/scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

/** Inputs that provide a leaf without SANs. */
async function namedByItsCommonName(): Promise<Record<string, string>> {
  const root = await makeRoot();
  const extensions = leafExtensions({ names: [] }).slice(0, 2);
  const leaf = await make({ subject: `CN=${domain}`, issuer: root, extensions });
  return {
    'server-certificate': leaf.certificate,
    'server-private-key': keyPem(leaf.privateKey),
    'server-certificate-chain': root.certificate,
  };
}

it('a leaf without SANs serves where IoT Core looks at its CN', async () => {
  const inputs = await namedByItsCommonName();
  const first = await scenario.run(inputs);
  expect(first.errors).toEqual([]);
  expect(first.outputs.status).toBe('ready');
});

it.each<[string, Partial<IotKnobs>, RegExp]>([
  ['with a reason', {}, /CertificateValidationException: .*does not cover iot\.example\.com/],
  [
    'by the general code and without a word',
    { unfitCertificate: 'InvalidRequestException', words: 'withheld' },
    /InvalidRequestException: The request is not valid\./,
  ],
])('and where it does not, its refusal is reported, %s', async (_, knobs, said) => {
  Object.assign(scenario.sandbox.knobs.iot, { commonNameSuffices: false, ...knobs });
  const { exitCode, errors } = await scenario.run(await namedByItsCommonName());
  expect(exitCode).toBe(1);
  expect(errors).toEqual([
    expect.stringMatching(/^creating the domain configuration iot\.example\.com for iot\./),
  ]);
  expect(errors[0]).toMatch(said);
});

it('a configuration whose domain is in upper case and ends in a dot is found, adopted, proven and let alone', async () => {
  const provisioned = await scenario.run({ 'domain-configuration-name': 'made-by-hand' });
  expect(provisioned.errors).toEqual([]);
  scenario.sandbox.knobs.iot.domainNames = 'any';
  await writeAnew(provisioned.outputs, `${domain.toUpperCase()}.`);
  scenario.sandbox.calls.clear();
  for (const operation of ['provision', 'verify']) {
    const { errors, outputs } = await scenario.run({ operation });
    expect({ operation, errors, ...outputs }).toMatchObject({
      operation,
      errors: [],
      status: 'ready',
      changed: 'false',
      'domain-configuration-name': 'made-by-hand',
    });
  }
  expect(scenario.changes()).toEqual([]);
});

/** The same configuration, its domain written otherwise. */
async function writeAnew(outputs: Readonly<Record<string, string>>, domainName: string) {
  const iot = new IoTClient(clientFor(scenario));
  const domainConfigurationName = outputs['domain-configuration-name'];
  await iot.send(
    new UpdateDomainConfigurationCommand({
      domainConfigurationName,
      domainConfigurationStatus: 'DISABLED',
    }),
  );
  await iot.send(new DeleteDomainConfigurationCommand({ domainConfigurationName }));
  await iot.send(
    new CreateDomainConfigurationCommand({
      domainConfigurationName,
      domainName,
      serverCertificateArns: [outputs['server-certificate-arn'] ?? ''],
      validationCertificateArn: outputs['validation-certificate-arn'],
    }),
  );
}
