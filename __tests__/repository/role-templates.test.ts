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
  server: 'aaaaaaaa-0000-4000-8000-000000000001',
  validation: 'aaaaaaaa-0000-4000-8000-000000000002',
  account: '210987654321',
  region: 'eu-west-1',
  partition: 'aws',
};

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** What docs/iam-policy.md has its reader do by hand, here in one pass. */
function policyByHand(role: string): unknown {
  const values: Readonly<Record<string, string>> = {
    '123456789012': user.account,
    'ap-northeast-1': user.region,
    Z0123456789ABCDEFGHIJ: user.hostedZoneId,
    'iot.example.com': user.domain,
    '11111111-1111-4111-8111-111111111111': user.server,
    '22222222-2222-4222-8222-222222222222': user.validation,
  };
  const examples = new RegExp(Object.keys(values).join('|').replaceAll('.', '[.]'), 'g');
  return JSON.parse(
    read(`docs/iam/${role}.json`).replace(examples, (example) => values[example] ?? example),
  );
}

const stackSchema = z.object({
  Parameters: z.record(z.string(), z.unknown()),
  Resources: z.record(z.string(), z.object({ Properties: z.record(z.string(), z.unknown()) })),
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

function namesIn(partition: string, oidcProviderArn: string): Readonly<Record<string, unknown>> {
  return {
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

function roleOfStack(role: string, partition = user.partition, oidcProviderArn = '') {
  const resource = `${role.slice(0, 1).toUpperCase()}${role.slice(1)}Role`;
  return z
    .object({
      AssumeRolePolicyDocument: z.unknown(),
      Policies: z.tuple([z.object({ PolicyDocument: z.unknown() })]),
    })
    .parse(evaluated(stack.Resources[resource]?.Properties, namesIn(partition, oidcProviderArn)));
}

/** As Terraform evaluates the nested calls of replace in main.tf, inner ones first. */
function policyOfModule(role: string): string {
  const values: Readonly<Record<string, string>> = {
    '"\\"arn:${local.partition}:"': `"arn:${user.partition}:`,
    'local.account': user.account,
    'local.region': user.region,
    'var.hosted_zone_id': user.hostedZoneId,
    'var.certificate_ids.server': user.server,
    'var.certificate_ids.validation': user.validation,
    'var.domain': user.domain,
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
    read(`docs/iam/${role}.json`),
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

  it('name the partition of the account, and the audience that role-to-assume asks for there', () => {
    const china = JSON.stringify(roleOfStack('verify', 'aws-cn', 'arn:existing'));
    expect(china).toContain('"arn:aws-cn:acm:');
    expect(china).not.toContain('arn:aws:');
    expect(china).toContain('"sts.amazonaws.com.cn"');
    expect(china).toContain('"Federated":"arn:existing"');
  });

  it('take the same five parameters', () => {
    const variables = [...read('docs/roles/main.tf').matchAll(/^variable "(\w+)"/gm)];
    const names = variables.map(([, name = '']) => name.replaceAll('_', ''));
    expect(names).toEqual(Object.keys(stack.Parameters).map((name) => name.toLowerCase()));
    expect(names).toHaveLength(5);
  });

  it('stay within what IAM allows for the inline policies of a role, with the longest domain', () => {
    for (const role of roles) {
      const text = JSON.stringify(policyByHand(role)).replaceAll(user.domain, 'd'.repeat(64));
      expect(text.length).toBeLessThan(10_240);
    }
  });
});
