import type { InputProblem } from '../inputs/input-error.ts';
import { findingText } from './checks/certificate-text.ts';

/** What is wrong with the input, and how to fix it, on one line. */
export function inputProblemText(problem: InputProblem): string {
  if (typeof problem === 'string') {
    return problem;
  }
  const { inputs, finding } = problem;
  const { seen, expected, remedy = '' } = findingText(finding);
  return `${inputs}: the server certificate fails ${finding.id}: ${seen}; required: ${expected}. ${remedy}`;
}
