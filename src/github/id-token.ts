/** Gets the job's OpenID Connect token, and explains why GitHub issues none. */
import { Failure } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';

const action = { code: 'request-id-token', on: {} } as const;

/**
 * @param request getIDToken of @actions/core.
 * @throws Failure
 */
export async function requestIdToken(
  { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }: Environment,
  request: () => Promise<string>,
): Promise<string> {
  if (!url || !token) {
    throw new Failure({
      code: 'id-token-not-permitted',
      action,
      figures: {},
      refused: true,
    });
  }
  try {
    return await request();
  } catch (cause) {
    throw new Failure({
      code: 'id-token-unavailable',
      action,
      figures: { host: 'github' },
      said: cause instanceof Error ? cause.message : String(cause),
      cause,
      refused: true,
    });
  }
}
