/**
 * Builds dist/: tsc emits lib/, ncc bundles lib/main.js with a chunk for each `await import()`.
 * ncc cannot read TypeScript 7 sources itself (docs/decisions/0001-toolchain.md).
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
};

rmSync('lib', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
run('tsc', '--project', 'build/tsconfig.json');
run(
  'ncc',
  'build',
  'lib/main.js',
  '--out',
  'dist',
  '--license',
  'licenses.txt',
  '--target',
  'es2022',
);
