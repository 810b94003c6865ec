/**
 * Writes docs/roles/cloudformation.yaml from the policies of docs/iam, so that nobody has to put their own values into them by
 * hand. With --check nothing is written, and a difference is exit code 1. docs/roles/main.tf reads the same policies itself.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';

const template = 'docs/roles/cloudformation.yaml';

/** The names of the roles, of their policies in docs/iam and, behind `iot-custom-domain-`, of their GitHub environments. */
const roles = ['provision', 'rotate', 'verify', 'plan'] as const;
type Role = (typeof roles)[number];

/** What a role has for a readiness domain as well, by its name in docs/iam. */
const forReadiness = [
  ['provision', 'readiness-domain'],
  ['verify', 'readiness-domain-verify'],
] as const satisfies readonly (readonly [Role, string])[];

/** The placeholder of a user's value in docs/iam, and the parameter that CloudFormation has for it. */
const values = [
  ['123456789012', 'AWS::AccountId'],
  ['ap-northeast-1', 'AWS::Region'],
  ['Z0123456789ABCDEFGHIJ', 'HostedZoneId'],
  // Before the domain, which is a part of it.
  ['next.iot.example.com', 'ReadinessDomain'],
  ['iot.example.com', 'Domain'],
  ['11111111-1111-4111-8111-111111111111', 'ServerCertificateId'],
  ['22222222-2222-4222-8222-222222222222', 'ValidationCertificateId'],
  ['55555555-5555-4555-8555-555555555555', 'ReadinessServerCertificateId'],
  ['66666666-6666-4666-8666-666666666666', 'ReadinessValidationCertificateId'],
] as const;

/** Two IDs are in one list. */
const selected = {
  ServerCertificateId: { 'Fn::Select': [0, { Ref: 'CertificateIds' }] },
  ValidationCertificateId: { 'Fn::Select': [1, { Ref: 'CertificateIds' }] },
  ReadinessServerCertificateId: { 'Fn::Select': [0, { Ref: 'ReadinessCertificateIds' }] },
  ReadinessValidationCertificateId: { 'Fn::Select': [1, { Ref: 'ReadinessCertificateIds' }] },
};

const parameters = {
  Repository: {
    Type: 'String',
    Description:
      'The GitHub repository whose jobs may assume the roles, as OWNER/REPO; as OWNER@OWNER_ID/REPO@REPO_ID where it was created since 15 July 2026.',
    AllowedPattern: '[^/*?]+/[^/*?]+',
  },
  Domain: {
    Type: 'String',
    Description: 'The domain that devices connect to, such as iot.example.com.',
    AllowedPattern: '[a-z0-9-]+([.][a-z0-9-]+)+',
  },
  HostedZoneId: {
    Type: 'String',
    Description: 'The ID of the public hosted zone that has the domain.',
    AllowedPattern: 'Z[A-Z0-9]+',
  },
  CertificateIds: {
    Type: 'CommaDelimitedList',
    Description:
      'The IDs of the server certificate and of the validation certificate in ACM, once the first provision has created them: the last parts of the outputs server-certificate-arn and validation-certificate-arn.',
    Default: 'none,none',
  },
  ReadinessDomain: {
    Type: 'String',
    Description:
      'The readiness domain of a rollover of the CA, such as next.iot.example.com. Empty: there is none.',
    AllowedPattern: '([a-z0-9-]+([.][a-z0-9-]+)+)?',
    Default: '',
  },
  ReadinessCertificateIds: {
    Type: 'CommaDelimitedList',
    Description:
      'The IDs of the server certificate and of the validation certificate of the readiness domain in ACM, once rollover: announce has created them.',
    Default: 'none,none',
  },
  CreatePlanRole: {
    Type: 'String',
    Description: 'true: the role of plan-and-apply.yml is created, too.',
    AllowedValues: ['true', 'false'],
    Default: 'false',
  },
  OidcProviderArn: {
    Type: 'String',
    Description:
      "The ARN of the account's IAM OIDC provider for token.actions.githubusercontent.com. Empty: it is created; an account can have one only.",
    Default: '',
  },
};

const issuer = 'token.actions.githubusercontent.com';

