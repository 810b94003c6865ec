/**
 * `node build/release/prepare.ts VERSION`: what a pull request that prepares a release changes. Sets the version in package.json
 * and package-lock.json, and dates what CHANGELOG.md has under Unreleased.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { withRelease } from './changelog.ts';

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) {
  throw new Error(`version "${version}" is not of the form 1.2.3`);
}
const today = new Date().toISOString().slice(0, 10);
const changelog = withRelease(readFileSync('CHANGELOG.md', 'utf8'), version, today);
execFileSync('npm', ['version', version, '--no-git-tag-version', '--allow-same-version']);
writeFileSync('CHANGELOG.md', changelog);
