import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

function check(folder: string) {
  return spawnSync(process.execPath, [join(root, 'build/licences.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
}

/** A folder with one installed package, as npm leaves it. */
function withPackage(licence: string | undefined, locked: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'licences-'));
  const path = 'node_modules/thing';
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, [path]: locked } }),
  );
  writeFileSync(
    join(folder, path, 'package.json'),
    JSON.stringify({ name: 'thing', license: licence }),
  );
  return folder;
}

it('knows every licence of what dist/ is made of', () => {
  const { status, stdout, stderr } = check(root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(Number.parseInt(stdout, 10)).toBeGreaterThan(100);
});

describe('a package that users run', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC'])('may be under %s', (licence) => {
    expect(check(withPackage(licence)).status).toBe(0);
  });

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE'])(
    'may not be under %s',
    (licence) => {
      const { status, stderr } = check(withPackage(licence));
      expect(status).toBe(1);
      expect(stderr).toContain(`node_modules/thing: licence ${licence} is not allowed`);
    },
  );

  it.each([undefined, ''])('must have a licence, not %j', (licence) => {
    const { status, stderr } = check(withPackage(licence));
    expect(status).toBe(1);
    expect(stderr).toContain('licence missing is not allowed');
  });
});

it('asks for what is locked to be installed', () => {
  const folder = withPackage('MIT');
  rmSync(join(folder, 'node_modules'), { recursive: true });
  const { status, stderr } = check(folder);
  expect(status).toBe(1);
  expect(stderr).toContain('node_modules/thing is locked but not installed: run npm ci');
});

it('leaves development alone', () => {
  expect(check(withPackage('GPL-3.0-only', { dev: true })).status).toBe(0);
});
