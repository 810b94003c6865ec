import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startArtifactService } from './artifact-service.ts';
import { type JobProcess, runInJob } from './job-process.ts';
import { caCertificate } from './outcomes.ts';

const quiet = { githubToken: undefined, issueOnFailure: false, artifactName: undefined };

/** Publishes an outcome, or several in a list: an expression over what outcomes.ts exports, as `outcomes`. */
function publish(
  outcome: string,
  settings: object = quiet,
  environment: Readonly<Record<string, string>> = {},
): Promise<JobProcess> {
  return runInJob(
    `const { publish } = await load('../../../src/report/publish.ts');
    const outcomes = await load('./outcomes.ts');
    const { Failure, PlanRefused } = await load('../../../src/errors.ts');
    const settings = ${JSON.stringify(settings)};
    await publish([${outcome}].flat(), { job, settings, environment: process.env, now: outcomes.now })
      .catch((error) => job.fail(error));`,
    { files: ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'], environment },
  );
}

/** The folder that the files were written to. */
function writtenTo({ folder }: JobProcess): string {
  return join(folder, readdirSync(folder).find((name) => name.startsWith('iot-')) ?? 'none');
}

describe('publishing a domain in service', () => {
  it('ends well, with outputs, files and a summary, and without annotations', async () => {
    const job = await publish('outcomes.ready');
    expect(job.exitCode).toBe(0);
    expect(job.lines).toEqual([]);
    expect(job.read('GITHUB_OUTPUT')).toMatch(/^endpoint<<(\S+)\niot\.example\.com\n\1\n/);
    expect(job.read('GITHUB_STEP_SUMMARY')).toMatch(/^## ✅ iot\.example\.com/);
    expect(job.read('GITHUB_OUTPUT')).toContain(join(writtenTo(job), 'ca.crt'));
    expect(readFileSync(join(writtenTo(job), 'ca.crt'), 'utf8')).toBe(caCertificate);
    const report = JSON.parse(readFileSync(join(writtenTo(job), 'report.json'), 'utf8'));
    expect(report).toMatchObject({ version: 1, status: 'ready' });
  });

  it('warns of each check that warns', async () => {
    const { lines, exitCode } = await publish(
      `{ ...outcomes.ready, checks: outcomes.passedBut({ id: 'expiry', result: 'warn', seen: '20 days left', expected: 'more', remedy: 'Rotate.' }) }`,
    );
    expect(lines).toEqual([
      '::warning title=iot.example.com%3A check::expiry: 20 days left. Rotate.',
    ]);
    expect(exitCode).toBe(0);
  });
});

describe('publishing a dry run', () => {
  it('ends well', async () => {
    const { lines, exitCode } = await publish('outcomes.planned');
    expect(lines).toEqual([]);
    expect(exitCode).toBe(0);
  });
});

describe('publishing a run that did not end well', () => {
  it.each([
    [
      'is pending',
      'outcomes.pending',
      [
        '::error title=iot.example.com%3A provision pending::waiting for DNS to show iot.example.com: no CNAME after 50 minutes. Set the record. Run the job again: it goes on from here.',
      ],
    ],
    [
      'failed in two checks',
      `outcomes.failedProof(outcomes.noCname, { ...outcomes.noCname, id: 'mqtt', expected: 'CONNACK' })`,
      [
        '::error title=iot.example.com%3A provision failed::checking dns of iot.example.com: no CNAME; expected: iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com. Set the record.',
        '::error title=iot.example.com%3A provision failed::checking mqtt of iot.example.com: no CNAME; expected: CONNACK. Set the record.',
      ],
    ],
    [
      'was refused for two reasons',
      `outcomes.failedBy(new PlanRefused(['a', 'b'].map((said) => new Failure({ doing: 'planning', said, remedy: 'Mend it.' }))))`,
      [
        '::error title=iot.example.com%3A provision failed::planning: a. Mend it.',
        '::error title=iot.example.com%3A provision failed::planning: b. Mend it.',
      ],
    ],
    [
      'met a bug',
      `outcomes.failedBy(new TypeError('x is not a function'))`,
      ['::error title=iot.example.com%3A provision failed::x is not a function'],
    ],
  ])('that %s fails the job with a line a reason', async (_, outcome, errors) => {
    const { lines, exitCode, read } = await publish(outcome);
    expect(lines.filter((line) => !line.startsWith('::debug::'))).toEqual(errors);
    expect(exitCode).toBe(1);
    expect(read('GITHUB_OUTPUT')).toMatch(/^status<<(\S+)\n(pending|failed)\n\1$/m);
  });

  it('tells the reasons also where the files cannot be written', async () => {
    const { lines } = await publish('outcomes.pending', quiet, { RUNNER_TEMP: '/nowhere' });
    expect(lines.filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringContaining('waiting for DNS'),
      expect.stringMatching(/writing the report into \/nowhere: ENOENT/),
    ]);
  });
});

describe('the artifact', () => {
  const named = { ...quiet, artifactName: 'domain' };

  it('holds the CA and the report', async () => {
    const service = await startArtifactService();
    const { exitCode } = await publish('outcomes.ready', named, service.environment);
    await service.close();
    expect(exitCode).toBe(0);
    expect(service.finalized).toEqual(['domain']);
    expect(service.stored().subarray(0, 2).toString()).toBe('PK');
    expect(service.stored().includes('ca.crt')).toBe(true);
    expect(service.stored().includes('report.json')).toBe(true);
  });

  it('of a failed run is uploaded, too', async () => {
    const service = await startArtifactService();
    const { exitCode } = await publish('outcomes.pending', named, service.environment);
    await service.close();
    expect(exitCode).toBe(1);
    expect(service.finalized).toEqual(['domain']);
  });

  it('that cannot be uploaded fails the job, after everything else was told', async () => {
    const service = await startArtifactService('domain');
    const job = await publish('outcomes.ready', named, service.environment);
    await service.close();
    expect(job.exitCode).toBe(1);
    expect(job.lines.filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringMatching(/uploading the artifact domain: .*already exists.*artifact-name/),
    ]);
    expect(job.read('GITHUB_STEP_SUMMARY')).toContain('## ✅');
  });
});
