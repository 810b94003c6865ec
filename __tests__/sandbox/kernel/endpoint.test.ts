import { ImportCertificateCommand, ListCertificatesCommand } from '@aws-sdk/client-acm';
import { DescribeEndpointCommand } from '@aws-sdk/client-iot';
import { ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { CreateSecretCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hour, openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
beforeEach(() => account.sandbox.calls.clear());
afterAll(() => account.close());

/** A request by hand, signed for a service as far as the sandbox looks. */
async function post(
  signingName: string | undefined,
  headers: Record<string, string>,
  body: string,
) {
  const { AWS_ACCESS_KEY_ID: id } = account.sandbox.environment();
  const authorization = `AWS4-HMAC-SHA256 Credential=${id}/20261123/ap-northeast-1/${signingName}/aws4_request, SignedHeaders=host, Signature=0`;
  const response = await fetch(account.sandbox.endpointUrl, {
    method: 'POST',
    headers: { ...headers, ...(signingName !== undefined && { authorization }) },
    body,
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

describe('one address serves', () => {
  it('every service, distinguished by who the request was signed for', async () => {
    await account.acm.send(new ListCertificatesCommand({}));
    await account.iot.send(new DescribeEndpointCommand({ endpointType: 'iot:Data-ATS' }));
    await account.route53.send(new ListHostedZonesCommand({}));
    await account.secrets.send(new CreateSecretCommand({ Name: 'every', SecretString: 'text' }));
    await account.sts.send(new GetCallerIdentityCommand({}));
    expect(account.sandbox.calls.list().map(({ service }) => service)).toEqual([
      'acm',
      'iot',
      'route53',
      'secretsmanager',
      'sts',
    ]);
  });

  it('its own time in the Date header', async () => {
    account.sandbox.clock.advance(hour);
    const { headers } = await post('acm', { 'x-amz-target': 'CertificateManager.Any' }, '{}');
    const told = new Date(headers.get('date') ?? 0).getTime();
    expect(Math.abs(told - account.sandbox.clock.now())).toBeLessThan(60_000);
  });
});

describe('the endpoint refuses', () => {
  it('a request that is not signed', async () => {
    expect(await post(undefined, {}, '{}')).toMatchObject({
      status: 403,
      body: expect.stringContaining('no SigV4 scope'),
    });
  });

  it('a service it does not have, by name', async () => {
    expect(await post('lambda', {}, '{}')).toMatchObject({
      status: 403,
      body: expect.stringContaining('lambda'),
    });
  });

  it.each([
    ['acm', { 'x-amz-target': 'CertificateManager.RevokeCertificate' }, '{}', 'UnknownOperation'],
    ['secretsmanager', { 'x-amz-target': 'secretsmanager.RotateSecret' }, '{}', 'UnknownOperation'],
    ['sts', {}, 'Action=GetSessionToken&Version=2011-06-15', 'InvalidAction'],
  ])('an operation of %s that it does not know', async (service, headers, body, code) => {
    const answer = await post(service, headers, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(code);
    expect(account.sandbox.calls.list()).toEqual([]);
  });

  it.each(['acm', 'secretsmanager'])('a body for %s that is no JSON object', async (service) => {
    const target = { acm: 'CertificateManager.ListCertificates', secretsmanager: 'x.ListSecrets' };
    const headers = { 'x-amz-target': service === 'acm' ? target.acm : target.secretsmanager };
    for (const body of ['{', '[]']) {
      const answer = await post(service, headers, body);
      expect(answer).toMatchObject({
        status: 400,
        body: expect.stringContaining('SerializationException'),
      });
    }
  });
});

describe('the call record', () => {
  it('says what was called, when, with what, and what came of it', async () => {
    await account.acm.send(new ListCertificatesCommand({ MaxItems: 7 }));
    await account.acm.send(new ListCertificatesCommand({ SortBy: 'CREATED_AT' })).catch(() => {});
    const [call, refused] = account.sandbox.calls.list();
    expect(call).toMatchObject({
      service: 'acm',
      action: 'ListCertificates',
      changes: false,
      permissions: [{ action: 'acm:ListCertificates', resource: '*' }],
      parameters: { MaxItems: 7 },
      outcome: 'ok',
    });
    expect(Math.abs((call?.at ?? 0) - account.sandbox.clock.now())).toBeLessThan(60_000);
    expect(refused?.outcome).toBe('ValidationException');
  });

  it('names the further permissions that tags call for', async () => {
    const Tags = [{ Key: 'a', Value: 'b' }];
    const blob = Buffer.from('nonsense');
    await account.acm
      .send(new ImportCertificateCommand({ Certificate: blob, PrivateKey: blob, Tags }))
      .catch(() => {});
    await account.secrets.send(new CreateSecretCommand({ Name: 'tag', SecretString: 'x', Tags }));
    expect(account.sandbox.calls.list().flatMap(({ permissions }) => permissions)).toMatchObject([
      { action: 'acm:ImportCertificate' },
      { action: 'acm:AddTagsToCertificate' },
      { action: 'secretsmanager:CreateSecret' },
      { action: 'secretsmanager:TagResource' },
    ]);
  });

  it('holds no private key and no secret text', async () => {
    const secret = 'the-secret-text';
    const blob = Buffer.from(secret);
    await account.acm
      .send(new ImportCertificateCommand({ Certificate: Buffer.from('x'), PrivateKey: blob }))
      .catch(() => {});
    await account.secrets.send(new CreateSecretCommand({ Name: 'told', SecretString: secret }));
    await account.secrets.send(
      new PutSecretValueCommand({ SecretId: 'told', SecretString: secret }),
    );
    const record = JSON.stringify(account.sandbox.calls.list());
    expect(record).toContain('PutSecretValue');
    expect(record).not.toContain(secret);
    expect(record).not.toContain(blob.toString('base64'));
  });
});
