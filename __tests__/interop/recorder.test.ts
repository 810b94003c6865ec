/** The recorder with clients and a signer that nobody here wrote. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startRecorder } from '../../conformance/record/recorder.ts';
import { parseRecord, readRecord } from '../../conformance/record/schema.ts';
import { listen } from '../../sandbox/listen.ts';
import { type SandboxProcess, startSandboxProcess } from '../support/sandbox-process.ts';
import { awsCommand, folder, output, runTool } from '../support/tools.ts';

const domain = 'iot.example.com';
const credentials = {
  accessKeyId: 'AKIAEXAMPLE0RECORDER',
  secretAccessKey: 'an/Example+Secret/That/Is/Nobodys+K3y',
  sessionToken: 'FwoGZXIvYXdzEXAMPLE//////////wEaDExample==',
};

/** Signs as botocore does, at the time and for the scope of the given request, and prints the Authorization header. */
const botocoreSigner = `
import json, sys, datetime
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
import botocore.auth
given = json.load(sys.stdin)
moment = datetime.datetime.strptime(given['date'], '%Y%m%dT%H%M%SZ')
class Fixed(datetime.datetime):
    @classmethod
    def utcnow(cls): return moment
    @classmethod
    def now(cls, tz=None): return moment
botocore.auth.datetime = type('m', (), {'datetime': Fixed})
if hasattr(botocore.auth, 'get_current_datetime'):
    botocore.auth.get_current_datetime = lambda *a, **k: moment
request = AWSRequest(method=given['method'], url=given['url'], data=given['body'].encode(), headers=given['headers'])
SigV4Auth(Credentials(**given['credentials']), given['service'], given['region']).add_auth(request)
print(request.headers['Authorization'])
`;

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  return {
    method: incoming.method ?? '',
    url: incoming.url ?? '',
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

describe('a call that the recorder forwards', () => {
  it.each([
    ['acm', 'POST', '/', '{"CertificateStatuses":["ISSUED"],"Note":"ü + %"}'],
    ['iot', 'GET', '/domainConfigurations/iot%3AData-ATS?pageSize=250&marker=a%2Fb%3D%3D', ''],
    ['iot', 'PUT', '/certificates/0123?newStatus=INACTIVE', ''],
    [
      'route53',
      'POST',
      '/2013-04-01/hostedzone/Z0EXAMPLE/rrset',
      '<ChangeResourceRecordSetsRequest/>',
    ],
    ['sts', 'POST', '/', 'Action=GetCallerIdentity&Version=2011-06-15'],
  ] as const)(
    'to %s (%s %s) is signed as botocore signs it',
    async (service, method, target, body) => {
      const received: Received[] = [];
      const upstream = createServer((incoming, response) => {
        void receive(incoming).then((one) => {
          received.push(one);
          response.writeHead(200, { 'x-own': 'kept' }).end('{}');
        });
      });
      const port = await listen(upstream, 0, '127.0.0.1');
      const recorder = await startRecorder({
        credentials,
        upstream: `http://127.0.0.1:${port}`,
        now: Date.now,
        write: () => undefined,
      });
      const answer = await fetch(`${recorder.url}${target}`, {
        method,
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=ANYBODY/20261125/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
          'content-type': 'text/plain',
        },
        ...(body !== '' && { body }),
      });
      expect([answer.status, answer.headers.get('x-own')]).toEqual([200, 'kept']);
      await recorder.close();
      upstream.close();

      const [{ headers, ...sent } = { headers: {}, method: '', url: '', body: '' }] = received;
      expect(sent).toEqual({ method, url: target, body });
      const { authorization = '', 'x-amz-date': date } = headers as Record<string, string>;
      const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
      const signed = names
        .split(';')
        .filter((name) => !['x-amz-date', 'x-amz-security-token', 'host'].includes(name));
      const script = folder({
        'sign.py': botocoreSigner,
        'request.json': JSON.stringify({
          date,
          method,
          url: `http://127.0.0.1:${port}${target}`,
          body,
          headers: Object.fromEntries(
            signed.map((name) => [name, (headers as Record<string, string>)[name]]),
          ),
          credentials: {
            access_key: credentials.accessKeyId,
            secret_key: credentials.secretAccessKey,
            token: credentials.sessionToken,
          },
          service,
          region: service === 'route53' ? 'us-east-1' : 'eu-west-1',
        }),
      });
      const expected = output('sh', [
        '-c',
        `python3 ${script('sign.py')} < ${script('request.json')}`,
      ]);
      expect(authorization).toBe(expected.trim());
    },
  );
});

