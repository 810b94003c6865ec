/** What `npm ci` installs is what was looked at: by digest, from npm's registry, and without running anything of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      engines: z.union([z.record(z.string(), z.string()), z.array(z.string())]).optional(),
    }),
  ),
});
const { packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const namesOf = (entries: typeof installed) => entries.map(([path]) => path);

it('every package of the lock file has its digest, those of other platforms too', () => {
  expect(installed.length).toBeGreaterThan(500);
  const bare = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(namesOf(bare)).toEqual([]);
});

it('every package is from the registry of npm', () => {
  const foreign = installed.filter(
    ([, { resolved = 'https://registry.npmjs.org/' }]) =>
      !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(namesOf(foreign)).toEqual([]);
});

it('no package wants a newer Node than this project does, so that npm ci has nothing to warn of', () => {
  const newer = installed.filter(
    ([, { engines }]) =>
      engines && !Array.isArray(engines) && /^\s*>=?\s*2[1-9]/.test(engines.node ?? ''),
  );
  expect(namesOf(newer)).toEqual([]);
});

it('no package runs a script when it is installed', () => {
  const lines = readFileSync(join(root, '.npmrc'), 'utf8').split('\n');
  expect(lines).toContain('ignore-scripts=true');
});
