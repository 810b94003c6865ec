/** How runs that met may end, and what they may leave. */
import { expect } from '@jest/globals';
import { ChecksFailed, Failure, PlanRefused } from '../../src/errors.ts';
import type { Meeting, Met } from './meeting.ts';
import type { Operation } from './operation-runs.ts';

/**
 * Holds a meeting to the rules: each run ends green, or pending as another one is at work; no certificate is left over, not even until
 * the next run; and that ends green.
 */
export async function holdToRules(
  meeting: Meeting,
  seed: number,
  operations: readonly Operation[],
): Promise<readonly Met[]> {
  const met = await meeting.hold(seed, operations);
  const found = { complaints: complaints(met), surplus: surplus(meeting) };
  expect({ seed, operations, ...found }).toEqual({ seed, operations, complaints: [], surplus: [] });
  const next = await meeting.hold(seed, ['provision']);
  expect(next.map(({ outcome }) => outcome.status)).toEqual(['ready']);
  return met;
}

/** What a run must not have ended with. */
function complaints(all: readonly Met[]): readonly string[] {
  const isTornDown = all.some(({ operation }) => operation === 'teardown');
  return all
    .filter((met) => !isHonest(met, isTornDown))
    .map(({ operation, outcome }) => {
      const error = 'error' in outcome ? outcome.error : undefined;
      const code = error instanceof Failure ? error.details.code : error?.name;
      return `${operation}: ${outcome.status}, ${code}: ${error?.message}`;
    });
}

/** Where one of them takes the domain down, another may also find it out of service, and say that. */
function isHonest({ operation, outcome }: Met, isTornDown: boolean): boolean {
  if (!('error' in outcome)) {
    return true;
  }
  const { error } = outcome;
  if (error instanceof Failure && error.details.code === 'another-run') {
    return outcome.status === 'pending';
  }
  const isOutOfService =
    error instanceof PlanRefused &&
    error.refusals.every(({ details: { code } }) => outOfService.has(code));
  const isUnverified = operation === 'verify' && error instanceof ChecksFailed;
  return isTornDown && (isOutOfService || isUnverified);
}

const outOfService: ReadonlySet<string> = new Set([
  'no-domain-configuration',
  'domain-configuration-disabled',
]);

/** Of each kind a domain needs one. */
function surplus({ sandbox }: Meeting): readonly string[] {
  const all = sandbox.certificates.listed();
  return ['IMPORTED', 'AMAZON_ISSUED'].flatMap((kind) =>
    all
      .filter(({ type }) => type === kind)
      .slice(1)
      .map(({ arn }) => `${kind} ${arn}`),
  );
}
