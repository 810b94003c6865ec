/**
 * Tries the TLS stacks of devices, and ends with exit code 1 where one does otherwise than the rules of device-compatibility or
 * expected.json say, a declared class is cut off by a rollover of the action itself, or the docs do not show it. `--write`: writes both instead. `--check`: the page alone, no stack.
 * Without the tools to build the stacks it says so and ends well, unless DEVICES=required.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryBundles } from './bundles.ts';
import { expectedOutcome, readExpectations, writeExpectations } from './expectations.ts';
import { type Matrix, runMatrix } from './matrix.ts';
import { builtClients, missingTools } from './prepare.ts';
import { providedSituations } from './provided-chains.ts';
import { rolloverSituations } from './rollover-chains.ts';
import { type Page, pages, withTables } from './tables.ts';
import { walkThrough } from './walk.ts';

const fileOf = (page: Page) => join(import.meta.dirname, '../..', page);

const problems = process.argv.includes('--check') ? [] : await tryStacks();
if (process.argv.includes('--write')) {
  for (const page of pages) {
    const text = readFileSync(fileOf(page), 'utf8');
    writeFileSync(fileOf(page), withTables(page, text, readExpectations()));
  }
}
problems.push(...pages.flatMap(checkPage));
for (const problem of problems) {
  console.error(problem);
}
process.exitCode = problems.length > 0 ? 1 : 0;

function checkPage(page: Page): readonly string[] {
  const text = readFileSync(fileOf(page), 'utf8');
  return text === withTables(page, text, readExpectations())
    ? []
    : [`${page} does not show expected.json; run npm run test:devices -- --write`];
}

async function tryStacks(): Promise<string[]> {
  const missing = missingTools();
  if (missing.length > 0) {
    const lack = `the stacks cannot be built here: ${missing.join(', ')} missing`;
    console.log(lack);
    return process.env.DEVICES === 'required' ? [lack] : [];
  }
  const built = builtClients(console.log);
  const now = new Date();
  const situations = await Promise.all([
    rolloverSituations('RSA_2048', now),
    rolloverSituations('EC_prime256v1', now),
    providedSituations(now),
  ]);
  const matrix = await runMatrix(situations.flat(), built, console.log);
  if (process.argv.includes('--write')) {
    writeExpectations(matrix.cells);
  }
  console.log(`${matrix.cells.length} handshakes went as the rules of the check say`);
  return [
    ...disagreements(matrix),
    ...surprises(matrix),
    ...(await walkThrough(built)),
    ...(await tryBundles(built)),
  ];
}

function disagreements({ disagreements: found }: Matrix): readonly string[] {
  return found.map(
    ({ stack, situation, version, said, rules }) =>
      `${stack.id}, TLS ${version}, ${situation.key}: it says "${said}", and the rules say ${rules.join(', ') || 'that it connects'}`,
  );
}

function surprises({ cells }: Matrix): readonly string[] {
  const expected = readExpectations();
  const gone = Object.keys(expected).filter(
    (key) => !cells.some(({ situation }) => situation.key === key),
  );
  const different = cells.flatMap((cell) => {
    const outcome = expectedOutcome(expected, cell);
    return outcome === cell.outcome
      ? []
      : `${cell.stack.id}, TLS ${cell.version}, ${cell.situation.key}: ${cell.outcome}, and expected.json says ${outcome}`;
  });
  return [...different, ...gone.map((key) => `${key}: in expected.json, and not tried any more`)];
}
