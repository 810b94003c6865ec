/** Whose credentials a request was signed with, and how services refuse credentials. Signatures are not checked. */
import { ApiError, type Service, type SigningName, type WireRequest } from '../contract.ts';

export interface Caller {
  readonly arn: string;
  readonly userId: string;
  readonly accountId: string;
  /** Milliseconds since 1970, on the sandbox's clock; undefined: never. */
  readonly expiresAt: number | undefined;
}

export type Callers = (accessKeyId: string) => Caller | undefined;

const scopePattern =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[a-z0-9-]+\/([a-z0-9-]+)\/aws4_request/;

/** Of Signature Version 4; members are undefined when the request is not signed. */
export function readScope({ headers }: Pick<WireRequest, 'headers'>): {
  readonly accessKeyId: string | undefined;
  readonly signingName: string | undefined;
} {
  const [, accessKeyId, signingName] = scopePattern.exec(headers.authorization ?? '') ?? [];
  return { accessKeyId, signingName };
}

const xmlServices: readonly SigningName[] = ['route53', 'sts'];

/** Throws ApiError, in the service's own words, for a caller that is unknown or whose credentials have expired. */
export function admit(
  caller: Caller | undefined,
  { signingName, deniedStatus }: Service,
  now: number,
): Caller {
  const xml = xmlServices.includes(signingName);
  if (!caller) {
    throw new ApiError(
      xml ? 'InvalidClientTokenId' : 'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      deniedStatus,
    );
  }
  if (caller.expiresAt !== undefined && caller.expiresAt <= now) {
    throw new ApiError(
      xml ? 'ExpiredToken' : 'ExpiredTokenException',
      'The security token included in the request is expired',
      deniedStatus,
    );
  }
  return caller;
}
