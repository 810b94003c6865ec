/** The room over ACM against the sandbox's ACM, which enforces ACM's own rules. */
import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Acm } from '../../src/aws/acm-interface.ts';
import type { ServerCertificate } from '../../src/pki/material.ts';
import type { TestAuthority } from '../../testkit/authority.ts';
import { makeAuthority, makeLeaf, openAccount, type TestAccount, type TestJob } from './account.ts';

let account: TestAccount;
let job: TestJob;
let acm: Acm;
let authority: TestAuthority;
let leaf: ServerCertificate;

beforeAll(async () => {
  account = await openAccount();
  authority = await makeAuthority();
});

beforeEach(async () => {
  job = account.newJob();
  acm = await job.aws.acm();
  leaf = await makeLeaf(authority, job.domain);
});

afterAll(() => account.close());

describe('A server certificate', () => {
  it('is imported, found by its domain, described, and given back as it was', async () => {
    const arn = await acm.importNew(job.domain, leaf, job.tags);
    const summary = { arn, type: 'IMPORTED', status: 'ISSUED', names: [job.domain] };
    expect(await acm.findCovering(job.domain)).toMatchObject([summary]);
    const { serialNumber } = new X509Certificate(leaf.certificate);
    expect(await acm.describe(arn)).toMatchObject({
      ...summary,
      keyAlgorithm: 'EC_prime256v1',
      serial: serialNumber,
      inUseBy: [],
    });
    expect(await acm.get(arn)).toEqual({ certificate: leaf.certificate, chain: leaf.chain });
    expect(await acm.tags(arn)).toEqual(job.tags);
    expect(job.count('SearchCertificates')).toBe(1);
    // Of those that are not issued, and none is.
    expect(job.count('ListCertificates')).toBe(1);
  });

  it('is found without SearchCertificates, too', async () => {
    account.sandbox.knobs.acm.searchKnown = false;
    const arn = await acm.importNew(job.domain, leaf, job.tags);
    const found = await acm.findCovering(job.domain);
    account.sandbox.knobs.acm.searchKnown = true;
    expect(found).toMatchObject([{ arn, keyAlgorithm: 'EC_prime256v1' }]);
    expect(job.lines).toEqual([expect.stringContaining('ListCertificates is used')]);
  });

  it('is imported once when the answer is lost', async () => {
    void account.sandbox.faults.add({ action: 'ImportCertificate', kind: 'lostAnswer' });
    const arn = await acm.importNew(job.domain, leaf, job.tags);
    expect(await acm.findCovering(job.domain)).toMatchObject([{ arn }]);
    expect(job.count('ImportCertificate')).toBe(1);
  });

  it('is imported anyway when the request was lost', async () => {
    void account.sandbox.faults.add({ action: 'ImportCertificate', kind: 'reset' });
    const arn = await acm.importNew(job.domain, leaf, job.tags);
    expect(await acm.findCovering(job.domain)).toMatchObject([{ arn }]);
    expect(job.count('ImportCertificate')).toBe(2);
  });

  it('is replaced under its ARN, and gone when it was removed, twice over', async () => {
    const arn = await acm.importNew(job.domain, leaf, job.tags);
    const next = await makeLeaf(authority, job.domain);
    await acm.reimport(arn, next);
    expect((await acm.get(arn))?.certificate).toBe(next.certificate);
    expect(await acm.remove(arn)).toBe(true);
    expect(await acm.remove(arn)).toBe(true);
    expect(await acm.describe(arn)).toBeUndefined();
  });

  it('may have been imported where the answer was lost and it may not be looked for', async () => {
    void account.sandbox.faults.add({ action: 'ImportCertificate', kind: 'lostAnswer' });
    void account.sandbox.faults.add({ service: 'acm', changes: false, kind: 'refuse', times: 9 });
    await expect(acm.importNew(job.domain, leaf, job.tags)).rejects.toMatchObject({
      details: { refused: false },
    });
    account.sandbox.faults.clear();
  });

  describe('whose answer has not come when the run is over', () => {
    beforeEach(async () => {
      job = account.newJob({ isOver: true, requestTimeoutMs: 1_500 });
      acm = await job.aws.acm();
      leaf = await makeLeaf(authority, job.domain);
    });
    afterEach(() => account.sandbox.faults.clear());

    it('is searched for, as the import may have been performed', async () => {
      void account.sandbox.faults.add({ action: 'ImportCertificate', kind: 'performedHang' });
      const arn = await acm.importNew(job.domain, leaf, job.tags);
      expect(await acm.findCovering(job.domain)).toMatchObject([{ arn }]);
      expect(job.count('ImportCertificate')).toBe(1);
    });

    it('may have been imported if the search does not end either', async () => {
      void account.sandbox.faults.add({ action: 'ImportCertificate', kind: 'performedHang' });
      void account.sandbox.faults.add({ action: 'SearchCertificates', kind: 'hang', times: 9 });
      await expect(acm.importNew(job.domain, leaf, job.tags)).rejects.toMatchObject({
        name: 'Pending',
        details: { code: 'deadline-reached', refused: false },
      });
      expect(job.count('ImportCertificate')).toBe(1);
    });

    it('may have been requested', async () => {
      void account.sandbox.faults.add({ action: 'RequestCertificate', kind: 'performedHang' });
      await expect(acm.request(job.domain, 'token', job.tags)).rejects.toMatchObject({
        name: 'Pending',
        details: { code: 'deadline-reached', refused: false },
      });
    });
  });

  it.each([
    ['refuse', true],
    ['serverError', false],
    ['lostAnswer', false],
  ] as const)(
    'of which a request ends by %s was refused for certain: %s',
    async (kind, refused) => {
      void account.sandbox.faults.add({ action: 'RequestCertificate', kind, times: 9 });
      await expect(acm.request(job.domain, 'token', job.tags)).rejects.toMatchObject({
        details: { refused },
      });
      account.sandbox.faults.clear();
    },
  );

  it("is refused in ACM's own words", async () => {
    await expect(acm.importNew(job.domain, { ...leaf, chain: [] }, job.tags)).rejects.toMatchObject(
      {
        details: {
          code: 'aws-request-rejected',
          action: { code: 'import-server-certificate', on: { domain: job.domain } },
          figures: { answer: { kind: 'error', code: 'ValidationException' } },
          said: expect.any(String),
        },
      },
    );
    expect(job.count('ImportCertificate')).toBe(1);
  });
});

