/** What only a slow AWS or a silent DNS shows, over the real SDK. */
import { beforeEach, expect, it } from '@jest/globals';
import { createAws } from '../../../src/aws/aws.ts';
import { observeTeardown } from '../../../src/operations/observe-teardown.ts';
import type { TeardownSnapshot } from '../../../src/resources/teardown-snapshot.ts';
import { recordingContext } from '../../support/context.ts';
import { domain, iotEndpoint, teardownSettings } from '../../support/snapshots.ts';
import { type Answer, json, refusal, startWire } from '../aws/wire.ts';

const arn = 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf';
const configurations = 'arn:aws:iot:eu-west-1:123456789012:domainconfiguration';
const balancer = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/x/1';

const told = (name: string, suffix: string) =>
  json({
    domainConfigurationName: name,
    domainConfigurationArn: `${configurations}/${name}/${suffix}`,
    domainName: 'other.example.com',
    domainType: 'CUSTOMER_MANAGED',
    domainConfigurationStatus: 'ENABLED',
    serviceType: 'DATA',
  });

const answers: Readonly<Record<string, Answer>> = {
  'GET /endpoint': json({ endpointAddress: iotEndpoint }),
  'GET /domainConfigurations': json({ domainConfigurations: [] }),
  'GET /domainConfigurations/iot.example.com': refusal(
    'ResourceNotFoundException',
    'not found',
    404,
  ),
  'GET /domainConfigurations/gone': refusal('ResourceNotFoundException', 'not found', 404),
  'GET /domainConfigurations/made-anew': told('made-anew', 'zzzzz'),
  'GET /domainConfigurations/standing': told('standing', 'abcde'),
  'GET /policies': json({ policies: [] }),
  DescribeSecret: refusal('ResourceNotFoundException', "can't find it"),
  ListCertificates: json({ CertificateSummaryList: [] }),
  SearchCertificates: json({
    Results: [
      {
        CertificateArn: arn,
        CertificateMetadata: { AcmCertificateMetadata: { Type: 'IMPORTED', Status: 'ISSUED' } },
        X509Attributes: { SubjectAlternativeNames: [{ DnsName: domain }] },
      },
    ],
  }),
  DescribeCertificate: json({
    Certificate: {
      CertificateArn: arn,
      Type: 'IMPORTED',
      Status: 'ISSUED',
      InUseBy: [
        `${configurations}/gone/abcde`,
        `${configurations}/made-anew/abcde`,
        `${configurations}/standing/abcde`,
        balancer,
      ],
    },
  }),
  ListTagsForCertificate: json({ Tags: [] }),
};

let world: TeardownSnapshot;
beforeEach(async () => {
  await startWire(({ action }) => answers[action] ?? refusal('Unexpected', action));
  const { context, clock } = recordingContext();
  const aws = createAws({
    region: 'eu-west-1',
    dnsRoleArn: undefined,
    subject: domain,
    clock,
    log: context.log,
    mask: context.mask,
  });
  const { verification } = teardownSettings();
  world = await observeTeardown(
    { ...context, aws },
    // Nobody answers DNS there.
    teardownSettings({
      dns: { kind: 'manual', ttl: 60, waits: true },
      verification: { ...verification, resolver: '127.0.0.1:1' },
    }),
  );
});

it('a configuration that IoT Core no longer has is no use of a certificate, whatever ACM still says', () => {
  expect(world.covering.map(({ usedBy }) => usedBy)).toEqual([
    [`${configurations}/standing/abcde`, balancer],
  ]);
});

it('where DNS cannot be asked, the domain counts as pointing here', () => {
  expect(world.dns).toEqual({ kind: 'manual', pointsHere: true });
});
