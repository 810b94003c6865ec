/** The policies of docs/iam, filled in as a user would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACMClient,
  ListTagsForCertificateCommand,
  paginateListCertificates,
} from '@aws-sdk/client-acm';
import { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53';
import { z } from 'zod';
import { type PolicyDocument, policyDocument } from '../../sandbox/http/iam.ts';
import { clientFor, type Scenario } from './scenario.ts';

const folder = join(import.meta.dirname, '../../docs/iam');

export const roles = ['provision', 'rotate', 'verify'] as const;
export const additions = [
  'plan',
  'generated-client',
  'ca-kms-key',
  'ca-kms-key-new',
  'ca-kms-key-delete',
  'protect-dns-records',
  'readiness-domain',
  'readiness-domain-verify',
  'secret-kms-key',
  'trust-bundle-parameter',
] as const;
export type PolicyName = (typeof roles)[number] | (typeof additions)[number];

export function policyText(name: PolicyName): string {
  return readFileSync(join(folder, `${name}.json`), 'utf8');
}

/** The values to put in for each placeholder; a placeholder without an entry stays as it is in the file. */
export type Filled = Readonly<Record<string, readonly string[]>>;

export const placeholders = {
  zone: 'arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ',
  serverCertificate:
    'arn:aws:acm:ap-northeast-1:123456789012:certificate/11111111-1111-4111-8111-111111111111',
  validationCertificate:
    'arn:aws:acm:ap-northeast-1:123456789012:certificate/22222222-2222-4222-8222-222222222222',
  readinessServerCertificate:
    'arn:aws:acm:ap-northeast-1:123456789012:certificate/55555555-5555-4555-8555-555555555555',
  readinessValidationCertificate:
    'arn:aws:acm:ap-northeast-1:123456789012:certificate/66666666-6666-4666-8666-666666666666',
  caKey: 'arn:aws:kms:ap-northeast-1:123456789012:key/33333333-3333-4333-8333-333333333333',
  secretKey: 'arn:aws:kms:ap-northeast-1:123456789012:key/44444444-4444-4444-8444-444444444444',
};

/** The one of docs/iam. */
export const readinessDomain = 'next.iot.example.com';

/** What tests call the key that secrets are encrypted with. */
export const secretKeyAlias = 'alias/secrets';

const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const file = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(z.looseObject({ Resource: oneOrMany })),
});

/** All of these policies attached to one role; `tagKeys` added as the page says. */
export function documentedPolicy(
  names: readonly PolicyName[],
  filled: Filled,
  tagKeys: readonly string[] = [],
): PolicyDocument {
  const allowedKeys = JSON.stringify(['iot-custom-domain:*', ...tagKeys]);
  const textOf = (name: PolicyName) =>
    policyText(name).replaceAll('"iot-custom-domain:*"', allowedKeys);
  return policyDocument.parse({
    Version: '2012-10-17',
    Statement: names.flatMap((name) =>
      file.parse(JSON.parse(textOf(name))).Statement.map((statement) => ({
        ...statement,
        Resource: statement.Resource.flatMap((resource) => filled[resource] ?? [resource]),
      })),
    ),
  });
}

/** What is there to be put in: the zone, and the certificates once the first run has made them. */
export async function filledFor(scenario: Scenario): Promise<Filled> {
  scenario.sandbox.setPolicy(undefined);
  const configuration = clientFor(scenario);
  const acm = new ACMClient(configuration);
  const route53 = new Route53Client(configuration);
  const { Aliases = [] } = await new KMSClient(configuration).send(new ListAliasesCommand({}));
  const { HostedZones = [] } = await route53.send(new ListHostedZonesCommand({}));
  const byRole = new Map<string, string[]>();
  for await (const { CertificateSummaryList = [] } of paginateListCertificates(
    { client: acm },
    { Includes: { keyTypes: ['RSA_2048', 'EC_prime256v1'] } },
  )) {
    for (const { CertificateArn = '' } of CertificateSummaryList) {
      const { Tags = [] } = await acm.send(new ListTagsForCertificateCommand({ CertificateArn }));
      const tagged = (key: string) =>
        Tags.find(({ Key }) => Key === `iot-custom-domain:${key}`)?.Value ?? '';
      const of = tagged('domain') === readinessDomain ? 'readiness ' : '';
      const role = `${of}${tagged('role')}`;
      byRole.set(role, [...(byRole.get(role) ?? []), CertificateArn]);
    }
  }
  const zones = HostedZones.map(({ Id = '' }) => `arn:aws:route53:::${Id.replace(/^\//, '')}`);
  const keysNamed = (isNamed: (alias: string) => boolean) =>
    Aliases.filter(({ AliasName = '' }) => isNamed(AliasName)).map(
      ({ TargetKeyId }) => `arn:aws:kms:ap-northeast-1:123456789012:key/${TargetKeyId}`,
    );
  const entries: readonly (readonly [string, readonly string[] | undefined])[] = [
    [placeholders.zone, zones],
    [placeholders.serverCertificate, byRole.get('server-certificate')],
    [placeholders.validationCertificate, byRole.get('validation-certificate')],
    [placeholders.readinessServerCertificate, byRole.get('readiness server-certificate')],
    [placeholders.readinessValidationCertificate, byRole.get('readiness validation-certificate')],
    [placeholders.caKey, keysNamed((alias) => alias.startsWith('alias/iot-custom-domain/'))],
    [placeholders.secretKey, keysNamed((alias) => alias === secretKeyAlias)],
  ];
  return Object.fromEntries(
    entries.flatMap(([placeholder, arns]) =>
      arns === undefined || arns.length === 0 ? [] : [[placeholder, arns]],
    ),
  );
}

/** Holds all callers to a role with these policies, filled in as of now. */
export async function holdTo(scenario: Scenario, ...names: readonly PolicyName[]): Promise<void> {
  const filled = await filledFor(scenario);
  scenario.sandbox.setPolicy(documentedPolicy(names, filled));
}
