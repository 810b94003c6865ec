/** Where release.yml runs here: a clone of this commit, prepared as a maintainer would, and a stand-in for GitHub's API. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type GitHubReleases, startGitHubReleases } from '../../testkit/github-releases.ts';
import type { OnLine, OpenWorld } from './run-workflow.ts';

const root = join(import.meta.dirname, '../..');

export interface ReleaseWorld extends OpenWorld {
  readonly version: string;
  readonly commit: string;
  readonly github: GitHubReleases;
}

/** @param inputs Of the form that starts the workflow; `version` is the clone's, unless it is given. */
export async function openReleaseWorld(
  onLine: OnLine,
  inputs: Readonly<Record<string, string | boolean>> = {},
): Promise<ReleaseWorld> {
  const temp = mkdtempSync(join(tmpdir(), 'release-'));
  const workspace = join(temp, 'checkout');
  const version = prepareClone(workspace);
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: workspace }).toString().trim();
  const github = await startGitHubReleases({ isImmutable: true });
  return {
    version,
    commit,
    github,
    world: {
      workspace,
      temp,
      contexts: {
        inputs: { version, 'dry-run': true, ...inputs },
        github: { token: github.token },
      },
      environment: {
        GITHUB_API_URL: github.url,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: github.repository,
        GITHUB_SHA: commit,
      },
      onLine,
    },
    close: () => {
      rmSync(workspace, { recursive: true });
      return github.close();
    },
  };
}

/** Its last commit is one that may be released: the next minor version, with something to say about it. */
function prepareClone(workspace: string): string {
  const run = (command: string, ...parameters: readonly string[]) =>
    execFileSync(command, parameters, { cwd: workspace, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('git', ['clone', '--quiet', root, workspace], { stdio: 'inherit' });
  linkPackages(workspace);
  run('git', 'checkout', '--quiet', '-B', 'main');

  const version = nextMinor(join(workspace, 'package.json'));
  const changelog = join(workspace, 'CHANGELOG.md');
  const before = readFileSync(changelog, 'utf8');
  writeFileSync(changelog, before.replace(/^## Unreleased$/m, '$&\n\n- What is new'));
  run(process.execPath, 'build/release/prepare.ts', version);
  const author = ['-c', 'user.name=A maintainer', '-c', 'user.email=maintainer@example.com'];
  run('git', ...author, 'commit', '--quiet', '--all', '--message', `Release ${version}`);
  return version;
}

/** As files below the clone, since dist/ depends on where packages are; copied only where links cannot reach. */
function linkPackages(workspace: string): void {
  const copy = (how: string) =>
    spawnSync('cp', [how, join(root, 'node_modules'), workspace], { stdio: 'ignore' }).status === 0;
  if (!copy('-al') && !copy('-a')) {
    throw new Error(`copying node_modules to ${workspace} failed`);
  }
}

function nextMinor(manifest: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const [major, minor] = version.split('.').map(Number);
  return `${major}.${(minor ?? 0) + 1}.0`;
}
