/** The bytes of dist/, and of what a runner downloads for each job. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';

const root = join(import.meta.dirname, '..');

export async function sizes(): Promise<readonly Row[]> {
  const files = readdirSync(join(root, 'dist'));
  const bytes = files.reduce((sum, file) => sum + statSync(join(root, 'dist', file)).size, 0);
  const archive = execFileSync('git', ['archive', '--worktree-attributes', 'HEAD'], {
    cwd: root,
    maxBuffer: 100_000_000,
  });
  const listed = execFileSync('tar', ['-t'], { input: archive, encoding: 'utf8' });
  const downloaded = listed.split('\n').filter((name) => name !== '' && !name.endsWith('/'));
  return [
    { what: 'dist/, all', unit: 'MB', aim: 6, value: bytes / 1e6 },
    {
      what: 'what a runner downloads, compressed',
      unit: 'MB',
      aim: 1.2,
      value: gzipSync(archive).length / 1e6,
    },
    { what: 'what a runner downloads', unit: 'files', aim: 60, value: downloaded.length },
  ];
}
