/**
 * Builds dist/: tsc emits lib/, ncc bundles lib/main.js with a chunk for each `await import()`.
 * ncc cannot read TypeScript 7 sources itself, and minifies the entry alone (docs/decisions/0001-toolchain.md): swc does all files.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { minifySync } from '@swc/core';

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

for (const file of globSync('dist/*.js')) {
  const { code } = minifySync(readFileSync(file, 'utf8'), {
    module: true,
    ecma: 2022,
    compress: true,
    // Names are in stack traces, and @peculiar/x509 goes by those of its classes.
    mangle: { keep_classnames: true, keep_fnames: true },
    format: { comments: false },
  });
  writeFileSync(file, `${code}\n`);
}
