/** The article's domain after the action provisioned it, looked at with the tools of the article. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionResult, runSource } from '../../testkit/runner.ts';
import { type SandboxProcess, startSandboxProcess } from '../support/sandbox-process.ts';
import { awsCommand, folder, output, runTool, withHosts } from '../support/tools.ts';

const domain = 'example.alexa-dev.tokyo';
const subject = '/C=JP/ST=Tokyo/L=Chiyoda-ku/O=Classmethod.Inc/OU=IoT/CN=CA';

let sandbox: SandboxProcess;
let result: ActionResult;
let file: (name: string) => string;

beforeAll(async () => {
  sandbox = await startSandboxProcess(domain);
  const amazonRoot = readFileSync(env('SANDBOX_AMAZON_ROOT_CA'), 'utf8');
  result = await runSource({
    inputs: {
      operation: 'provision',
      domain,
      'ca-subject': subject,
      'dns-resolver': env('SANDBOX_DNS'),
      'mqtt-port': env('SANDBOX_MQTT_PORT'),
      'amazon-root-ca': amazonRoot,
    },
    environment: sandbox.environment,
  });
  const identity = clientIdentity();
  file = folder({
    'ca.crt': result.outputs['ca-certificate'] ?? '',
    'amazon-root.pem': amazonRoot,
    'client.crt': identity.certificate,
    'client.key': identity.privateKey,
  });
}, 60_000);

afterAll(async () => {
  await sandbox.stop();
});

function env(name: string): string {
  const value = sandbox.environment[name];
  if (value === undefined) {
    throw new Error(`the sandbox's env file has no ${name}`);
  }
  return value;
}

function aws(...args: readonly string[]): string {
  return output(
    awsCommand,
    [...args, '--endpoint-url', env('AWS_ENDPOINT_URL'), '--output', 'json'],
    { ...sandbox.environment, AWS_PAGER: '' },
  );
}

/** A device's certificate with the policy the article gives it. */
function clientIdentity(): { certificate: string; privateKey: string } {
  const made = JSON.parse(aws('iot', 'create-keys-and-certificate', '--set-as-active'));
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }],
  });
  aws('iot', 'create-policy', '--policy-name', 'article', '--policy-document', document);
  aws('iot', 'attach-policy', '--policy-name', 'article', '--target', made.certificateArn);
  return { certificate: made.certificatePem, privateKey: made.keyPair.PrivateKey };
}

function publish(host: string, trust: string): ReturnType<typeof runTool> {
  return runTool(
    'mosquitto_pub',
    [
      '--cafile',
      file(trust),
      '--cert',
      file('client.crt'),
      '--key',
      file('client.key'),
      '-h',
      host,
      '-p',
      env('SANDBOX_MQTT_PORT'),
      '-q',
      '1',
      '-d',
      '-t',
      'topic/test',
      '-i',
      'clientid1',
      '-m',
      'Hello, World',
    ],
    withHosts([host]),
  );
}

it('the run succeeds', () => {
  expect(result.errors).toEqual([]);
  expect(result.exitCode).toBe(0);
});

describe('openssl', () => {
  it('reads the CA with its subject attribute by attribute in the order given', () => {
    expect(
      output('openssl', [
        'x509',
        '-in',
        file('ca.crt'),
        '-noout',
        '-subject',
        '-nameopt',
        'compat',
      ]),
    ).toBe(`subject=${subject}\n`);
  });

  it('reads the CA as one that signs certificates and trust bundles, and nothing else', () => {
    const text = output('openssl', ['x509', '-in', file('ca.crt'), '-noout', '-text']);
    expect(text).toMatch(/Basic Constraints: critical\s+CA:TRUE/);
    expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Certificate Sign, CRL Sign/);
    expect(text).toMatch(/Subject Key Identifier/);
  });

  it('verifies the leaf that is served under the name, as a server certificate for it', () => {
    const served = output('bash', [
      '-c',
      `openssl s_client -connect 127.0.0.1:${env('SANDBOX_MQTT_PORT')} -servername ${domain} -showcerts </dev/null 2>/dev/null | openssl x509`,
    ]);
    const leaf = folder({ 'leaf.pem': served })('leaf.pem');
    const verified = runTool('openssl', [
      'verify',
      '-CAfile',
      file('ca.crt'),
      '-purpose',
      'sslserver',
      '-verify_hostname',
      domain,
      '-x509_strict',
      leaf,
    ]);
    expect(verified.text).toContain(': OK');
    const text = output('openssl', ['x509', '-in', leaf, '-noout', '-text']);
    expect(text).toMatch(new RegExp(`Subject: CN = ${domain}`));
    expect(text).toContain('TLS Web Server Authentication');
  });
});

