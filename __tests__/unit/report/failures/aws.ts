/** Failed calls to AWS: each call once, each code once, and each code that means something particular for a call. */
import type { FailureSummary } from '../../../../src/errors.ts';
import { arn, domain, key, secretId } from './subjects.ts';

const region = 'eu-west-1';
const error = (code: string) => ({ answer: { kind: 'error', code } }) as const;
const connection = (code: string) => ({ answer: { kind: 'connection', code }, region }) as const;

export const awsFailures: readonly FailureSummary[] = [
  {
    code: 'aws-credentials',
    action: { code: 'identify-account', on: {} },
    figures: { ...error('ExpiredToken'), region },
    said: 'The token has expired',
  },
  {
    code: 'aws-credentials',
    action: { code: 'describe-certificate', on: { arn } },
    figures: { ...error('CredentialsProviderError'), region },
    said: 'Could not load credentials from any providers',
  },
  {
    code: 'aws-access-denied',
    action: { code: 'read-certificate', on: { arn } },
    figures: { ...error('AccessDeniedException'), permission: 'acm:GetCertificate' },
    said: 'User: x is not authorized',
  },
  {
    code: 'aws-throttled',
    action: { code: 'read-certificate-tags', on: { arn } },
    figures: error('ThrottlingException'),
    said: 'Rate exceeded',
  },
  {
    code: 'aws-quota-exceeded',
    action: { code: 'request-validation-certificate', on: { domain } },
    figures: error('LimitExceededException'),
    said: 'Too many certificates',
  },
  {
    code: 'aws-unreachable',
    action: { code: 'find-certificates', on: { domain } },
    figures: connection('ENOTFOUND'),
    said: 'getaddrinfo ENOTFOUND acm.nowhere-1.amazonaws.com',
  },
  {
    code: 'aws-unreachable',
    action: { code: 'delete-certificate', on: { arn } },
    figures: { answer: { kind: 'timeout', code: 'ETIMEDOUT' }, region },
  },
  {
    code: 'aws-unreachable',
    action: { code: 'read-iot-endpoint', on: { region } },
    figures: connection('SELF_SIGNED_CERT_IN_CHAIN'),
    said: 'self-signed certificate in chain',
  },
  {
    code: 'aws-unreachable',
    action: { code: 'read-iot-tags', on: { arn: 'arn:x' } },
    figures: connection('ERR_PROXY_TUNNEL'),
    said: 'no tunnel',
  },
  {
    code: 'aws-unreachable',
    action: { code: 'tag-iot-resource', on: { arn: 'arn:x' } },
    figures: { answer: { kind: 'unreadable', status: 200 }, region },
  },
  {
    code: 'aws-unreachable',
    action: { code: 'find-domain-configurations', on: { subject: '3 domains' } },
    figures: { ...error('EndpointError'), region },
    said: 'Invalid Configuration: Missing Region',
  },
  {
    code: 'aws-server-fault',
    action: { code: 'list-domain-configurations', on: {} },
    figures: { answer: { kind: 'nameless', status: 503 } },
  },
  {
    code: 'aws-server-fault',
    action: { code: 'describe-certificate', on: { arn } },
    figures: { answer: { kind: 'incomplete', member: 'Certificate' } },
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'update-domain-configuration', on: { name: 'iot-example-com' } },
    figures: error('InvalidRequestException'),
    said: 'No',
  },
  // By what the call was.
  {
    code: 'aws-quota-exceeded',
    action: { code: 'import-server-certificate', on: { domain } },
    figures: error('LimitExceededException'),
    said: 'Too many imports',
  },
  {
    code: 'aws-quota-exceeded',
    action: { code: 'reimport-server-certificate', on: { subject: domain, arn } },
    figures: error('LimitExceededException'),
    said: 'Too many imports',
  },
  {
    code: 'aws-quota-exceeded',
    action: { code: 'create-domain-configuration', on: { domain, name: 'a' } },
    figures: error('LimitExceededException'),
    said: 'Too many',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'create-domain-configuration', on: { domain, name: 'a' } },
    figures: error('ResourceAlreadyExistsException'),
    said: 'It exists',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'create-domain-configuration', on: { domain, name: 'a' } },
    figures: error('CertificateValidationException'),
    said: 'No match',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'read-secret', on: { secretId } },
    figures: error('InvalidRequestException'),
    said: 'It was marked for deletion',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'create-secret', on: { secretId } },
    figures: error('InvalidRequestException'),
    said: 'It was marked for deletion',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'put-secret', on: { secretId } },
    figures: error('InvalidRequestException'),
    said: 'It was marked for deletion',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'read-parameter', on: { name: '/iot/bundle' } },
    figures: error('ValidationException'),
    said: 'No',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'read-parameter-tags', on: { name: '/iot/bundle' } },
    figures: error('ValidationException'),
    said: 'No',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'put-parameter', on: { name: '/iot/bundle' } },
    figures: error('ValidationException'),
    said: 'No',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'delete-parameter', on: { name: '/iot/bundle' } },
    figures: error('ValidationException'),
    said: 'No',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'tag-secret', on: { secretId, tags: ['a', 'b'] } },
    figures: error('InvalidRequestException'),
    said: 'It was marked for deletion',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'read-kms-public-key', on: { arn: key } },
    figures: error('DisabledException'),
    said: 'It is disabled',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'sign-with-kms-key', on: { arn: key, subject: domain } },
    figures: error('KMSInvalidStateException'),
    said: 'It is pending deletion',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'read-hosted-zone', on: { domain, zoneId: 'Z1' } },
    figures: error('NoSuchHostedZone'),
    said: 'No hosted zone found',
  },
  {
    code: 'aws-access-denied',
    action: { code: 'list-hosted-zones', on: { name: 'example.com' } },
    figures: { ...error('AccessDenied'), permission: 'route53:ListHostedZonesByName' },
    said: 'User: x is not authorized',
  },
  {
    code: 'aws-request-rejected',
    action: { code: 'change-dns-records', on: { names: ['a.example.com', domain], zoneId: 'Z1' } },
    figures: error('InvalidChangeBatch'),
    said: 'not permitted at apex',
  },
  {
    code: 'aws-access-denied',
    action: { code: 'assume-dns-role', on: { roleArn: 'arn:role' } },
    figures: { ...error('AccessDenied'), permission: 'sts:AssumeRole' },
    said: 'No',
  },
  ...[
    'InvalidIdentityTokenException',
    'AccessDenied',
    'ExpiredTokenException',
    'ValidationError',
  ].map(
    (code) =>
      ({
        code: 'aws-request-rejected',
        action: {
          code: 'assume-role',
          on: {
            roleArn: 'arn:role',
            audience: 'sts.amazonaws.com',
            issuer: 'https://token.actions.githubusercontent.com',
          },
        },
        figures: error(code),
        said: 'No',
      }) as const,
  ),
  // What else is asked of AWS.
  ...(
    [
      { code: 'describe-domain-configuration', on: { name: 'a' } },
      { code: 'delete-domain-configuration', on: { name: 'a' } },
      { code: 'find-configurations-with-certificate', on: { arn } },
      { code: 'create-client-identity', on: { policyName: 'p', subject: domain } },
      { code: 'remove-client-identity', on: { policyName: 'p' } },
      { code: 'find-client-identities', on: { subject: domain } },
      { code: 'describe-secret', on: { secretId } },
      { code: 'delete-secret', on: { secretId } },
      { code: 'describe-kms-key', on: { keyId: 'alias/x' } },
      { code: 'read-kms-tags', on: { arn: key } },
      { code: 'create-kms-key', on: { spec: 'RSA_2048' } },
      { code: 'name-kms-key', on: { arn: key, alias: 'alias/x' } },
      { code: 'delete-kms-key', on: { arn: key } },
      { code: 'read-dns-records', on: { name: domain, zoneId: 'Z1' } },
      { code: 'read-dns-change', on: { changeId: 'C1' } },
      { code: 'read-record-protections', on: { names: [domain], zoneId: 'Z1' } },
      { code: 'protect-dns-record', on: { name: domain, zoneId: 'Z1' } },
      { code: 'unprotect-dns-record', on: { name: domain, zoneId: 'Z1' } },
    ] as const
  ).map(
    (action) =>
      ({
        code: 'aws-server-fault',
        action,
        figures: error('InternalError'),
        said: 'Oops',
      }) as const,
  ),
  {
    code: 'deadline-reached',
    action: { code: 'read-certificate-tags', on: { arn } },
    figures: error('ThrottlingException'),
    said: 'Rate exceeded',
  },
];
