import { describe, expect, it } from '@jest/globals';
import { createAws } from '../../../src/aws/aws.ts';
import { startWire, testSession, xml } from './wire.ts';

const roleArn = 'arn:aws:iam::210987654321:role/dns';
const { clock, log } = testSession();
const masked: string[] = [];
const mask = (secret: string) => masked.push(secret);
const options = { region: 'ap-northeast-1', subject: 'iot.example.com', clock, log, mask };

const assumed = (expiration: Date) =>
  xml(
    `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>AKIDZONE</AccessKeyId><SecretAccessKey>the secret key</SecretAccessKey><SessionToken>the session token</SessionToken><Expiration>${expiration.toISOString()}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  );
const inSync = xml(
  '<GetChangeResponse><ChangeInfo><Id>/change/C1</Id><Status>INSYNC</Status><SubmittedAt>2026-11-20T12:00:00Z</SubmittedAt></ChangeInfo></GetChangeResponse>',
);
const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);

describe('The rooms', () => {
  it('are made once each', async () => {
    const aws = createAws({ ...options, dnsRoleArn: undefined });
    expect(await aws.iot()).toBe(await aws.iot());
    expect(await aws.acm()).toBe(await aws.acm());
    expect(await aws.route53()).toBe(await aws.route53());
    expect(await aws.secrets()).toBe(await aws.secrets());
  });
});

describe('Route 53 in another account', () => {
  it('is called with the credentials of dns-role-arn, assumed on first use and kept', async () => {
    const wire = await startWire(({ action }) =>
      action === 'AssumeRole' ? assumed(inMinutes(60)) : inSync,
    );
    const route53 = await createAws({ ...options, dnsRoleArn: roleArn }).route53();
    expect(wire.asked).toEqual([]);
    await route53.isInSync('C1');
    await route53.isInSync('C1');
    expect(wire.asked.map(({ accessKeyId }) => accessKeyId)).toEqual([
      'AKIDJOB',
      'AKIDZONE',
      'AKIDZONE',
    ]);
    const sent = new URLSearchParams(wire.asked[0]?.body);
    expect(sent.get('RoleArn')).toBe(roleArn);
    expect(sent.get('RoleSessionName')).toBe('aws-iot-custom-domain');
  });

  it('has those credentials masked before they are used', async () => {
    const maskedAt: number[] = [];
    await startWire(({ action, accessKeyId }) => {
      if (accessKeyId === 'AKIDZONE') {
        maskedAt.push(masked.length);
      }
      return action === 'AssumeRole' ? assumed(inMinutes(60)) : inSync;
    });
    masked.length = 0;
    await (await createAws({ ...options, dnsRoleArn: roleArn }).route53()).isInSync('C1');
    expect(masked).toEqual(['the secret key', 'the session token']);
    expect(maskedAt).toEqual([2]);
  });

  it('gets fresh credentials before the old ones expire', async () => {
    const wire = await startWire(({ action }, calls) =>
      action === 'AssumeRole' ? assumed(inMinutes(calls === 1 ? 1 : 60)) : inSync,
    );
    const route53 = await createAws({ ...options, dnsRoleArn: roleArn }).route53();
    await route53.isInSync('C1');
    await route53.isInSync('C1');
    expect(wire.count('AssumeRole')).toBe(2);
  });

  it('says which role could not be assumed', async () => {
    await startWire(() =>
      xml(
        '<ErrorResponse><Error><Code>AccessDenied</Code><Message>No</Message></Error></ErrorResponse>',
        403,
      ),
    );
    const route53 = await createAws({ ...options, dnsRoleArn: roleArn }).route53();
    await expect(route53.isInSync('C1')).rejects.toMatchObject({
      details: {
        action: { code: 'assume-dns-role', on: { roleArn } },
        figures: { answer: { code: 'AccessDenied' } },
        said: 'No',
      },
    });
  });
});
