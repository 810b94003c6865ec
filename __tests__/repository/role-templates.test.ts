import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const roles = ['provision', 'rotate', 'verify', 'plan'] as const;

/** Values of another user, none of them an example of docs/iam. */
const user = {
  repository: 'acme/devices',
  domain: 'mqtt.acme.test',
  hostedZoneId: 'Z9876543210ZYXWVUTSRQ',
  readinessDomain: 'ready.acme.test',
  server: 'aaaaaaaa-0000-4000-8000-000000000001',
  validation: 'aaaaaaaa-0000-4000-8000-000000000002',
  readinessServer: 'aaaaaaaa-0000-4000-8000-000000000003',
  readinessValidation: 'aaaaaaaa-0000-4000-8000-000000000004',
  account: '210987654321',
  region: 'eu-west-1',
  partition: 'aws',
};

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** What docs/iam-policy.md has its reader do by hand, here in one pass. */
function policyByHand(name: string): unknown {
  const values: Readonly<Record<string, string>> = {
    '123456789012': user.account,
    'ap-northeast-1': user.region,
    Z0123456789ABCDEFGHIJ: user.hostedZoneId,
    'next.iot.example.com': user.readinessDomain,
    'iot.example.com': user.domain,
    '55555555-5555-4555-8555-555555555555': user.readinessServer,
    '66666666-6666-4666-8666-666666666666': user.readinessValidation,
    '11111111-1111-4111-8111-111111111111': user.server,
    '22222222-2222-4222-8222-222222222222': user.validation,
  };
  const examples = new RegExp(Object.keys(values).join('|').replaceAll('.', '[.]'), 'g');
  return JSON.parse(
    read(`docs/iam/${name}.json`).replace(examples, (example) => values[example] ?? example),
  );
}

const stackSchema = z.object({
  Parameters: z.record(z.string(), z.unknown()),
  Conditions: z.record(z.string(), z.unknown()),
  Resources: z.record(
    z.string(),
    z.looseObject({
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Condition: z.string().optional() })),
});

const stack = stackSchema.parse(parse(read('docs/roles/cloudformation.yaml')));

/** The intrinsic functions that the template uses, as CloudFormation's reference has them. */
function evaluated(value: unknown, names: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) {
    return value.map((member) => evaluated(member, names));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const [[name, argument] = [], ...others] = Object.entries(value);
  if (name === undefined || others.length > 0 || !/^(Ref$|Fn::)/.test(name)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, evaluated(member, names)]),
    );
  }
  const args = Array.isArray(argument) ? argument : [argument];
  switch (name) {
    case 'Ref':
      return known(names, String(argument));
    case 'Fn::Select':
      return z.array(z.unknown()).parse(evaluated(args[1], names))[z.number().parse(args[0])];
    case 'Fn::Equals': {
      const [one, other] = z.tuple([z.string(), z.string()]).parse(evaluated(args, names));
      return one === other;
    }
    case 'Fn::Not':
      return evaluated(args[0], names) === false;
    case 'Fn::If':
      return evaluated(known(names, String(args[0])) === true ? args[1] : args[2], names);
    case 'Fn::Sub': {
      const own = z.record(z.string(), z.unknown()).parse(evaluated(args[1] ?? {}, names));
      return String(args[0]).replace(/\$\{([^}]+)\}/g, (_, part: string) =>
        String(known({ ...names, ...own }, part)),
      );
    }
    default:
      throw new Error(`the template uses ${name}, which this test does not know`);
  }
}

function known(names: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!(name in names)) {
    throw new Error(`${name} has no value`);
  }
  return names[name];
}

interface Parameters {
  readonly partition?: string;
  readonly oidcProviderArn?: string;
  readonly readinessDomain?: string;
  readonly createPlanRole?: string;
}

function namesIn({
  partition = user.partition,
  oidcProviderArn = '',
  readinessDomain = user.readinessDomain,
  createPlanRole = 'false',
}: Parameters): Readonly<Record<string, unknown>> {
  return {
    CreatePlanRole: createPlanRole,
    ReadinessDomain: readinessDomain,
    ProvisionRole: 'provision role',
    VerifyRole: 'verify role',
    ReadinessCertificateIds: [user.readinessServer, user.readinessValidation],
    'AWS::Partition': partition,
    'AWS::AccountId': user.account,
    'AWS::Region': user.region,
    Repository: user.repository,
    Domain: user.domain,
    HostedZoneId: user.hostedZoneId,
    CertificateIds: [user.server, user.validation],
    OidcProviderArn: oidcProviderArn,
    OidcProvider: 'arn:created',
    CreatesOidcProvider: oidcProviderArn === '',
    IsChina: partition === 'aws-cn',
  };
}

