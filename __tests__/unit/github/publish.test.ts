import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Outcome, Outcomes } from '../../../src/context/outcome.ts';
import { PlanRefused } from '../../../src/errors.ts';
import { createJob } from '../../../src/github/job.ts';
import { publish as publishOutcomes } from '../../../src/github/publish.ts';
import type { Settings } from '../../../src/inputs/settings.ts';
import { errorLine } from '../../../src/report/reasons.ts';
import { lendProcess } from '../../../testkit/lent-process.ts';
import { readCommandFile } from '../../../testkit/runner.ts';
import { quietReport } from '../../support/snapshots.ts';
import { endingProvided, saying } from '../report/checks.ts';
import {
  caCertificate,
  expiring,
  failedBy,
  failedVerification,
  failureSaying,
  noCname,
  noMqtt,
  now,
  passedBut,
  pending,
  planned,
  ready,
} from '../report/outcomes.ts';

/** What GitHub sets for an action that it fetched. */
const fetched = {
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_ACTION_REPOSITORY: 'owner/action',
  GITHUB_ACTION_REF: 'releases/v1',
};

interface Published {
  /** What is on the run's page, and what is for debugging: workflow commands. */
  readonly commands: readonly string[];
  /** All others that are not empty. */
  readonly lines: readonly string[];
  readonly exitCode: number;
  /** RUNNER_TEMP. */
  readonly folder: string;
  /** What was written into the file that this variable names. */
  read(variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY'): string;
}

async function publish(
  outcomes: Outcomes,
  settings: Settings['report'] = quietReport,
  variables: Readonly<Record<string, string>> = {},
): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  for (const file of Object.values(files)) {
    writeFileSync(file, '');
  }
  const lines: string[] = [];
  let exitCode = 0;
  const setFailed = () => {
    exitCode = 1;
  };
  await lendProcess(
    { RUNNER_TEMP: folder, ...files, ...variables },
    (line) => lines.push(line),
    async () => {
      const job = createJob({ environment: process.env, setFailed });
      await publishOutcomes(outcomes, { job, settings, environment: process.env, now }).catch(
        (error) => {
          job.error(new Error(errorLine(error), { cause: error }));
          job.setFailed();
        },
      );
    },
  );
  return {
    commands: lines.filter((line) => line.startsWith('::')),
    lines: lines.filter((line) => line !== '' && !line.startsWith('::')),
    exitCode,
    folder,
    read: (variable) => readFileSync(files[variable], 'utf8'),
  };
}

/** The folder that the files were written to. */
function writtenTo({ folder }: Published): string {
  return join(folder, readdirSync(folder).find((name) => name.startsWith('iot-')) ?? 'none');
}

describe('publishing a domain in service', () => {
  it('ends well, with outputs, files and a summary, and without annotations', async () => {
    const job = await publish([ready]);
    expect(job.exitCode).toBe(0);
    expect(job.commands).toEqual([]);
    expect(job.read('GITHUB_OUTPUT')).toMatch(/^endpoint<<(\S+)\niot\.example\.com\n\1\n/);
    const [title] = job.read('GITHUB_STEP_SUMMARY').split('\n');
    expect(job.lines).toEqual([
      '✅ iot.example.com is in service on its private CA; breaks-at 2027-11-20',
    ]);
    expect(title).toBe(`## ${job.lines[0]}`);
    expect(job.read('GITHUB_OUTPUT')).toContain(join(writtenTo(job), 'ca.crt'));
    expect(readFileSync(join(writtenTo(job), 'ca.crt'), 'utf8')).toBe(caCertificate);
    const report = JSON.parse(readFileSync(join(writtenTo(job), 'report.json'), 'utf8'));
    expect(report).toMatchObject({ version: 2, status: 'ready' });
  });

  it('warns of each check that warns', async () => {
    const { commands, exitCode } = await publish([{ ...ready, checks: passedBut(expiring) }]);
    expect(commands).toEqual([
      '::warning title=iot.example.com%3A check::expiry: /CN=iot.example.com until 2026-11-28T00:00:00Z. Run rotate to issue a new server certificate.',
    ]);
    expect(exitCode).toBe(0);
  });
});

