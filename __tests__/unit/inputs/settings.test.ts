import { describe, expect, it } from '@jest/globals';
import { provisionIntent } from '../../../src/inputs/intent.ts';
import { parseSettings } from '../../../src/inputs/parse.ts';
import type { Settings } from '../../../src/inputs/settings.ts';
import { domain, environment, type Inputs, now } from './environment.ts';
import { createMaterial, pem } from './material.ts';

function settings(inputs: Inputs): Promise<Settings> {
  return parseSettings(environment(inputs), now);
}

describe('operation and domain alone', () => {
  it('provision with a leaf and a CA of the action, Route 53 and the documented defaults', async () => {
    expect(await settings({})).toEqual({
      operation: 'provision',
      intent: provisionIntent,
      domain,
      region: 'eu-central-1',
      dryRun: false,
      domainConfigurationName: domain,
      serverCertificate: {
        kind: 'issued',
        authority: {
          kind: 'managed',
          secretId: 'iot-custom-domain/iot.example.com/ca',
          isNamed: false,
          key: { kind: 'secret' },
          subject: [{ type: 'CN', value: 'iot.example.com private CA' }],
          validityDays: 3650,
        },
        subject: [{ type: 'CN', value: domain }],
        validityDays: 365,
      },
      validationCertificateArn: undefined,
      configuration: {},
      replace: false,
      dns: {
        kind: 'route53',
        hostedZoneId: undefined,
        roleArn: undefined,
        overwrite: false,
        ttl: 60,
      },
      renewBeforeDays: undefined,
      waitMinutes: 50,
      role: undefined,
      allowedAccountIds: [],
      tags: {},
      verification: {
        clientIdentity: undefined,
        port: 8883,
        topic: 'topic/test',
        clientId: undefined,
        resolver: undefined,
        amazonRoots: expect.any(Array),
        deviceClasses: [],
      },
      report: {
        githubToken: undefined,
        issueOnFailure: false,
        issueLabels: [],
        issueAssignees: [],
        failOn: 'fail',
      },
    });
  });

  it('work for hours as a role that the run assumes itself', async () => {
    const arn = 'arn:aws:iam::123456789012:role/provision';
    expect(await settings({ 'role-to-assume': arn })).toMatchObject({
      role: { arn, sessionName: 'aws-iot-custom-domain', durationSeconds: 3600 },
      waitMinutes: 180,
    });
    expect(await settings({ 'role-to-assume': arn, 'wait-minutes': '20' })).toMatchObject({
      waitMinutes: 20,
    });
  });

  it('verify against the CA that the action keeps', async () => {
    expect(await settings({ operation: 'verify' })).toMatchObject({
      operation: 'verify',
      domains: ['iot.example.com'],
      trust: { kind: 'managed' },
    });
  });

  it('verify several domains by the inputs of the run that provisioned one of them', async () => {
    const inputs: Inputs = {
      operation: 'verify',
      domain: `${domain}\nother.example.com`,
      'server-certificate-subject': `/CN=${domain}`,
    };
    expect(await settings(inputs)).toMatchObject({ domains: [domain, 'other.example.com'] });
  });

  it('rotate what is due and tear down what was made', async () => {
    expect(await settings({ operation: 'rotate' })).toMatchObject({
      intent: { renew: 'when-due', rollover: 'advance', isDeadlineBinding: true },
      replace: false,
    });
    expect(await settings({ operation: 'teardown' })).toMatchObject({
      operation: 'teardown',
      domain,
      domainConfigurationName: undefined,
      authority: { secretId: 'iot-custom-domain/iot.example.com/ca', remove: false },
    });
  });

  it('tear down the CA too when its secret is named', async () => {
    expect(
      await settings({
        operation: 'teardown',
        'ca-secret-id': 'fleet/ca',
        'delete-ca-secret': 'fleet/ca',
      }),
    ).toMatchObject({ authority: { secretId: 'fleet/ca', remove: true, removeKmsKey: undefined } });
  });

  it('tear down the KMS key too when it is named beside the secret', async () => {
    const secretId = 'iot-custom-domain/iot.example.com/ca';
    expect(
      await settings({
        operation: 'teardown',
        'delete-ca-secret': secretId,
        'delete-ca-kms-key': 'alias/fleet',
      }),
    ).toMatchObject({ authority: { secretId, remove: true, removeKmsKey: 'alias/fleet' } });
  });

  it.each([
    ['new', { kind: 'new-kms' }],
    ['alias/fleet-ca', { kind: 'kms', keyId: 'alias/fleet-ca' }],
    ['1234abcd-12ab-34cd-56ef-1234567890ab', { kind: 'kms' }],
    ['mrk-1234abcd12ab34cd56ef1234567890ab', { kind: 'kms' }],
    ['arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab', {}],
    ['arn:aws:kms:eu-central-1:123456789012:alias/fleet-ca', { kind: 'kms' }],
  ])('make a CA that signs with the KMS key %s', async (keyId, key) => {
    expect(await settings({ 'ca-kms-key-id': keyId, 'kms-key-id': 'alias/secrets' })).toMatchObject(
      {
        serverCertificate: { authority: { key, secretKmsKeyId: 'alias/secrets' } },
      },
    );
  });

  it('trust the five roots of the default endpoint', async () => {
    const { verification } = await settings({});

    expect(verification.amazonRoots).toHaveLength(5);
    expect(
      verification.amazonRoots.every((root) =>
        /^-----BEGIN CERTIFICATE-----\n[^-]+-----END CERTIFICATE-----\n$/.test(root),
      ),
    ).toBe(true);
  });
});

