/** The context as a runner sees it: a process of its own, its files, its stdout, its exit code. */
import { describe, expect, it } from '@jest/globals';
import { asLogLine } from '../../../src/github/job.ts';
import { runInJob } from './job-process.ts';

describe('the job on a runner', () => {
  it('gives outputs of several lines by file', async () => {
    const { read, lines } = await runInJob(`job.output('ca-certificate', 'one\\ntwo\\n');`, {
      files: ['GITHUB_OUTPUT'],
    });
    expect(read('GITHUB_OUTPUT')).toMatch(/^ca-certificate<<(ghadelimiter_\S+)\none\ntwo\n\n\1\n$/);
    expect(lines).toEqual([]);
  });

  it('appends to the summary', async () => {
    const { read } = await runInJob(
      `await job.summarize('## one'); await job.summarize('## two');`,
      { files: ['GITHUB_STEP_SUMMARY'] },
    );
    expect(read('GITHUB_STEP_SUMMARY')).toBe('## one\n## two\n');
  });

  it('warns where the summary cannot be written, and continues', async () => {
    const { lines, exitCode } = await runInJob(`await job.summarize('## one');`, {
      environment: { GITHUB_STEP_SUMMARY: '/nowhere/summary.md' },
    });
    expect(lines).toEqual([expect.stringMatching(/^::warning::The job summary was not written: /)]);
    expect(exitCode).toBe(0);
  });

  it('fails with one line under a title, and reports the stack and its causes to the debug log', async () => {
    const { lines, exitCode } = await runInJob(
      `job.error(new Error('no\\nway', { cause: new TypeError('why') }), 'iot.example.com: failed'); job.setFailed();`,
    );
    expect(lines).toEqual([
      '::error title=iot.example.com%3A failed::no way',
      expect.stringMatching(/^::debug::Error: no%0Away%0A +at /),
      expect.stringMatching(/^::debug::TypeError: why%0A +at /),
    ]);
    expect(exitCode).toBe(1);
  });

  it('shows what others say in a debug line without control characters or commands, and not without end', async () => {
    const hostile = 'x\\u001b[31m\\u202e##[error]pwned\\n::error::pwned';
    const { lines } = await runInJob(
      `job.log.debug('${hostile}'); job.log.debug('y'.repeat(50_000));`,
    );
    expect(lines[0]).toBe('::debug::x [31m ## [error]pwned%0A: :error::pwned');
    expect(lines[1]?.length).toBeLessThan(8_100);
    expect(lines[1]).toMatch(/… \(50000 characters\)$/);
  });

  it('fails with what is no Error, too', async () => {
    expect(await runInJob(`job.error('no'); job.setFailed();`)).toMatchObject({
      lines: ['::error title=The run failed::no'],
      exitCode: 1,
    });
  });

  it('refuses inputs fault by fault', async () => {
    const { lines, exitCode } = await runInJob(
      `job.refuseInputs(['one', 'two']); job.setFailed();`,
    );
    expect(lines).toEqual(['::error title=Input refused::one', '::error title=Input refused::two']);
    expect(exitCode).toBe(1);
  });

  it('masks', async () => {
    const environment = { GITHUB_ACTIONS: 'true' };
    const { lines } = await runInJob(`job.mask('hunter2');`, { environment });
    expect(lines).toEqual(['::add-mask::hunter2']);
  });
});

describe('the job without a runner', () => {
  it.each([
    ['bare', {}],
    ['with a file for outputs', { GITHUB_OUTPUT: '/dev/null' }],
    ['with a variable that says it is none', { GITHUB_ACTIONS: 'false' }],
  ])('%s prints no secret in order to mask it, and knows it anyway', async (_, environment) => {
    const script = `job.mask('correct horse'); job.log.info(String(job.holdsSecret('a correct horse')));`;
    expect((await runInJob(script, { environment })).lines).toEqual(['true']);
  });

  it('prints outputs and skips the summary', async () => {
    const { lines, exitCode } = await runInJob(
      `job.output('status', 'ready'); await job.summarize('## one');`,
    );
    expect(lines).toEqual(['::set-output name=status::ready']);
    expect(exitCode).toBe(0);
  });
});

describe('a line of the log', () => {
  it.each([
    ['::error::no', ': :error::no'],
    ['  ::stop-commands::x', '  : :stop-commands::x'],
    ['said ##[error]no', 'said ## [error]no'],
    ['said\n::error::no', 'said ::error::no'],
    ['said\r\u001b[31mno', 'said  [31mno'],
    ['  + DNS record  a::b', '  + DNS record  a::b'],
  ])('%j is no command to the runner', (said, line) => {
    expect(asLogLine(said)).toBe(line);
  });
});
