/** `.github/workflows/sandbox-e2e.yml`, run here: `uses: ./` with the outputs in later steps, and a job that must fail. */
import { expect, it } from '@jest/globals';
import { runWorkflow, type WorkflowRun } from '../../conformance/e2e/run-workflow.ts';
import { readWorkflow, type Workflow } from '../../conformance/e2e/workflow.ts';
import { openPlainWorld } from '../../conformance/e2e/worlds.ts';

async function run(workflow: Workflow, job: string): Promise<WorkflowRun & { log: string }> {
  const lines: string[] = [];
  const { world, close } = await openPlainWorld((line) => lines.push(line));
  const done = await runWorkflow(workflow, [job], world).finally(close);
  return { ...done, log: lines.join('\n') };
}

function outcomes({ steps }: WorkflowRun): readonly string[] {
  return steps.flatMap(({ step, outcome }) =>
    outcome === 'left out' ? [] : [`${step}: ${outcome}`],
  );
}

it('lives a whole life, and a device connects by the outputs alone', async () => {
  const life = await run(readWorkflow('sandbox-e2e.yml'), 'lifecycle');
  const failed = life.steps.filter(({ outcome }) => outcome === 'failure');
  expect({ failed, log: failed.length > 0 ? life.log : '' }).toEqual({ failed: [], log: '' });
  expect(outcomes(life)).toEqual([
    'Start the sandbox: success',
    'Plan: success',
    'Provision: success',
    'A device connects: success',
    'Provision again: success',
    'Rotate: success',
    'The same device connects after the rotation: success',
    'Verify against the CA of the outputs: success',
    'Tear down: success',
    'Judge the outputs: success',
    'Stop the sandbox: success',
  ]);
}, 120_000);

it('passes when what must fail fails', async () => {
  const failures = await run(readWorkflow('sandbox-e2e.yml'), 'failures');
  expect(outcomes(failures)).toEqual([
    'Start the sandbox: success',
    'Verify what nobody has provisioned: failure',
    'Provision with inputs that contradict each other: failure',
    'Judge the outcomes: success',
    'Stop the sandbox: success',
  ]);
  expect(failures.jobs.get('failures')).toBe('success');
}, 60_000);

it('fails the job of a user who does not forgive the failure', async () => {
  const workflow = readWorkflow('sandbox-e2e.yml');
  for (const step of workflow.jobs.failures?.steps ?? []) {
    step['continue-on-error'] = false;
  }
  const failures = await run(workflow, 'failures');
  expect(outcomes(failures)).toEqual([
    'Start the sandbox: success',
    'Verify what nobody has provisioned: failure',
    'Provision with inputs that contradict each other: skipped',
    'Judge the outcomes: skipped',
    'Stop the sandbox: success',
  ]);
  expect(failures.jobs.get('failures')).toBe('failure');
}, 60_000);

it('fails the job where the action passes what it must refuse', async () => {
  const workflow = readWorkflow('sandbox-e2e.yml');
  const contradicted = workflow.jobs.failures?.steps.find(({ id }) => id === 'contradicted');
  expect(contradicted?.with).toHaveProperty('force');
  Object.assign(contradicted?.with ?? {}, { force: 'false', 'dry-run': 'true' });
  const failures = await run(workflow, 'failures');
  expect(outcomes(failures)).toContain('Judge the outcomes: failure');
  expect(failures.jobs.get('failures')).toBe('failure');
}, 60_000);
