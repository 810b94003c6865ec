import { describe, expect, it } from '@jest/globals';
import { inputNames } from '../../../src/inputs/table.ts';
import { inputProblemText } from '../../../src/report/input-problem-text.ts';
import { environment, type Inputs, inputError } from './environment.ts';
import { createMaterial, pem } from './material.ts';

/** Inputs, and what the one fault they have must say besides the name of the input it is about. */
type BadInput = readonly [name: keyof Inputs, fragment: string, inputs: Inputs];

const arn = 'arn:aws:acm:eu-central-1:123456789012:certificate/abc';

const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/provision' };
const issue = { 'issue-on-failure': 'true', 'github-token': 'token' };
const deletedSecret = { 'delete-ca-secret': 'iot-custom-domain/iot.example.com/ca' };

/** An ARN of another region. */
function elsewhere(service: 'kms' | 'secretsmanager'): string {
  const resource = service === 'kms' ? 'alias/fleet' : 'secret:fleet-AbCdEf';
  return `arn:aws:${service}:us-east-1:123456789012:${resource}`;
}

const malformed: readonly BadInput[] = [
  [
    'operation',
    '«deploy» is not one of provision, verify, rotate, teardown',
    { operation: 'deploy' },
  ],
  ['operation', 'is not one of', { operation: 'Provision' }],
  ['operation', 'is required', { operation: '  ' }],
  ['domain', 'is required', { domain: '' }],
  ['domain', 'has 2 names, one per line', { domain: 'a.example.com\nb.example.com' }],
  ['aws-region', 'is not an AWS region', { 'aws-region': 'Frankfurt' }],
  ['aws-region', 'GovCloud', { 'aws-region': 'us-gov-west-1' }],
  ['allowed-account-ids', '«12345» is not the ID', { 'allowed-account-ids': '123456789012,12345' }],
  ['role-to-assume', 'an IAM role', { 'role-to-assume': 'iot-custom-domain-provision' }],
  ['role-session-name', '2 to 64', { ...role, 'role-session-name': 'a session' }],
  ['role-duration-seconds', 'from 900 to 43200', { ...role, 'role-duration-seconds': '899' }],
  ['role-session-name', 'requires role-to-assume', { 'role-session-name': 'nightly' }],
  ['role-duration-seconds', 'requires role-to-assume', { 'role-duration-seconds': '900' }],
  ['tags', '«team» is not key=value', { tags: 'team' }],
  ['tags', '«=fleet» is not key=value', { tags: '=fleet' }],
  ['tags', 'reserved for AWS', { tags: 'AWS:team=fleet' }],
  ['tags', "reserved for this action's own", { tags: 'iot-custom-domain:role=ca-key' }],
  ['tags', 'key of 129 characters', { tags: `${'k'.repeat(129)}=` }],
  ['tags', 'value of 257 characters', { tags: `team=${'v'.repeat(257)}` }],
  ['tags', '«team» has characters other than', { tags: 'team=a;b' }],
  ['tags', 'has «team» more than once', { tags: 'team=a\nteam=b' }],
  [
    'tags',
    'has 41 tags; at most 40',
    { tags: Array.from({ length: 41 }, (_, n) => `k${n}=`).join('\n') },
  ],
  ['domain-configuration-name', '1 to 128 letters', { 'domain-configuration-name': 'a b' }],
  ['domain-configuration-name', '1 to 128', { 'domain-configuration-name': 'x'.repeat(129) }],
  ['domain-configuration-name', 'reserved', { 'domain-configuration-name': 'IoT:mine' }],
  ['dry-run', '«yes» is not true or false', { 'dry-run': 'yes' }],
  ['force', 'is not true or false', { operation: 'rotate', force: '1' }],
  ['replace', 'is not true or false', { replace: 'tRUE' }],
  ['issue-labels', 'at most 50 characters', { ...issue, 'issue-labels': `ok, ${'x'.repeat(51)}` }],
  [
    'issue-assignees',
    '«no body» is not a login',
    { ...issue, 'issue-assignees': 'octocat, no body' },
  ],
  ['fail-on', 'is not one of fail, warn', { 'fail-on': 'never' }],
  ['force', '«perhaps» is not true or false', { operation: 'provision', force: 'perhaps' }],
  ['replace', '«perhaps» is not true or false', { operation: 'rotate', replace: 'perhaps' }],
  ['force', 'is not true or false', { operation: 'verify', force: 'perhaps' }],
  ['ca-validity-days', 'from 1 to 36500', { operation: 'verify', 'ca-validity-days': '0' }],
  ['overwrite-dns-record', 'is not true or false', { 'overwrite-dns-record': 'on' }],
  ['issue-on-failure', 'is not true or false', { 'issue-on-failure': 'y' }],
  ['ca-secret-id', 'is not the name or ARN of a secret', { 'ca-secret-id': 'a secret' }],
  ['ca-secret-id', 'is not the name or ARN of a secret', { 'ca-secret-id': 'a'.repeat(497) }],
  ['ca-subject', 'instead of TYPE=value', { 'ca-subject': 'Example CA' }],
  ['ca-subject', 'ISO 3166', { 'ca-subject': '/C=JPN/CN=Example CA' }],
  ['ca-subject', 'several lines', { 'ca-subject': 'CN=one\nCN=two' }],
  ['ca-validity-days', 'from 1 to 36500', { 'ca-validity-days': '0' }],
  ['server-certificate-subject', 'attribute type', { 'server-certificate-subject': '/XX=1' }],
  ['server-certificate-validity-days', '«1e3»', { 'server-certificate-validity-days': '1e3' }],
  ['key-algorithm', 'RSA_2048, EC_prime256v1', { 'key-algorithm': 'RSA_4096' }],
  [
    'server-certificate-chain-root',
    'not one of include, omit',
    { 'server-certificate-chain-root': 'no' },
  ],
  ['renew-before-days', 'from 1 to', { 'renew-before-days': '-1' }],
  ['renew-before-days', '«30 days»', { 'renew-before-days': '30 days' }],
  ['validation-certificate-arn', 'ARN of an ACM', { 'validation-certificate-arn': 'abc' }],
  ['ca-kms-key-id', 'is not a KMS key', { 'ca-kms-key-id': 'alias/' }],
  ['ca-kms-key-id', '«New»', { 'ca-kms-key-id': 'New' }],
  ['kms-key-id', 'is not a KMS key', { 'kms-key-id': 'new' }],
  [
    'delete-ca-kms-key',
    'is not a KMS key',
    { operation: 'teardown', ...deletedSecret, 'delete-ca-kms-key': 'new' },
  ],
  ['dns', 'is not one of route53, manual', { dns: 'cloudflare' }],
  ['hosted-zone-id', 'hosted zone', { 'hosted-zone-id': 'example.com' }],
  ['dns-role-arn', 'an IAM role', { 'dns-role-arn': 'arn:aws:iam::123456789012:user/x' }],
  ['record-ttl', 'from 0 to 2147483647', { 'record-ttl': '2147483648' }],
  ['record-ttl', '«60s»', { 'record-ttl': '60s' }],
  ['security-policy', 'IoTSecurityPolicy_TLS13_1_2_2022_10', { 'security-policy': 'TLS 1.3' }],
  ['security-policy', 'TLS13_1_2', { 'security-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06' }],
  ['security-policy', 'TLS13_1_2', { 'security-policy': 'IotSecurityPolicy_TLS13_1_2_2022_10' }],
  ['security-policy', 'TLS13_1_2', { 'security-policy': 'IoTSecurityPolicy_TLS13_1_2_2022' }],
  ['authentication-type', 'AWS_X509', { 'authentication-type': 'X509' }],
  ['application-protocol', 'SECURE_MQTT', { 'application-protocol': 'MQTT' }],
  ['mqtt-port', 'from 1 to 65535', { 'mqtt-port': '0' }],
  ['mqtt-port', 'is not a port number', { 'mqtt-port': '8883.5' }],
  ['device-classes', '«wolfsl» is not one of openssl, ', { 'device-classes': 'go, wolfsl' }],
  ['device-classes', 'PEM or base64', { 'device-classes': '-----BEGIN PRIVATE KEY-----' }],
  ['mqtt-topic', 'MQTT wildcard', { 'mqtt-topic': 'devices/+/state' }],
  ['mqtt-topic', 'IoT policies', { 'mqtt-topic': 'devices/*' }],
  ['mqtt-topic', 'reserved', { 'mqtt-topic': '$aws/things' }],
  ['mqtt-topic', '8 slashes', { 'mqtt-topic': 'a/b/c/d/e/f/g/h/i' }],
  ['mqtt-topic', '258 bytes', { 'mqtt-topic': 'ü'.repeat(129) }],
  ['github-token', 'which every report shows', { ...issue, 'github-token': 'example.com' }],
  ['mqtt-client-id', '129 bytes', { 'mqtt-client-id': 'x'.repeat(129) }],
  ['dns-resolver', 'write [2001:db8::53]', { 'dns-resolver': '2001:db8::53' }],
  ['dns-resolver', 'HOST:PORT', { 'dns-resolver': '192.0.2.53:0' }],
  ['dns-resolver', 'HOST:PORT', { 'dns-resolver': 'udp://192.0.2.53' }],
  ['amazon-root-ca', 'is not PEM', { 'amazon-root-ca': 'Amazon Root CA 1' }],
  ['wait-minutes', 'from 0 to 360', { 'wait-minutes': '361' }],
  ['artifact-name', 'removed; upload the files', { 'artifact-name': 'a' }],
];

