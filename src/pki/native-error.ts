import { isNativeError } from 'node:util/types';

/** The code of an error of Node's or OpenSSL's, from whichever realm: "CERT_HAS_EXPIRED"; undefined when it has none. */
export function codeOf(error: unknown): string | undefined {
  return isNativeError(error) && 'code' in error ? String(error.code) : undefined;
}

/** What failed in one text: the code, where there is one, and the message. */
export function describeError(error: unknown): string {
  const message = isNativeError(error) ? error.message : String(error);
  return [codeOf(error), message].filter((part) => part !== undefined).join(': ');
}
