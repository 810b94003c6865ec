/** Where release.yml runs here: a clone of this commit, prepared as a maintainer would, and a stand-in for GitHub's API. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type GitHubReleases, startGitHubReleases } from '../../testkit/github-releases.ts';
import type { OnLine, OpenWorld, World } from './run-workflow.ts';

const root = join(import.meta.dirname, '../..');

/** Of workflow_dispatch. */
export type Inputs = Readonly<Record<string, string | boolean>>;

export interface ReleaseClone {
  readonly workspace: string;
  /** What its last commit may be released as. */
  readonly version: string;
  /** Of `workspace`, as it is now. */
  commit(): string;
  remove(): void;
}

export async function openReleaseWorld(onLine: OnLine, inputs: Inputs): Promise<OpenWorld> {
  const clone = cloneForRelease();
  const github = await startGitHubReleases({ isImmutable: true });
  return {
    world: releaseWorld(clone, github, inputs, onLine),
    close: () => {
      clone.remove();
      return github.close();
    },
  };
}

/** @param inputs Without them it is a dry run of the clone's version. */
export function releaseWorld(
  clone: ReleaseClone,
  github: GitHubReleases,
  inputs: Inputs,
  onLine: OnLine,
): World {
  return {
    workspace: clone.workspace,
    temp: mkdtempSync(join(tmpdir(), 'release-')),
    contexts: {
      inputs: { version: clone.version, 'dry-run': true, ...inputs },
      github: { token: github.token },
    },
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: github.repository,
      GITHUB_SHA: clone.commit(),
    },
    onLine,
  };
}

/** Its last commit is the next minor version, with something to say about it. */
export function cloneForRelease(): ReleaseClone {
  const workspace = mkdtempSync(join(tmpdir(), 'release-clone-'));
  const run = (command: string, ...parameters: readonly string[]) =>
    execFileSync(command, parameters, { cwd: workspace, stdio: ['ignore', 'pipe', 'inherit'] });
  run('git', 'clone', '--quiet', root, '.');
  run('git', 'checkout', '--quiet', '-B', 'main');
  linkPackages(workspace);

  const version = nextMinor(join(workspace, 'package.json'));
  const changelog = join(workspace, 'CHANGELOG.md');
  const before = readFileSync(changelog, 'utf8');
  writeFileSync(changelog, before.replace(/^## Unreleased$/m, '$&\n\n- What is new'));
  run(process.execPath, 'build/release/prepare.ts', version);
  const author = ['-c', 'user.name=A maintainer', '-c', 'user.email=maintainer@example.com'];
  run('git', ...author, 'commit', '--quiet', '--all', '--message', `Release ${version}`);
  return {
    workspace,
    version,
    commit: () => run('git', 'rev-parse', 'HEAD').toString().trim(),
    remove: () => rmSync(workspace, { recursive: true }),
  };
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
