/**
 * Which calls are retried, and when. The SDK classifies errors and sends; only the schedule is replaced, because the SDK's own
 * waits in real time, reports nothing, and retries an exceeded quota as if it were throttling.
 */
import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Log } from '../ports.ts';
import {
  type FailedCall,
  isMalformed,
  isSignedTooFarOff,
  isThrottled,
  readFailedCall,
} from './answer.ts';
import { type Limited, outlasts } from './deadline.ts';

/** The SDK's port for a retry schedule. */
export type RetryStrategy = Extract<
  NonNullable<STSClientConfig['retryStrategy']>,
  { acquireInitialRetryToken: unknown }
>;

type RetryToken = Awaited<ReturnType<RetryStrategy['acquireInitialRetryToken']>>;
type RetryErrorInfo = Parameters<RetryStrategy['refreshRetryTokenForRetry']>[1];

export interface RetryPolicy {
  /** How often a call is sent at most while the service throttles it: nothing was done, so any call may be repeated. */
  readonly throttledAttempts: number;
  /** How often a call is sent at most when no answer came, or a 5xx: the service may have done it. */
  readonly lostAttempts: number;
}

/** For calls that may be repeated: reads and idempotent changes. */
export const repeatable: RetryPolicy = { throttledAttempts: 10, lostAttempts: 5 };

/** For calls that are not idempotent. */
export const unrepeatable: RetryPolicy = { throttledAttempts: 10, lostAttempts: 1 };

/** The SDK corrects its time from one answer: a signature refused again has another problem. */
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

/** The SDK's error type by which an error is retried; undefined: not retried. */
function kindOf({ error, errorType }: RetryErrorInfo): keyof typeof firstPauseMs | undefined {
  const failed = readFailedCall(error);
  if (failed.code === 'LimitExceededException' || isRefusedInTime(failed)) {
    return undefined;
  }
  if (errorType === 'THROTTLING' || errorType === 'TRANSIENT') {
    return errorType;
  }
  // The answer did not come from AWS, or is incomplete.
  return failed.unreadable || isMalformed(failed) ? 'TRANSIENT' : undefined;
}

/** The SDK treats any error whose Date header corrected its clock as transient, even a plain refusal. */
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

/** Exponential with 50 % jitter, so that parallel jobs spread out; undefined: give up. */
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