describe('publishing what works and waits for a person', () => {
  const seen = '/CN=iot.example.com until 2026-11-28T00:00:00Z';
  const remedy = 'Run rotate with a new server-certificate and server-private-key.';
  const waiting = { ...ready, checks: passedBut(endingProvided) };

  it('says by when in the title, in the last line of the log and in the output', async () => {
    const { lines, exitCode, read } = await publish([waiting]);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      '⚠️ iot.example.com is in service on its private CA; needs attention before 2026-11-28; breaks-at 2027-11-20',
    ]);
    expect(read('GITHUB_STEP_SUMMARY').split('\n')[0]).toBe(`## ${lines[0]}`);
    const [, warnings = ''] = /^warnings<<\S+\n(.*)\n/m.exec(read('GITHUB_OUTPUT')) ?? [];
    expect(JSON.parse(warnings)).toEqual([
      {
        domain: 'iot.example.com',
        check: 'expiry',
        code: 'server-certificate-due',
        seen,
        remedy,
        needsPerson: true,
        before: '2026-11-28T00:00:00.000Z',
      },
    ]);
  });

  it('fails the job with fail-on: warn', async () => {
    const { commands, exitCode, read } = await publish([waiting], {
      ...quietReport,
      failOn: 'warn',
    });
    expect(exitCode).toBe(1);
    expect(commands[0]).toBe(`::error title=iot.example.com%3A check::expiry: ${seen}. ${remedy}`);
    expect(read('GITHUB_OUTPUT')).toMatch(/^status<<(\S+)\nready\n\1$/m);
  });
});

describe('publishing a dry run', () => {
  it('ends well', async () => {
    const { commands, exitCode } = await publish([planned]);
    expect(commands).toEqual([]);
    expect(exitCode).toBe(0);
  });
});

describe('publishing a run that did not end well', () => {
  it.each([
    [
      'is pending',
      pending,
      [
        '::error title=iot.example.com%3A provision pending::waiting for DNS to show iot.example.com as a CNAME to a1b2c3-ats.iot.eu-west-1.amazonaws.com: no CNAME: no such name (NXDOMAIN) after 50 min. Check that the record exists and that the zone is delegated to its name servers. Re-run the job; it resumes where it stopped.',
      ],
    ],
    [
      'failed in two checks',
      failedVerification(noCname, saying('no PEM', 'mqtt')),
      [
        '::error title=iot.example.com%3A provision failed::checking dns of iot.example.com: no CNAME: no such name (NXDOMAIN); expected: iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com. Create the record iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com, and check that the zone is delegated to its name servers.',
        '::error title=iot.example.com%3A provision failed::checking mqtt of iot.example.com: the probe could not run: no PEM; expected: a completed probe. Fix what the message names and run again. This says nothing about the domain.',
      ],
    ],
    [
      'was refused for two reasons',
      failedBy(new PlanRefused(['a', 'b'].map((said) => failureSaying(said)))),
      [
        '::error title=iot.example.com%3A provision failed::importing the server certificate of iot.example.com into ACM: ValidationException: a. AWS rejected the request. Fix what the message names and re-run the job.',
        '::error title=iot.example.com%3A provision failed::importing the server certificate of iot.example.com into ACM: ValidationException: b. AWS rejected the request. Fix what the message names and re-run the job.',
      ],
    ],
    [
      'met a bug',
      failedBy(new TypeError('x is not a function')),
      ['::error title=iot.example.com%3A provision failed::x is not a function'],
    ],
  ])('that %s fails the job with a line a reason', async (_, outcome, errors) => {
    const { commands, exitCode, read } = await publish([outcome]);
    expect(commands.filter((line) => !line.startsWith('::debug::'))).toEqual(errors);
    expect(exitCode).toBe(1);
    expect(read('GITHUB_OUTPUT')).toMatch(/^status<<(\S+)\n(pending|failed)\n\1$/m);
  });

  it('has every output but the paths where the files cannot be written, and the summary', async () => {
    const { read } = await publish([ready], quietReport, { RUNNER_TEMP: '/nowhere' });
    const written = Object.keys(readCommandFile((await publish([ready])).read('GITHUB_OUTPUT')));
    expect(Object.keys(readCommandFile(read('GITHUB_OUTPUT')))).toEqual(
      written.filter((name) => !name.endsWith('-path')),
    );
    expect(read('GITHUB_STEP_SUMMARY')).toMatch(/^## ✅/);
  });

  it('reports the reasons also where the files cannot be written', async () => {
    const { commands } = await publish([pending], quietReport, { RUNNER_TEMP: '/nowhere' });
    expect(commands.filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringContaining('waiting for DNS'),
      expect.stringMatching(/writing the report into \/nowhere: ENOENT/),
    ]);
  });
});

