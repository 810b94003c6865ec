/** A Chromium to look at pages with: Debian's, Ubuntu's or Google's. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Its path; undefined where none is installed. */
export function pageBrowser(): string | undefined {
  const { CHROMIUM: named, PATH: folders = '' } = process.env;
  return named === undefined
    ? names
        .flatMap((name) => folders.split(delimiter).map((folder) => join(folder, name)))
        .find((path) => existsSync(path))
    : named;
}
