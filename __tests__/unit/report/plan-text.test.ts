import { describe, expect, it } from '@jest/globals';
import type { PlannedChange } from '../../../src/context/change.ts';
import { planCount, planLines } from '../../../src/report/plan-text.ts';
import { domain, planned } from './outcomes.ts';

describe('a plan', () => {
  it('is shown in aligned columns, a change a line, and counted', () => {
    expect(planLines(planned.plan)).toEqual([
      '  + server certificate  iot.example.com  # none is imported for the domain',
      '  = DNS record          iot.example.com  # is a CNAME to a1b2c3-ats.iot.eu-west-1.amazonaws.com',
      'Plan: 1 to create, 0 to update, 0 to delete, 1 unchanged.',
    ]);
  });

  it('shows each action by its sign', () => {
    const signs = (['create', 'update', 'replace', 'delete', 'keep'] as const).map((action) =>
      planLines([change(action)])[0]?.slice(0, 3),
    );
    expect(signs).toEqual(['  +', '  ~', '-/+', '  -', '  =']);
  });

  it('counts replacements where there are any', () => {
    expect(planCount([change('replace'), change('update'), change('update')])).toBe(
      'Plan: 0 to create, 2 to update, 1 to replace, 0 to delete, 0 unchanged.',
    );
  });

  it('says in a sentence that there is nothing to do', () => {
    expect(planLines([change('keep')]).at(-1)).toBe(
      'No changes: the domain already matches the configuration.',
    );
  });

  it('says before it counts what harms devices', () => {
    const lines = planLines([
      { ...change('update'), resource: 'server certificate', impact: 'cuts-off' },
      { ...change('replace'), resource: 'domain configuration', impact: 'outage' },
    ]);
    expect(lines.slice(2, 4)).toEqual([
      expect.stringMatching(/^ {2}! cuts devices off: .*server certificate/),
      expect.stringMatching(/^ {2}! outage: .*domain configuration/),
    ]);
    expect(lines.at(-1)).toMatch(/^Plan: /);
  });

  it('keeps to one line a change whatever a peer said', () => {
    const detail = 'a\n::error::b\u2028c\u001b[31m';
    const reason = { code: 'reported-invalid', figures: { detail } } as const;
    const spoken = { ...change('update'), reason };
    expect(planLines([spoken])).toEqual([
      '  ~ DNS record  iot.example.com  # IoT Core reports it as INVALID: a ::error::b c [31m',
      'Plan: 0 to create, 1 to update, 0 to delete, 0 unchanged.',
    ]);
  });
});

function change(action: PlannedChange['action']): PlannedChange {
  return {
    action,
    resource: 'DNS record',
    name: domain,
    reason: { code: 'created-by-action', figures: {} },
  };
}
