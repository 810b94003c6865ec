/** `.github/workflows/aws-e2e.yml`: what it asks of GitHub and of the action. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, '.github/workflows/aws-e2e.yml'), 'utf8');

const stepSchema = z.object({
  uses: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  run: z.string().optional(),
});
const workflow = z
  .object({
    on: z.record(z.string(), z.unknown()),
    permissions: z.record(z.string(), z.string()),
    concurrency: z.object({ 'cancel-in-progress': z.literal(false) }),
    jobs: z.record(
      z.string(),
      z.object({
        if: z.string(),
        'timeout-minutes': z.number(),
        permissions: z.record(z.string(), z.string()),
        steps: z.array(stepSchema),
      }),
    ),
  })
  .parse(parse(text));
const action = z
  .object({ inputs: z.record(z.string(), z.object({ required: z.boolean() })) })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

const jobs = Object.entries(workflow.jobs).map(([name, job]) => ({ name, job }));
const steps = jobs.flatMap(({ job }) => job.steps);
const ours = steps.filter(({ uses }) => uses === './').map((step) => step.with);

describe('the workflow', () => {
  it('gives the action inputs that action.yml has, and all that it requires', () => {
    const required = Object.entries(action.inputs).flatMap(([name, input]) =>
      input.required ? [name] : [],
    );
    expect(ours.length).toBeGreaterThan(0);
    for (const given of ours) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    }
  });

  it('provisions, verifies, rotates and tears down, the last whatever came before', () => {
    expect(ours.map(({ operation }) => operation)).toEqual([
      'provision',
      'verify',
      'rotate',
      'teardown',
      'teardown',
    ]);
    const teardown = steps.find((step) => step.with.operation === 'teardown');
    expect(teardown?.if).toContain('always()');
  });

  it('is started by hand and by the week, never by a push or a pull request', () => {
    expect(Object.keys(workflow.on)).toEqual(['workflow_dispatch', 'schedule']);
  });

  it('pins every action to a commit', () => {
    const uses = steps.flatMap((step) => (step.uses && step.uses !== './' ? [step.uses] : []));
    expect(uses.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  it.each(jobs)(
    'job $name: only the permission that OIDC needs, and within a session of 60 minutes',
    ({ job }) => {
      expect(workflow.permissions).toEqual({});
      expect(job.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
      expect(job['timeout-minutes']).toBeLessThan(60);
      const waits = job.steps.map((step) => Number(step.with['wait-minutes'] ?? 0));
      expect(waits.reduce((sum, minutes) => sum + minutes, 0)).toBeLessThan(job['timeout-minutes']);
    },
  );

  it('does nothing where no role is configured', () => {
    expect(workflow.jobs.lifecycle?.if).toBe("vars.AWS_E2E_ROLE != ''");
    const others = jobs.filter(({ name }) => name !== 'lifecycle');
    for (const { job } of others) {
      expect(job.if).toContain("needs.lifecycle.result != 'skipped'");
    }
  });
});
