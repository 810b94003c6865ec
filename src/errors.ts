/** What failed, for readers that are programs: a contract, docs/codes.md. */
export const failureCodes = [
  'aws-credentials',
  'aws-access-denied',
  'account-not-allowed',
  'id-token-not-permitted',
  'id-token-unavailable',
  'aws-throttled',
  'aws-quota-exceeded',
  'aws-unreachable',
  'aws-server-fault',
  'aws-request-rejected',
  'hosted-zone-not-found',
  'dns-server-not-found',
  'no-domain-configuration',
  'domain-configuration-disabled',
  'domain-configuration-foreign',
  'domain-configuration-name-taken',
  'replace-required',
  'domain-is-apex',
  'domain-too-long',
  'endpoint-record-foreign',
  'endpoint-record-blocked',
  'endpoint-record-routed',
  'validation-record-taken',
  'dns-record-protected',
  'dns-record-in-use',
  'validation-certificate-unusable',
  'validation-certificate-failed',
  'certificate-unreadable',
  'certificate-not-found',
  'server-certificate-unusable',
  'server-certificate-invalid',
  'server-certificate-ignored',
  'reimport-impossible',
  'key-algorithm-mismatch',
  'chain-too-long',
  'chain-root-required',
  'ca-not-found',
  'ca-unreadable',
  'ca-changed',
  'ca-unusable',
  'ca-foreign',
  'ca-shared',
  'ca-key-missing',
  'kms-key-unusable',
  'kms-key-foreign',
  'ca-not-trusted',
  'ca-expires-too-soon',
  'cross-sign-impossible',
  'rollover-promised',
  'rollover-aborting',
  'rollover-cuts-off-devices',
  'deletion-refused',
  'deletion-delayed',
  'check-failed',
  'checks-failed',
  'cancelled',
  'endpoint-unreachable',
  'clock-wrong',
  'secret-in-report',
  'report-not-written',
  'tracking-issue-not-kept',
  'await-validation-certificate-visible',
  'await-validation-certificate-issued',
  'await-domain-configuration-enabled',
  'await-domain-configuration-disabled',
  'await-domain-configuration-deleted',
  'await-server-certificate-served',
  'await-domain-unserved',
  'await-certificate-released',
  'await-certificate-deleted',
  'await-route53-insync',
  'await-endpoint-record',
  'await-endpoint-record-removed',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** The one shape every failure has by the time a person reads it. */
export interface FailureDetails {
  readonly code: FailureCode;
  /** What was being done, and to what: "importing the server certificate of iot.example.com into ACM". */
  readonly doing: string;
  /** What AWS, the peer or the check said: "ValidationException: The private key …". */
  readonly said: string;
  /** What the reader can do about it, as a sentence. */
  readonly remedy: string;
  readonly cause?: unknown;
  /** True where AWS answered that it does not do what was asked, and nothing of it was done before. */
  readonly refused?: boolean;
}

/** Longer words of AWS or of a peer help nobody, and would crowd everything else out of a report. */
const longestSaid = 4_000;

/** A failure in one line that can be acted on; the cause is kept. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly details: FailureDetails;

  constructor(details: FailureDetails) {
    const said = shortened(details.said, longestSaid);
    super(oneLine(`${details.doing}: ${said}. ${details.remedy}`), { cause: details.cause });
    this.details = { ...details, said };
  }
}

/** Checks failed: each says by itself what it found and what to do, in the outcome's `checks`. */
export class ChecksFailed extends Failure {
  override readonly name = 'ChecksFailed';
}

/**
 * The wait was long enough for one run and nothing is wrong: the next run goes on from here.
 * Ends the run with `status=pending`.
 */
export class Pending extends Failure {
  override readonly name = 'Pending';
}

/** The job was cancelled amid something. Whether AWS did what it was asked last is not known. */
export class Cancelled extends Failure {
  override readonly name = 'Cancelled';

  /** @param reason the signal's: "the job was cancelled". */
  constructor(doing: string, reason: unknown) {
    super({
      code: 'cancelled',
      doing,
      said: reason instanceof Error ? reason.message : String(reason),
      remedy:
        'Changes made so far are kept, and the summary lists them. Re-run the job; it resumes where it stopped.',
      cause: reason,
    });
  }
}

/** Nothing was changed: what was observed does not allow what was asked for. Every reason at once. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused';
  readonly refusals: readonly Failure[];

  constructor(refusals: readonly Failure[]) {
    super(refusals.map(({ message }) => message).join('\n'));
    this.refusals = refusals;
  }
}

/** A text of others, of at most so many UTF-16 units; where it is cut, the end says how long it was. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const note = `… (${text.length} characters)`;
  return `${text.slice(0, Math.max(0, most - note.length)).replace(/[\uD800-\uDBFF]$/, '')}${note}`;
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([.!?])\. /g, '$1 ')
    .trim();
}