const document = {
  AWSTemplateFormatVersion: '2010-09-09',
  Description: 'IAM roles for aws-iot-custom-domain, one domain a stack: docs/iam-policy.md.',
  Parameters: parameters,
  Conditions: {
    CreatesPlanRole: { 'Fn::Equals': [{ Ref: 'CreatePlanRole' }, 'true'] },
    HasReadinessDomain: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'ReadinessDomain' }, ''] }] },
    CreatesOidcProvider: { 'Fn::Equals': [{ Ref: 'OidcProviderArn' }, ''] },
    IsChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
  },
  Resources: {
    OidcProvider: {
      Type: 'AWS::IAM::OIDCProvider',
      Condition: 'CreatesOidcProvider',
      Properties: { Url: `https://${issuer}`, ClientIdList: [audience()] },
    },
    ...Object.fromEntries(roles.map((role) => [`${capitalized(role)}Role`, roleResource(role)])),
    ...Object.fromEntries(
      forReadiness.map(([role, name]) => [
        `${capitalized(role)}ReadinessPolicy`,
        readinessPolicy(role, name),
      ]),
    ),
  },
  Outputs: Object.fromEntries(
    roles.map((role) => [
      `${capitalized(role)}RoleArn`,
      {
        ...conditionOf(role),
        Description: `role-to-assume of the jobs in environment ${environmentOf(role)}`,
        Value: { 'Fn::GetAtt': [`${capitalized(role)}Role`, 'Arn'] },
      },
    ]),
  ),
};

function roleResource(role: Role) {
  return {
    Type: 'AWS::IAM::Role',
    ...conditionOf(role),
    Properties: {
      AssumeRolePolicyDocument: trustPolicy(role),
      // Inline: the policy of provision is near the limit of a managed one (6,144 characters) and passes it for a longer domain.
      Policies: [{ PolicyName: 'iot-custom-domain', PolicyDocument: policyOf(role) }],
    },
  };
}

/** Every pull request can assume the plan role: it exists only where it is used. */
function conditionOf(role: Role) {
  return role === 'plan' ? { Condition: 'CreatesPlanRole' } : {};
}

/** Managed: the inline policies of a role may have 10,240 characters together. */
function readinessPolicy(role: Role, name: string) {
  return {
    Type: 'AWS::IAM::ManagedPolicy',
    Condition: 'HasReadinessDomain',
    Properties: { Roles: [{ Ref: `${capitalized(role)}Role` }], PolicyDocument: policyOf(name) },
  };
}

function trustPolicy(role: Role) {
  const provider = {
    'Fn::If': ['CreatesOidcProvider', { Ref: 'OidcProvider' }, { Ref: 'OidcProviderArn' }],
  };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: audience(),
            [`${issuer}:sub`]: {
              'Fn::Sub': `repo:\${Repository}:environment:${environmentOf(role)}`,
            },
          },
        },
      },
    ],
  };
}

/** As `role-to-assume` asks for. */
function audience() {
  return { 'Fn::If': ['IsChina', 'sts.amazonaws.com.cn', 'sts.amazonaws.com'] };
}

function policyOf(name: string): unknown {
  return substituted(JSON.parse(readFileSync(`docs/iam/${name}.json`, 'utf8')));
}

function substituted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(substituted);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, substituted(member)]),
    );
  }
  return typeof value === 'string' ? substitutedText(value) : value;
}

function substitutedText(text: string): unknown {
  const result = values.reduce(
    (all, [example, parameter]) => all.replaceAll(example, `\${${parameter}}`),
    // Condition keys begin with aws: too.
    text.replace(/^arn:aws:/, `arn:\${AWS::Partition}:`),
  );
  const used = Object.entries(selected).filter(([name]) => result.includes(`\${${name}}`));
  if (used.length > 0) {
    return { 'Fn::Sub': [result, Object.fromEntries(used)] };
  }
  return result === text ? text : { 'Fn::Sub': result };
}

function environmentOf(role: Role): string {
  return `iot-custom-domain-${role}`;
}

function capitalized(role: Role): string {
  return `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
}

const heading =
  '# Made from docs/iam by build/role-templates.ts; how to use it: docs/roles/README.md.\n';
const after = `${heading}${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`;
if (!process.argv.includes('--check')) {
  writeFileSync(template, after);
} else if (!existsSync(template) || readFileSync(template, 'utf8') !== after) {
  console.error(`${template} is not what docs/iam makes; run node build/role-templates.ts`);
  process.exitCode = 1;
}