const contradicting: readonly BadInput[] = [
  ['wait-minutes', 'only valid with dns: manual', { 'wait-minutes': '0' }],
  ['issue-labels', 'requires issue-on-failure', { 'issue-labels': 'iot' }],
  ['issue-on-failure', 'requires github-token', { 'issue-on-failure': 'true' }],
  ['force', 'only valid with operation: rotate', { force: 'true' }],
  ['rollover', 'only valid with operation: rotate', { rollover: 'begin' }],
  ['readiness-domain', 'is a wildcard', { 'readiness-domain': '*.example.com' }],
  [
    'readiness-domain',
    'is given together with 2 domains',
    {
      operation: 'verify',
      domain: 'a.example.com\nb.example.com',
      'readiness-domain': 'next.example.com',
    },
  ],
  [
    'rollover',
    'not one of announce, begin, abort, finish',
    { operation: 'rotate', rollover: 'start' },
  ],
  ['rollover-days', 'only valid with operation: rotate', { 'rollover-days': '30' }],
  ['replace', 'only valid with operation: provision', { operation: 'rotate', replace: 'true' }],
  [
    'delete-ca-secret',
    'only valid with operation: teardown',
    { 'delete-ca-secret': 'iot-custom-domain/iot.example.com/ca' },
  ],
  [
    'delete-ca-secret',
    "not the CA's secret, iot-custom-domain/iot.example.com/ca",
    { operation: 'teardown', 'delete-ca-secret': 'iot-custom-domain/other.example.com/ca' },
  ],
  [
    'delete-ca-secret',
    'the one in ca-secret-id',
    {
      operation: 'teardown',
      'ca-secret-id': 'fleet/ca',
      'delete-ca-secret': 'iot-custom-domain/iot.example.com/ca',
    },
  ],
  [
    'delete-ca-kms-key',
    'requires delete-ca-secret',
    { operation: 'teardown', 'delete-ca-kms-key': 'alias/fleet' },
  ],
  ['ca-secret-id', "in the domain's region", { 'ca-secret-id': elsewhere('secretsmanager') }],
  ['ca-kms-key-id', "key must be in the domain's region", { 'ca-kms-key-id': elsewhere('kms') }],
  ['trust-bundle-parameter', 'reserved for AWS', { 'trust-bundle-parameter': '/aws/trust-bundle' }],
  ['kms-key-id', 'a key in its own region', { 'kms-key-id': elsewhere('kms') }],
  [
    'mqtt-client-id',
    'together with 2 domains',
    { operation: 'verify', domain: 'a.example.com\nb.example.com', 'mqtt-client-id': 'probe' },
  ],
  ['hosted-zone-id', 'dns: manual', { dns: 'manual', 'hosted-zone-id': 'Z1' }],
  [
    'dns-role-arn',
    'dns: manual',
    { dns: 'manual', 'dns-role-arn': 'arn:aws:iam::123456789012:role/dns' },
  ],
  ['protect-dns-records', 'dns: manual', { dns: 'manual', 'protect-dns-records': 'true' }],
  ['overwrite-dns-record', 'dns: manual', { dns: 'manual', 'overwrite-dns-record': 'true' }],
  [
    'validation-certificate-arn',
    'eu-central-1',
    { 'aws-region': 'us-east-1', 'validation-certificate-arn': arn },
  ],
  ['renew-before-days', 'lives 365 days', { 'renew-before-days': '365' }],
  [
    'server-certificate-validity-days',
    'cannot outlive its CA',
    { 'server-certificate-validity-days': '400', 'ca-validity-days': '399' },
  ],
  [
    'server-certificate-subject',
    'the CN is always the domain',
    { 'server-certificate-subject': '/O=Example/CN=other.example.com' },
  ],
  ['application-protocol', 'SECURE_MQTT, HTTPS', { 'authentication-type': 'AWS_X509' }],
  ['application-protocol', 'authentication-type DEFAULT', { 'application-protocol': 'HTTPS' }],
];

