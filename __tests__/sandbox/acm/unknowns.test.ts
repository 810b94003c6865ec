/** What nobody knows of requesting and finding certificates: each knob, set to each answer. */
import { DeleteCertificateCommand, SearchCertificatesCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from '../kernel/account.ts';
import { describeCertificate, newZone, publish, recordsOf, request } from './validation.ts';

let account: TestAccount;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

describe('an idempotency token', () => {
  const again = { DomainName: 'a.test', IdempotencyToken: 'token' };

  it('with other parameters answers with the certificate it made, or is refused', async () => {
    const made = await request(account, again);
    const other = { ...again, SubjectAlternativeNames: ['b.test'] };
    expect(await request(account, other)).toBe(made);
    account.sandbox.knobs.acm.tokenWithOtherParameters = 'refused';
    await expect(request(account, other)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    expect(await request(account, again)).toBe(made);
  });

  it('of a certificate that was deleted makes another one, or answers with the one that is gone', async () => {
    const made = await request(account, again);
    await account.acm.send(new DeleteCertificateCommand({ CertificateArn: made }));
    account.sandbox.knobs.acm.tokenOutlivesCertificate = true;
    expect(await request(account, again)).toBe(made);
    account.sandbox.knobs.acm.tokenOutlivesCertificate = false;
    expect(await request(account, again)).not.toBe(made);
  });
});

it('SearchCertificates shows what is not issued yet, or only what is', async () => {
  const zone = newZone(account);
  const arn = await request(account, { DomainName: zone.name });
  const filter = { X509AttributeFilter: { Subject: { CommonName: equalTo(zone.name) } } };
  const found = async () => {
    const { Results = [] } = await account.acm.send(
      new SearchCertificatesCommand({ FilterStatement: { Filter: filter } }),
    );
    return Results.map(({ CertificateArn }) => CertificateArn);
  };
  expect(await found()).toEqual([arn]);
  account.sandbox.knobs.acm.searchShowsPending = false;
  expect(await found()).toEqual([]);
  for (const record of await recordsOf(account, arn)) {
    await publish(account, zone.id, { ...record, type: 'CNAME' });
  }
  await describeCertificate(account, arn);
  expect(await found()).toEqual([arn]);
});

function equalTo(Value: string) {
  return { Value, ComparisonOperator: 'EQUALS' } as const;
}