describe('aws', () => {
  it('describes the imported certificate', () => {
    const { Certificate: certificate } = JSON.parse(
      aws(
        'acm',
        'describe-certificate',
        '--certificate-arn',
        result.outputs['server-certificate-arn'] ?? '',
      ),
    );
    expect(certificate).toMatchObject({
      DomainName: domain,
      Type: 'IMPORTED',
      Status: 'ISSUED',
      KeyAlgorithm: 'RSA-2048',
      ExtendedKeyUsages: [{ Name: 'TLS_WEB_SERVER_AUTHENTICATION', OID: '1.3.6.1.5.5.7.3.1' }],
    });
  });

  it('describes the validation certificate as issued', () => {
    const { Certificate: certificate } = JSON.parse(
      aws(
        'acm',
        'describe-certificate',
        '--certificate-arn',
        result.outputs['validation-certificate-arn'] ?? '',
      ),
    );
    expect(certificate).toMatchObject({
      DomainName: domain,
      Type: 'AMAZON_ISSUED',
      Status: 'ISSUED',
    });
  });

  it('describes the domain configuration', () => {
    const configuration = JSON.parse(
      aws(
        'iot',
        'describe-domain-configuration',
        '--domain-configuration-name',
        result.outputs['domain-configuration-name'] ?? '',
      ),
    );
    expect(configuration).toMatchObject({
      domainName: domain,
      domainConfigurationStatus: 'ENABLED',
      serviceType: 'DATA',
      domainType: 'CUSTOMER_MANAGED',
      serverCertificates: [
        {
          serverCertificateArn: result.outputs['server-certificate-arn'],
          serverCertificateStatus: 'VALID',
        },
      ],
    });
  });

  it('lists the domain as a CNAME to the endpoint, with a TTL of 60', () => {
    const zones = JSON.parse(
      aws('route53', 'list-hosted-zones-by-name', '--dns-name', 'alexa-dev.tokyo'),
    );
    const { ResourceRecordSets: sets } = JSON.parse(
      aws('route53', 'list-resource-record-sets', '--hosted-zone-id', zones.HostedZones[0].Id),
    );
    expect(sets).toContainEqual({
      Name: `${domain}.`,
      Type: 'CNAME',
      TTL: 60,
      ResourceRecords: [{ Value: result.outputs['iot-endpoint'] }],
    });
  });

  it('finds the CA in Secrets Manager', () => {
    const secret = JSON.parse(
      aws('secretsmanager', 'describe-secret', '--secret-id', `iot-custom-domain/${domain}/ca`),
    );
    expect(Object.keys(secret.VersionIdsToStages)).toHaveLength(1);
  });
});

it('dig answers with the CNAME and a TTL of 60', () => {
  const [server, port] = env('SANDBOX_DNS').split(':');
  const answer = output('dig', [
    '+noall',
    '+answer',
    `@${server}`,
    '-p',
    port ?? '',
    domain,
    'CNAME',
  ]);
  expect(answer.trim().split(/\s+/)).toEqual([
    `${domain}.`,
    '60',
    'IN',
    'CNAME',
    `${result.outputs['iot-endpoint']}.`,
  ]);
});

describe("the article's three connections, by mosquitto_pub", () => {
  it('TEST1: the default endpoint under the Amazon root connects', () => {
    expect(publish(env('SANDBOX_IOT_ENDPOINT'), 'amazon-root.pem').text).toContain(
      'received CONNACK (0)',
    );
  });

  it('TEST2: the custom domain under the Amazon root fails to verify', () => {
    const { status, text } = publish(domain, 'amazon-root.pem');
    expect(text).toContain('certificate verify failed');
    expect(text).not.toContain('CONNACK');
    expect(status).not.toBe(0);
  });

  it('TEST3: the custom domain under the private CA connects and publishes', () => {
    const { status, text } = publish(domain, 'ca.crt');
    expect(text).toContain('received CONNACK (0)');
    expect(text).toContain('received PUBACK');
    expect(status).toBe(0);
  });
});
