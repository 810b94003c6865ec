import { describe, expect, it } from '@jest/globals';
import type { PlannedChange } from '../../../src/context/change.ts';
import { Failure, PlanRefused } from '../../../src/errors.ts';
import { planMarkdown } from '../../../src/report/plan-markdown.ts';
import { domain, failedBy, iotEndpoint, planned, ready } from './outcomes.ts';

const dryRun = { ...planned, accountId: '123456789012' } as const;

describe('the plan for a comment', () => {
  it('has what changes first, and what does not folded', () => {
    expect(planMarkdown(dryRun)).toBe(
      [
        '<!-- aws-iot-custom-domain: provision iot.example.com -->',
        '### 📋 iot.example.com: what provision would change',
        '',
        'AWS account <code>123456789012</code>, <code>eu-west-1</code>.',
        '',
        'Plan: 1 to create, 0 to update, 0 to delete, 1 unchanged.',
        '',
        '```text',
        '  + server certificate  iot.example.com  # none is imported for the domain',
        '```',
        '',
        '<details><summary>1 unchanged</summary>',
        '',
        '```text',
        '  = DNS record  iot.example.com  # is a CNAME to a1b2c3-ats.iot.eu-west-1.amazonaws.com',
        '```',
        '',
        '</details>',
      ].join('\n'),
    );
  });

  it('says beside the changes what devices notice', () => {
    const plan = [{ ...change(domain), action: 'replace', impact: 'outage' }] as const;
    expect(planMarkdown({ ...dryRun, plan })).toMatch(/-\/\+ DNS record.*\n {2}! outage: /);
  });

  it('says why there is none where it was refused', () => {
    const refused = new PlanRefused([
      new Failure({
        code: 'endpoint-record-foreign',
        action: { code: 'plan-domain', on: { domain } },
        figures: {
          domain,
          iotEndpoint,
          records: [{ name: domain, type: 'A', values: ['192.0.2.1'], special: false }],
        },
      }),
    ]);
    const markdown = planMarkdown(failedBy(refused)) ?? '';
    expect(markdown).toContain('### ❌ iot.example.com: provision failed');
    expect(markdown).toContain('**What to do:** Set overwrite-dns-record: true');
    expect(markdown).not.toContain('Plan:');
  });

  it('is found again by its first line, which a verdict does not change', () => {
    const [first] = (planMarkdown(dryRun) ?? '').split('\n');
    expect(planMarkdown({ ...ready, operation: 'provision' })?.split('\n')[0]).toBe(first);
    expect(planMarkdown({ ...dryRun, operation: 'rotate' })?.split('\n')[0]).not.toBe(first);
  });

  it('is none of an operation that plans nothing', () => {
    expect(planMarkdown({ ...ready, operation: 'verify' })).toBeUndefined();
  });

  it('is never longer than a comment may be', () => {
    const plan = Array.from({ length: 500 }, (_, n) => change(`${'x'.repeat(200)}${n}`));
    const markdown = planMarkdown({ ...dryRun, plan }) ?? '';
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toContain('the job summary has it all');
  });
});

function change(name: string): PlannedChange {
  return {
    action: 'create',
    resource: 'DNS record',
    name,
    reason: { code: 'none-imported', figures: {} },
  };
}
