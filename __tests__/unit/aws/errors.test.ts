import { describe, expect, it } from '@jest/globals';
import { createAcm } from '../../../src/aws/acm.ts';
import { attempt, failureOf } from '../../../src/aws/errors.ts';
import { Failure } from '../../../src/errors.ts';
import { refusal, startWire, testSession } from './wire.ts';

const arn = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/1';
const describeIt = () => createAcm(testSession()).describe(arn);

describe('A failed call', () => {
  it.each([
    [
      'AccessDeniedException',
      'User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: acm:AddTagsToCertificate on resource: *',
      "In the role's policy, allow the action that the message names, otherwise acm:DescribeCertificate. docs/iam-policy.md has the complete policy.",
    ],
    [
      'AccessDeniedException',
      'Denied',
      "In the role's policy, allow the action that the message names, otherwise acm:DescribeCertificate. docs/iam-policy.md has the complete policy.",
    ],
    [
      'ExpiredTokenException',
      'The security token included in the request is expired',
      /have expired.* aws-actions\/configure-aws-credentials .*`permissions: id-token: write`/,
    ],
    [
      'UnrecognizedClientException',
      'The security token included in the request is invalid',
      /aws-actions\/configure-aws-credentials .*`permissions: id-token: write`.* ap-northeast-1, is enabled/,
    ],
    ['ValidationException', 'Bad', 'Fix what the message names'],
  ])('%s: %s tells what to do', async (code, message, remedy) => {
    await startWire(() => refusal(code, message, 403));
    const failure = await describeIt().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      message: expect.stringContaining(`describing ${arn}: ${code}: ${message}. `),
      details: {
        remedy:
          typeof remedy === 'string'
            ? expect.stringContaining(remedy)
            : expect.stringMatching(remedy),
      },
      cause: expect.objectContaining({ name: code }),
    });
  });

  it('without credentials names the step that is missing', async () => {
    const wire = await startWire(() => refusal('AccessDenied', 'not reached'));
    const before = { ...process.env };
    Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent' });
    delete process.env.AWS_ACCESS_KEY_ID;
    try {
      await expect(describeIt()).rejects.toThrow(
        /CredentialsProviderError: Could not load credentials.*configure-aws-credentials.*id-token: write/,
      );
      expect(wire.asked).toEqual([]);
    } finally {
      Object.assign(process.env, before);
    }
  });

  it.each([
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND acm.nowhere-1.amazonaws.com', 'is an AWS region'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', 'the runner can reach it'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in chain', 'NODE_EXTRA_CA_CERTS'],
  ])('by %s tells where to look', (code, message, remedy) => {
    const error = Object.assign(new Error(message), { code });
    const failure = failureOf('nowhere-1', { doing: 'd', permission: 'p' }, error);
    expect(failure.message).toContain(`d: ${code}: ${message}. `);
    expect(failure.message).toContain(remedy);
    expect(failure.cause).toBe(error);
  });

  it('that is a Failure already stays as it is', async () => {
    const failure = new Failure({
      code: 'aws-request-rejected',
      doing: 'a',
      said: 'b',
      remedy: 'c',
    });
    const call = { doing: 'outer', permission: 'p' };
    await expect(attempt(testSession(), call, () => Promise.reject(failure))).rejects.toBe(failure);
  });
});
