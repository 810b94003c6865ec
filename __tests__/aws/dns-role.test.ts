import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { policyDocument } from '../../sandbox/http/iam.ts';
import { openAccount, type TestAccount } from './account.ts';

const dnsRoleArn = 'arn:aws:iam::123456789012:role/dns';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterEach(() => account.sandbox.setPolicy(undefined));
afterAll(() => account.close());

it('the role for Route 53 is assumed once, and whatever is asked there is asked by it', async () => {
  const job = account.newJob({ dnsRoleArn });
  const route53 = await job.aws.route53();
  expect(await route53.findZone(job.domain, undefined)).toMatchObject({ name: 'example.com' });
  expect(job.count('AssumeRole')).toBe(1);
  account.sandbox.setPolicy(
    policyDocument.parse({ Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }] }),
  );
  await expect(route53.findZone(job.domain, undefined)).rejects.toThrow(
    'arn:aws:sts::123456789012:assumed-role/dns/aws-iot-custom-domain',
  );
});
