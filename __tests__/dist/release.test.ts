/** `.github/workflows/release.yml`, run here on a clone that a maintainer has prepared, against a stand-in for GitHub's API. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { openReleaseWorld, type ReleaseWorld } from '../../conformance/e2e/release-world.ts';
import { runWorkflow } from '../../conformance/e2e/run-workflow.ts';
import { readWorkflow } from '../../conformance/e2e/workflow.ts';

const jobs = ['ci', 'prepare', 'attest', 'publish'];

let opened: ReleaseWorld;
let lines: string[];
afterEach(() => opened.close());

async function open(inputs: Readonly<Record<string, string | boolean>>): Promise<void> {
  lines = [];
  opened = await openReleaseWorld((line) => lines.push(line), inputs);
}

async function run() {
  const done = await runWorkflow(readWorkflow('release.yml'), jobs, opened.world);
  return {
    jobs: Object.fromEntries(done.jobs),
    failed: done.steps.filter(({ outcome }) => outcome === 'failure').map(({ step }) => step),
  };
}

it('publishes what was checked: notes, assets, its tag and the major tag', async () => {
  await open({ 'dry-run': false });
  const { version, commit, github, world } = opened;
  const done = await run();
  expect({ ...done, log: done.failed.length > 0 ? lines : [] }).toEqual({
    jobs: { ci: 'success', prepare: 'success', attest: 'success', publish: 'success' },
    failed: [],
    log: [],
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
    [`v${version}`]: commit,
    [`v${version.split('.')[0]}`]: commit,
  });

  const assets = join(world.temp, 'release/assets');
  execFileSync('sha256sum', ['--check', '--quiet', join(assets, 'SHA256SUMS')], {
    cwd: world.workspace,
  });
  expect(componentsOf(readFileSync(join(assets, 'sbom.cdx.json'), 'utf8'))).toEqual(
    expect.arrayContaining(['@aws-sdk/client-iot', '@peculiar/x509', 'mqtt']),
  );
}, 120_000);

it('publishes nothing in a dry run', async () => {
  await open({});
  const workflow = readWorkflow('release.yml');
  const done = await runWorkflow(workflow, ['attest', 'publish'], opened.world);
  expect(Object.fromEntries(done.jobs)).toEqual({ attest: 'skipped', publish: 'skipped' });
  expect(opened.github.releases()).toEqual([]);
}, 60_000);

it('publishes nothing under a version that the commit does not have', async () => {
  await open({ 'dry-run': false, version: '9.9.9' });
  expect(await run()).toEqual({
    jobs: { ci: 'success', prepare: 'failure', attest: 'skipped', publish: 'skipped' },
    failed: ['Version and changelog'],
  });
  expect(opened.github.releases()).toEqual([]);
}, 60_000);

it('publishes nothing where dist/ differs by a byte from what the sources make', async () => {
  await open({ 'dry-run': false });
  const git = (...parameters: readonly string[]) =>
    execFileSync('git', parameters, { cwd: opened.world.workspace, stdio: 'ignore' });
  appendFileSync(join(opened.world.workspace, 'dist/index.js'), '\n');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--all', '--message', 'x');
  expect(await run()).toEqual({
    jobs: { ci: 'success', prepare: 'failure', attest: 'skipped', publish: 'skipped' },
    failed: ['dist/ is what the sources make, byte for byte'],
  });
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
