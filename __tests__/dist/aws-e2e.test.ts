/** The steps of `.github/workflows/aws-e2e.yml`, which run the committed dist/. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runWorkflow } from '../../conformance/e2e/run-workflow.ts';
import { readWorkflow } from '../../conformance/e2e/workflow.ts';
import { openAwsWorld } from '../../conformance/e2e/worlds.ts';
import { readRecord } from '../../conformance/record/schema.ts';

describe('the steps of aws-e2e, run here against the sandbox', () => {
  it('end well, and leave a record that replays', async () => {
    const lines: string[] = [];
    const { world, close } = await openAwsWorld((line) => lines.push(line));
    const { steps: done } = await runWorkflow(
      readWorkflow('aws-e2e.yml'),
      ['lifecycle', 'cleanup'],
      world,
    ).finally(close);
    const failed = done.filter(({ outcome }) => outcome === 'failure');
    expect({ failed, lines: failed.length > 0 ? lines : [] }).toEqual({ failed: [], lines: [] });
    expect(done.filter(({ outcome }) => outcome === 'success').map(({ step }) => step)).toEqual([
      'Record',
      'Provision',
      'Verify',
      'Rotate',
      'Teardown',
      'Stop the recorder',
      'Compare with the sandbox',
      'Teardown, to the end',
    ]);
    expect(lines.join('\n')).toMatch(/\d{3} calls replayed, 0 left out, 0 differences/);
    const { calls } = readRecord(join(world.temp, 'aws-e2e/record.jsonl'));
    expect(calls.length).toBeGreaterThan(50);
  }, 120_000);
});
