import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callAcm } from '../../support/acm-call.ts';
import { hour, minute, openAccount, second, type TestAccount } from '../kernel/account.ts';
import { describeCertificate, newZone, recordsOf, request } from './validation.ts';

let account: TestAccount;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account.close());

describe('RequestCertificate', () => {
  it('validates by EMAIL unless DNS is asked for', async () => {
    const arn = await request(account, { DomainName: 'a.test', ValidationMethod: undefined });
    const { DomainValidationOptions: [option] = [] } = await describeCertificate(account, arn);
    expect(option).toMatchObject({
      ValidationMethod: 'EMAIL',
      ValidationStatus: 'PENDING_VALIDATION',
    });
    expect(option?.ResourceRecord).toBeUndefined();
  });

  it('takes a first name of 64 octets and refuses one of 65, which fits among the others', async () => {
    const longest = `${'a'.repeat(59)}.test`;
    await expect(request(account, { DomainName: longest })).resolves.toMatch(/^arn:/);
    await expect(request(account, { DomainName: `a${longest}` })).rejects.toMatchObject({
      name: 'InvalidDomainValidationOptionsException',
    });
    await expect(
      request(account, { DomainName: 'a.test', SubjectAlternativeNames: [`a${longest}`] }),
    ).resolves.toMatch(/^arn:/);
  });

  it.each(['_underscore.test', 'label', 'two..dots.test', 'a.*.test', '-dash.test'])(
    'refuses %s, first or later',
    async (name) => {
      const refusal = { name: 'ValidationException' };
      await expect(request(account, { DomainName: name })).rejects.toMatchObject(refusal);
      await expect(
        request(account, { DomainName: 'a.test', SubjectAlternativeNames: [name] }),
      ).rejects.toMatchObject(refusal);
    },
  );

  it.each(['amazonaws.com', 'x.iot.eu-west-1.amazonaws.com', 'd1.cloudfront.net'])(
    'refuses %s, which is Amazon’s, first or later',
    async (name) => {
      const refusal = { name: 'InvalidDomainValidationOptionsException' };
      await expect(request(account, { DomainName: name })).rejects.toMatchObject(refusal);
      await expect(
        request(account, { DomainName: 'a.test', SubjectAlternativeNames: [name] }),
      ).rejects.toMatchObject(refusal);
    },
  );

  it('lists each name once, in lower case', async () => {
    const arn = await request(account, {
      DomainName: 'Mixed.Test',
      SubjectAlternativeNames: ['mixed.test', '*.mixed.test'],
    });
    expect(await describeCertificate(account, arn)).toMatchObject({
      DomainName: 'mixed.test',
      SubjectAlternativeNames: ['mixed.test', '*.mixed.test'],
    });
  });
});

describe('a request of Amazon N2', () => {
  const ask = (members: object) =>
    callAcm(account.sandbox, 'RequestCertificate', {
      DomainName: 'n2.test',
      ValidationMethod: 'DNS',
      ...members,
    });

  it('names a root hierarchy, and then may name a usage', async () => {
    const answers = await Promise.all([
      ask({ RootHierarchyType: 'N2_SFG2_AMAZON_MANAGED' }),
      ask({ RootHierarchyType: 'N2_AMAZON_MANAGED', CertificateUsage: 'CLIENT_AUTH_ONLY' }),
    ]);
    for (const answer of answers) {
      expect(answer).toContain('"CertificateArn"');
    }
  });

  it.each([
    { RootHierarchyType: 'N2_AMAZON_MANAGED', ValidationMethod: 'EMAIL' },
    { RootHierarchyType: 'N1' },
    { CertificateUsage: 'CLIENT_AND_SERVER_AUTH' },
    { RootHierarchyType: 'N2_SFG2_AMAZON_MANAGED', CertificateUsage: 'CLIENT_AUTH_ONLY' },
  ])('is refused with %j', async (members) => {
    expect(await ask(members)).toContain('ValidationException');
  });
});

describe('the idempotency token', () => {
  it('gives the same certificate for an hour, and another after it', async () => {
    const input = { DomainName: 'token.test', IdempotencyToken: 'hour' };
    const first = await request(account, input);
    account.sandbox.clock.advance(hour - minute);
    expect(await request(account, input)).toBe(first);
    account.sandbox.clock.advance(minute);
    expect(await request(account, input)).not.toBe(first);
  });

  it('distinguishes requests', async () => {
    const first = await request(account, { DomainName: 'apart.test', IdempotencyToken: 'one' });
    expect(await request(account, { DomainName: 'apart.test', IdempotencyToken: 'two' })).not.toBe(
      first,
    );
  });

  it.each(['', 'with-dash', 'a'.repeat(33)])('is refused when it is %j', async (token) => {
    await expect(
      request(account, { DomainName: 'a.test', IdempotencyToken: token }),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('absent, makes every request one of its own', async () => {
    const first = await request(account, { DomainName: 'without.test' });
    expect(await request(account, { DomainName: 'without.test' })).not.toBe(first);
  });
});

describe('the validation record', () => {
  it('shows only after its latency, and so does the domain', async () => {
    account.sandbox.setLatencies({ validationRecordMs: 20 * second });
    const arn = await request(account, { DomainName: 'later.test' });
    account.sandbox.setLatencies({ validationRecordMs: 0 });
    const early = await describeCertificate(account, arn);
    expect(early).toMatchObject({ CertificateArn: arn, Status: 'PENDING_VALIDATION' });
    expect(early.DomainName).toBeUndefined();
    expect(early.DomainValidationOptions).toBeUndefined();
    account.sandbox.clock.advance(20 * second);
    expect(await describeCertificate(account, arn)).toMatchObject({
      DomainName: 'later.test',
      DomainValidationOptions: [{ DomainName: 'later.test', ResourceRecord: { Type: 'CNAME' } }],
    });
  });

  it('has a name and a value that end in a dot', async () => {
    const [record] = await recordsOf(account, await request(account, { DomainName: 'dot.test' }));
    expect(record?.name).toMatch(/^_[0-9a-f]{32}\.dot\.test\.$/);
    expect(record?.value).toMatch(/^_[0-9a-f]{32}\.\w+\.acm-validations\.aws\.$/);
  });

  it('is the same in each request of an account, and in any region', async () => {
    const elsewhere = await openAccount({ region: 'eu-west-1' });
    const input = { DomainName: 'stable.test' };
    const records = await recordsOf(account, await request(account, input));
    expect(await recordsOf(account, await request(account, input))).toEqual(records);
    expect(await recordsOf(elsewhere, await request(elsewhere, input))).toEqual(records);
    await elsewhere.close();
  });

  it('differs from domain to domain and from account to account', async () => {
    const other = await openAccount({ accountId: '210987654321' });
    const input = { DomainName: 'one.test', SubjectAlternativeNames: ['two.test'] };
    const [one, two] = await recordsOf(account, await request(account, input));
    const [foreign] = await recordsOf(other, await request(other, input));
    expect(new Set([one?.value, two?.value, foreign?.value]).size).toBe(3);
    await other.close();
  });

  it('is shared by a wildcard and its base', async () => {
    const { name } = newZone(account);
    const [base, wildcard] = await recordsOf(
      account,
      await request(account, { DomainName: name, SubjectAlternativeNames: [`*.${name}`] }),
    );
    expect(wildcard).toEqual(base);
  });
});
