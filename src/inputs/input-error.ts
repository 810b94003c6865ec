import type { Finding } from '../pki/finding.ts';

/** A line that names its input, or the failed check of a certificate provided in `inputs`; src/report makes its words. */
export type InputProblem = string | { readonly inputs: string; readonly finding: Finding };

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
  const line =
    typeof problem === 'string'
      ? problem
      : `${problem.inputs}: ${problem.finding.id}: ${problem.finding.code}`;
  return line.replace(/\s+/g, ' ').trim();
}
