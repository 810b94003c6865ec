/**
 * Fails where a package that users run has a licence that nobody has allowed yet, or none. Which packages those are is what
 * package-lock.json has beside development; their licence is what each declares in its own package.json.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** SPDX identifiers. Each permits redistribution in dist/ with its text, which dist/licenses.txt has. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z._default(z.boolean(), false),
      devOptional: z._default(z.boolean(), false),
      optional: z._default(z.boolean(), false),
    }),
  ),
});
const declaration = z.object({ license: z.optional(z.string()) });

const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const shipped = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  // An optional package of another platform is not installed, and is not in dist/ either.
  .filter(([path, { optional }]) => !optional || existsSync(path))
  .map(([path]) => ({ path, licence: licenceOf(path) }));
const problems = shipped.filter(({ licence }) => !isAllowed(licence));

for (const { path, licence } of problems) {
  console.error(
    `${path}: licence ${licence || 'missing'} is not allowed; replace the package, or add the licence to build/licences.ts after reading it`,
  );
}
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  const used = [...new Set(shipped.map(({ licence }) => licence))].sort();
  console.log(`${shipped.length} packages: ${used.join(', ')}`);
}

function licenceOf(path: string): string | undefined {
  if (!existsSync(path)) {
    throw new Error(`${path} is locked but not installed: run npm ci`);
  }
  const text = readFileSync(join(path, 'package.json'), 'utf8');
  return declaration.parse(JSON.parse(text)).license;
}

/** Of an SPDX expression one alternative is enough; of a conjunction each part counts. Nested ones are refused: none is in use. */
function isAllowed(licence: string | undefined): boolean {
  const alternatives = (licence ?? '').replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((part) => allowed.has(part)));
}
