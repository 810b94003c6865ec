/** How runs that met may have ended, and what may be left in the account. */
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { ChecksFailed, Failure, PlanRefused } from '../../src/errors.ts';
import type { Meeting, Met } from './meeting.ts';

/** What a run must not have said or done; empty: nothing. */
export function complaints(all: readonly Met[]): readonly string[] {
  const isTornDown = all.some(({ operation }) => operation === 'teardown');
  return all
    .filter((met) => !isHonest(met, isTornDown))
    .map(({ operation, outcome }) => `${operation}: ${outcome.status}, ${textOf(outcome)}`);
}

function textOf(outcome: Met['outcome']): string {
  return 'error' in outcome ? `${codeOf(outcome.error)}: ${outcome.error.message}` : '';
}

function codeOf(error: Error): string {
  return error instanceof Failure ? error.details.code : error.name;
}

/**
 * Green, or pending because of the other. Where one run takes the domain down, another one may also find it out of service, and say
 * that.
 */
function isHonest({ operation, outcome }: Met, isTornDown: boolean): boolean {
  if (!('error' in outcome)) {
    return true;
  }
  const { error } = outcome;
  if (error instanceof Failure && error.details.code === 'another-run') {
    return outcome.status === 'pending';
  }
  if (!isTornDown) {
    return false;
  }
  const isOutOfService =
    error instanceof PlanRefused &&
    error.refusals.every(({ details: { code } }) => outOfService.has(code));
  return isOutOfService || (operation === 'verify' && error instanceof ChecksFailed);
}

const outOfService: ReadonlySet<string> = new Set([
  'no-domain-configuration',
  'domain-configuration-disabled',
]);

/** Certificates in ACM, by what they are for: those of the configuration, and others. */
export async function surplus({ sandbox }: Pick<Meeting, 'sandbox'>): Promise<readonly string[]> {
  const { imported, requested } = certificatesIn(sandbox);
  return [...imported.slice(1), ...requested.slice(1)];
}

function certificatesIn(sandbox: Sandbox) {
  const all = sandbox.certificates.listed();
  const ofType = (type: string) => all.filter((one) => one.type === type).map(({ arn }) => arn);
  return { imported: ofType('IMPORTED'), requested: ofType('AMAZON_ISSUED') };
}
