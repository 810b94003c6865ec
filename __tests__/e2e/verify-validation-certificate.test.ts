/** The public certificate that proves the domain to IoT Core, and whether ACM will be able to renew it. */
import { X509Certificate } from 'node:crypto';
import {
  ACMClient,
  DeleteCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import { IoTClient, TagResourceCommand } from '@aws-sdk/client-iot';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { expect } from '@jest/globals';
import { validationRecord } from '../../sandbox/acm/validation.ts';
import { validationCertificateTag } from '../../src/context/tags.ts';
import { type BadWorld, type Spoil, testBadWorlds } from './bad-worlds.ts';
import {
  createRecord,
  type InService,
  isValidationRecord,
  type Mend,
  mendAll,
  removeRecords,
} from './in-service.ts';
import { inDays } from './leaves.ts';
import { clientFor, domain } from './scenario.ts';

const renewing =
  (status: Parameters<InService['sandbox']['certificates']['seedRenewal']>[1]): Spoil =>
  ({ sandbox, validationCertificateArn: arn }) => {
    sandbox.certificates.seedRenewal(arn, status);
    return () => sandbox.certificates.seedRenewal(arn, undefined);
  };

const endingIn =
  (days: number): Spoil =>
  ({ sandbox: { certificates }, validationCertificateArn: arn }) => {
    const { validFromDate: notBefore, validToDate: notAfter } = new X509Certificate(
      certificates.get(arn)?.certificate ?? '',
    );
    certificates.reissue(arn, {
      notBefore: new Date(inDays(-190)),
      notAfter: new Date(inDays(days)),
    });
    return () => certificates.reissue(arn, { notBefore, notAfter });
  };

const cname = (Name: string, Value: string): ResourceRecordSet => ({
  Name,
  Type: 'CNAME',
  TTL: 60,
  ResourceRecords: [{ Value }],
});

const caa = (...values: readonly string[]): ResourceRecordSet => ({
  Name: 'example.com',
  Type: 'CAA',
  TTL: 60,
  ResourceRecords: values.map((Value) => ({ Value })),
});

const worlds: readonly BadWorld[] = [
  {
    world: 'expired',
    spoil: endingIn(-2),
    told: {
      'validation-certificate': [
        'fail',
        'validation-certificate-not-valid',
        { status: 'EXPIRED', names: ['iot.example.com'] },
      ],
    },
  },
  {
    world: 'pending',
    spoil: (inService) => pointAt(inService, [domain, 'elsewhere.example.com']),
    told: {
      'validation-certificate': [
        'fail',
        'validation-certificate-not-valid',
        { status: 'PENDING_VALIDATION', names: ['iot.example.com', 'elsewhere.example.com'] },
      ],
    },
  },
  {
    world: 'not covering the domain',
    spoil: async (inService) => {
      const proven = await proveToAcm(inService, 'other.example.com');
      return mendAll(proven, await pointAt(inService, ['other.example.com']));
    },
    told: {
      'validation-certificate': [
        'fail',
        'validation-certificate-not-valid',
        { status: 'ISSUED', names: ['other.example.com'] },
      ],
    },
  },
  {
    world: 'its renewal record gone',
    spoil: (inService) => removeRecords(inService, isValidationRecord),
    told: {
      'validation-certificate': ['fail', 'validation-record-gone'],
    },
  },
  {
    world: 'its renewal record overwritten',
    spoil: async (inService) => {
      const record = validationRecord(accountIdOf(inService), domain);
      const mend = await removeRecords(inService, isValidationRecord);
      const other = cname(record.name, 'elsewhere.example.com');
      return mendAll(mend, await createRecord(inService, other));
    },
    told: {
      'validation-certificate': [
        'fail',
        'validation-record-elsewhere',
        { cname: ['elsewhere.example.com'] },
      ],
    },
  },
  {
    world: 'a CAA record that leaves Amazon out',
    spoil: (inService) => createRecord(inService, caa('0 issue "letsencrypt.org"')),
    told: {
      'validation-certificate': [
        'fail',
        'validation-caa-forbids',
        { caaOf: 'iot.example.com', allowed: ['letsencrypt.org'] },
      ],
    },
  },
  {
    world: 'a CAA record that allows nobody',
    spoil: (inService) => createRecord(inService, caa('0 issue ";"')),
    told: {
      'validation-certificate': [
        'fail',
        'validation-caa-forbids',
        { caaOf: 'iot.example.com', allowed: [] },
      ],
    },
  },
  {
    world: 'CAA records that allow Amazon beside another, which is no fault',
    spoil: (inService) =>
      createRecord(inService, caa('0 issue "letsencrypt.org"', '0 issue "amazon.com"')),
    told: {},
  },
  ...(['FAILED', 'PENDING_VALIDATION'] as const).map((status) => ({
    world: `a renewal that is ${status}`,
    spoil: renewing(status),
    told: {
      'validation-certificate': [
        'fail',
        'validation-renewal-failed',
        { renewalStatus: status },
      ] as const,
    },
  })),
  {
    world: 'validated by mail, which somebody has to answer at each renewal',
    spoil: async (inService) => {
      const { certificates, clock } = inService.sandbox;
      const arn = certificates.addIssued({
        names: [domain],
        notBefore: new Date(clock.now()),
        notAfter: new Date(clock.now() + 198 * 86_400_000),
        method: 'EMAIL',
      });
      await tag(inService, arn);
      return async () => {
        await tag(inService, inService.validationCertificateArn);
        await new ACMClient(clientFor(inService)).send(
          new DeleteCertificateCommand({ CertificateArn: arn }),
        );
      };
    },
    told: {
      'validation-certificate': [
        'warn',
        'validation-certificate-by-email',
        { arn: expect.stringMatching(/^arn:aws:acm:/) },
      ],
    },
  },
  {
    world: '20 days before its end and not renewed',
    spoil: endingIn(20.5),
    told: {
      'validation-certificate': [
        'warn',
        'validation-renewal-late',
        { daysLeft: 20, eligibility: 'INELIGIBLE' },
      ],
    },
  },
  {
    world: 'missing',
    spoil: async (inService) => {
      const acm = new ACMClient(clientFor(inService));
      const before = inService.validationCertificateArn;
      await acm.send(new DeleteCertificateCommand({ CertificateArn: before }));
      // Its record exists, so that one for the same name is issued immediately.
      return async () => {
        await pointAt(inService, [domain]);
      };
    },
    told: { 'validation-certificate': ['fail', 'validation-certificate-missing'] },
  },
];

testBadWorlds(worlds);

/** A public certificate is requested, and named as the one that the configuration was made with. */
async function pointAt(inService: InService, names: readonly string[]): Promise<Mend> {
  const acm = new ACMClient(clientFor(inService));
  const [DomainName, ...SubjectAlternativeNames] = names;
  const { CertificateArn = '' } = await acm.send(
    new RequestCertificateCommand({
      DomainName,
      ValidationMethod: 'DNS',
      ...(SubjectAlternativeNames.length > 0 && { SubjectAlternativeNames }),
    }),
  );
  await tag(inService, CertificateArn);
  return async () => {
    await tag(inService, inService.validationCertificateArn);
    await acm.send(new DeleteCertificateCommand({ CertificateArn }));
  };
}

async function tag(inService: InService, arn: string): Promise<void> {
  await new IoTClient(clientFor(inService)).send(
    new TagResourceCommand({
      resourceArn: inService.configuration.arn,
      tags: [{ Key: validationCertificateTag, Value: arn }],
    }),
  );
}

/** ACM issues once it sees the record, which is the same for every certificate of the account for the name. */
async function proveToAcm(inService: InService, name: string): Promise<Mend> {
  const record = validationRecord(accountIdOf(inService), name);
  return createRecord(inService, cname(record.name, record.value));
}

function accountIdOf({ configuration }: InService): string {
  return configuration.arn.split(':')[4] ?? '';
}
