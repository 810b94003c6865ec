import { describe, expect, it } from '@jest/globals';
import { createTerminalJob } from '../../../terminal/job.ts';
import { outputLines } from '../../../terminal/outputs.ts';

function job(debug?: boolean) {
  const lines: string[] = [];
  let failed = false;
  const created = createTerminalJob(
    (line) => lines.push(line),
    () => {
      failed = true;
    },
    debug,
  );
  return { ...created, lines, hasFailed: () => failed };
}

describe('the job of a terminal', () => {
  it('prints nothing that was masked, a longer secret before one that it contains', () => {
    const { log, mask, lines } = job();
    mask('hunter2-hunter2');
    mask('hunter2-hunter2-and-more');
    log.info('it is hunter2-hunter2-and-more, not hunter2-hunter2');
    log.warning('hunter2-hunter2');

    expect(lines).toEqual(['it is ***, not ***', 'warning: ***']);
  });

  it('prints no control characters of a peer', () => {
    const { log, lines } = job();
    log.info('AWS said \u001b[2J');

    expect(lines).toEqual(['AWS said  [2J']);
  });

  it('prints an error, and its causes for debugging', () => {
    const error = new Error('it broke', { cause: new Error('a wire') });
    const quiet = job();
    quiet.error(error);
    const loud = job(true);
    loud.error(error);

    expect(quiet.lines).toEqual(['error: The run failed: it broke']);
    expect(quiet.hasFailed()).toBe(false);
    quiet.setFailed();
    expect(quiet.hasFailed()).toBe(true);
    expect(loud.lines).toEqual(expect.arrayContaining(['Error: it broke', 'Error: a wire']));
  });

  it('has no token of GitHub', async () => {
    await expect(job().idToken('sts.amazonaws.com')).rejects.toMatchObject({
      details: { code: 'id-token-unavailable', figures: { host: 'terminal' } },
    });
  });
});

it('outputs are lines, and a file is named instead of what it holds', () => {
  const outputs = new Map([
    ['status', 'ready'],
    ['report', '{}'],
    ['report-path', '/tmp/report.json'],
  ]);
  expect(outputLines(outputs)).toEqual(['status: ready', 'report-path: /tmp/report.json']);
});
