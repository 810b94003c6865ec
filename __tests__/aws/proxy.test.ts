/** A runner behind a proxy: HTTPS_PROXY and NO_PROXY hold for every call of AWS. */

import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { listen } from '../../sandbox/listen.ts';
import { createAws } from '../../src/aws/aws.ts';
import { TestClock } from '../support/test-clock.ts';

/** What clients asked it to connect to; it refuses each. */
const asked: string[] = [];
let proxy: Server;
const before = { ...process.env };
beforeAll(async () => {
  proxy = createServer();
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const port = await listen(proxy, 0, '127.0.0.1');
  delete process.env.AWS_ENDPOINT_URL;
  Object.assign(process.env, {
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
  });
});
afterEach(() => {
  asked.length = 0;
  delete process.env.NO_PROXY;
});
afterAll(() => {
  process.env = before;
  proxy.close();
  proxy.closeAllConnections();
});

const region = 'eu-west-1';
const roleArn = 'arn:aws:iam::123456789012:role/any';

function aws(more: Partial<Parameters<typeof createAws>[0]> = {}) {
  return createAws({
    region,
    subject: 'iot.example.com',
    dnsRoleArn: undefined,
    clock: new TestClock(),
    log: { info: () => undefined, warning: () => undefined, debug: () => undefined },
    mask: () => undefined,
    ...more,
  });
}

const asRole = () =>
  aws({
    role: {
      settings: { arn: roleArn, sessionName: 'session', durationSeconds: 3600 },
      idToken: async () => 'token',
    },
  });

it.each<[string, string, () => Promise<unknown>]>([
  ['ACM', `acm.${region}`, async () => (await aws().acm()).describe('arn')],
  [
    'ACM, a call that is sent once',
    `acm.${region}`,
    async () => (await aws().acm()).request('iot.example.com', 'token', {}),
  ],
  ['IoT Core', `iot.${region}`, async () => (await aws().iot()).dataEndpoint()],
  [
    'Route 53',
    'route53',
    async () => (await aws().route53()).findZone('iot.example.com', undefined),
  ],
  [
    'Secrets Manager',
    `secretsmanager.${region}`,
    async () => (await aws().secrets()).describe('any'),
  ],
  ['KMS', `kms.${region}`, async () => (await aws().kms()).describe('alias/any')],
  ['STS, the account', `sts.${region}`, () => aws().callerAccount('one')],
  [
    'STS, the role for Route 53',
    `sts.${region}`,
    async () =>
      (await aws({ dnsRoleArn: roleArn }).route53()).findZone('iot.example.com', undefined),
  ],
  ['STS, the role of the run', `sts.${region}`, () => asRole().callerAccount('one')],
])('%s is called through the proxy, whose code a failure has', async (_, host, call) => {
  await expect(call()).rejects.toMatchObject({
    details: {
      code: 'aws-unreachable',
      figures: {
        answer: { kind: 'connection', code: expect.stringMatching(/^ERR_PROXY/) },
      },
    },
  });
  expect(new Set(asked)).toEqual(new Set([`${host}.amazonaws.com:443`]));
});

it('what NO_PROXY names is called directly', async () => {
  process.env.NO_PROXY = '.invalid';
  process.env.AWS_ENDPOINT_URL = 'https://sts.invalid';
  await expect(aws().callerAccount('one')).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/);
  delete process.env.AWS_ENDPOINT_URL;
  expect(asked).toEqual([]);
});

it.each([
  ['cn-north-1', 'amazonaws.com.cn'],
  ['eusc-de-east-1', 'amazonaws.eu'],
])('the hosts of %s are those of its partition, %s', async (of, suffix) => {
  const there = () => aws({ region: of });
  const calls = [
    async () => (await there().acm()).describe('arn'),
    async () => (await there().iot()).dataEndpoint(),
    async () => (await there().route53()).findZone('iot.example.com', undefined),
    async () => (await there().secrets()).describe('any'),
    async () => (await there().kms()).describe('alias/any'),
    () => there().callerAccount('one'),
  ];
  for (const call of calls) {
    await expect(call()).rejects.toThrow(/ERR_PROXY_TUNNEL/);
  }
  const regional = ['acm', 'iot', 'secretsmanager', 'kms', 'sts'].map((name) => `${name}.${of}`);
  expect(new Set(asked)).toEqual(
    new Set([...regional, 'route53'].map((host) => `${host}.${suffix}:443`)),
  );
});
