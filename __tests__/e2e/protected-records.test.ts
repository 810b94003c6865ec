/** Route 53 turns changes away: record protections, and the guardrail for records that still get queries. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { isValidationRecord, removeRecords } from './in-service.ts';
import { protectRecord, recordSets, unprotectRecord } from './records.ts';
import { finishRollover } from './release.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const codeOf = (report: string | undefined): unknown =>
  JSON.parse(report ?? '{}').errors?.[0]?.code;

describe('a record that someone else protected', () => {
  const comment = 'frozen by the network team';

  it('stops provision with the comment and the way out; without it the next run goes through', async () => {
    await protectRecord(scenario, domain, comment);
    const refused = await scenario.run();
    expect(codeOf(refused.outputs.report)).toBe('dns-record-protected');
    expect(refused.errors).toEqual([
      expect.stringMatching(
        /iot\.example\.com CNAME is protected in Route 53 \(frozen by the network team\).*delete-resource-record-set-protections --hosted-zone-id Z\w+ --protections RecordName=iot\.example\.com,RecordType=CNAME/,
      ),
    ]);
    await unprotectRecord(scenario, domain);
    expect((await scenario.run()).outputs.status).toBe('ready');
  });

  it('stops teardown before the domain configuration is disabled', async () => {
    await scenario.run();
    await protectRecord(scenario, domain, comment);
    scenario.sandbox.calls.clear();
    const refused = await scenario.run({ operation: 'teardown' });
    expect(codeOf(refused.outputs.report)).toBe('dns-record-protected');
    expect(scenario.changes()).toEqual([]);
    await unprotectRecord(scenario, domain);
    const done = await scenario.run({ operation: 'teardown' }, finishRollover(scenario));
    expect(done.outputs.status).toBe('ready');
  });

  it('stops rotate where the validation record is missing and its name protected', async () => {
    await scenario.run();
    const removed = (await recordSets(scenario)).find(isValidationRecord);
    await removeRecords(scenario, isValidationRecord);
    await protectRecord(scenario, removed?.Name ?? '', comment);
    const refused = await scenario.run({ operation: 'rotate' });
    expect(codeOf(refused.outputs.report)).toBe('dns-record-protected');
  });

  it('is refused in Route 53’s words alone where the protections cannot be listed', async () => {
    await protectRecord(scenario, domain, comment);
    void scenario.sandbox.faults.add({
      kind: 'refuse',
      service: 'route53',
      action: 'ListResourceRecordSetProtections',
      code: 'AccessDenied',
      message: 'no',
      status: 403,
      times: 9,
    });
    const refused = await scenario.run();
    expect(codeOf(refused.outputs.report)).toBe('aws-request-rejected');
    expect(refused.errors.join()).toContain(comment);
  });
});

it('a record that still gets DNS queries stops teardown with the guardrail’s name and the way out', async () => {
  await scenario.run();
  scenario.sandbox.knobs.route53.queriedNames = [domain];
  scenario.sandbox.calls.clear();
  const refused = await scenario.run({ operation: 'teardown' });
  expect(codeOf(refused.outputs.report)).toBe('aws-request-rejected');
  expect(refused.errors).toEqual([
    expect.stringMatching(
      /ACTIVE_RECORD_CHECK.*still receives DNS queries.*update-hosted-zone-features --hosted-zone-id Z\w+ --change-guardrails Name=ACTIVE_RECORD_CHECK,Status=DISABLED/,
    ),
  ]);
  expect(scenario.changes()).toEqual(['route53:ChangeResourceRecordSets']);
  scenario.sandbox.knobs.route53.queriedNames = [];
  const done = await scenario.run({ operation: 'teardown' }, finishRollover(scenario));
  expect(done.outputs.status).toBe('ready');
});
