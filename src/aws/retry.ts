/**
 * What is sent again, and when. The SDK sorts a failure into its kinds and does the sending; here is only the schedule,
 * because the SDK's own waits in real time, tells nobody, and repeats a used-up quota as if it were throttling.
 */
import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Log } from '../ports.ts';
import { type FailedCall, isSignedTooFarOff, isThrottled, readFailedCall } from './answer.ts';
import { type Limited, outlasts } from './deadline.ts';

/** The SDK's port for a retry schedule. */
export type RetryStrategy = Extract<
  NonNullable<STSClientConfig['retryStrategy']>,
  { acquireInitialRetryToken: unknown }
>;

type RetryToken = Awaited<ReturnType<RetryStrategy['acquireInitialRetryToken']>>;
type RetryErrorInfo = Parameters<RetryStrategy['refreshRetryTokenForRetry']>[1];

export interface RetryPolicy {
  /** How often a call is sent at most while the service says "not now": it did nothing, so any call may be repeated. */
  readonly throttledAttempts: number;
  /** How often a call is sent at most when no answer came, or a 5xx: the service may have done it. */
  readonly lostAttempts: number;
}

/** For calls that may be repeated: reads, and changes that come out the same when done twice. */
export const repeatable: RetryPolicy = { throttledAttempts: 10, lostAttempts: 5 };

/** For calls that make another thing each time they are performed. */
export const unrepeatable: RetryPolicy = { throttledAttempts: 10, lostAttempts: 1 };

/** The time is right after one answer: a signature that is still refused is refused for another reason. */
const signedAttempts = 3;

const firstPauseMs = { THROTTLING: 1_000, TRANSIENT: 200 };
const longestPauseMs = 20_000;

export function retryStrategy(
  session: Limited & { log: Log; signal: AbortSignal | undefined },
  policy: RetryPolicy,
): RetryStrategy {
  const { clock, log, signal } = session;
  return {
    acquireInitialRetryToken: async () => tokenAfter(0),
    refreshRetryTokenForRetry: async (token, info) => {
      const retries = token.getRetryCount() + 1;
      const pause = pauseBefore(retries, info, policy);
      if (pause === undefined || outlasts(session, pause)) {
        throw new Error('This failure is not retried.', { cause: info.error });
      }
      log.debug(
        `AWS answered ${info.error?.name ?? info.errorType}: retry ${retries} in ${Math.round(pause)} ms.`,
      );
      await clock.sleep(pause, signal);
      return tokenAfter(retries);
    },
    recordSuccess: () => {},
  };
}

function tokenAfter(retries: number): RetryToken {
  return { getRetryCount: () => retries, getRetryDelay: () => 0 };
}

/** As which of the SDK's kinds a failure is sent again; undefined: not at all. */
function kindOf({ error, errorType }: RetryErrorInfo): keyof typeof firstPauseMs | undefined {
  const failed = readFailedCall(error);
  if (failed.code === 'LimitExceededException' || isRefusedInTime(failed)) {
    return undefined;
  }
  if (errorType === 'THROTTLING' || errorType === 'TRANSIENT') {
    return errorType;
  }
  // What answered was not AWS, or not to the end.
  return failed.unreadable ? 'TRANSIENT' : undefined;
}

/** The SDK calls every failure transient whose Date header moved its clock, a plain refusal too. */
function isRefusedInTime(failed: FailedCall): boolean {
  const { clockCorrected = false, status = 500, unreadable } = failed;
  return (
    clockCorrected &&
    status < 500 &&
    !unreadable &&
    !isSignedTooFarOff(failed) &&
    !isThrottled(failed)
  );
}

function attemptsFor(
  kind: keyof typeof firstPauseMs,
  { error }: RetryErrorInfo,
  { throttledAttempts, lostAttempts }: RetryPolicy,
): number {
  if (isSignedTooFarOff(readFailedCall(error))) {
    return signedAttempts;
  }
  return kind === 'THROTTLING' ? throttledAttempts : lostAttempts;
}

/** Exponential, half of it at random so that parallel jobs part ways; undefined: give up. */
function pauseBefore(
  retries: number,
  info: RetryErrorInfo,
  policy: RetryPolicy,
): number | undefined {
  const kind = kindOf(info);
  if (kind === undefined) {
    return undefined;
  }
  const attempts = attemptsFor(kind, info, policy);
  if (retries >= attempts) {
    return undefined;
  }
  const pause = Math.min(firstPauseMs[kind] * 2 ** (retries - 1), longestPauseMs);
  return pause / 2 + (Math.random() * pause) / 2;
}