const rsa = await createMaterial('RSA_2048');
const ec = await createMaterial('EC_prime256v1');
const authority = {
  'ca-certificate': ec.authority.certificate,
  'ca-private-key': pem(ec.authority.privateKey),
};
const leaf = {
  'server-certificate': ec.leaf.certificate,
  'server-private-key': pem(ec.leaf.privateKey),
  'server-certificate-chain': ec.authority.certificate,
};
const device = {
  'client-certificate': rsa.leaf.certificate,
  'client-private-key': pem(rsa.leaf.privateKey),
};
const { 'ca-certificate': _, ...keyAlone } = authority;

const material: readonly BadInput[] = [
  ['ca-certificate', 'without the BEGIN and END lines', { ...authority, 'ca-certificate': 'MIIB' }],
  [
    'ca-certificate',
    'contains a private key',
    { ...authority, 'ca-certificate': pem(ec.authority.privateKey) },
  ],
  [
    'ca-private-key',
    'does not belong',
    { ...authority, 'ca-private-key': pem(rsa.authority.privateKey) },
  ],
  ['ca-private-key', 'requires ca-certificate', keyAlone],
  ['ca-certificate', 'requires ca-private-key', { 'ca-certificate': ec.authority.certificate }],
  [
    'ca-private-key-passphrase',
    'the passphrase is wrong',
    {
      ...authority,
      'ca-private-key': pem(ec.authority.privateKey, 'right'),
      'ca-private-key-passphrase': 'wrong',
    },
  ],
  [
    'ca-private-key-passphrase',
    'requires ca-private-key',
    { 'ca-private-key-passphrase': 'alone' },
  ],
  [
    'next-ca-certificate',
    'requires ca-certificate',
    {
      'next-ca-certificate': ec.authority.certificate,
      'next-ca-private-key': pem(ec.authority.privateKey),
    },
  ],
  [
    'next-ca-certificate',
    'requires next-ca-private-key',
    { ...authority, 'next-ca-certificate': ec.authority.certificate },
  ],
  [
    'next-ca-private-key',
    'requires next-ca-certificate',
    { ...authority, 'next-ca-private-key': pem(ec.authority.privateKey) },
  ],
  [
    'next-ca-certificate',
    'a rollover cannot change the kind of key',
    {
      ...authority,
      'next-ca-certificate': rsa.authority.certificate,
      'next-ca-private-key': pem(rsa.authority.privateKey),
    },
  ],
  [
    'rollover',
    'requires next-ca-certificate',
    { ...authority, operation: 'rotate', rollover: 'begin' },
  ],
  [
    'rollover',
    'cannot be combined with server-certificate',
    { ...leaf, operation: 'rotate', rollover: 'begin' },
  ],
  [
    'ca-secret-id',
    'cannot be combined with ca-certificate',
    { ...authority, 'ca-secret-id': 'mine' },
  ],
  [
    'ca-subject',
    'cannot be combined with ca-certificate',
    { ...authority, 'ca-subject': '/CN=Mine' },
  ],
  [
    'ca-kms-key-id',
    'cannot be combined with ca-certificate',
    { ...authority, 'ca-kms-key-id': 'new' },
  ],
  [
    'kms-key-id',
    'cannot be combined with ca-certificate',
    { ...authority, 'kms-key-id': 'alias/fleet' },
  ],
  [
    'ca-kms-key-id',
    'cannot be combined with server-certificate',
    { ...leaf, 'ca-kms-key-id': 'new' },
  ],
  [
    'ca-validity-days',
    'cannot be combined with ca-certificate',
    { ...authority, 'ca-validity-days': '3650' },
  ],
  ['key-algorithm', 'supports only EC_prime256v1', { ...authority, 'key-algorithm': 'RSA_2048' }],
  ['server-certificate', 'is not PEM', { ...leaf, 'server-certificate': 'garbage' }],
  [
    'server-private-key',
    'does not belong',
    { ...leaf, 'server-private-key': pem(rsa.leaf.privateKey) },
  ],
  ['server-certificate', 'requires server-private-key', { ...leaf, 'server-private-key': '' }],
  [
    'server-private-key',
    'requires server-certificate',
    { 'server-private-key': pem(ec.leaf.privateKey) },
  ],
  ['server-certificate', 'does not reach a root', { ...leaf, 'server-certificate-chain': '' }],
  [
    'server-certificate-chain',
    'requires server-certificate',
    { 'server-certificate-chain': ec.authority.certificate },
  ],
  ['server-certificate', 'common-name', { ...leaf, domain: 'other.example.com' }],
  ['ca-certificate', 'remove it', { ...leaf, 'ca-certificate': rsa.authority.certificate }],
  [
    'key-algorithm',
    'cannot be combined with server-certificate',
    { ...leaf, 'key-algorithm': 'EC_prime256v1' },
  ],
  ['ca-private-key', 'cannot be combined with server-certificate', { ...leaf, ...authority }],
  [
    'server-certificate-subject',
    'cannot be combined with server-certificate',
    { ...leaf, 'server-certificate-subject': '/O=Example' },
  ],
  [
    'server-certificate-validity-days',
    'cannot be combined with server-certificate',
    { ...leaf, 'server-certificate-validity-days': '90' },
  ],
  [
    'client-certificate',
    'requires client-private-key',
    { 'client-certificate': device['client-certificate'] },
  ],
  [
    'client-private-key',
    'requires client-certificate',
    { 'client-private-key': device['client-private-key'] },
  ],
  [
    'client-private-key',
    'does not belong',
    { ...device, 'client-private-key': leaf['server-private-key'] },
  ],
  [
    'client-private-key',
    'is encrypted',
    { ...device, 'client-private-key': pem(rsa.leaf.privateKey, 'secret') },
  ],
  [
    'client-certificate',
    'accepts no client certificate',
    { ...device, 'authentication-type': 'CUSTOM_AUTH', 'application-protocol': 'SECURE_MQTT' },
  ],
  [
    'ca-certificate',
    'no self-signed certificate',
    { operation: 'verify', 'ca-certificate': ec.leaf.certificate },
  ],
];

