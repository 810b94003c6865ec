import type { Finding } from '../pki/finding.ts';

/** A line that names its input, or what a certificate that was provided in `inputs` fails: its words are made in src/report. */
export type InputProblem = string | { readonly inputs: string; readonly finding: Finding };

/** Bad input: every problem at once, found before anything was called. The message is for programmers. */
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
