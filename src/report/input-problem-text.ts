import type { InputProblem } from '../inputs/input-error.ts';
import { findingText } from './checks/certificate-text.ts';
import { materialText } from './material-text.ts';

/** What is wrong with the input, and how to fix it, on one line. */
export function inputProblemText(problem: InputProblem): string {
  if (typeof problem === 'string') {
    return problem;
  }
  const { inputs, found } = problem;
  const about = inputs === undefined ? '' : `${inputs}: `;
  if (!('id' in found)) {
    return `${about}${materialText(found)}`;
  }
  const { seen, expected, remedy = '' } = findingText(found);
  return `${about}the server certificate fails ${found.id}: ${seen}; required: ${expected}. ${remedy}`;
}