function capitalized(role: string): string {
  return `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
}

function roleOfStack(role: string, parameters: Parameters = {}) {
  const resource = `${capitalized(role)}Role`;
  return z
    .object({
      AssumeRolePolicyDocument: z.unknown(),
      Policies: z.tuple([z.object({ PolicyDocument: z.unknown() })]),
    })
    .parse(evaluated(stack.Resources[resource]?.Properties, namesIn(parameters)));
}

/** As Terraform evaluates the nested calls of replace in main.tf, inner ones first. */
function policyOfModule(name: string): string {
  const values: Readonly<Record<string, string>> = {
    '"\\"arn:${local.partition}:"': `"arn:${user.partition}:`,
    'local.account': user.account,
    'local.region': user.region,
    'var.hosted_zone_id': user.hostedZoneId,
    'var.certificate_ids.server': user.server,
    'var.certificate_ids.validation': user.validation,
    'var.readiness_certificate_ids.server': user.readinessServer,
    'var.readiness_certificate_ids.validation': user.readinessValidation,
    '"<readiness domain>"': '<readiness domain>',
    'var.domain': user.domain,
    'var.readiness_domain': user.readinessDomain,
  };
  const calls = [
    ...read('docs/roles/main.tf').matchAll(/^ {4}"((?:[^"\\]|\\.)+)", ([^\n]+)\)(?:,|$)/gm),
  ];
  expect(calls).toHaveLength(Object.keys(values).length);
  return calls.reduce(
    (text, [, example = '', value = '']) => {
      const replacement = values[value];
      if (replacement === undefined) {
        throw new Error(`main.tf replaces ${example} by ${value}, which this test does not know`);
      }
      return text.replaceAll(example.replaceAll('\\"', '"'), replacement);
    },
    read(`docs/iam/${name}.json`),
  );
}

describe('the templates of the roles', () => {
  it('are what docs/iam makes', () => {
    const { status, stderr } = spawnSync(process.execPath, ['build/role-templates.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(roles)('give %s the policy that docs/iam has for it', (role) => {
    const wanted = policyByHand(role);
    expect(roleOfStack(role).Policies[0].PolicyDocument).toEqual(wanted);
    expect(JSON.parse(policyOfModule(role))).toEqual(wanted);
  });

  it.each([
    ['provision', 'readiness-domain'],
    ['verify', 'readiness-domain-verify'],
  ])('give %s what docs/iam has for a readiness domain, if there is one', (role, name) => {
    const wanted = policyByHand(name);
    expect(evaluated(stack.Resources[`${capitalized(role)}ReadinessPolicy`], namesIn({}))).toEqual({
      Type: 'AWS::IAM::ManagedPolicy',
      Condition: 'HasReadinessDomain',
      Properties: { Roles: [`${role} role`], PolicyDocument: wanted },
    });
    expect(evaluated(stack.Conditions, namesIn({}))).toMatchObject({ HasReadinessDomain: true });
    expect(evaluated(stack.Conditions, namesIn({ readinessDomain: '' }))).toMatchObject({
      HasReadinessDomain: false,
    });
    expect(JSON.parse(policyOfModule(name))).toEqual(wanted);
    expect(read('docs/roles/main.tf')).toContain(`${role} = "${name}"`);
  });

  it.each(roles)('let jobs of one repository and one environment alone assume %s', (role) => {
    expect(roleOfStack(role).AssumeRolePolicyDocument).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:created' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': `repo:acme/devices:environment:iot-custom-domain-${role}`,
            },
          },
        },
      ],
    });
  });

  it('create the role of pull requests only where it is asked for', () => {
    const isPlan = (name: string) => name.startsWith('Plan');
    const conditional = [...Object.entries(stack.Resources), ...Object.entries(stack.Outputs)]
      .filter(([, { Condition }]) => Condition === 'CreatesPlanRole')
      .map(([name]) => name);
    expect(conditional).toEqual(['PlanRole', 'PlanRoleArn']);
    expect(Object.keys(stack.Resources).filter(isPlan)).toEqual(['PlanRole']);
    expect(evaluated(stack.Conditions, namesIn({}))).toMatchObject({ CreatesPlanRole: false });
    expect(evaluated(stack.Conditions, namesIn({ createPlanRole: 'true' }))).toMatchObject({
      CreatesPlanRole: true,
    });
    expect(read('docs/roles/main.tf')).toContain('var.create_plan_role ? ["plan"] : []');
  });

  it('name the partition of the account, and the audience that role-to-assume asks for there', () => {
    const china = JSON.stringify(
      roleOfStack('verify', { partition: 'aws-cn', oidcProviderArn: 'arn:existing' }),
    );
    expect(china).toContain('"arn:aws-cn:acm:');
    expect(china).not.toContain('arn:aws:');
    expect(china).toContain('"sts.amazonaws.com.cn"');
    expect(china).toContain('"Federated":"arn:existing"');
  });

  it('take the same eight parameters', () => {
    const variables = [...read('docs/roles/main.tf').matchAll(/^variable "(\w+)"/gm)];
    const names = variables.map(([, name = '']) => name.replaceAll('_', ''));
    expect(names).toEqual(Object.keys(stack.Parameters).map((name) => name.toLowerCase()));
    expect(names).toHaveLength(8);
  });

  it('stay within what IAM allows for a managed policy, with the longest domains', () => {
    const text = JSON.stringify(policyByHand('readiness-domain'))
      .replaceAll(user.readinessDomain, 'd'.repeat(64))
      .replaceAll(user.domain, 'd'.repeat(64));
    expect(text.length).toBeLessThan(6_144);
  });

  it('stay within what IAM allows for the inline policies of a role, with the longest domain', () => {
    for (const role of roles) {
      const text = JSON.stringify(policyByHand(role)).replaceAll(user.domain, 'd'.repeat(64));
      expect(text.length).toBeLessThan(10_240);
    }
  });
});
