import { ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoutedCall } from '../../../sandbox/contract.ts';
import { openAccount, type TestAccount } from './account.ts';

let account: TestAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

describe('IAM', () => {
  it.each([
    ['GET', 'hostedzone', 'route53:ListHostedZones', '*'],
    ['GET', 'hostedzonesbyname', 'route53:ListHostedZonesByName', '*'],
    ['GET', 'hostedzone/Z1', 'route53:GetHostedZone', 'arn:aws:route53:::hostedzone/Z1'],
    ['DELETE', 'hostedzone/Z1', 'route53:DeleteHostedZone', 'arn:aws:route53:::hostedzone/Z1'],
    [
      'GET',
      'hostedzone/Z1/rrset',
      'route53:ListResourceRecordSets',
      'arn:aws:route53:::hostedzone/Z1',
    ],
    ['GET', 'change/C1', 'route53:GetChange', 'arn:aws:route53:::change/C1'],
    ['GET', 'tags/hostedzone/Z1', 'route53:ListTagsForResource', 'arn:aws:route53:::hostedzone/Z1'],
    ['GET', 'testdnsanswer', 'route53:TestDNSAnswer', '*'],
  ])('is asked for %s %s as %s on %s', (method, path, action, resource) => {
    expect(route(method, path).permissions).toEqual([{ action, resource }]);
  });
});

describe('ChangeResourceRecordSets', () => {
  const body =
    '<ChangeResourceRecordSetsRequest><ChangeBatch><Comment>c</Comment></ChangeBatch></ChangeResourceRecordSetsRequest>';

  it.each(['hostedzone/Z1/rrset', 'hostedzone/Z1/rrset/'])('is posted to %s', (path) => {
    expect(route('POST', path, body)).toMatchObject({
      action: 'ChangeResourceRecordSets',
      changes: true,
      permissions: [
        {
          action: 'route53:ChangeResourceRecordSets',
          resource: 'arn:aws:route53:::hostedzone/Z1',
        },
      ],
      parameters: { HostedZoneId: 'Z1', ChangeBatch: { Comment: 'c' } },
    });
  });

  it.each(['', '<ChangeBatch/>', '<ChangeResourceRecordSetsRequest>'])(
    'refuses the body %j',
    (malformed) => {
      expect(() => route('POST', 'hostedzone/Z1/rrset', malformed)).toThrow(
        expect.objectContaining({ code: 'MalformedInput', status: 400 }),
      );
    },
  );
});

describe('an operation that the sandbox does not have', () => {
  it('is refused, not faked', () => {
    expect(() => route('GET', 'healthcheck')).toThrow(
      expect.objectContaining({ code: 'UnknownOperationException', status: 404 }),
    );
  });
});

describe('throttling', () => {
  it('turns away what exceeds the rate, as Throttling over HTTP 400, until a second has passed', async () => {
    account.knobs.requestsPerSecond = 5;
    const call = () => account.client.send(new ListHostedZonesCommand({}));
    for (let index = 0; index < 5; index += 1) await call();
    await expect(call()).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 400 },
    });
    account.pass(1000);
    await call();
  });
});

describe('2,000 zones', () => {
  it('are made and found within a second of processor time', () => {
    const started = process.cpuUsage();
    for (let index = 0; index < 2000; index += 1)
      account.createZone({ name: `zone-${index}.test` });
    for (let index = 0; index < 2000; index += 1)
      expect(account.publicDns.lookup(`zone-${index}.test`, 'SOA')).toHaveLength(1);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  });
});

function route(method: string, path: string, body = ''): RoutedCall {
  const query = new URLSearchParams();
  return account.service.route(
    { method, path: `/2013-04-01/${path}`, query, headers: {}, body },
    'request-1',
  );
}
