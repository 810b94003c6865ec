/**
 * `node build/release/assets.ts VERSION FOLDER`: what is attached to a release, and its notes.
 * SHA256SUMS has the files that run (`sha256sum --check SHA256SUMS` in a checkout of the tag), sbom.cdx.json what they are made of.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionsOf } from './changelog.ts';

const [version = '', folder = ''] = process.argv.slice(2);
const notes = sectionsOf(readFileSync('CHANGELOG.md', 'utf8')).find(({ name }) => name === version);
if (notes === undefined || folder === '') {
  throw new Error(`CHANGELOG.md has no section ${version}, or no folder was named`);
}
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'notes.md'), `${notes.notes}\n`);
writeFileSync(join(folder, 'assets/SHA256SUMS'), checksums().join(''));
// The production dependencies of the lock file: those that dist/ is bundled from.
const sbom = execFileSync(
  'npm',
  ['sbom', '--package-lock-only', '--omit=dev', '--omit=optional', '--sbom-format=cyclonedx'],
  { maxBuffer: 50_000_000 },
);
writeFileSync(join(folder, 'assets/sbom.cdx.json'), sbom);

function checksums(): readonly string[] {
  const files = ['action.yml', ...globSync('dist/*').sort()];
  return files.map((file) => {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    return `${digest}  ${file}\n`;
  });
}
