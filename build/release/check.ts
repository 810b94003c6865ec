/**
 * `node build/release/check.ts VERSION`: exits 1 with every problem where this commit may not be released under that version.
 * Reads GITHUB_REF, package.json, package-lock.json, CHANGELOG.md and the repository's tags; changes nothing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { sectionsOf } from './changelog.ts';
import { problemsOf } from './readiness.ts';

const versioned = z.object({ version: z.string() });
const lockFile = z.object({ version: z.string(), packages: z.object({ '': versioned }) });

const [version = ''] = process.argv.slice(2);
const lock = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const problems = problemsOf({
  version,
  ref: process.env.GITHUB_REF ?? 'outside of a workflow (GITHUB_REF is not set)',
  packageVersion: versioned.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version,
  lockVersions: [lock.version, lock.packages[''].version],
  sections: sectionsOf(readFileSync('CHANGELOG.md', 'utf8')),
  tags: execFileSync('git', ['tag', '--list'], { encoding: 'utf8' }).split('\n').filter(Boolean),
});
for (const problem of problems) {
  console.error(`::error::${problem}`);
}
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`${version} may be released from this commit.`);
}
