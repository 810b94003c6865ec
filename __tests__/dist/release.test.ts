/** `.github/workflows/release.yml`, run here on a clone that a maintainer has prepared, against a stand-in for GitHub's API. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import {
  cloneForRelease,
  type Inputs,
  type ReleaseClone,
  releaseWorld,
} from '../../conformance/e2e/release-world.ts';
import { runWorkflow } from '../../conformance/e2e/run-workflow.ts';
import { readWorkflow } from '../../conformance/e2e/workflow.ts';
import { type GitHubReleases, startGitHubReleases } from '../../testkit/github-releases.ts';

const allJobs = ['ci', 'prepare', 'attest', 'publish'];

let clone: ReleaseClone;
beforeAll(() => {
  clone = cloneForRelease();
}, 60_000);
afterAll(() => clone.remove());

let github: GitHubReleases;
beforeEach(async () => {
  github = await startGitHubReleases({ isImmutable: true });
});
afterEach(() => github.close());

async function run(inputs: Inputs, jobs: readonly string[] = allJobs) {
  const log: string[] = [];
  const world = releaseWorld(clone, github, inputs, (line) => log.push(line));
  const done = await runWorkflow(readWorkflow('release.yml'), jobs, world);
  return {
    jobs: Object.fromEntries(done.jobs),
    failed: done.steps.filter(({ outcome }) => outcome === 'failure').map(({ step }) => step),
    log: log.join('\n'),
    assets: join(world.temp, 'release/assets'),
  };
}

it('publishes what was checked: notes, assets, its tag and the major tag', async () => {
  const { version } = clone;
  const { jobs, failed, log, assets } = await run({ 'dry-run': false });
  expect({ jobs, failed, log: failed.length > 0 ? log : '' }).toEqual({
    jobs: { ci: 'success', prepare: 'success', attest: 'success', publish: 'success' },
    failed: [],
    log: '',
  });
  expect(github.releases()).toEqual([
    {
      tag: `v${version}`,
      isDraft: false,
      notes: expect.stringContaining('- What is new'),
      assets: ['SHA256SUMS', 'sbom.cdx.json'],
    },
  ]);
  expect(Object.fromEntries(github.tags)).toEqual({
    [`v${version}`]: clone.commit(),
    [`v${version.split('.')[0]}`]: clone.commit(),
  });

  execFileSync('sha256sum', ['--check', '--quiet', join(assets, 'SHA256SUMS')], {
    cwd: clone.workspace,
  });
  expect(componentsOf(readFileSync(join(assets, 'sbom.cdx.json'), 'utf8'))).toEqual(
    expect.arrayContaining(['@aws-sdk/client-iot', '@peculiar/x509', 'mqtt']),
  );
}, 120_000);

it('publishes nothing in a dry run', async () => {
  const { jobs } = await run({}, ['attest', 'publish']);
  expect(jobs).toEqual({ attest: 'skipped', publish: 'skipped' });
  expect(github.releases()).toEqual([]);
});

it('publishes nothing under a version that the commit does not have', async () => {
  const { jobs, failed, log } = await run({ 'dry-run': false, version: '9.9.9' });
  expect(jobs).toEqual({
    ci: 'success',
    prepare: 'failure',
    attest: 'skipped',
    publish: 'skipped',
  });
  expect(failed).toEqual(['Version and changelog']);
  expect(log).toContain(`package.json has version ${clone.version}, not 9.9.9`);
  expect(github.releases()).toEqual([]);
});

it('publishes nothing where dist/ differs by a byte from what the sources make', async () => {
  appendFileSync(join(clone.workspace, 'dist/index.js'), '\n');
  const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  execFileSync('git', [...author, 'commit', '--quiet', '--all', '--message', 'Change a byte'], {
    cwd: clone.workspace,
  });
  const { jobs, failed } = await run({ 'dry-run': false });
  expect(jobs).toMatchObject({ prepare: 'failure', publish: 'skipped' });
  expect(failed).toEqual(['dist/ is what the sources make, byte for byte']);
  expect(github.releases()).toEqual([]);
}, 120_000);

/** Names in a CycloneDX SBOM. */
function componentsOf(text: string): readonly string[] {
  const sbom = z.object({
    bomFormat: z.literal('CycloneDX'),
    serialNumber: z.string(),
    components: z.array(z.object({ name: z.string() })),
  });
  return sbom.parse(JSON.parse(text)).components.map(({ name }) => name);
}
