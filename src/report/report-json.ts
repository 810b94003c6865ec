import { Failure } from '../errors.ts';
import type { Outcome } from '../operations/outcome.ts';
import { reasonsOf } from './reasons.ts';

/**
 * The report as JSON text, described by docs/report.schema.json. Members may be added to a version; anything that a reader
 * could break on makes a new one.
 */
export function reportJson(outcome: Outcome, now: Date): string {
  const report = {
    version: 1,
    generatedAt: now,
    ...outcome,
    error: undefined,
    errors: reasonsOf(outcome).map(describe),
  };
  return JSON.stringify(report, undefined, 2);
}

function describe(error: Error): object {
  if (!(error instanceof Failure)) {
    return { message: error.message };
  }
  const { doing, said, remedy } = error.details;
  return { message: error.message, doing, said, remedy };
}
