/** build/release/publish.ts against a stand-in for GitHub's API. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type GitHubReleases, startGitHubReleases } from '../../testkit/github-releases.ts';

const commit = 'c'.repeat(40);
const another = 'a'.repeat(40);
const script = join(import.meta.dirname, '../../build/release/publish.ts');

let github: GitHubReleases;
afterEach(() => github.close());

const folder = mkdtempSync(join(tmpdir(), 'release-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'notes.md'), '- What is new\n');
writeFileSync(join(folder, 'assets/SHA256SUMS'), 'sums');
writeFileSync(join(folder, 'assets/sbom.cdx.json'), '{}');

async function publish(version: string, from = commit) {
  const child = spawn(process.execPath, [script, version, folder], {
    env: {
      ...process.env,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_SHA: from,
      GITHUB_TOKEN: github.token,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, error: errors.join('') };
}

describe('a release', () => {
  it('is published with its notes and assets, tagged, and what the major tag points at', async () => {
    github = await startGitHubReleases({ isImmutable: true });
    expect(await publish('1.0.0')).toEqual({ exitCode: 0, error: '' });
    expect(github.releases()).toEqual([
      {
        tag: 'v1.0.0',
        isDraft: false,
        notes: '- What is new\n',
        assets: ['SHA256SUMS', 'sbom.cdx.json'],
      },
    ]);
    expect(Object.fromEntries(github.tags)).toEqual({ 'v1.0.0': commit, v1: commit });
  });

  it('moves the major tag of the release before it, and leaves those of other majors', async () => {
    github = await startGitHubReleases({ isImmutable: true });
    github.tags.set('v1', another).set('v0', another);
    expect(await publish('1.0.1')).toEqual({ exitCode: 0, error: '' });
    expect(Object.fromEntries(github.tags)).toEqual({
      'v1.0.1': commit,
      v1: commit,
      v0: another,
    });
  });

  it('may be published again from the same commit, which changes nothing', async () => {
    github = await startGitHubReleases({ isImmutable: true });
    await publish('1.0.0');
    const before = structuredClone(github.releases());
    github.tags.delete('v1');
    expect(await publish('1.0.0')).toEqual({ exitCode: 0, error: '' });
    expect(github.releases()).toEqual(before);
    expect(github.tags.get('v1')).toBe(commit);
  });

  it('replaces a draft that a failed run left', async () => {
    github = await startGitHubReleases({ isImmutable: true });
    await fetch(`${github.url}/repos/${github.repository}/releases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.token}` },
      body: JSON.stringify({
        tag_name: 'v1.0.0',
        target_commitish: another,
        body: 'half done',
        draft: true,
      }),
    });
    expect(await publish('1.0.0')).toEqual({ exitCode: 0, error: '' });
    expect(github.releases().map(({ notes }) => notes)).toEqual(['- What is new\n']);
    expect(github.tags.get('v1.0.0')).toBe(commit);
  });
});

describe('refused, with the major tag left where it was', () => {
  it('is a version that was released from another commit', async () => {
    github = await startGitHubReleases({ isImmutable: true });
    await publish('1.0.0', another);
    const { exitCode, error } = await publish('1.0.0');
    expect(exitCode).toBe(1);
    expect(error).toContain(`v1.0.0 is commit ${another}, not ${commit}`);
    expect(github.tags.get('v1')).toBe(another);
  });

  it('is a tag that someone pushed', async () => {
    github = await startGitHubReleases({ isImmutable: true });
    github.tags.set('v1.0.0', another);
    const { exitCode, error } = await publish('1.0.0');
    expect(exitCode).toBe(1);
    expect(error).toContain(`tag v1.0.0 exists already, at ${another}`);
    expect(github.releases()).toEqual([]);
  });

  it('is a repository whose releases can be changed afterwards', async () => {
    github = await startGitHubReleases({ isImmutable: false });
    const { exitCode, error } = await publish('1.0.0');
    expect(exitCode).toBe(1);
    expect(error).toContain('Turn on "Release immutability"');
    expect(github.tags.has('v1')).toBe(false);
  });
});