describe('A public certificate', () => {
  it('is requested once for one token, and reports its record after a while', async () => {
    const arn = await acm.request(job.domain, 'token1', job.tags);
    expect(await acm.request(job.domain, 'token1', job.tags)).toBe(arn);
    expect(await acm.describe(arn)).toMatchObject({ arn, validationRecords: [] });
    expect(await acm.get(arn)).toBeUndefined();
    account.sandbox.clock.advance(2_000);
    expect(await acm.describe(arn)).toMatchObject({
      type: 'AMAZON_ISSUED',
      status: 'PENDING_VALIDATION',
      validationRecords: [
        {
          name: expect.stringMatching(/^_\w+\.iot\d+\.example\.com$/),
          value: expect.stringMatching(/^_\w+\.\w+\.acm-validations\.aws$/),
        },
      ],
    });
    expect(await acm.findCovering(job.domain)).toMatchObject([{ arn, type: 'AMAZON_ISSUED' }]);
  });
});

describe('Without permission', () => {
  it('says which one is missing', async () => {
    account.sandbox.setPolicy({ Version: '2012-10-17', Statement: [] });
    const looking = acm
      .findCovering(job.domain)
      .finally(() => account.sandbox.setPolicy(undefined));
    await expect(looking).rejects.toMatchObject({
      details: { code: 'aws-access-denied', figures: { permission: 'acm:ListCertificates' } },
    });
  });
});
