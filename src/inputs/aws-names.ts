/** Names and IDs of AWS, checked only against their patterns. */
import type { ApplicationProtocol, AuthenticationType } from '../aws/iot-interface.ts';
import { err, ok, type Result } from '../pki/result.ts';
import { matching, oneOf, type Reader, seen } from './field.ts';

/** Domain configurations are not available in GovCloud (AWS IoT developer guide, "Configurable endpoints"). */
export function readRegion(text: string): Result<string> {
  if (text.startsWith('us-gov-')) {
    return err(`${seen(text)} is a GovCloud region, where IoT Core has no domain configurations`);
  }
  return matching(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/, 'an AWS region such as eu-central-1')(text);
}

export const readAccountId = matching(/^\d{12}$/, 'the ID of an AWS account, 12 digits');

/** `[\w.-]{1,128}` (CreateDomainConfiguration); names that begin with `IoT:` are reserved by AWS. */
export function readConfigurationName(text: string): Result<string> {
  return /^iot:/i.test(text)
    ? err(`${seen(text)} begins with IoT:, which is reserved for AWS`)
    : matching(/^[\w.-]{1,128}$/, '1 to 128 letters, digits, dots, underscores and hyphens')(text);
}

/** A name of Secrets Manager (CreateSecret), or the ARN of an existing secret, which has seven characters more. */
export const readSecretId = secretIdOf(512);

/** The secret of a CA: `/N/certificate` is appended to its name for other secrets. */
export const readAuthoritySecretId = secretIdOf(496);

function secretIdOf(longestName: number): Reader<string> {
  const name = '[\\w/+=.@-]';
  return matching(
    new RegExp(
      `^(${name}{1,${longestName}}|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:${name}{1,${longestName + 7}})$`,
    ),
    `the name or ARN of a secret: 1 to ${longestName} letters, digits and /_+=.@-`,
  );
}

/** A KMS key as the KMS API accepts it in KeyId: its id, its ARN, its alias, or the ARN of that. */
export const readKmsKeyId = matching(
  /^(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:)?(alias\/[\w/-]{1,250}|key\/[\w-]{1,64})$|^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  'a KMS key: its id, its ARN, or an alias such as alias/fleet-ca',
);

/** Without the prefixes that AWS reserves (Systems Manager API reference, PutParameter). */
export function readParameterName(text: string): Result<string> {
  return /^\/?(?:aws|ssm)/i.test(text)
    ? err(`${seen(text)} begins with aws or ssm, which is reserved for AWS`)
    : matching(
        /^(?:\/[\w.-]+){1,15}$|^[\w.-]+$/,
        'the name of an SSM parameter, such as /iot/iot.example.com/trust-bundle: letters, digits and .-_, in up to 15 levels',
      )(text);
}

/** The value that requests a new KMS key. */
export const newKmsKey = 'new';

/** A KMS key, or `new` to create one. */
export function readAuthorityKmsKeyId(text: string): Result<string> {
  return text === newKmsKey ? ok(text) : readKmsKeyId(text);
}

export const readCertificateArn = matching(
  /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[A-Za-z0-9/-]+$/,
  'the ARN of an ACM certificate (arn:aws:acm:REGION:ACCOUNT:certificate/ID)',
);

export const readRoleArn = matching(
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  'the ARN of an IAM role (arn:aws:iam::ACCOUNT:role/NAME)',
);

/** `RoleSessionName` (STS API reference, AssumeRoleWithWebIdentity). */
export const readRoleSessionName = matching(
  /^[\w+=,.@-]{2,64}$/,
  'the name of a session, 2 to 64 letters, digits and _+=,.@-',
);

/** With or without the API's prefix `/hostedzone/`; the value is without it. */
export function readHostedZoneId(text: string): Result<string> {
  const [, id] = /^(?:\/?hostedzone\/)?(Z[A-Z0-9]{1,31})$/.exec(text) ?? [];
  return id === undefined
    ? err(
        `${seen(text)} is not the id of a Route 53 hosted zone (Z and up to 31 capitals or digits)`,
      )
    : ok(id);
}

/**
 * AWS adds policies from time to time, so only the pattern common to all of them is checked (AWS IoT developer guide, "Transport
 * security in AWS IoT Core"): the prefix, the minimum version of TLS, the month. IoT Core refuses an unknown one.
 */
export const readSecurityPolicy = matching(
  /^IoTSecurityPolicy_TLS1\d_1_\d(_[A-Za-z0-9]+)*_20\d\d_\d\d$/,
  'the name of a security policy such as IoTSecurityPolicy_TLS13_1_2_2022_10, the default of new configurations, or IoTSecurityPolicy_TLS13_1_3_2022_10',
);

export const readAuthenticationType = oneOf<AuthenticationType>([
  'DEFAULT',
  'AWS_X509',
  'CUSTOM_AUTH_X509',
  'CUSTOM_AUTH',
  'AWS_SIGV4',
]);

export const readApplicationProtocol = oneOf<ApplicationProtocol>([
  'DEFAULT',
  'SECURE_MQTT',
  'MQTT_WSS',
  'HTTPS',
]);

/** Which protocols go with which authentication (AWS IoT developer guide, "Device communication protocols"). */
export const protocolsOf: Readonly<Record<AuthenticationType, readonly ApplicationProtocol[]>> = {
  DEFAULT: ['DEFAULT'],
  AWS_X509: ['SECURE_MQTT', 'HTTPS'],
  CUSTOM_AUTH_X509: ['SECURE_MQTT', 'HTTPS'],
  CUSTOM_AUTH: ['SECURE_MQTT', 'MQTT_WSS', 'HTTPS'],
  AWS_SIGV4: ['MQTT_WSS', 'HTTPS'],
};
