/** Public certificates of others in the account: which of them IoT Core takes as validation certificate, and which it does not. */
import { IoTClient, TagResourceCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IssuedCertificate } from '../../sandbox/acm/issued.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { validationCertificateTag } from '../../src/context/tags.ts';
import { callAcm } from '../support/acm-call.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const day = 86_400_000;

/** It lasts longer than any other, which is what the search prefers. */
function addIssued(more: Partial<IssuedCertificate>, days = 395): string {
  const now = scenario.sandbox.clock.now();
  return scenario.sandbox.certificates.addIssued({
    names: [domain],
    notBefore: new Date(now - day),
    notAfter: new Date(now + days * day),
    ...more,
  });
}

async function tagConfiguration(resourceArn: string | undefined, Value: string): Promise<void> {
  const tags = [{ Key: validationCertificateTag, Value }];
  await new IoTClient(clientFor(scenario)).send(new TagResourceCommand({ resourceArn, tags }));
}

const unusable: readonly (readonly [string, Partial<IssuedCertificate>, RegExp])[] = [
  [
    'of Amazon N2, whose root Mozilla does not trust',
    { hierarchy: 'N2_AMAZON_MANAGED' },
    /its chain ends at .*Amazon N2 Root .*, which is not in Mozilla's CA bundle/,
  ],
  [
    'of Amazon N2, for clients alone',
    { hierarchy: 'N2_AMAZON_MANAGED', usage: 'CLIENT_AUTH_ONLY' },
    /its extendedKeyUsage lacks serverAuth/,
  ],
  ['issued by ACME', { origin: 'ACME' }, /its key pair is of origin ACME/],
  [
    'with a key pair that its owner made',
    { origin: 'CUSTOMER_PROVIDED' },
    /its key pair is of origin CUSTOMER_PROVIDED/,
  ],
];

describe.each(unusable)('a certificate %s', (_, kind, reason) => {
  it.each([true, false])(
    'is not chosen where it is in the account (search known: %s)',
    async (searchKnown) => {
      scenario.sandbox.knobs.acm.searchKnown = searchKnown;
      const arn = addIssued(kind);
      const { outputs, errors } = await scenario.run();
      expect(errors).toEqual([]);
      expect(outputs.status).toBe('ready');
      expect(outputs['validation-certificate-arn']).not.toBe(arn);
      expect(scenario.changes()).toContain('acm:RequestCertificate');
    },
  );

  it('is refused with its reason where the user names it, and nothing is changed', async () => {
    const arn = addIssued(kind);
    const { errors } = await scenario.run({ 'validation-certificate-arn': arn });
    expect(errors).toEqual([expect.stringMatching(reason)]);
    expect(errors.join()).toContain('Set validation-certificate-arn to a public ACM certificate');
    expect(scenario.changes()).toEqual([]);
  });

  it('that the configuration was made with fails verify, and provision requests another', async () => {
    const first = await scenario.run();
    const arn = addIssued(kind);
    await tagConfiguration(first.outputs['domain-configuration-arn'], arn);
    const verified = await scenario.run({ operation: 'verify' });
    expect(verified.outputs.status).toBe('failed');
    expect(verified.errors.join()).toMatch(reason);
    const again = await scenario.run();
    expect(again.outputs).toMatchObject({
      status: 'ready',
      'validation-certificate-arn': first.outputs['validation-certificate-arn'],
    });
  });
});

it('one of Amazon N2 that someone requested is given up once it is issued, and the next run requests another', async () => {
  const answer = await callAcm(scenario.sandbox, 'RequestCertificate', {
    DomainName: domain,
    ValidationMethod: 'DNS',
    RootHierarchyType: 'N2_AMAZON_MANAGED',
  });
  const [arn = ''] = /arn:aws:acm:[^"]*/.exec(answer) ?? [];
  const first = await scenario.run();
  expect(first.outputs.status).toBe('failed');
  expect(first.errors).toEqual([
    expect.stringMatching(
      `${arn} was issued, and cannot prove the domain: .* is not in Mozilla's CA bundle`,
    ),
  ]);
  const second = await scenario.run();
  expect(second.outputs.status).toBe('ready');
  expect(second.outputs['validation-certificate-arn']).not.toBe(arn);
});

it('one of Amazon N2 that Starfield cross-signed is taken, since Mozilla trusts that root', async () => {
  const arn = addIssued({ hierarchy: 'N2_SFG2_AMAZON_MANAGED' }, 98);
  const { outputs, errors } = await scenario.run();
  expect(errors).toEqual([]);
  expect(outputs).toMatchObject({ status: 'ready', 'validation-certificate-arn': arn });
});