describe('the AWS CLI, pointed at the recorder by its address alone', () => {
  let sandbox: SandboxProcess;
  let recordPath: string;
  let stop: () => Promise<void>;
  let environment: Record<string, string>;

  beforeAll(async () => {
    sandbox = await startSandboxProcess(domain);
    recordPath = folder({ 'record.jsonl': '' })('record.jsonl');
    const child = spawn(
      process.execPath,
      [
        '--',
        join(import.meta.dirname, '../../conformance/record/main.ts'),
        ...['--record', recordPath, '--upstream', sandbox.environment.AWS_ENDPOINT_URL ?? ''],
      ],
      { env: { ...process.env, ...sandbox.environment }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const [, url = ''] = /AWS_ENDPOINT_URL=(\S+)/.exec(String(line)) ?? [];
    environment = { ...sandbox.environment, AWS_ENDPOINT_URL: url, AWS_PAGER: '' };
    stop = async () => {
      child.kill('SIGINT');
      await once(child, 'exit');
      await sandbox.stop();
    };
  }, 30_000);
  afterAll(() => stop());

  const aws = (...args: readonly string[]) =>
    runTool(
      awsCommand,
      [...args, '--endpoint-url', environment.AWS_ENDPOINT_URL ?? '', '--output', 'json'],
      environment,
    );

  it('gets AWS’s answers, refusals too, and each is in the record by its name', () => {
    expect(aws('iot', 'describe-endpoint', '--endpoint-type', 'iot:Data-ATS').status).toBe(0);
    expect(aws('route53', 'list-hosted-zones').text).toContain('example.com.');
    expect(aws('acm', 'list-certificates').status).toBe(0);
    expect(aws('sts', 'get-caller-identity').text).toContain('123456789012');
    const refused = aws(
      'iot',
      'describe-domain-configuration',
      '--domain-configuration-name',
      'no',
    );
    expect(refused.text).toContain('ResourceNotFoundException');
    aws(
      'secretsmanager',
      'create-secret',
      '--name',
      'my-secret',
      '--secret-string',
      'hunter2-hunter2',
    );

    const { header, calls } = readRecord(recordPath);
    expect(header.answeredBy).toBe('sandbox');
    expect(
      calls.map(({ service, operation, outcome }) => [service, operation, outcome.kind]),
    ).toEqual([
      ['iot', 'DescribeEndpoint', 'ok'],
      ['route53', 'ListHostedZones', 'ok'],
      ['acm', 'ListCertificates', 'ok'],
      ['sts', 'GetCallerIdentity', 'ok'],
      ['iot', 'DescribeDomainConfiguration', 'error'],
      ['secretsmanager', 'CreateSecret', 'ok'],
    ]);
    const text = readFileSync(recordPath, 'utf8');
    for (const own of ['123456789012', 'example.com', 'a3sandbox9xyz0', 'hunter2', 'my-secret']) {
      expect(text).not.toContain(own);
    }
  }, 60_000);
});

describe('the recorder', () => {
  it('refuses what is not signed for a service it records', async () => {
    const lines: string[] = [];
    const recorder = await startRecorder({
      credentials,
      upstream: 'http://127.0.0.1:1',
      now: Date.now,
      write: (line) => lines.push(line),
    });
    const statuses = await Promise.all(
      ['', 'AWS4-HMAC-SHA256 Credential=A/20261125/eu-west-1/s3/aws4_request'].map(
        async (authorization) => (await fetch(recorder.url, { headers: { authorization } })).status,
      ),
    );
    expect(statuses).toEqual([403, 403]);
    await recorder.close();
    expect(parseRecord(lines.join('\n')).calls).toEqual([]);
  });

  it('writes that no answer came, and gives the client none', async () => {
    const lines: string[] = [];
    const recorder = await startRecorder({
      credentials,
      upstream: 'http://127.0.0.1:1',
      now: Date.now,
      write: (line) => lines.push(line),
    });
    const authorization = 'AWS4-HMAC-SHA256 Credential=A/20261125/eu-west-1/iot/aws4_request';
    await expect(fetch(`${recorder.url}/endpoint`, { headers: { authorization } })).rejects.toThrow(
      'fetch failed',
    );
    await recorder.close();
    expect(parseRecord(lines.join('\n')).calls).toMatchObject([
      { operation: 'DescribeEndpoint', outcome: { kind: 'broken', reason: 'ECONNREFUSED' } },
    ]);
  });
});
