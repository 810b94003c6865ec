/** Each check has a page in docs/checks, and each page there is of a check. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkPages } from '../../../src/report/check-pages.ts';
import { checkIds } from '../../../src/verification/check.ts';

const folder = 'docs/checks';
const fetched = {
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_ACTION_REPOSITORY: 'owner/action',
  GITHUB_ACTION_REF: 'v1',
};

function read(name: string): string {
  return readFileSync(`${folder}/${name}`, 'utf8');
}

describe('docs/checks', () => {
  it('has a page for each check, and none besides', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    expect(pages).toEqual(checkIds.map((id) => `${id}.md`).toSorted());
  });

  it.each(checkIds)('reports %s how it breaks, how to see it, and by which source', (id) => {
    const headings = read(`${id}.md`).match(/^#+ .*$/gm) ?? [];
    expect(headings[0]).toBe(`# ${id}`);
    expect(headings).toEqual(
      expect.arrayContaining(['## How it breaks', '## See it yourself', '## Sources']),
    );
  });

  it('lists the checks in their order', () => {
    const links = [...read('README.md').matchAll(/^\| \[([^\]]+)\]\(([^)]+)\)/gm)];
    expect(links.map(([, id, page]) => [id, page])).toEqual(checkIds.map((id) => [id, `${id}.md`]));
  });

  it('links to what is there', () => {
    const links = readdirSync(folder).flatMap((name) =>
      [...read(name).matchAll(/\]\(([^):#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target),
    );
    expect(links.length).toBeGreaterThan(checkIds.length);
    for (const target of links) {
      expect(readFileSync(`${folder}/${target}`, 'utf8')).not.toBe('');
    }
  });
});

describe('the page of a check', () => {
  it('is the one of the version that runs', () => {
    const addresses = checkIds.map(checkPages(fetched));
    expect(addresses).toEqual(
      checkIds.map((id) => `https://github.example/owner/action/blob/v1/${folder}/${id}.md`),
    );
  });

  it('is found under a ref that an address has to escape', () => {
    const page = checkPages({ ...fetched, GITHUB_ACTION_REF: 'releases/v1|ä' })('dns');
    expect(page).toBe(
      'https://github.example/owner/action/blob/releases/v1%7C%C3%A4/docs/checks/dns.md',
    );
  });

  it.each(Object.keys(fetched))('is not known without %s', (name) => {
    expect(checkPages({ ...fetched, [name]: '' })('dns')).toBeUndefined();
  });
});
