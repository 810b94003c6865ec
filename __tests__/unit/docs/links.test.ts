/** What the pages point at is there: files, and headings within them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from '@jest/globals';

const pages = [...globSync('*.md'), ...globSync('{docs,__tests__,sandbox,bench}/**/*.md')];

it.each(pages)('%s points at nothing that is not there', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)];
  const broken = links.map(([, link = '']) => link).filter((link) => !isThere(page, link));
  expect(broken).toEqual([]);
});

function isThere(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#', 2);
  const target = path === '' ? page : normalize(join(dirname(page), path));
  return existsSync(target) && (heading === undefined || anchorsOf(target).includes(heading));
}

/** As GitHub makes them of headings: lower case, without punctuation, hyphens for spaces. */
function anchorsOf(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
