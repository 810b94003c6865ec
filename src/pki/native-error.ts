import { isNativeError } from 'node:util/types';

/** The code of a Node or OpenSSL error, from any realm: "CERT_HAS_EXPIRED"; undefined if it has none. */
export function codeOf(error: unknown): string | undefined {
  return isNativeError(error) && 'code' in error ? String(error.code) : undefined;
}

/** An error as text: the code, if there is one, and the message. */
export function describeError(error: unknown): string {
  const message = isNativeError(error) ? error.message : String(error);
  return [codeOf(error), message].filter((part) => part !== undefined).join(': ');
}