describe('the text of an input', () => {
  it('is trimmed, and nothing but blanks is as good as not given', async () => {
    expect(await settings({ domain: ` ${domain}\n`, 'mqtt-topic': '  ' })).toMatchObject({
      domain,
      verification: { topic: 'topic/test' },
    });
  });

  it.each(['true', 'True', 'TRUE'])('%s is true', async (text) => {
    expect(await settings({ 'dry-run': text })).toMatchObject({ dryRun: true });
  });

  it('is taken over where it is good', async () => {
    const inputs: Inputs = {
      'domain-configuration-name': 'my.domain_1-x',
      'ca-secret-id': 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:pki/ca-AbCdEf',
      'ca-subject': 'CN=Example CA,O=Example,C=JP',
      'ca-validity-days': '7300',
      'server-certificate-subject': '/O=Example/CN=IoT.example.com',
      'server-certificate-validity-days': '90',
      'key-algorithm': 'EC_prime256v1',
      'renew-before-days': '30',
      'validation-certificate-arn': 'arn:aws:acm:eu-central-1:123456789012:certificate/abc-1',
      'security-policy': 'IoTSecurityPolicy_TLS13_1_3_2022_10',
      'authentication-type': 'CUSTOM_AUTH',
      'application-protocol': 'MQTT_WSS',
      replace: 'true',
    };

    expect(await settings(inputs)).toMatchObject({
      domainConfigurationName: inputs['domain-configuration-name'],
      renewBeforeDays: 30,
      serverCertificate: {
        authority: {
          secretId: inputs['ca-secret-id'],
          isNamed: true,
          subject: [
            { type: 'C', value: 'JP' },
            { type: 'O', value: 'Example' },
            { type: 'CN', value: 'Example CA' },
          ],
          validityDays: 7300,
        },
        subject: [{ type: 'O', value: 'Example' }, { type: 'CN' }],
        keyAlgorithm: 'EC_prime256v1',
        validityDays: 90,
      },
      validationCertificateArn: inputs['validation-certificate-arn'],
      configuration: {
        securityPolicy: 'IoTSecurityPolicy_TLS13_1_3_2022_10',
        authenticationType: 'CUSTOM_AUTH',
        applicationProtocol: 'MQTT_WSS',
      },
      replace: true,
    });
  });

  it('of DNS and of the proof is taken over where it is good', async () => {
    const inputs: Inputs = {
      'hosted-zone-id': '/hostedzone/Z1D633PJN98FT9',
      'dns-role-arn': 'arn:aws:iam::123456789012:role/dns/writer',
      'overwrite-dns-record': 'true',
      'protect-dns-records': 'false',
      'record-ttl': '0',
      'mqtt-port': '443',
      'mqtt-topic': 'a/b/c/d/e/f/g/h',
      'mqtt-client-id': 'probe-1',
      'dns-resolver': '[2001:db8::53]:5353',
      'device-classes': 'wolfssl, mbedtls-2k\n\nwolfssl go',
      'github-token': 'token',
      'issue-on-failure': 'true',
    };

    expect(await settings(inputs)).toMatchObject({
      dns: {
        kind: 'route53',
        hostedZoneId: 'Z1D633PJN98FT9',
        roleArn: inputs['dns-role-arn'],
        overwrite: true,
        protect: false,
        ttl: 0,
      },
      verification: {
        deviceClasses: ['wolfssl', 'mbedtls-2k', 'go'],
        port: 443,
        topic: 'a/b/c/d/e/f/g/h',
        clientId: 'probe-1',
        resolver: '[2001:db8::53]:5353',
      },
      report: {
        githubToken: 'token',
        issueOnFailure: true,
        issueLabels: [],
        issueAssignees: [],
        failOn: 'fail',
      },
    });
    expect(await settings({ dns: 'manual' })).toMatchObject({
      dns: { kind: 'manual', ttl: 60, waits: true },
      waitMinutes: 50,
    });
    expect(await settings({ dns: 'manual', 'wait-minutes': '0' })).toMatchObject({
      dns: { kind: 'manual', ttl: 60, waits: false },
      waitMinutes: 50,
    });
  });
});

