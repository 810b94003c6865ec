/** Turns whatever the SDK throws into a Failure that a person can act on. */
import type { Action } from '../current-action.ts';
import { Cancelled, Failure, type FailureDetails, Pending } from '../errors.ts';
import type { AwsAnswer, FailureFacts } from '../failures.ts';
import {
  type FailedCall,
  isAboutCredentials,
  isBug,
  isDenied,
  isLost,
  isThrottled,
  isTimeout,
  readFailedCall,
} from './answer.ts';
import { outlasts } from './deadline.ts';
import type { Session } from './session.ts';

export interface Call {
  readonly action: Action;
  /** The IAM action it needs: "acm:ImportCertificate". */
  readonly permission: string;
  /** For a method of several calls: whether one of them has changed something already. */
  readonly hasChanged?: (() => boolean) | undefined;
}

/**
 * Runs one method of a service.
 *
 * @throws Failure for everything that AWS refuses; Cancelled if the job was cancelled meanwhile; a bug's error as it is.
 */
export async function attempt<T>(
  session: Pick<Session, 'region' | 'signal' | 'clock' | 'deadline'>,
  call: Call,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Failure) {
      throw error;
    }
    if (session.signal?.aborted) {
      throw new Cancelled(call.action, session.signal.reason);
    }
    if (isBug(readFailedCall(error))) {
      throw error;
    }
    const failure = failureOf(session.region, call, error);
    throw outOfTime(session, failure) ?? failure;
  }
}

/**
 * A call that could not be repeated before the deadline is pending, not failed: a retry might have succeeded. A retry pause is at
 * most 20 seconds.
 */
const longestPauseMs = 20_000;

function outOfTime(
  session: Pick<Session, 'clock' | 'deadline'>,
  { details }: Failure,
): Pending | undefined {
  const isPassing =
    details.code === 'aws-throttled' ||
    details.code === 'aws-unreachable' ||
    details.code === 'aws-server-fault';
  if (!isPassing || !outlasts(session, longestPauseMs)) {
    return undefined;
  }
  const { answer } = details.figures;
  return new Pending({ ...details, code: 'deadline-reached', figures: { answer } });
}

/** Request parameters never appear in the error: one may be a private key. */
export function failureOf(region: string, call: Call, error: unknown): Failure {
  const failed = readFailedCall(error);
  const said = messageOf(failed);
  return new Failure({
    ...factsOf(failed, call, region),
    action: call.action,
    said: said === '' ? undefined : said,
    refused: !isLost(failed) && !call.hasChanged?.(),
    // A parse error quotes the answer, which may contain a secret.
    cause: failed.unreadable ? undefined : error,
  });
}

/** Empty if only the answer itself is informative. */
function messageOf(failed: FailedCall): string {
  const { kind } = answerOf(failed);
  return kind === 'error' || kind === 'connection'
    ? failed.message.replace(/-----BEGIN [\s\S]*/, '(PEM)').replace(/[.\s]+$/, '')
    : '';
}

function answerOf(failed: FailedCall): AwsAnswer {
  const { code, status = 0, network, unreadable, incomplete } = failed;
  if (incomplete !== undefined) {
    return { kind: 'incomplete', member: incomplete };
  }
  if (unreadable) {
    return { kind: 'unreadable', status };
  }
  if (code === 'Unknown') {
    return { kind: 'nameless', status };
  }
  if (isTimeout(failed)) {
    return { kind: 'timeout', code: network ?? code };
  }
  return network === undefined ? { kind: 'error', code } : { kind: 'connection', code: network };
}

function factsOf(
  failed: FailedCall,
  { permission }: Call,
  region: string,
): FailureFacts<Extract<FailureDetails['code'], `aws-${string}`>> {
  const answer = answerOf(failed);
  if (isAboutCredentials(failed)) {
    return { code: 'aws-credentials', figures: { answer, region } };
  }
  if (isDenied(failed)) {
    return { code: 'aws-access-denied', figures: { answer, permission } };
  }
  if (isThrottled(failed)) {
    return { code: 'aws-throttled', figures: { answer } };
  }
  if (failed.code === 'LimitExceededException') {
    return { code: 'aws-quota-exceeded', figures: { answer } };
  }
  const { status = 0 } = failed;
  if (answer.kind !== 'incomplete' && (status === 0 || isSomebodyElses(failed))) {
    return { code: 'aws-unreachable', figures: { answer, region } };
  }
  return answer.kind === 'incomplete' || status >= 500
    ? { code: 'aws-server-fault', figures: { answer } }
    : { code: 'aws-request-rejected', figures: { answer } };
}

/** Truncated answers of AWS, and those of its load balancers, usually have a 5xx status. */
function isSomebodyElses({ unreadable, status = 0 }: FailedCall): boolean {
  return unreadable && status < 500;
}
