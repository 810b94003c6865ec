import type { Action } from './actions.ts';
import type { FailureCode, FailureFacts } from './failures.ts';

export type { FailureCode } from './failures.ts';

/** The one shape every failure has; the words are made of it in src/report. */
export type FailureDetails<Code extends FailureCode = FailureCode> = FailureFacts<Code> & {
  readonly action: Action;
  /** The words of AWS, of a peer or of the system, where there are any. */
  readonly said?: string;
  readonly cause?: unknown;
  /** True where AWS answered that it does not do what was asked, and nothing of it was done before. */
  readonly refused?: boolean;
  /** Why something that was made before could not be removed again. */
  readonly leftover?: Failure;
};

/** Longer words of AWS or of a peer help nobody, and would crowd everything else out of a report. */
const longestSaid = 4_000;

/** Something that the run could not do, or found. The message is for stack traces: nothing reads it, and people get sentences. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly details: FailureDetails;

  constructor(details: FailureDetails) {
    const said = details.said === undefined ? {} : { said: shortened(details.said, longestSaid) };
    super(oneLine(messageOf({ ...details, ...said })), { cause: details.cause });
    this.details = { ...details, ...said };
  }
}

/** "aws-throttled: create-secret {"secretId":"x"}: {"answer":…}: Rate exceeded". */
function messageOf({ code, action, figures, said }: FailureDetails): string {
  return [
    code,
    `${action.code} ${JSON.stringify(action.on)}`,
    JSON.stringify(figures),
    ...(said === undefined ? [] : [said]),
  ].join(': ');
}

/** What failed, without its cause, which is for debugging. */
export type FailureSummary = Pick<FailureDetails, 'action' | 'said'> & FailureFacts;

export function summaryOf({
  details: { cause: _, refused: __, leftover: ___, ...summary },
}: Failure): FailureSummary {
  return summary;
}

/** Checks failed: each says by itself what it found and what to do, in the outcome's `checks`. */
export class ChecksFailed extends Failure {
  override readonly name = 'ChecksFailed';

  /** @param checks the ids of those that failed. */
  constructor(domain: string, checks: readonly string[]) {
    super({
      code: 'checks-failed',
      action: { code: 'verify-domain', on: { domain } },
      figures: { checks },
    });
  }
}

/**
 * The wait was long enough for one run and nothing is wrong: the next run goes on from here.
 * Ends the run with `status=pending`.
 */
export class Pending extends Failure {
  override readonly name = 'Pending';
}

/**
 * A person has to change a DNS record, and the run was set not to wait for that. Nothing is wrong; ends the run with `status=planned`,
 * and the outcome's `dnsRecords` are what to change.
 */
export class RecordsNeeded extends Failure {
  override readonly name = 'RecordsNeeded';
}

/** The job was cancelled amid something. Whether AWS did what it was asked last is not known. */
export class Cancelled extends Failure {
  override readonly name = 'Cancelled';

  /** @param reason the signal's: "the job was cancelled". */
  constructor(action: Action, reason: unknown) {
    super({
      code: 'cancelled',
      action,
      figures: {},
      said: reason instanceof Error ? reason.message : String(reason),
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
  return text.replace(/\s+/g, ' ').trim();
}
