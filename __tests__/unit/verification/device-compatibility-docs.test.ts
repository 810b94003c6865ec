/** The docs show what conformance/devices expects of the stacks; the stacks themselves run in npm run test:devices. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readExpectations } from '../../../conformance/devices/expectations.ts';
import { pages, withTables } from '../../../conformance/devices/tables.ts';
import { deviceClassIds } from '../../../src/pki/device-classes.ts';

const page = readFileSync('docs/devices.md', 'utf8');

it.each(pages)('%s has the tables of expected.json', (name) => {
  const text = readFileSync(name, 'utf8');
  expect(withTables(name, text, readExpectations())).toBe(text);
});

it('has every class, measured or reported', () => {
  const measured = new Set(Object.values(readExpectations()).flatMap((row) => Object.keys(row)));
  const reported = deviceClassIds.filter((id) => !measured.has(id));
  expect(reported).toEqual(['late-clock', 'time-32-bit', 'utc-time']);
  for (const id of reported) {
    expect(page).toContain(`\`${id}\``);
  }
});
