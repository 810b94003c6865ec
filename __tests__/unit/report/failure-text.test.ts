/** Every failure and every action in words: failures/lines.txt has them, a line each, in the order of the lists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actionCodes } from '../../../src/report/action-text.ts';
import { failureCodes, failureLine, failureText } from '../../../src/report/failure-text.ts';
import { awsFailures } from './failures/aws.ts';
import { caFailures } from './failures/ca.ts';
import { domainFailures } from './failures/domain.ts';
import { jobFailures } from './failures/job.ts';
import { waitFailures } from './failures/waits.ts';

const failures = [
  ...awsFailures,
  ...jobFailures,
  ...domainFailures,
  ...caFailures,
  ...waitFailures,
];
const lines = readFileSync(join(import.meta.dirname, 'failures/lines.txt'), 'utf8')
  .trimEnd()
  .split('\n');

describe('a failure', () => {
  it('is listed here with every code there is, and with everything that can be done amid it', () => {
    const codes = new Set<string>(failures.map(({ code }) => code));
    const actions = new Set<string>(failures.map(({ action }) => action.code));
    expect(failureCodes.filter((code) => !codes.has(code))).toEqual([]);
    expect(actionCodes.filter((code) => !actions.has(code))).toEqual(['run-check']);
  });

  it.each(failures.map((failure, at) => [failure.code, failure, lines[at]] as const))(
    '%s says what was being done, what was found and what to do',
    (_, failure, line) => {
      expect(failureLine(failureText(failure))).toBe(line);
    },
  );

  it('has a line for each in the list, and no other', () => {
    expect(lines).toHaveLength(failures.length);
  });
});
