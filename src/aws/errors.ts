/** Whatever the SDK throws, as a Failure a person can act on. */
import { Cancelled, Failure, type FailureCode, Pending } from '../errors.ts';
import {
  type FailedCall,
  isAboutCredentials,
  isDenied,
  isLost,
  isThrottled,
  readFailedCall,
} from './answer.ts';
import { outlasts } from './deadline.ts';
import type { Session } from './session.ts';

export interface Call {
  /** What is being done, and to what: "importing the server certificate of iot.example.com into ACM". */
  readonly doing: string;
  /** The IAM action it needs: "acm:ImportCertificate". */
  readonly permission: string;
  /** What to do about codes that mean something particular here. */
  readonly remedies?: Readonly<Record<string, string>>;
  /** Of a verb of several calls: whether one of them has changed something already. */
  readonly hasChanged?: () => boolean;
}

/**
 * Runs one verb.
 *
 * @throws Failure for everything AWS refuses; Cancelled when the job was cancelled meanwhile.
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
      throw new Cancelled(call.doing, session.signal.reason);
    }
    const failure = failureOf(session.region, call, error);
    throw isOutOfTime(session, failure) ? outOfTime(failure) : failure;
  }
}

/** What the time was too short to send again might have succeeded. A pause that would have outlasted the run is one of 20 seconds at most. */
const longestPauseMs = 20_000;

function isOutOfTime(
  session: Pick<Session, 'clock' | 'deadline'>,
  { details: { code } }: Failure,
): boolean {
  const isPassing =
    code === 'aws-throttled' || code === 'aws-unreachable' || code === 'aws-server-fault';
  return isPassing && outlasts(session, longestPauseMs);
}

function outOfTime({ details }: Failure): Pending {
  return new Pending({
    ...details,
    code: 'deadline-reached',
    remedy:
      'The time that wait-minutes allows is over. Re-run the job; it resumes where it stopped.',
  });
}

/** The request's own parameters are never repeated: there may be a private key among them. */
export function failureOf(region: string, call: Call, error: unknown): Failure {
  const failed = readFailedCall(error);
  return new Failure({
    code: codeFor(failed),
    doing: call.doing,
    said: said(failed),
    remedy: call.remedies?.[failed.code] ?? remedyFor(failed, call, region),
    refused: !isLost(failed) && !call.hasChanged?.(),
    // The text of a failed parse quotes the answer, which may be a secret's.
    cause: failed.unreadable ? undefined : error,
  });
}

function said(failed: FailedCall): string {
  if (failed.unreadable) {
    return `HTTP ${failed.status} with a body that is not the service's`;
  }
  if (failed.code === 'Unknown') {
    return `HTTP ${failed.status}`;
  }
  if (failed.code === 'TimeoutError' && (failed.network ?? 'ETIMEDOUT') === 'ETIMEDOUT') {
    return `no answer in time (${failed.network ?? failed.code})`;
  }
  const message = failed.message.replace(/-----BEGIN [\s\S]*/, '(PEM)').replace(/[.\s]+$/, '');
  return [failed.network ?? failed.code, message].filter((part) => part !== '').join(': ');
}

function codeFor(failed: FailedCall): FailureCode {
  if (isAboutCredentials(failed)) {
    return 'aws-credentials';
  }
  if (isDenied(failed)) {
    return 'aws-access-denied';
  }
  if (isThrottled(failed)) {
    return 'aws-throttled';
  }
  if (failed.code === 'LimitExceededException') {
    return 'aws-quota-exceeded';
  }
  if (failed.status === undefined || isSomebodyElses(failed)) {
    return 'aws-unreachable';
  }
  return failed.status >= 500 ? 'aws-server-fault' : 'aws-request-rejected';
}

function remedyFor(failed: FailedCall, call: Call, region: string): string {
  if (isAboutCredentials(failed)) {
    return credentialsRemedy(failed, region);
  }
  if (isDenied(failed)) {
    return `In the role's policy, allow the action that the message names, otherwise ${call.permission}. docs/iam-policy.md has the complete policy.`;
  }
  if (isThrottled(failed)) {
    return 'AWS throttled every retry. Re-run the job when there is less API traffic in this account.';
  }
  if (failed.code === 'LimitExceededException') {
    return 'A quota is exhausted. Remove what is no longer needed, or request an increase in Service Quotas.';
  }
  if (failed.status === undefined) {
    return connectionRemedy(failed, region);
  }
  if (isSomebodyElses(failed)) {
    return 'A proxy or a sign-in page seems to answer in place of AWS. Allow HTTPS to amazonaws.com and re-run the job.';
  }
  if (failed.status >= 500) {
    return 'The service failed. Re-run the job; it resumes where it stopped.';
  }
  return 'AWS rejected the request. Fix what the message names and re-run the job.';
}

/** AWS's own answers that are cut off, and those of its load balancers, have a 5xx as a rule. */
function isSomebodyElses({ unreadable, status = 0 }: FailedCall): boolean {
  return unreadable && status < 500;
}

function credentialsRemedy({ code }: FailedCall, region: string): string {
  const step =
    'a step with aws-actions/configure-aws-credentials before this one, in a job with `permissions: id-token: write`';
  return /Expired/.test(code)
    ? `The job's credentials have expired. Re-run the job; it resumes where it stopped. It needs ${step}; role-duration-seconds makes the credentials last longer.`
    : `Have ${step}, and check that its aws-region, ${region}, is enabled in the account.`;
}

function connectionRemedy({ network }: FailedCall, region: string): string {
  if (network === undefined) {
    return `Check that ${region} is an AWS region and re-run the job. If it fails again, report it with this line.`;
  }
  if (network.startsWith('ERR_PROXY')) {
    return 'Allow the connection at the proxy that HTTPS_PROXY names, or except the host in NO_PROXY, then re-run the job.';
  }
  if (/CERT|SIGNED|ISSUER|VERIFY|^ERR_(TLS|SSL)/.test(network)) {
    return 'A proxy is intercepting TLS between the runner and AWS. Point NODE_EXTRA_CA_CERTS at its CA certificate.';
  }
  return `Check that ${region} is an AWS region and that the runner can reach it, then re-run the job.`;
}
