/** What may be published of an outcome whose texts hold a secret. */
import type { Outcome } from '../context/outcome.ts';
import { Failure } from '../errors.ts';
import { checkOf, type Reason, reasonCode, reasonsOf } from '../report/reasons.ts';

/** The outcome as a failure that has no text but its domain and region: what it did and found is only in codes. */
export function codesOnly(outcome: Outcome): Outcome {
  const { operation, domain, region, dryRun, changed, devices } = outcome;
  const codes = reasonsOf(outcome).map(codeOf);
  return {
    operation,
    domain,
    region,
    dryRun,
    changed,
    devices,
    plan: [],
    effects: [],
    notes: [],
    checks: [],
    dnsRecords: [],
    status: 'failed',
    error: secretInReport([...new Set(codes)]),
  };
}

/** @param codes of what would have been reported. */
export function secretInReport(codes: readonly string[]): Failure {
  return new Failure({
    code: 'secret-in-report',
    action: { code: 'publish-report', on: {} },
    figures: { codes },
  });
}

/** "dns/other-cname", "aws-throttled". */
function codeOf(reason: Reason): string {
  const check = checkOf(reason);
  return check === undefined
    ? reasonCode(reason)
    : [check.id, check.code].filter((part) => part !== undefined).join('/');
}
