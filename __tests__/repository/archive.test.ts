/** What a runner downloads for each job: GitHub's archive of the repository, which honours .gitattributes as git does. */
import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';

/** The action alone: its metadata, its code, its licence and what to read about it. */
const downloaded = /^(?:action\.yml|LICENSE|README\.md|dist\/(?:[\w.]+)?)$/;
/** Of the compressed archive. Raise it only for code that users run. */
const mostBytes = 1_000_000;

const git = (...parameters: readonly string[]): Buffer =>
  execFileSync('git', parameters, { maxBuffer: 50_000_000 });
const archive = (...parameters: readonly string[]): Buffer =>
  git('archive', '--worktree-attributes', ...parameters, 'HEAD');

it('is what runs, its licence and its README', () => {
  const listed = git('ls-tree', '-r', '--name-only', 'HEAD').toString().trim().split('\n');
  const names = namesIn(archive());
  expect(names.filter((name) => !downloaded.test(name))).toEqual([]);
  expect(names.filter((name) => !name.endsWith('/')).sort()).toEqual(
    listed.filter((name) => downloaded.test(name)).sort(),
  );
  expect(names).toEqual(expect.arrayContaining(['action.yml', 'dist/index.js', 'LICENSE']));
});

it(`is at most ${mostBytes} bytes`, () => {
  expect(gzipSync(archive()).length).toBeLessThan(mostBytes);
});

/** The names in a tar archive of plain files and folders: a header of 512 bytes each, then the content in blocks of 512. */
function namesIn(tar: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < tar.length && tar[at] !== 0; ) {
    const field = (start: number, length: number) =>
      tar.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const isPax = field(156, 1) === 'g';
    if (!isPax) {
      names.push(field(0, 100));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return names;
}