describe.each([
  ['a malformed input', malformed],
  ['inputs that contradict each other', contradicting],
  ['certificates and keys', material],
])('of %s', (_kind, table) => {
  it.each(table)('%s is named in one line that says: %s', async (name, fragment, inputs) => {
    const { problems } = await inputError(environment(inputs));

    const lines = problems.map(inputProblemText);
    expect(lines).toEqual([expect.stringContaining(fragment)]);
    expect(lines[0]).toMatch(new RegExp(`^([a-z-]+, )*${name}\\b`));
    expect(lines[0]).not.toMatch(/[\r\n]/);
  });
});

it('every problem of the tags is named', async () => {
  const { problems } = await inputError(environment({ tags: 'team\naws:a=b\nteam=a\nteam=b' }));
  expect(problems).toEqual([
    'tags «team» is not key=value',
    'tags «aws:a» begins with aws:, which is reserved for AWS',
    'tags has «team» more than once',
  ]);
});

describe('the problems', () => {
  it('come together, whichever kind they are of', async () => {
    const { problems, message } = await inputError(
      environment({
        operation: 'deploy',
        domain: 'https://iot.example.com',
        'mqtt-port': 'mqtt',
        'ca-private-key': pem(ec.authority.privateKey),
        'amazon-root-ca': 'none',
      }),
    );

    expect(problems.map((problem) => inputProblemText(problem).split(' ', 1)[0])).toEqual([
      'operation',
      'domain',
      'mqtt-port',
      'ca-private-key',
      'amazon-root-ca',
    ]);
    expect(message.split('\n')).toHaveLength(problems.length);
  });

  it('say where a missing region usually comes from', async () => {
    const { AWS_REGION: _region, ...elsewhere } = environment({});

    expect((await inputError(elsewhere)).problems).toEqual([
      expect.stringMatching(/^aws-region is required; run aws-actions\/configure-aws-credentials/),
    ]);
  });

  it('exist for every input', () => {
    const tested = new Set([...malformed, ...contradicting, ...material].map(([name]) => name));

    expect(inputNames.filter((name) => !tested.has(name))).toEqual([]);
  });
});
