/** What every stack is expected to do, as committed: expected.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type TlsVersion, tlsVersions } from './clients.ts';
import type { Cell } from './matrix.ts';

const file = join(import.meta.dirname, 'expected.json');

/** By situation, by stack: the outcome under TLS 1.2 and under TLS 1.3. */
const expectations = z.record(z.string(), z.record(z.string(), z.tuple([z.string(), z.string()])));
export type Expectations = z.infer<typeof expectations>;

export function readExpectations(): Expectations {
  return expectations.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writeExpectations(cells: readonly Cell[]): void {
  const bySituation = Object.groupBy(cells, ({ situation }) => situation.key);
  const written = Object.entries(bySituation).map(([key, ofSituation = []]) => {
    const byStack = Object.groupBy(ofSituation, ({ stack }) => stack.id);
    const lines = Object.entries(byStack).map(([id, ofStack = []]) => {
      const outcomes = tlsVersions.map(
        (version) => ofStack.find((cell) => cell.version === version)?.outcome,
      );
      return `    ${JSON.stringify(id)}: [${outcomes.map((outcome) => JSON.stringify(outcome)).join(', ')}]`;
    });
    return `  ${JSON.stringify(key)}: {\n${lines.join(',\n')}\n  }`;
  });
  writeFileSync(file, `{\n${written.join(',\n')}\n}\n`);
}

export function expectedOutcome(
  expected: Expectations,
  { situation, stack, version }: Cell,
): string | undefined {
  return expected[situation.key]?.[stack.id]?.[indexOf(version)];
}

function indexOf(version: TlsVersion): 0 | 1 {
  return version === '1.2' ? 0 : 1;
}
