/** Whatever the SDK throws, as a Failure a person can act on. */
import { Failure, type FailureCode } from '../errors.ts';
import {
  type FailedCall,
  isAboutCredentials,
  isDenied,
  isLost,
  isThrottled,
  readFailedCall,
} from './answer.ts';
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
 * @throws Failure for everything AWS refuses; the signal's reason when the job was cancelled meanwhile.
 */
export async function attempt<T>(
  session: Pick<Session, 'region' | 'signal'>,
  call: Call,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Failure) {
      throw error;
    }
    session.signal?.throwIfAborted();
    throw failureOf(session.region, call, error);
  }
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
  if (failed.status === undefined) {
    return 'aws-unreachable';
  }
  return failed.status >= 500 ? 'aws-server-fault' : 'aws-request-rejected';
}

function remedyFor(failed: FailedCall, call: Call, region: string): string {
  if (isAboutCredentials(failed)) {
    return credentialsRemedy(failed, region);
  }
  if (isDenied(failed)) {
    return `Allow the action that the message names, or where it names none ${call.permission}, in the role's policy; docs/iam-policy.md has the whole of it.`;
  }
  if (isThrottled(failed)) {
    return 'AWS kept throttling through every retry: run the job again when fewer others call AWS in this account.';
  }
  if (failed.code === 'LimitExceededException') {
    return 'A quota is used up: remove what is no longer needed, or ask for more in Service Quotas.';
  }
  if (failed.status === undefined) {
    return connectionRemedy(failed, region);
  }
  if (failed.status >= 500) {
    return "The fault is on the service's side: run the job again, it goes on from here.";
  }
  return 'AWS will not take what it was sent: correct what the message names, then run the job again.';
}

function credentialsRemedy({ code }: FailedCall, region: string): string {
  const step =
    'a step with aws-actions/configure-aws-credentials before this one, in a job with `permissions: id-token: write`';
  return /Expired/.test(code)
    ? `The job's credentials have run out: run the job again, it goes on from here, with ${step} (role-duration-seconds makes them last longer).`
    : `Have ${step}, and check that its aws-region, ${region}, is enabled in the account.`;
}

function connectionRemedy({ network }: FailedCall, region: string): string {
  if (network === undefined) {
    return `Check that ${region} is a region of AWS, and run the job again; if it fails in the same way, report it with this line.`;
  }
  if (network.startsWith('ERR_PROXY')) {
    return 'Allow the connection at the proxy that HTTPS_PROXY names, or except the host in NO_PROXY, then re-run the job.';
  }
  if (/CERT|SIGNED|ISSUER|VERIFY|^ERR_(TLS|SSL)/.test(network)) {
    return 'Something between the runner and AWS breaks TLS open: name its certificate authority in NODE_EXTRA_CA_CERTS.';
  }
  return `Check that ${region} is a region of AWS and that the runner reaches it, then run the job again.`;
}
