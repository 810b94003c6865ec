/**
 * The inputs of action.yml, one row each, in its order and groups: how the text is read, its default, and what it requires or
 * cannot be combined with. Rules of more than two inputs, or of their values, are in rules.ts.
 */
import { keyAlgorithms } from '../pki/material.ts';
import { parseDistinguishedName } from '../pki/name.ts';
import {
  readAccountId,
  readApplicationProtocol,
  readAuthenticationType,
  readAuthorityKmsKeyId,
  readAuthoritySecretId,
  readCertificateArn,
  readConfigurationName,
  readHostedZoneId,
  readKmsKeyId,
  readParameterName,
  readRegion,
  readRoleArn,
  readRoleSessionName,
  readSecretId,
  readSecurityPolicy,
} from './aws-names.ts';
import { readDeviceClasses } from './device-classes.ts';
import { readDomain, readDomains } from './domain.ts';
import { listOf, matching, oneOf, readFlag, removed, wholeNumber } from './field.ts';
import { rolloverSteps } from './intent.ts';
import { readClientId, readTopic } from './mqtt.ts';
import { readResolver } from './resolver.ts';
import { defaulting, flag, optional, type Row, required, text } from './row.ts';
import { readTags } from './tags.ts';

/** A hundred years: anything longer is a typing error. */
const readDays = wholeNumber('number of days', 1, 36_500);
const readSeconds = (least: number, most: number) => wholeNumber('number of seconds', least, most);
const readLabel = matching(/^.{1,50}$/u, 'a label of at most 50 characters');
const readLogin = matching(/^[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i, 'a login of GitHub');

/** Verify and teardown accept the same `with:` as these, without the private keys. */
const issuing = ['provision', 'rotate'] as const;

const roleToAssume = [
  { input: 'role-to-assume', because: 'give the role to assume, or leave it out' },
] as const;
const issueOnFailure = (name: string) =>
  [{ input: 'issue-on-failure', because: `set it, or omit ${name}` }] as const;
const clientPair = (input: 'client-certificate' | 'client-private-key') =>
  [{ input, because: 'give both, or neither to have an identity created' }] as const;

const providedLeaf = {
  input: 'server-certificate',
  because: ': the action issues a server certificate only when you do not provide one',
} as const;
const providedAuthority = {
  input: 'ca-certificate',
  because: ': the action creates a CA only when you do not provide one',
} as const;
const manualDns = {
  input: 'dns',
  value: 'manual',
  because: ', which does not use Route 53; remove one of them',
} as const;
const withoutClientCertificate = (value: 'CUSTOM_AUTH' | 'AWS_SIGV4') =>
  ({
    input: 'authentication-type',
    value,
    because: ', which accepts no client certificate; remove one of them',
  }) as const;

const table = {
  // Operation and domain
  operation: required(
    oneOf(['provision', 'verify', 'rotate', 'teardown']),
    'give provision, verify, rotate or teardown',
  ),
  domain: required(readDomains, 'give the fully qualified name that devices connect to', {
    multiline: true,
  }),
  'aws-region': optional(readRegion),
  'role-to-assume': optional(readRoleArn),
  'role-session-name': defaulting(readRoleSessionName, 'aws-iot-custom-domain', {
    requires: roleToAssume,
  }),
  'role-duration-seconds': defaulting(readSeconds(900, 43_200), 3600, { requires: roleToAssume }),
  'allowed-account-ids': defaulting(listOf(readAccountId), []),
  tags: defaulting(readTags, {}, { multiline: true }),
  'domain-configuration-name': optional(readConfigurationName),
  'dry-run': flag(),

  // Certificate authority
  'ca-certificate': text({
    requires: [
      {
        input: 'ca-private-key',
        unless: 'server-certificate',
        because: 'give the key, which issues server certificates, or provide a server-certificate',
        during: issuing,
      },
    ],
  }),
  'ca-private-key': text({
    secret: true,
    requires: [{ input: 'ca-certificate', because: 'give the certificate of that key' }],
    conflicts: [providedLeaf],
  }),
  'ca-private-key-passphrase': text({
    secret: true,
    requires: [{ input: 'ca-private-key', because: 'give the key that it decrypts' }],
  }),
  'ca-secret-id': optional(readAuthoritySecretId, {
    regional: "the CA is stored in the domain's region",
    conflicts: [providedLeaf, providedAuthority],
  }),
  'ca-subject': optional(parseDistinguishedName, { conflicts: [providedLeaf, providedAuthority] }),
  'ca-validity-days': defaulting(readDays, 3650, { conflicts: [providedLeaf, providedAuthority] }),
  'ca-kms-key-id': optional(readAuthorityKmsKeyId, {
    regional: "the CA's key must be in the domain's region",
    conflicts: [providedLeaf, providedAuthority],
  }),
  'kms-key-id': optional(readKmsKeyId, {
    regional: 'a secret must be encrypted with a key in its own region',
    conflicts: [providedLeaf, providedAuthority],
  }),

  // Server certificate
  'server-certificate': text({
    requires: [
      { input: 'server-private-key', because: 'ACM imports both together', during: issuing },
    ],
  }),
  'server-private-key': text({
    secret: true,
    requires: [
      { input: 'server-certificate', because: 'ACM imports both together', during: issuing },
    ],
  }),
  'server-certificate-chain': text({
    requires: [
      {
        input: 'server-certificate',
        because: 'give the certificate that the chain belongs to',
        during: issuing,
      },
    ],
  }),
  'server-certificate-chain-root': optional(oneOf(['include', 'omit'])),
  'server-certificate-subject': optional(parseDistinguishedName, { conflicts: [providedLeaf] }),
  'server-certificate-validity-days': defaulting(readDays, 365, { conflicts: [providedLeaf] }),
  'key-algorithm': optional(oneOf(keyAlgorithms), { conflicts: [providedLeaf] }),
  'renew-before-days': optional(readDays),
  force: flag({ only: 'rotate' }),

  // CA rollover
  rollover: optional(oneOf(rolloverSteps), {
    only: 'rotate',
    conflicts: [
      {
        input: 'server-certificate',
        because:
          ', which the action does not issue; provide one whose chain contains the cross-certificate, and the next root in next-ca-certificate',
      },
    ],
  }),
  // Half a year: firmware reaches a fleet slowly.
  'rollover-days': defaulting(readDays, 180, { only: 'rotate' }),
  'readiness-domain': optional(readDomain, { conflicts: [providedLeaf] }),
  'trust-bundle-parameter': optional(readParameterName, { conflicts: [providedLeaf] }),
  'next-ca-certificate': text({
    requires: [
      {
        input: 'ca-certificate',
        unless: 'server-certificate',
        because: 'give the CA that it succeeds',
        during: issuing,
      },
      {
        input: 'next-ca-private-key',
        unless: 'server-certificate',
        because: 'give the key, which issues the server certificate',
        during: issuing,
      },
    ],
  }),
  'next-ca-private-key': text({
    secret: true,
    requires: [{ input: 'next-ca-certificate', because: 'give the certificate of that key' }],
  }),

  // Validation certificate and DNS
  'validation-certificate-arn': optional(readCertificateArn, {
    regional: 'IoT Core requires certificates of its own region',
  }),
  dns: defaulting(oneOf(['route53', 'manual']), 'route53'),
  'hosted-zone-id': optional(readHostedZoneId, { conflicts: [manualDns] }),
  'dns-role-arn': optional(readRoleArn, { conflicts: [manualDns] }),
  'record-ttl': defaulting(readSeconds(0, 2_147_483_647), 60),
  'overwrite-dns-record': flag({ conflicts: [manualDns] }),
  'protect-dns-records': optional(readFlag, { conflicts: [manualDns] }),

  // Domain configuration settings
  'security-policy': optional(readSecurityPolicy),
  'authentication-type': optional(readAuthenticationType),
  'application-protocol': optional(readApplicationProtocol),

  // Verification
  'client-certificate': text({
    requires: clientPair('client-private-key'),
    // A domain that does not request client certificates would never use this one.
    conflicts: [withoutClientCertificate('CUSTOM_AUTH'), withoutClientCertificate('AWS_SIGV4')],
  }),
  'client-private-key': text({ secret: true, requires: clientPair('client-certificate') }),
  'mqtt-port': defaulting(wholeNumber('port number', 1, 65_535), 8883),
  'mqtt-topic': defaulting(readTopic, 'topic/test'),
  'mqtt-client-id': optional(readClientId),
  'dns-resolver': optional(readResolver),
  'amazon-root-ca': text(),
  'device-classes': defaulting(readDeviceClasses, [], { multiline: true }),
  'fail-on': defaulting(oneOf(['fail', 'warn']), 'fail'),

  // Replacing and deleting
  replace: flag({ only: 'provision' }),
  'delete-ca-secret': optional(readSecretId, { only: 'teardown' }),
  'delete-ca-kms-key': optional(readKmsKeyId, {
    only: 'teardown',
    requires: [{ input: 'delete-ca-secret', because: 'a restored CA cannot sign without its key' }],
  }),

  // The run and its report
  'wait-minutes': optional(wholeNumber('number of minutes', 0, 360)),
  'github-token': text({ secret: true }),
  'issue-on-failure': flag({
    requires: [
      {
        input: 'github-token',
        because: 'give github.token, and the job the permission issues: write',
      },
    ],
  }),
  'issue-labels': defaulting(listOf(readLabel), [], { requires: issueOnFailure('issue-labels') }),
  'issue-assignees': defaulting(listOf(readLogin), [], {
    requires: issueOnFailure('issue-assignees'),
  }),
  'artifact-name': optional(
    removed(
      'upload the files that the outputs ca-certificate-path and report-path name with actions/upload-artifact',
    ),
  ),
};

export type InputName = keyof typeof table;

type ValueOf<SomeRow> = SomeRow extends Row<infer Value, string> ? Value : never;

/** The value of each input: from its text or its default. */
export type Fields = { readonly [Name in InputName]: ValueOf<(typeof table)[Name]> };

/** The table by name. The type checks that every input it references exists. */
export const rows: { readonly [Name in InputName]: Row<Fields[Name], InputName> } = table;

/** In the order of action.yml. */
export const inputNames: readonly InputName[] = Object.keys(table).filter(isInputName);

function isInputName(name: string): name is InputName {
  return Object.hasOwn(table, name);
}

/** A flag is false where it is absent. */
export function isFlag(name: InputName): boolean {
  const { absent } = rows[name];
  return absent.ok && absent.value === false;
}
