import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { countAccount, finishedAccount } from './account.ts';
import { type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let first: ActionResult;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  first = await scenario.run();
});
beforeEach(() => scenario.sandbox.calls.clear());
afterAll(() => scenario.close());

const rotate = (inputs: Readonly<Record<string, string>> = {}) =>
  scenario.run({ operation: 'rotate', ...inputs });

describe('rotate', () => {
  it('of a leaf that is not due changes nothing, and says from when it is', async () => {
    const result = await rotate();
    expect(result.errors).toEqual([]);
    expect(result.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(scenario.changes()).toEqual([]);
    expect(result.summary).toMatch(/not due before \d{4}-\d\d-\d\d/);
  });

  it('plans and changes nothing in a dry run', async () => {
    const result = await rotate({ force: 'true', 'dry-run': 'true' });
    expect(result.outputs).toMatchObject({ status: 'planned', changed: 'false' });
    expect(JSON.parse(result.outputs.plan ?? '')).toContainEqual(
      expect.objectContaining({ action: 'update', resource: 'server certificate' }),
    );
    expect(scenario.changes()).toEqual([]);
  });

  it('renews when forced, with one import under the same ARN and nothing else', async () => {
    const result = await rotate({ force: 'true', 'server-certificate-validity-days': '30' });
    expect(result.errors).toEqual([]);
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    expect(result.outputs['server-certificate-arn']).toBe(first.outputs['server-certificate-arn']);
    expect(result.outputs['server-certificate-fingerprint']).not.toBe(
      first.outputs['server-certificate-fingerprint'],
    );
    expect(result.outputs['ca-certificate']).toBe(first.outputs['ca-certificate']);
    expect(await countAccount(scenario)).toEqual(finishedAccount);
  });

  it('renews a leaf once it is due, and only once', async () => {
    const due = await rotate({ 'renew-before-days': '60' });
    expect(due.errors).toEqual([]);
    expect(scenario.changes()).toEqual(['acm:ImportCertificate']);
    const again = await rotate({ 'renew-before-days': '60' });
    expect(again.outputs).toMatchObject({ status: 'ready', changed: 'false' });
  });

  it('of a domain that is not in service is refused, and says to provision it', async () => {
    const result = await rotate({ domain: 'other.example.com' });
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(/no domain configuration.*Run provision/);
    expect(scenario.changes()).toEqual([]);
  });
});
