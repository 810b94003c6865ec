/** The log by itself: is it in service, what was changed, what must be done, by when. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { checkIds } from '../../src/verification/check.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { changeRecord, recordSets } from './records.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let provisioned: ActionResult;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  provisioned = await scenario.run();
}, 60_000);
afterAll(() => scenario.close());

/** What is no command to the runner. */
function linesOf({ log }: ActionResult): readonly string[] {
  return log.filter((line) => line !== '' && !/^(▼ |error: |warning: )/.test(line));
}

function groupsOf({ log }: ActionResult): readonly string[] {
  return log.flatMap((line) => /^▼ (.*)$/.exec(line)?.[1] ?? []);
}

function titleOf({ summary }: ActionResult): string {
  return summary.split('\n')[0]?.replace(/^## /, '') ?? '';
}

describe('the log', () => {
  it('of a provision has a group for each phase, a line for each change, and ends with the title', () => {
    expect(provisioned.errors).toEqual([]);
    expect(groupsOf(provisioned)).toEqual(['Observe', 'Plan', 'Apply', `Verify ${domain}`]);
    const lines = linesOf(provisioned);
    for (const change of [
      /^Created the CA in the secret .* \(subject \/CN=.*, fingerprint (?:[0-9A-F]{2}:){31}[0-9A-F]{2}\): \d/,
      /^Imported the server certificate of .*fingerprint .*: \d/,
      /^Requested the validation certificate of .*: \d/,
      /^Created the domain configuration .*: \d/,
      /^Wrote the CNAME of .*: \d/,
    ]) {
      expect(lines.filter((line) => change.test(line))).toHaveLength(1);
    }
    expect(lines.at(-1)).toBe(titleOf(provisioned));
    expect(lines.at(-1)).toMatch(/in service on its private CA; breaks-at \d{4}-\d\d-\d\d$/);
  });

  it('of a green verify is a line a check, and the verdict', async () => {
    const verified = await scenario.run({ operation: 'verify' });
    const lines = linesOf(verified);
    expect(groupsOf(verified)).toEqual(['Observe', `Verify ${domain}`]);
    expect(lines).toHaveLength(checkIds.length + 3);
    expect(lines[1]).toBe('AWS account 123456789012');
    expect(lines.slice(2, -1).map((line) => line.split(/ +/).slice(0, 2))).toEqual(
      checkIds.map((id) => ['pass', id]),
    );
    expect(lines.at(-1)).toBe(titleOf(verified));
  });

  it('of a red one has what to do, and that devices are refused now', async () => {
    const record = (await recordSets(scenario)).find(({ Name }) => Name === `${domain}.`);
    if (!record) {
      throw new Error('the domain has no record');
    }
    await changeRecord(scenario, 'DELETE', record);
    const before = scenario.sandbox.clock.now();
    const verified = await scenario.run({ operation: 'verify' });
    await changeRecord(scenario, 'CREATE', record);
    const lines = linesOf(verified);
    expect(lines.some((line) => /^fail +dns /.test(line))).toBe(true);
    expect(lines.some((line) => /^ +what to do: Create the record/.test(line))).toBe(true);
    expect(lines.at(-1)).toBe(`❌ ${domain}: verify failed; devices are refused now`);
    expect(titleOf(verified)).toBe(lines.at(-1));
    const breaksAt = new Date(verified.outputs['breaks-at'] ?? 0).getTime();
    expect(breaksAt).toBeGreaterThanOrEqual(before);
    expect(breaksAt).toBeLessThanOrEqual(scenario.sandbox.clock.now());
    expect(JSON.parse(verified.outputs.report ?? '')).toMatchObject({
      devices: { connect: 'no' },
      breaksAt: { code: 'devices-refused' },
    });
  });
});
