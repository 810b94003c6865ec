import type { Action } from './current-action.ts';
import type { FailureCode, FailureFacts } from './failures.ts';

export type { FailureCode } from './failures.ts';

/** The shape of every failure; src/report makes the words from it. */
export type FailureDetails<Code extends FailureCode = FailureCode> = FailureFacts<Code> & {
  readonly action: Action;
  /** The message of AWS, a peer or the system, if there is one. */
  readonly said?: string | undefined;
  readonly cause?: unknown;
  /** True if AWS refused the call and nothing had been done before. */
  readonly refused?: boolean | undefined;
  /** Why something created earlier could not be removed again. */
  readonly leftover?: Failure | undefined;
};

/** A longer message of AWS or a peer does not help, and would crowd everything else out of a report. */
const longestSaid = 4_000;

/** Something that the run could not do, or found wrong. The message is only for stack traces; people get the sentences of src/report. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly details: FailureDetails;

  constructor(details: FailureDetails) {
    const said = details.said && shortened(details.said, longestSaid);
    super(oneLine(messageOf({ ...details, said })), { cause: details.cause });
    this.details = { ...details, said };
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

/** What failed, without its cause, which is only for debugging. */
export type FailureSummary = Pick<FailureDetails, 'action' | 'said'> & FailureFacts;

export function summaryOf({
  details: { cause: _, refused: __, leftover: ___, ...summary },
}: Failure): FailureSummary {
  return summary;
}

/** Checks failed: the outcome's `checks` have what each found and what to do. */
export class ChecksFailed extends Failure {
  override readonly name = 'ChecksFailed';

  /** @param checks the IDs of the failed checks. */
  constructor(domain: string, checks: readonly string[]) {
    super({
      code: 'checks-failed',
      action: { code: 'verify-domain', on: { domain } },
      figures: { checks },
    });
  }
}

/** The run's time is over and nothing is wrong: the next run resumes from here. Ends the run with `status=pending`. */
export class Pending extends Failure {
  override readonly name = 'Pending';
}

/**
 * A person has to change a DNS record, and the run is configured not to wait for it. Nothing is wrong; ends the run with
 * `status=planned`, and the outcome's `dnsRecords` are what to change.
 */
export class RecordsNeeded extends Failure {
  override readonly name = 'RecordsNeeded';
}

/** The job was cancelled during an action. It is unknown whether AWS performed the last call. */
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

/** Nothing was changed: the observed state does not allow the requested change. Has every reason. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused';
  readonly refusals: readonly Failure[];

  constructor(refusals: readonly Failure[]) {
    super(refusals.map(({ message }) => message).join('\n'));
    this.refusals = refusals;
  }
}

/** External text limited to this many UTF-16 units; if it is cut, the end says how long it was. */
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
