/** One schema for each operation: every input of one line, read at the border. PEM is read in provided.ts. */
import * as z from 'zod/mini';
import type { Operation } from '../context/outcome.ts';
import { type DistinguishedName, keyAlgorithms } from '../pki/material.ts';
import { parseDistinguishedName } from '../pki/name.ts';
import { err, ok, type Result } from '../pki/result.ts';
import {
  readAccountId,
  readApplicationProtocol,
  readAuthenticationType,
  readAuthorityKmsKeyId,
  readCertificateArn,
  readConfigurationName,
  readHostedZoneId,
  readKmsKeyId,
  readRegion,
  readRoleArn,
  readRoleSessionName,
  readSecretId,
  readSecurityPolicy,
} from './aws-names.ts';
import { readDeviceClasses } from './device-classes.ts';
import { readDomain, readDomains } from './domain.ts';
import {
  listOf,
  matching,
  oneOf,
  type Reader,
  readFlag,
  readLine,
  removed,
  wholeNumber,
} from './field.ts';
import type { GivenInputs } from './given.ts';
import { readClientId, readTopic } from './mqtt.ts';
import { readResolver } from './resolver.ts';
import { rolloverSteps } from './settings.ts';
import { readTags } from './tags.ts';

/** A hundred years: what is longer is a slip of the keyboard. */
export const readDays = wholeNumber('number of days', 1, 36_500);
export const readKeyAlgorithm = oneOf(keyAlgorithms);
export const readOperation = oneOf<Operation>(['provision', 'verify', 'rotate', 'teardown']);

export const defaultServerCertificateDays = 365;
/** Half a year: firmware reaches a fleet slowly. */
const defaultRolloverDays = 180;

