/** What a failed SDK call tells, read from whatever was thrown. */
import * as z from 'zod/mini';

/** The parts of an SDK error that decisions are made of. */
export interface FailedCall {
  /** The service's error code, or the error's name where no service spoke. */
  readonly code: string;
  readonly message: string;
  /** The HTTP status; absent when no answer came. */
  readonly status?: number;
  /** Node's code for a failed connection: ECONNRESET, ENOTFOUND, CERT_HAS_EXPIRED, … */
  readonly network?: string;
  /** The runner's clock was off by minutes, and the SDK signs by AWS's from now on. */
  readonly clockCorrected?: boolean;
  /** An answer came but could not be read. */
  readonly unreadable: boolean;
}

const thrownShape = z.object({
  name: z.string(),
  message: z.string(),
  code: z.optional(z.string()),
  $fault: z.optional(z.string()),
  $metadata: z.optional(
    z.object({
      httpStatusCode: z.optional(z.number()),
      clockSkewCorrected: z.optional(z.boolean()),
    }),
  ),
  // InvalidChangeBatch comes in two spellings, and the SDK reads the messages of the one with a root of its own as text of no code.
  Messages: z.optional(z.object({ Message: z.union([z.string(), z.array(z.string())]) })),
});

export function readFailedCall(error: unknown): FailedCall {
  const { success, data } = thrownShape.safeParse(error);
  if (!success) {
    return { code: 'Error', message: String(error), unreadable: false };
  }
  const status = data.$metadata?.httpStatusCode;
  const unreadable = status !== undefined && data.$fault === undefined;
  return {
    code: data.Messages ? 'InvalidChangeBatch' : data.name,
    message: data.Messages ? [data.Messages.Message].flat().join(' ') : data.message,
    ...(status !== undefined && { status }),
    ...(data.code !== undefined && { network: data.code }),
    ...(data.$metadata?.clockSkewCorrected && { clockCorrected: true }),
    unreadable,
  };
}

/** True for an error with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(readFailedCall(error).code);
}

/** The call's result; undefined where the service says with one of `codes` that there is no such thing. */
export async function unlessAbsent<T>(
  call: Promise<T>,
  ...codes: readonly [string, ...string[]]
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (hasCode(error, ...codes)) {
      return undefined;
    }
    throw error;
  }
}

/** A member that AWS's own documentation promises. */
export function required<T>(value: T | undefined, member: string): T {
  if (value === undefined) {
    throw new Error(`the answer has no ${member}`);
  }
  return value;
}

const throttlingCodes: ReadonlySet<string> = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'PriorRequestNotComplete',
]);

export function isThrottled({ code, status }: FailedCall): boolean {
  return status === 429 || throttlingCodes.has(code);
}

const credentialCodes: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'RequestInTheFuture',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
]);

export function isAboutCredentials({ code }: FailedCall): boolean {
  return credentialCodes.has(code);
}

/** Nothing was done: the signature was refused for its time, by which the next one will be right. */
export function isSignedTooFarOff(call: FailedCall): boolean {
  return call.clockCorrected === true && isAboutCredentials(call);
}

/** Who is calling is known, and it may not. */
export function isDenied({ code }: FailedCall): boolean {
  return /^(AccessDenied|Unauthorized|Forbidden|NotAuthorized)/.test(code);
}

/** The connection failed, or fell silent, before the answer was whole. */
export function isUnanswered({ network, code }: FailedCall): boolean {
  return network !== undefined || code === 'TimeoutError';
}

/** Nobody can say whether the service did what it was asked: no answer came, a broken one, or a 5xx. */
export function isLost(call: FailedCall): boolean {
  const { status = 0, unreadable } = call;
  return isUnanswered(call) || status >= 500 || (unreadable && status < 300);
}
