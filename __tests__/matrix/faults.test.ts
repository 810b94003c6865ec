/**
 * What is left of a run after a fault, class by class: `npm run test:faults` prints the table of docs/reliability.md. Where a fault
 * strikes is decided by a seed, FAULT_SEED, 1 where nothing is said; FAULT_CASES says how many cases a class has.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { type FaultClass, faultClasses } from '../support/fault-classes.ts';
import { type Tally, tallyOf } from '../support/fault-tally.ts';

const seed = Number(process.env.FAULT_SEED ?? 1);
const cases = Number(process.env.FAULT_CASES ?? 4);

const tallies = new Map<FaultClass, Tally>();
const figures = ['cases', 'survived', 'lost', 'leaked', 'doubled', 'unclear'] as const;

afterAll(() => {
  const rows = [...tallies].map(([name, tally]) => [
    name,
    ...figures.map((figure) => tally[figure].length),
  ]);
  const table = [['class', ...figures], ['---', ...figures.map(() => '---:')], ...rows];
  process.stdout.write(
    `\nSeed ${seed}\n\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`,
  );
});

describe(`with the seed ${seed}`, () => {
  it.each(faultClasses)(
    '%s: every run is survived, nothing is lost, left over or doubled',
    async (name) => {
      const tally = await tallyOf(name, seed, cases);
      tallies.set(name, tally);
      expect(tally).toEqual({
        cases: tally.cases,
        survived: tally.cases,
        lost: [],
        leaked: [],
        doubled: [],
        unclear: [],
      });
    },
    300_000,
  );
});