describe('the region', () => {
  const { AWS_REGION: _region, ...bare } = environment({});

  it('is the input, else AWS_REGION, else AWS_DEFAULT_REGION', async () => {
    const fallback = { ...bare, AWS_DEFAULT_REGION: 'us-east-1' };
    const exported = { ...fallback, AWS_REGION: 'ap-northeast-1' };
    const chosen = { ...exported, 'INPUT_AWS-REGION': 'eusc-de-east-1' };

    expect(await parseSettings(fallback, now)).toMatchObject({ region: 'us-east-1' });
    expect(await parseSettings(exported, now)).toMatchObject({ region: 'ap-northeast-1' });
    expect(await parseSettings(chosen, now)).toMatchObject({ region: 'eusc-de-east-1' });
  });
});

describe('names derived from a long domain', () => {
  const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.iot.example.com`;

  it('fit their limits, differ between domains and are the same in every run', async () => {
    const [one, again, other] = await Promise.all([
      settings({ domain: long }),
      settings({ domain: long }),
      settings({ domain: `x.${long}` }),
    ]);

    expect(one).toEqual(again);
    expect(one).toMatchObject({
      domainConfigurationName: expect.stringMatching(/^a{60}\.b{54}-[0-9a-f]{12}$/),
      serverCertificate: {
        authority: {
          subject: [
            { type: 'CN', value: expect.stringMatching(/^a{40}-[0-9a-f]{12} private CA$/) },
          ],
        },
      },
    });
    expect(other).not.toMatchObject({
      domainConfigurationName: 'domainConfigurationName' in one && one.domainConfigurationName,
    });
  });
});

describe('certificates and keys that are provided', () => {
  it('make the CA', async () => {
    const { authority } = await createMaterial('EC_prime256v1');

    expect(
      await settings({
        'ca-certificate': authority.certificate,
        'ca-private-key': pem(authority.privateKey, 'open sesame'),
        'ca-private-key-passphrase': 'open sesame',
      }),
    ).toMatchObject({
      serverCertificate: {
        kind: 'issued',
        authority: {
          kind: 'provided',
          authority: { certificate: authority.certificate, chain: [] },
        },
      },
    });
  });

  it.each(['server-certificate-chain', 'ca-certificate'] as const)(
    'make the leaf, its root given in %s being what devices trust',
    async (rootInput) => {
      const { authority, leaf } = await createMaterial('RSA_2048');

      expect(
        await settings({
          'server-certificate': leaf.certificate,
          'server-private-key': pem(leaf.privateKey),
          [rootInput]: authority.certificate,
        }),
      ).toMatchObject({
        serverCertificate: {
          kind: 'provided',
          material: { certificate: leaf.certificate, chain: [authority.certificate] },
          trust: [authority.certificate],
        },
      });
    },
  );

  it('make the CA that another one is rolled over to', async () => {
    const [{ authority }, next] = [
      await createMaterial('EC_prime256v1'),
      await createMaterial('EC_prime256v1'),
    ];
    expect(
      await settings({
        operation: 'rotate',
        rollover: 'begin',
        'rollover-days': '30',
        'ca-certificate': authority.certificate,
        'ca-private-key': pem(authority.privateKey),
        'next-ca-certificate': next.authority.certificate,
        'next-ca-private-key': pem(next.authority.privateKey),
      }),
    ).toMatchObject({
      intent: { rollover: 'begin', rolloverDays: 30 },
      serverCertificate: {
        authority: { next: { certificate: next.authority.certificate } },
      },
    });
  });

  it.each(['server-certificate-chain', 'ca-certificate'] as const)(
    'are the root to verify against when given in %s, without any private key',
    async (rootInput) => {
      const { authority } = await createMaterial('EC_prime256v1');

      expect(
        await settings({ operation: 'verify', [rootInput]: authority.certificate }),
      ).toMatchObject({ trust: { kind: 'provided', roots: [authority.certificate] } });
    },
  );

  it('make the identity of the MQTT proof and the roots of the default endpoint', async () => {
    const { authority, leaf } = await createMaterial('EC_prime256v1');
    const { verification } = await settings({
      'client-certificate': leaf.certificate,
      'client-private-key': pem(leaf.privateKey),
      'amazon-root-ca': `${authority.certificate}${leaf.certificate}`,
    });

    expect(verification.clientIdentity).toEqual({
      certificate: leaf.certificate,
      privateKey: pem(leaf.privateKey),
    });
    expect(verification.amazonRoots).toEqual([authority.certificate, leaf.certificate]);
  });

  it('are not looked at by a teardown', async () => {
    expect(
      await settings({ operation: 'teardown', 'server-certificate': 'whatever it was' }),
    ).toMatchObject({ operation: 'teardown' });
  });
});
