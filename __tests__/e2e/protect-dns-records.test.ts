/** `protect-dns-records`: the action's own Route 53 record protections, through the life of a domain. */
import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { isValidationRecord } from './in-service.ts';
import { runKilledAt } from './killed.ts';
import {
  changeRecord,
  protections,
  protectRecord,
  recordSets,
  unprotectRecord,
} from './records.ts';
import { finishRollover } from './release.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const protecting = { 'protect-dns-records': 'true' };
const own = `iot-custom-domain:${domain}`;

/** Without the trailing dot. */
const validationName = async (): Promise<string> =>
  ((await recordSets(scenario)).find(isValidationRecord)?.Name ?? '').replace(/\.$/, '');

/** The lines about protections, of a plan. */
const planned = (plan: string | undefined): readonly (readonly string[])[] => {
  const lines: readonly Readonly<Record<string, string>>[] = JSON.parse(plan ?? '[]');
  return lines
    .filter(({ resource }) => resource === 'DNS record protection')
    .map(({ action = '', name = '', reasonCode = '' }) => [action, name, reasonCode]);
};

const teardown = () => scenario.run({ operation: 'teardown' }, finishRollover(scenario));

describe('with protect-dns-records: true', () => {
  it('provision protects both records, so that Route 53 rejects their deletion', async () => {
    const { outputs } = await scenario.run(protecting);
    expect(outputs.status).toBe('ready');
    expect(planned(outputs.plan)).toEqual([
      ['create', domain, 'protection-missing'],
      ['create', 'as specified by ACM', 'protection-missing'],
    ]);
    expect(await protections(scenario)).toEqual({ [domain]: own, [await validationName()]: own });
    for (const record of (await recordSets(scenario)).filter(({ Type }) => Type === 'CNAME')) {
      await expect(changeRecord(scenario, 'DELETE', record)).rejects.toThrow(own);
    }
  });

  it('the second provision and a rotation through which nothing is missing change nothing there', async () => {
    await scenario.run(protecting);
    scenario.sandbox.calls.clear();
    const second = await scenario.run(protecting);
    expect([second.outputs.status, second.outputs.changed]).toEqual(['ready', 'false']);
    expect(planned(second.outputs.plan)).toEqual([
      ['keep', domain, 'protection-present'],
      ['keep', await validationName(), 'protection-present'],
    ]);
    expect(scenario.changes()).toEqual([]);
    const rotated = await scenario.run({ ...protecting, operation: 'rotate', force: 'true' });
    expect(rotated.outputs.status).toBe('ready');
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
  });

  it('rotate protects again what someone unprotected', async () => {
    await scenario.run(protecting);
    await unprotectRecord(scenario, domain);
    const { outputs } = await scenario.run({ ...protecting, operation: 'rotate' });
    expect(outputs.status).toBe('ready');
    expect(await protections(scenario)).toEqual({ [domain]: own, [await validationName()]: own });
  });

  it('a record of its own is changed and protected again', async () => {
    await scenario.run(protecting);
    scenario.sandbox.calls.clear();
    const { outputs } = await scenario.run({ ...protecting, 'record-ttl': '120' });
    expect(outputs.status).toBe('ready');
    expect(planned(outputs.plan)).toContainEqual(['update', domain, 'protection-interrupted']);
    expect(scenario.changes()).toEqual([
      'route53:DeleteResourceRecordSetProtections',
      'route53:ChangeResourceRecordSets',
      'route53:CreateResourceRecordSetProtections',
    ]);
    expect(await protections(scenario)).toMatchObject({ [domain]: own });
  });

  it.each([
    'route53:DeleteResourceRecordSetProtections',
    'route53:ChangeResourceRecordSets',
    'route53:CreateResourceRecordSetProtections',
  ])('a run killed at %s is continued by the next', async (call) => {
    await scenario.run(protecting);
    const changing = { ...protecting, 'record-ttl': '120' };
    await runKilledAt(scenario, call, changing);
    const { outputs, errors } = await scenario.run(changing);
    expect([outputs.status, errors]).toEqual(['ready', []]);
    expect(await protections(scenario)).toEqual({ [domain]: own, [await validationName()]: own });
    expect((await recordSets(scenario)).find(({ Name }) => Name === `${domain}.`)?.TTL).toBe(120);
  });
});

