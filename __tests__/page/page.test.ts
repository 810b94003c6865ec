/**
 * The job summary as people see it. `PAGE_PICTURES=DIR` keeps the pictures. The browser is `CHROMIUM`, or the first that is installed.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageBrowser } from '../support/page-browser.ts';
import { type Browser, startBrowser } from './browser.ts';
import { githubPage } from './github-page.ts';
import { measured, measurement } from './measure.ts';
import { hostile, worlds } from './worlds.ts';

const looks = [
  { width: 1012, theme: 'light' },
  { width: 1012, theme: 'dark' },
  { width: 480, theme: 'light' },
] as const;

const { PAGE_PICTURES: pictures } = process.env;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  browser = await startBrowser(pageBrowser() ?? 'chromium');
  if (pictures !== undefined) {
    await mkdir(pictures, { recursive: true });
  }
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

describe.each(Object.entries(worlds))('the page of %s', (name, markdown) => {
  it.each(looks)('is whole at $width px, $theme', async (look) => {
    const file = join(folder, `${name}.html`);
    await writeFile(file, githubPage(markdown));
    const { value, picture } = await browser.look(file, look, measurement);
    if (pictures !== undefined) {
      await writeFile(join(pictures, `${name}-${look.theme}-${look.width}.png`), picture);
    }
    const page = measured.parse(value);
    expect(page).toMatchObject({ errors: [], cut: [], foreign: [] });
    expect(page.drawings).toBe(markdown.split('```mermaid').length - 1);
    expect(page.smallest).toBeGreaterThanOrEqual(9);
    expect(page.taskEnds).toBeLessThanOrEqual(look.width);
  });
});

it('hostile texts are tried in a drawing each', () => {
  expect(worlds.hostile?.split('flowchart TB')).toHaveLength(hostile.length + 1);
});
