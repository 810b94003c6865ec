/** What nobody knows of a leaf that has ended: what its status becomes, and what is served then. */
import { X509Certificate } from 'node:crypto';
import {
  ACMClient,
  DescribeCertificateCommand,
  ImportCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import { CreateDomainConfigurationCommand, IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { IotKnobs } from '../../sandbox/iot/knobs.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import { createAuthority } from '../../testkit/authority.ts';
import { changeRecord } from '../e2e/records.ts';
import { clientFor, domain, type Scenario, startScenario } from '../e2e/scenario.ts';

const dayMs = 86_400_000;

let scenario: Scenario;
let authority: { readonly 'ca-certificate': string; readonly 'ca-private-key': string };
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies, clockOffsetMs: -2 * dayMs });
  authority = await serveALeafOfOneDay();
  scenario.sandbox.clock.advance(2 * dayMs);
});
afterEach(() => scenario.close());

/** What someone made two days ago, with a leaf that ended yesterday. */
async function serveALeafOfOneDay(): Promise<typeof authority> {
  const now = new Date(scenario.sandbox.clock.now());
  const keyAlgorithm = 'EC_prime256v1';
  const subject = [{ type: 'CN', value: 'Somebody’s CA' }];
  const signer = await createAuthority({ subject, validityDays: 3650, keyAlgorithm, now });
  const leaf = await issueServerCertificate(signer, {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm,
    validityDays: 1,
    now,
  });
  const acm = new ACMClient(clientFor(scenario));
  const imported = await acm.send(
    new ImportCertificateCommand({
      Certificate: Buffer.from(leaf.certificate),
      PrivateKey: Buffer.from(leaf.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      CertificateChain: Buffer.from(leaf.chain.join('')),
    }),
  );
  const { CertificateArn: validationCertificateArn } = await acm.send(
    new RequestCertificateCommand({ DomainName: domain, ValidationMethod: 'DNS' }),
  );
  const told = new DescribeCertificateCommand({ CertificateArn: validationCertificateArn });
  const { Certificate: pending } = await acm.send(told);
  const record = pending?.DomainValidationOptions?.[0]?.ResourceRecord;
  await pointCname(record?.Name ?? '', record?.Value ?? '');
  await pointCname(domain, scenario.sandbox.iotEndpoint);
  await acm.send(told);
  await new IoTClient(clientFor(scenario)).send(
    new CreateDomainConfigurationCommand({
      domainConfigurationName: 'made-by-hand',
      domainName: domain,
      serverCertificateArns: [imported.CertificateArn ?? ''],
      validationCertificateArn,
    }),
  );
  return {
    'ca-certificate': signer.certificate,
    'ca-private-key': signer.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const pointCname = (Name: string, Value: string) =>
  changeRecord(scenario, 'CREATE', {
    Name,
    Type: 'CNAME',
    TTL: 60,
    ResourceRecords: [{ Value }],
  });

it.each<Pick<IotKnobs, 'expiredStatus' | 'expiredServed'>>([
  { expiredStatus: 'INVALID', expiredServed: 'last-valid' },
  { expiredStatus: 'VALID', expiredServed: 'last-valid' },
  { expiredStatus: 'VALID', expiredServed: 'default-certificate' },
])(
  'verify says so, and rotate renews it, where %j',
  async (knobs) => {
    Object.assign(scenario.sandbox.knobs.iot, knobs);
    const { 'ca-certificate': trust } = authority;
    const verified = await scenario.run({ operation: 'verify', 'ca-certificate': trust });
    expect(verified.exitCode).toBe(1);
    expect(verified.errors.join('\n')).toMatch(/expiry/);

    scenario.sandbox.calls.clear();
    const rotated = await scenario.run({ operation: 'rotate', ...authority });
    expect(rotated.errors).toEqual([]);
    expect(rotated.outputs).toMatchObject({ status: 'ready', changed: 'true' });
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    expect(new X509Certificate(rotated.outputs['ca-certificate'] ?? '').fingerprint256).toBe(
      new X509Certificate(trust).fingerprint256,
    );
  },
  60_000,
);
