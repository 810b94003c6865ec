/** What holds for every workflow here, those that users copy included. zizmor and actionlint hold the rest (.ci/lint-workflows). */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const permissions = z.record(z.string(), z.enum(['read', 'write']));
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  concurrency: z.object({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.optional(z.union([z.string(), z.array(z.string())])),
      if: z.optional(z.string()),
      environment: z.optional(z.string()),
      permissions,
      'runs-on': z.optional(z.string()),
      'timeout-minutes': z.optional(z.number()),
      uses: z.optional(z.string()),
      steps: z._default(
        z.array(
          z.object({
            uses: z.optional(z.string()),
            with: z._default(z.record(z.string(), scalar), {}),
          }),
        ),
        [],
      ),
    }),
  ),
});

const workflows = globSync('{.github,docs}/workflows/*.yml').map((path) => {
  const text = readFileSync(path, 'utf8');
  const { jobs, ...rest } = workflowSchema.parse(parse(text));
  return {
    path,
    text,
    ...rest,
    jobs: Object.entries(jobs).map(([name, job]) => ({ name, ...job })),
  };
});

/** Every line that names an action of others, as written. */
const pins = workflows.flatMap(({ path, text }) =>
  [...text.matchAll(/^\s*(?:- )?uses: (?!\.\/)(.+)$/gm)].map(([, pin = '']) => ({ path, pin })),
);

/** Whatever may write, and why is a comment beside it. Add to it what a reviewer has agreed to. */
const writers: Readonly<Record<string, readonly string[]>> = {
  'aws-e2e.yml lifecycle': ['id-token'],
  'aws-e2e.yml probes': ['id-token'],
  'aws-e2e.yml cleanup': ['id-token'],
  'codeql.yml analyze': ['security-events'],
  'release.yml attest': ['id-token', 'attestations'],
  'release.yml publish': ['contents'],
  'aws-models.yml compare': ['issues'],
  'scorecard.yml analyze': ['security-events', 'id-token'],
};

describe.each(workflows)('$path', ({ path, on, jobs }) => {
  it('is not started by what a stranger can make with the rights of the repository', () => {
    expect(Object.keys(on)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/_target$|^workflow_run$|^issue/)]),
    );
  });

  it('ends, on a system whose version it names', () => {
    for (const { name, uses, ...job } of jobs.filter(({ uses }) => uses === undefined)) {
      expect({ name, uses, minutes: job['timeout-minutes'] }).toEqual({
        name,
        uses,
        minutes: expect.any(Number),
      });
      expect(job['runs-on']).not.toMatch(/latest/);
    }
  });

  it('leaves no token behind in a checkout', () => {
    const checkouts = jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with['persist-credentials'] !== false)).toEqual([]);
  });

  if (dirname(path).startsWith('.github')) {
    it('may write only what is known', () => {
      for (const { name, permissions: granted } of jobs) {
        const written = Object.keys(granted).filter((scope) => granted[scope] === 'write');
        expect(written.sort()).toEqual([...(writers[`${basename(path)} ${name}`] ?? [])].sort());
      }
    });
  }
});

describe('actions of others', () => {
  it('are pinned to a commit, with the version that it is', () => {
    const version = /^[\w./-]+@[0-9a-f]{40} # (?:v\d+\.\d+\.\d+|a release)$/;
    expect(pins.length).toBeGreaterThan(30);
    expect(pins.filter(({ pin }) => !version.test(pin))).toEqual([]);
  });

  it('are the same commit everywhere', () => {
    const commits = new Map<string, Set<string>>();
    for (const { pin } of pins) {
      const [, repository = '', commit = ''] = /^([\w-]+\/[\w-]+)[^@]*@(.+)$/.exec(pin) ?? [];
      commits.set(repository, (commits.get(repository) ?? new Set()).add(commit));
    }
    expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
  });
});

describe('release.yml', () => {
  const release = workflows.find(({ path }) => basename(path) === 'release.yml');
  const job = (wanted: string) => release?.jobs.find(({ name }) => name === wanted);

  it('is started by hand alone, as a dry run unless that is taken back', () => {
    expect(release?.on).toEqual({
      workflow_dispatch: {
        inputs: {
          version: expect.objectContaining({ required: true }),
          'dry-run': expect.objectContaining({ type: 'boolean', default: true }),
        },
      },
    });
  });

  it('publishes only what all of CI has passed and was attested', () => {
    expect(job('ci')?.uses).toBe('./.github/workflows/ci.yml');
    expect(job('attest')).toMatchObject({
      needs: ['ci', 'prepare'],
      if: `\${{ !inputs.dry-run }}`,
      environment: 'release',
    });
    expect(job('publish')).toMatchObject({ needs: 'attest', environment: 'release' });
    expect(job('publish')?.if).toBeUndefined();
  });

  it('installs no package where it may write', () => {
    const texts = ['attest', 'publish'].map((name) => JSON.stringify(job(name)));
    expect(texts.join()).not.toMatch(/npm |npx /);
    expect(job('attest')?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(
      expect.arrayContaining(['actions/attest-build-provenance', 'actions/attest']),
    );
  });
});