describe('publishing a plan of a thousand lines', () => {
  it('keeps every output within a variable, and says which are shortened', async () => {
    const plan = Array.from({ length: 1_000 }, (_, at) => ({
      action: 'delete' as const,
      resource: 'client identity' as const,
      name: `iot-custom-domain-proof-${at}`,
      reason: { code: 'left-by-killed-run' as const, figures: {} },
    }));
    const job = await publish([{ ...ready, plan }]);
    const outputs = readCommandFile(job.read('GITHUB_OUTPUT'));
    for (const [name, value] of Object.entries(outputs)) {
      expect(Buffer.byteLength(`INPUT_${name}=${value}\0`)).toBeLessThan(131_072);
    }
    expect(JSON.parse(outputs.plan ?? '').length).toBeGreaterThan(300);
    expect(job.lines).toContain(
      'The outputs report and plan are shortened to what fits into a variable: the file named by the output report-path has everything.',
    );
  });
});

describe('publishing several domains', () => {
  const failing = failedVerification(noCname);
  const many = (count: number, outcome: Outcome): [Outcome, ...Outcome[]] => {
    const [first, ...others] = Array.from({ length: count }, (_, at) => ({
      ...outcome,
      domain: `d${at + 1}.example.com`,
    }));
    return [first ?? outcome, ...others];
  };

  it('gives one report, one summary and the CA that they share', async () => {
    const job = await publish([ready, { ...ready, domain: 'b.example.com' }]);
    expect(job.exitCode).toBe(0);
    expect(job.commands).toEqual([]);
    expect(job.read('GITHUB_OUTPUT')).not.toMatch(/^(endpoint|plan|server-certificate-arn)<</m);
    expect(job.read('GITHUB_STEP_SUMMARY')).toMatch(/^## ✅ 2 domains are in service/);
    expect(readFileSync(join(writtenTo(job), 'ca.crt'), 'utf8')).toBe(caCertificate);
    const report = JSON.parse(readFileSync(join(writtenTo(job), 'report.json'), 'utf8'));
    expect(report.domains).toMatchObject([
      { domain: 'iot.example.com' },
      { domain: 'b.example.com' },
    ]);
  });

  it('writes no CA where they have different ones', async () => {
    const job = await publish([ready, { ...ready, caCertificate: 'other' }]);
    expect(readdirSync(writtenTo(job))).toEqual(['report.json']);
  });

  it('fails the job with one error a domain: its failed checks, the first remedy, the page of that check', async () => {
    const { commands, exitCode } = await publish(
      [ready, failedVerification(noCname, noMqtt)],
      quietReport,
      fetched,
    );
    expect(commands.filter((line) => !line.startsWith('::debug::'))).toEqual([
      '::error title=iot.example.com%3A provision failed::dns, mqtt failed; the first: checking dns of iot.example.com: no CNAME: no such name (NXDOMAIN); expected: iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com. Create the record iot.example.com CNAME a1b2c3-ats.iot.eu-west-1.amazonaws.com, and check that the zone is delegated to its name servers. https://github.example/owner/action/blob/releases/v1/docs/checks/dns.md',
    ]);
    expect(exitCode).toBe(1);
  });

  it('names all that failed in one error where a runner would not show an error for each', async () => {
    const { commands } = await publish([ready, ...many(9, failing)]);
    const errors = commands.filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(9);
    expect(errors.at(-1)).toBe(
      '::error title=provision failed::9 of 10 domains failed: d1.example.com, d2.example.com, d3.example.com, d4.example.com, d5.example.com, d6.example.com, d7.example.com, d8.example.com, d9.example.com',
    );
  });

  it('keeps every output of a thousand within a variable, the most urgent first, and all of them within GitHub’s limit', async () => {
    const warned = { ...ready, checks: passedBut(expiring) };
    const [broken] = many(1, failing);
    const outcomes: Outcomes = [...many(1000, warned), { ...broken, domain: 'broken.example.com' }];
    const job = await publish(outcomes);
    const outputs = readCommandFile(job.read('GITHUB_OUTPUT'));
    for (const [name, value] of Object.entries(outputs)) {
      // Linux: MAX_ARG_STRLEN, for NAME=VALUE and its end.
      expect(Buffer.byteLength(`INPUT_${name}=${value}\0`)).toBeLessThan(131_072);
    }
    const all = Object.values(outputs).join('');
    expect(Buffer.byteLength(all, 'utf16le')).toBeLessThan(1_000_000);

    const report = JSON.parse(outputs.report ?? '');
    expect(report).toMatchObject({ version: 2, status: 'failed' });
    expect(report.domains.length).toBeGreaterThan(15);
    expect(report.domains.length + report.domainsOmitted).toBe(1001);
    expect(report.domains.at(-1)).toMatchObject({ domain: 'broken.example.com' });
    expect(JSON.parse(outputs.warnings ?? '').length).toBeGreaterThan(200);
    expect(job.lines).toContain(
      'The outputs report and warnings are shortened to what fits into a variable: the file named by the output report-path has everything.',
    );
    const file = JSON.parse(readFileSync(join(writtenTo(job), 'report.json'), 'utf8'));
    expect(file.domains).toHaveLength(1001);
    expect(file).not.toHaveProperty('domainsOmitted');
  });

  it('shortens nothing that fits', async () => {
    const job = await publish(many(10, failing));
    expect(JSON.parse(readCommandFile(job.read('GITHUB_OUTPUT')).report ?? '')).toEqual(
      JSON.parse(readFileSync(join(writtenTo(job), 'report.json'), 'utf8')),
    );
    expect(job.lines.join()).not.toContain('shortened');
  });

  it('names as many as a runner shows of one error', async () => {
    const { commands } = await publish(many(1000, failing));
    const last = commands.filter((line) => line.startsWith('::error')).at(-1) ?? '';
    const message = last.split('::').at(-1) ?? '';
    const named = message.match(/d\d+\.example\.com/g)?.length ?? 0;
    expect(message.length).toBeLessThan(4096);
    expect(named).toBeGreaterThan(200);
    expect(message).toMatch(
      new RegExp(`example\\.com and ${1000 - named} more \\(see the summary\\)$`),
    );
  });

  it('warns once a domain, and names all where a runner would not show a warning for each', async () => {
    const warned = { ...ready, checks: passedBut(expiring) };
    const { commands, exitCode } = await publish([ready, ...many(9, warned)]);
    expect(commands).toHaveLength(9);
    expect(commands[0]).toBe(
      '::warning title=d1.example.com%3A check::expiry: /CN=iot.example.com until 2026-11-28T00:00:00Z. Run rotate to issue a new server certificate.',
    );
    expect(commands[8]).toMatch(
      /^::warning title=provision%3A checks::9 of 10 domains have checks that warn: d1\.example\.com, .*d9\.example\.com$/,
    );
    expect(exitCode).toBe(0);
  });
});

describe('an annotation of a check', () => {
  it('ends with the address of its page', async () => {
    const { commands } = await publish(
      [
        {
          ...failedVerification(noCname),
          checks: [noCname, expiring],
        },
      ],
      quietReport,
      fetched,
    );
    const pages = 'https://github.example/owner/action/blob/releases/v1/docs/checks';
    expect(commands.filter((line) => !line.startsWith('::debug::'))).toEqual([
      expect.stringMatching(new RegExp(`^::error .* name servers\\. ${pages}/dns\\.md$`)),
      expect.stringMatching(
        new RegExp(`^::warning .* server certificate\\. ${pages}/expiry\\.md$`),
      ),
    ]);
  });
});
