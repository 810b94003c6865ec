/** The facts of a failed SDK call, read from the thrown value. */
import * as z from 'zod/mini';

/** The parts of an SDK error that decisions depend on. */
export interface FailedCall {
  /** The service's error code, or the error's name if no service answered. */
  readonly code: string;
  readonly message: string;
  /** The HTTP status; absent when no answer came. */
  readonly status?: number | undefined;
  /** Node's code for a failed connection: ECONNRESET, ENOTFOUND, CERT_HAS_EXPIRED, … */
  readonly network?: string | undefined;
  /** The runner's clock was off by minutes, and the SDK now signs with AWS's time. */
  readonly clockCorrected?: boolean | undefined;
  /** An answer arrived but could not be parsed. */
  readonly unreadable: boolean;
  /** An answer arrived without this member that it should have. */
  readonly incomplete?: string | undefined;
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
  // InvalidChangeBatch comes in two XML forms; the SDK finds no error code in the one that has its own root element.
  Messages: z.optional(z.object({ Message: z.union([z.string(), z.array(z.string())]) })),
});

export function readFailedCall(error: unknown): FailedCall {
  if (error instanceof IncompleteAnswer) {
    const { name: code, message, member } = error;
    return { code, message, unreadable: false, incomplete: member };
  }
  const { success, data } = thrownShape.safeParse(error);
  if (!success) {
    return { code: 'Error', message: String(error), unreadable: false };
  }
  const status = data.$metadata?.httpStatusCode;
  const unreadable = status !== undefined && data.$fault === undefined;
  return {
    code: data.Messages ? 'InvalidChangeBatch' : data.name,
    message: data.Messages ? [data.Messages.Message].flat().join(' ') : data.message,
    status,
    network: data.code,
    clockCorrected: data.$metadata?.clockSkewCorrected,
    unreadable,
  };
}

/** True for an error with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(readFailedCall(error).code);
}

/** The call's result; undefined if the service answers with one of `codes` that the thing does not exist. */
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

/** AWS performed the call, and its answer is not what its documentation promises. */
export class IncompleteAnswer extends Error {
  override readonly name = 'IncompleteAnswer';
  readonly member: string;

  /** @param member that is missing or unreadable. */
  constructor(member: string, cause?: unknown) {
    super(member, { cause });
    this.member = member;
  }
}

/**
 * A member that AWS's documentation marks as always present.
 *
 * @throws IncompleteAnswer
 */
export function required<T>(value: T | undefined, member: string): T {
  if (value === undefined) {
    throw new IncompleteAnswer(member);
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

/** Nothing was done: the signature's time was wrong, and the SDK corrects it from this answer. */
export function isSignedTooFarOff(call: FailedCall): boolean {
  return call.clockCorrected === true && isAboutCredentials(call);
}

/** AWS authenticated the caller and denied the call. */
export function isDenied({ code }: FailedCall): boolean {
  return /^(AccessDenied|Unauthorized|Forbidden|NotAuthorized)/.test(code);
}

/** No answer came in the time that the SDK, or the run's deadline, allows. The SDK names whatever its signal ends an AbortError. */
export function isTimeout({ network, code }: FailedCall): boolean {
  return (
    code === 'AbortError' || (code === 'TimeoutError' && (network ?? 'ETIMEDOUT') === 'ETIMEDOUT')
  );
}

/** The connection failed or timed out before the answer was complete. */
export function isUnanswered(call: FailedCall): boolean {
  return call.network !== undefined || isTimeout(call);
}

/** Something answered that is not HTTP: codes of Node's HTTP parser (Node.js documentation, "Errors"). */
export function isMalformed({ network = '' }: FailedCall): boolean {
  return network.startsWith('HPE_');
}

/** The SDK knows no endpoint for the region, and has sent nothing. */
function isUnsent({ code }: FailedCall): boolean {
  return code === 'EndpointError';
}

/** Neither AWS nor the network explains it: a bug, before the call or after it. */
export function isBug(call: FailedCall): boolean {
  return (
    call.status === undefined &&
    call.incomplete === undefined &&
    !isUnanswered(call) &&
    !isAboutCredentials(call) &&
    !isUnsent(call)
  );
}

/** It is unknown whether the service performed the call: no answer, an incomplete one, a 5xx, or a bug here. */
export function isLost(call: FailedCall): boolean {
  const { status = 0, unreadable, incomplete } = call;
  return (
    isUnanswered(call) ||
    status >= 500 ||
    (unreadable && status < 300) ||
    incomplete !== undefined ||
    isBug(call)
  );
}
