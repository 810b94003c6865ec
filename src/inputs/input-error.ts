import type { Finding } from '../pki/finding.ts';
import type { MaterialProblem } from '../pki/problem.ts';
import { err, type Result } from '../pki/result.ts';

/** A line that names its input, or what is wrong with the certificates and keys in `inputs`; src/report makes its words. */
export type InputProblem =
  | string
  | {
      /** Absent if `found` names the input itself. */
      readonly inputs?: string | undefined;
      readonly found: Finding | MaterialProblem;
    };

/** The same result, with the names of the inputs that were read, unless its problems name theirs. */
export function naming<Value>(
  reading: Result<Value, Finding | MaterialProblem>,
  inputs?: string,
): Result<Value, InputProblem> {
  return reading.ok
    ? reading
    : err<InputProblem>(...reading.problems.map((found) => ({ inputs, found })));
}

/** Bad input: every problem, found before the first call. The message is for programmers. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(lineOf).join('\n'));
    this.problems = problems;
  }
}

function lineOf(problem: InputProblem): string {
  const line = typeof problem === 'string' ? problem : JSON.stringify(problem);
  return line.replace(/\s+/g, ' ').trim();
}
