/** The room over IoT Core against the sandbox's IoT Core, which enforces IoT Core's own rules. */
import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientIdentityName } from '../../src/aws/iot-client-identity-name.ts';
import type { Iot } from '../../src/aws/iot-interface.ts';
import { createClientRequest } from '../../src/pki/client-request.ts';
import { makeAuthority, makeLeaf, openAccount, type TestAccount, type TestJob } from './account.ts';

const create = 'CreateDomainConfiguration';

let account: TestAccount;
let job: TestJob;
let iot: Iot;
let name: string;

beforeAll(async () => {
  account = await openAccount();
});

beforeEach(async () => {
  job = account.newJob();
  iot = await job.aws.iot();
  name = job.domain.replaceAll('.', '-');
});

afterAll(() => account.close());

/** A server certificate, and a validation certificate that ACM has issued. */
async function certificates() {
  const [acm, route53] = [await job.aws.acm(), await job.aws.route53()];
  const leaf = await makeLeaf(await makeAuthority(), job.domain);
  const validationCertificateArn = await acm.request(
    job.domain,
    name.replaceAll('-', '_'),
    job.tags,
  );
  account.sandbox.clock.advance(2_000);
  const { validationRecords = [] } = (await acm.describe(validationCertificateArn)) ?? {};
  const upsert = validationRecords.map((record) => ({ ...record, ttl: 60 }));
  await route53.change(await route53.findZone(job.domain, undefined), { upsert, remove: [] });
  account.sandbox.clock.advance(2_000);
  // ACM looks when it is asked, at what DNS has shown for a while.
  await acm.describe(validationCertificateArn);
  account.sandbox.clock.advance(2_000);
  expect(await acm.describe(validationCertificateArn)).toMatchObject({ status: 'ISSUED' });
  return {
    serverCertificateArn: await acm.importNew(job.domain, leaf, job.tags),
    validationCertificateArn,
  };
}

const createIt = async () =>
  iot.createDomainConfiguration({
    name,
    domain: job.domain,
    ...(await certificates()),
    settings: {},
    tags: job.tags,
  });

describe('A domain configuration', () => {
  it('is created, found by its domain, tagged, disabled and deleted', async () => {
    const arn = await createIt();
    account.sandbox.clock.advance(2_000);
    expect(
      (await iot.findDomainConfigurations([{ domain: job.domain, name }])).get(job.domain),
    ).toMatchObject({
      name,
      arn,
      domainName: job.domain,
      domainType: 'CUSTOMER_MANAGED',
      status: 'ENABLED',
      serverCertificate: { status: 'VALID' },
    });
    await iot.tag(arn, { extra: 'x' });
    expect(await iot.tags(arn)).toEqual({ ...job.tags, extra: 'x' });
    expect(await iot.deleteDomainConfiguration(name)).toMatchObject({ deleted: false });
    await iot.updateDomainConfiguration(name, { status: 'DISABLED' });
    account.sandbox.clock.advance(2_000);
    expect(await iot.deleteDomainConfiguration(name)).toEqual({ deleted: true });
    expect(await iot.deleteDomainConfiguration(name)).toEqual({ deleted: true });
  });

  it.each(['lostAnswer', 'serverError', 'reset'] as const)(
    'is created once in spite of %s, though Describe shows it 30 s later only',
    async (kind) => {
      account.sandbox.setLatencies({ domainConfigurationMs: 30_000 });
      void account.sandbox.faults.add({ action: create, kind });
      const arn = await createIt();
      account.sandbox.clock.advance(30_000);
      expect(
        (await iot.findDomainConfigurations([{ domain: job.domain, name }])).get(job.domain),
      ).toMatchObject({
        arn,
      });
      expect(job.count(create)).toBe(kind === 'lostAnswer' ? 1 : 2);
    },
  );
});

describe("The proof's identity", () => {
  const make = async () => {
    const { csr, privateKey } = await createClientRequest('proof-1', () => {});
    const policyName = clientIdentityName(createPublicKey(privateKey));
    const configurationArn = 'arn:aws:iot:ap-northeast-1:123456789012:domainconfiguration/x/78x2l';
    return iot.createClientIdentity({
      configurationArn,
      policyName,
      csr,
      clientId: 'proof-1',
      topic: 'topic/test',
      tags: job.tags,
    });
  };
  const later = () => ({ unusedSince: new Date(account.sandbox.clock.now() + 1_000) });

  it('is made and removed, and leaves nothing', async () => {
    const identity = await make();
    expect(await iot.findLeftClientIdentities(job.tags, later())).toEqual([identity.policyName]);
    await iot.removeClientIdentity(identity);
    expect(await iot.findLeftClientIdentities(job.tags, later())).toEqual([]);
    await iot.removeClientIdentity(identity);
    expect(job.count('DeleteCertificate')).toBeGreaterThan(0);
  });

  it('of a killed run is found by its tags and age, and removed by its policy alone', async () => {
    const { policyName, certificateId } = await make();
    const others = { ...job.tags, 'iot-custom-domain:domain': 'other.example.com' };
    expect(await iot.findLeftClientIdentities(others, later())).toEqual([]);
    expect(await iot.findLeftClientIdentities(job.tags, { unusedSince: new Date(0) })).toEqual([]);
    account.sandbox.calls.clear();
    await iot.removeClientIdentity({ policyName });
    const changes = account.sandbox.calls
      .list()
      .filter(({ action }) => /^(Update|Delete|Detach)/.test(action));
    expect(changes).toMatchObject([
      // An active certificate cannot be deleted, and a policy cannot while a certificate has it.
      { action: 'UpdateCertificate', outcome: 'ok', parameters: { certificateId } },
      { action: 'DeleteCertificate', outcome: 'ok', parameters: { certificateId } },
      { action: 'DeletePolicy', outcome: 'ok', parameters: { policyName } },
    ]);
    expect(await iot.findLeftClientIdentities(job.tags, later())).toEqual([]);
  });

  it.each([
    ['UpdateCertificate', true],
    ['DeletePolicy', false],
  ])('whose removal stops at %s was left as it was: %s', async (action, refused) => {
    const { policyName } = await make();
    void account.sandbox.faults.add({ action, kind: 'refuse', code: 'UnauthorizedException' });
    await expect(iot.removeClientIdentity({ policyName })).rejects.toMatchObject({
      details: { refused },
    });
    await iot.removeClientIdentity({ policyName });
  });

  it.each(['CreateCertificateFromCsr', 'AttachPolicy'])(
    'is taken back when %s is refused',
    async (action) => {
      void account.sandbox.faults.add({ action, kind: 'refuse', code: 'InvalidRequestException' });
      await expect(make()).rejects.toThrow('InvalidRequestException');
      expect(await iot.findLeftClientIdentities(job.tags, later())).toEqual([]);
      const made = action === 'CreateCertificateFromCsr' ? 0 : 1;
      expect(job.count('DeleteCertificate')).toBe(made);
    },
  );
});

describe("The account's endpoint", () => {
  it('is the one by Amazon Trust Services', async () => {
    expect(await iot.dataEndpoint()).toBe(account.sandbox.iotEndpoint);
  });
});