const readLabel = matching(/^.{1,50}$/u, 'a label of at most 50 characters');
const readLogin = matching(/^[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i, 'a login of GitHub');

const domainRemedy = 'give the fully qualified name that devices connect to';

const oneDomain = {
  domain: required(readDomain, domainRemedy),
  'aws-region': required(
    readRegion,
    'run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give this input',
  ),
};

const severalDomains = {
  domain: z.pipe(z.string(`is required; ${domainRemedy}`), parsed(readDomains)),
  'aws-region': z.optional(input(readRegion)),
};

const common = {
  'dry-run': z._default(input(readFlag), false),
  'role-to-assume': z.optional(input(readRoleArn)),
  'role-session-name': z._default(input(readRoleSessionName), 'aws-iot-custom-domain'),
  'role-duration-seconds': z._default(input(wholeNumber('number of seconds', 900, 43_200)), 3600),
  'allowed-account-ids': z._default(input(listOf(readAccountId)), []),
  tags: z._default(z.pipe(z.string(), parsed(readTags)), {}),
  dns: z._default(input(oneOf(['route53', 'manual'])), 'route53'),
  'hosted-zone-id': z.optional(input(readHostedZoneId)),
  'dns-role-arn': z.optional(input(readRoleArn)),
  'record-ttl': z._default(input(wholeNumber('number of seconds', 0, 2_147_483_647)), 60),
  'overwrite-dns-record': z._default(input(readFlag), false),
  'renew-before-days': z.optional(input(readDays)),
  'wait-minutes': z.optional(input(wholeNumber('number of minutes', 1, 360))),
  'mqtt-port': z._default(input(wholeNumber('port number', 1, 65_535)), 8883),
  'mqtt-topic': z._default(input(readTopic), 'topic/test'),
  'mqtt-client-id': z.optional(input(readClientId)),
  'dns-resolver': z.optional(input(readResolver)),
  'device-classes': z._default(z.pipe(z.string(), parsed(readDeviceClasses)), []),
  'github-token': z.optional(z.string()),
  'issue-on-failure': z._default(input(readFlag), false),
  'issue-labels': z._default(input(listOf(readLabel)), []),
  'issue-assignees': z._default(input(listOf(readLogin)), []),
  'fail-on': z._default(input(oneOf(['fail', 'warn'])), 'fail'),
  'artifact-name': z.optional(
    input(
      removed(
        'upload the files that the outputs ca-certificate-path and report-path name with actions/upload-artifact',
      ),
    ),
  ),
};

const authority = { 'ca-secret-id': z.optional(input(readSecretId)) };

const configurationName = {
  'domain-configuration-name': z.optional(input(readConfigurationName)),
};

const teardown = {
  'delete-ca-secret': z.optional(input(readSecretId)),
  'delete-ca-kms-key': z.optional(input(readKmsKeyId)),
};

const configuration = {
  ...authority,
  ...configurationName,
  'ca-subject': z.optional(input(readSubject)),
  'ca-validity-days': z._default(input(readDays), 3650),
  'ca-kms-key-id': z.optional(input(readAuthorityKmsKeyId)),
  'kms-key-id': z.optional(input(readKmsKeyId)),
  'server-certificate-subject': z.optional(input(readSubject)),
  'server-certificate-validity-days': z._default(input(readDays), defaultServerCertificateDays),
  'key-algorithm': z.optional(input(readKeyAlgorithm)),
  'validation-certificate-arn': z.optional(input(readCertificateArn)),
  'security-policy': z.optional(input(readSecurityPolicy)),
  'authentication-type': z.optional(input(readAuthenticationType)),
  'application-protocol': z.optional(input(readApplicationProtocol)),
};

const replace = z._default(input(readFlag), false);
const rotation = {
  force: z._default(input(readFlag), false),
  rollover: z.optional(input(oneOf(rolloverSteps))),
  'rollover-days': z._default(input(readDays), defaultRolloverDays),
};

const fields = z.discriminatedUnion('operation', [
  z.object({
    operation: z.literal('provision'),
    ...oneDomain,
    ...common,
    ...configuration,
    replace,
  }),
  z.object({ operation: z.literal('verify'), ...severalDomains, ...common, ...authority }),
  z.object({
    operation: z.literal('rotate'),
    ...oneDomain,
    ...common,
    ...configuration,
    ...rotation,
  }),
  z.object({
    operation: z.literal('teardown'),
    ...oneDomain,
    ...common,
    ...authority,
    ...configurationName,
    ...teardown,
  }),
]);
export type Fields = z.output<typeof fields>;

/** Every input but those that each operation reads in its own way: one that is malformed is refused whatever the operation. */
const sharedFields = { ...common, ...configuration, ...teardown, replace, ...rotation };
const fieldsOfEveryOperation = z.object(sharedFields);

/** What is read where the operation is unknown, so that its fault hides no other. */
const fieldsOfAnyOperation = z.object({
  operation: required(readOperation, 'give provision, verify, rotate or teardown'),
  ...oneDomain,
  ...sharedFields,
});

/** Reads every input of one line that the operation takes, and the form of all others; a fault is a sentence that begins with the input's name. */
export function readFields(given: GivenInputs): Result<Fields> {
  const read = fields.safeParse(given);
  const every = fieldsOfEveryOperation.safeParse(given);
  if (read.success && every.success) {
    return ok(read.data);
  }
  const known = readOperation(given.operation ?? '').ok;
  const { error } = known ? read : fieldsOfAnyOperation.safeParse(given);
  const issues = [...(error?.issues ?? []), ...(every.error?.issues ?? [])];
  return err(...new Set(issues.map(({ path, message }) => `${path.join('.')} ${message}`)));
}

function required<Value>(read: Reader<Value>, remedy: string) {
  return z.pipe(z.string(`is required; ${remedy}`), reading(read));
}

function input<Value>(read: Reader<Value>) {
  return z.pipe(z.string(), reading(read));
}

function reading<Value>(read: Reader<Value>) {
  return parsed(readLine(read));
}

function parsed<Value>(read: Reader<Value>) {
  return z.transform((text: string, context): Value => {
    const result = read(text);
    if (result.ok) {
      return result.value;
    }
    for (const problem of result.problems) {
      context.issues.push({ code: 'custom', message: problem, input: undefined });
    }
    return z.NEVER;
  });
}

export function readSubject(text: string): Result<DistinguishedName> {
  const name = parseDistinguishedName(text);
  return name.ok ? name : err(name.problem);
}
