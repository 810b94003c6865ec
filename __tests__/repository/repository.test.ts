/** Files that GitHub reads, held to what they speak of. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

it('is developed on one version of Node', () => {
  const { optionalDependencies } = z
    .object({ optionalDependencies: z.record(z.string(), z.string()) })
    .parse(read('package.json'));
  const version = readFileSync('.node-version', 'utf8').trim();
  expect([...new Set(Object.values(optionalDependencies))]).toEqual([version]);
  const { jobs } = z
    .object({
      jobs: z.object({ container: z.object({ container: z.object({ image: z.string() }) }) }),
    })
    .parse(read('.github/workflows/ci.yml'));
  expect(jobs.container.container.image).toContain(`node:${version}-bookworm@sha256:`);
});

it('has its pins moved in every folder that has workflows', () => {
  const { updates } = z
    .object({
      updates: z.array(
        z.object({
          'package-ecosystem': z.string(),
          directory: z.optional(z.string()),
          directories: z.optional(z.array(z.string())),
          groups: z.record(z.string(), z.unknown()),
        }),
      ),
    })
    .parse(read('.github/dependabot.yml'));
  const actions = updates.find((update) => update['package-ecosystem'] === 'github-actions');
  const folders = new Set(
    globSync('{.github,docs}/**/workflows/*.yml').map((path) =>
      dirname(path).replaceAll('\\', '/'),
    ),
  );
  // Dependabot reads `/` as .github/workflows.
  const covered = (actions?.directories ?? []).map((folder) =>
    folder === '/' ? '.github/workflows' : folder.slice(1),
  );
  expect(covered.sort()).toEqual([...folders].sort());
  expect(updates.every(({ groups }) => Object.keys(groups).length > 0)).toBe(true);
});

it('has an owner for what is there', () => {
  const paths = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.split(' ')[0]?.slice(1) ?? '');
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

it('takes vulnerabilities in private, and says so in every place that asks for reports', () => {
  const places = [
    'SECURITY.md',
    '.github/ISSUE_TEMPLATE/bug.yml',
    '.github/ISSUE_TEMPLATE/config.yml',
  ];
  for (const place of places) {
    expect(readFileSync(place, 'utf8')).toContain('security/advisories/new');
  }
});
