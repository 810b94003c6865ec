/** Words that describe AWS and this action, never of an account; all others are replaced in a record. */
import { modelWords } from './operations.ts';

/** In ARNs, names and policies. */
const terms = [
  ...[
    'arn',
    'aws',
    'aws-cn',
    'aws-us-gov',
    'acm',
    'iot',
    'route53',
    'secretsmanager',
    'sts',
    'iam',
  ],
  ...['certificate', 'domainconfiguration', 'cert', 'policy', 'client', 'topic', 'topicfilter'],
  ...['secret', 'role', 'assumed-role', 'user', 'hostedzone', 'change'],
  ...['Data', 'Data-ATS', 'CredentialProvider', 'Jobs', 'Allow', 'Deny', '*', 'true', 'false'],
  ...['Connect', 'Publish', 'Subscribe', 'Receive', '2012-10-17', '2011-06-15', '2015-05-28'],
  ...['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS', 'GetCallerIdentity', 'AssumeRole'],
  ...['_acm-validations.aws', 'iot-custom-domain', 'server-certificate', 'validation-certificate'],
  ...['self-signed', 'serverAuth', 'clientAuth'],
  ...['domain', 'domain-configuration', 'certificate-authority', 'proof-identity', 'ca'],
];

/** Elements of XML answers and keys of policies, which no model lists as members. */
const elements = [
  ...['__type', 'message', 'Error', 'Code', 'Message', 'Type', 'RequestId', 'ResponseMetadata'],
  ...['AssumeRoleResult', 'GetCallerIdentityResult', '(unreadable)', 'Action', 'Version'],
  ...['path', 'query', 'body'],
  ...['Statement', 'Effect', 'Resource', 'Condition', 'Sid', 'Principal', 'StringEquals'],
];

const { values, members } = modelWords();

/** Words that may be in a value. */
export const awsWords: ReadonlySet<string> = new Set([...terms, ...values]);

/** Names that members may have. */
export const awsMembers: ReadonlySet<string> = new Set([...elements, ...members]);