describe('a protection that someone else created', () => {
  const comment = 'frozen by the network team';

  it('serves as well: it is kept, and listed in the plan', async () => {
    await scenario.run();
    await protectRecord(scenario, domain, comment);
    const { outputs } = await scenario.run(protecting);
    expect(outputs.status).toBe('ready');
    expect(planned(outputs.plan)).toEqual([
      ['keep', domain, 'protection-adopted'],
      ['create', await validationName(), 'protection-missing'],
    ]);
    expect(await protections(scenario)).toEqual({
      [domain]: comment,
      [await validationName()]: own,
    });
  });

  it('refuses a change of the record before anything is changed', async () => {
    await scenario.run();
    await protectRecord(scenario, domain, comment);
    scenario.sandbox.calls.clear();
    const { outputs, errors } = await scenario.run({ ...protecting, 'record-ttl': '120' });
    expect(outputs.status).toBe('failed');
    expect(errors.join()).toContain(comment);
    expect(scenario.changes()).toEqual([]);
  });
});

it('protect-dns-records: false lifts what the action protects, and nothing else', async () => {
  await scenario.run();
  await protectRecord(scenario, domain, 'not ours');
  await scenario.run(protecting);
  const { outputs } = await scenario.run({ 'protect-dns-records': 'false' });
  expect(outputs.status).toBe('ready');
  expect(planned(outputs.plan)).toEqual([['delete', await validationName(), 'created-by-action']]);
  expect(await protections(scenario)).toEqual({ [domain]: 'not ours' });
});

it('without the input a protection of the action stays, unread', async () => {
  await scenario.run(protecting);
  scenario.sandbox.calls.clear();
  expect((await scenario.run()).outputs.status).toBe('ready');
  expect(scenario.sandbox.calls.list().map(({ action }) => action)).not.toContain(
    'ListResourceRecordSetProtections',
  );
  expect(Object.keys(await protections(scenario))).toHaveLength(2);
});

it('teardown lifts the protections and removes the records', async () => {
  await scenario.run(protecting);
  const validation = await validationName();
  const { outputs } = await teardown();
  expect(outputs.status).toBe('ready');
  expect(planned(outputs.plan)).toEqual([
    ['delete', domain, 'created-by-action'],
    ['delete', validation, 'created-by-action'],
  ]);
  expect(await protections(scenario)).toEqual({});
  expect((await recordSets(scenario)).filter(({ Type }) => Type === 'CNAME')).toEqual([]);
});

it('a teardown killed between the protection and its record is finished by the next', async () => {
  await scenario.run(protecting);
  await runKilledAt(scenario, 'route53:DeleteResourceRecordSetProtections', {
    operation: 'teardown',
  });
  const { outputs, errors } = await teardown();
  expect([outputs.status, errors]).toEqual(['ready', []]);
  expect(await protections(scenario)).toEqual({});
});

it('teardown also lifts the protection of a validation record that it keeps', async () => {
  const { CertificateArn = '' } = await new ACMClient(clientFor(scenario)).send(
    new RequestCertificateCommand({ DomainName: domain, ValidationMethod: 'DNS' }),
  );
  const { outputs } = await scenario.run(protecting);
  expect(outputs['validation-certificate-arn']).toBe(CertificateArn);
  const validation = await validationName();
  expect(await protections(scenario)).toEqual({ [domain]: own, [validation]: own });
  const down = await teardown();
  expect(down.outputs.status).toBe('ready');
  expect(await validationName()).toBe(validation);
  expect(await protections(scenario)).toEqual({});
});
