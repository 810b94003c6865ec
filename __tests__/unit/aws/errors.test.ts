import { describe, expect, it } from '@jest/globals';
import { createAcm } from '../../../src/aws/acm.ts';
import { attempt, failureOf } from '../../../src/aws/errors.ts';
import { createKms } from '../../../src/aws/kms.ts';
import { Failure } from '../../../src/errors.ts';
import { json, refusal, startWire, testSession } from './wire.ts';

const arn = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/1';
const action = { code: 'describe-certificate', on: { arn } } as const;
const describeIt = () => createAcm(testSession()).describe(arn);

describe('A failed call', () => {
  it.each([
    ['AccessDeniedException', 'aws-access-denied', { permission: 'acm:DescribeCertificate' }],
    ['ExpiredTokenException', 'aws-credentials', { region: 'ap-northeast-1' }],
    ['UnrecognizedClientException', 'aws-credentials', { region: 'ap-northeast-1' }],
    ['ValidationException', 'aws-request-rejected', {}],
    ['LimitExceededException', 'aws-quota-exceeded', {}],
  ])("by %s has its code, what was done to what, and AWS's words", async (name, code, figures) => {
    await startWire(() => refusal(name, 'No, said AWS.', 403));
    const failure = await describeIt().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      details: {
        code,
        action: { code: 'describe-certificate', on: { arn } },
        figures: { answer: { kind: 'error', code: name }, ...figures },
        said: 'No, said AWS',
        refused: true,
      },
      cause: expect.objectContaining({ name }),
    });
  });

  it('without credentials says so', async () => {
    const wire = await startWire(() => refusal('AccessDenied', 'not reached'));
    const before = { ...process.env };
    Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent' });
    delete process.env.AWS_ACCESS_KEY_ID;
    try {
      await expect(describeIt()).rejects.toMatchObject({
        details: {
          code: 'aws-credentials',
          figures: { answer: { kind: 'error', code: 'CredentialsProviderError' } },
          said: expect.stringMatching(/^Could not load credentials/),
        },
      });
      expect(wire.asked).toEqual([]);
    } finally {
      Object.assign(process.env, before);
    }
  });

  it.each([
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND acm.nowhere-1.amazonaws.com'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in chain'],
  ])('by %s has the code of the connection', (code, message) => {
    const error = Object.assign(new Error(message), { code });
    const failure = failureOf('nowhere-1', { action, permission: 'p' }, error);
    expect(failure.details).toMatchObject({
      code: 'aws-unreachable',
      action,
      figures: { answer: { kind: 'connection', code }, region: 'nowhere-1' },
      said: message,
    });
    expect(failure.cause).toBe(error);
  });

  it('whose answer lacks a member may have been performed', async () => {
    await startWire(() => json({}));
    await expect(
      createAcm(testSession()).request('iot.example.com', 't', {}),
    ).rejects.toMatchObject({
      details: {
        code: 'aws-server-fault',
        figures: { answer: { kind: 'incomplete', member: 'CertificateArn' } },
        refused: false,
      },
    });
  });

  it('whose answer has an unreadable public key is of the service', async () => {
    await startWire(() => json({ PublicKey: Buffer.from('no key').toString('base64') }));
    await expect(createKms(testSession()).publicKey('arn:x')).rejects.toMatchObject({
      details: {
        code: 'aws-server-fault',
        figures: { answer: { kind: 'incomplete', member: 'PublicKey' } },
      },
    });
  });

  it('for a region that no endpoint can have names the region', async () => {
    const error = Object.assign(new Error('Invalid Configuration'), { name: 'EndpointError' });
    const call = { action, permission: 'p' };
    await expect(attempt(testSession(), call, () => Promise.reject(error))).rejects.toMatchObject({
      details: { code: 'aws-unreachable', refused: true },
    });
  });

  it('by a bug is no answer of AWS', async () => {
    const bug = new TypeError('x is not a function');
    const call = { action, permission: 'p' };
    await expect(attempt(testSession(), call, () => Promise.reject(bug))).rejects.toBe(bug);
    expect(failureOf('eu-west-1', call, bug).details.refused).toBe(false);
  });

  it('that is a Failure already stays as it is', async () => {
    const failure = new Failure({
      code: 'dns-server-not-found',
      action: { code: 'find-dns-server', on: { server: 'a' } },
      figures: {},
    });
    const call = { action, permission: 'p' };
    await expect(attempt(testSession(), call, () => Promise.reject(failure))).rejects.toBe(failure);
  });
});
