/** The OpenID Connect token of the job, and what is wrong where GitHub gives none. */
import { Failure } from '../errors.ts';
import type { Environment } from '../inputs/given.ts';

const doing = "asking GitHub for this job's OIDC token";

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
      doing,
      said: 'the job may not have one (ACTIONS_ID_TOKEN_REQUEST_URL is not set)',
      remedy:
        'Give the job `permissions: id-token: write`. GitHub gives none to a pull request from a fork.',
      refused: true,
    });
  }
  try {
    return await request();
  } catch (cause) {
    throw new Failure({
      code: 'id-token-unavailable',
      doing,
      said: cause instanceof Error ? cause.message : String(cause),
      remedy:
        "Re-run the job; it resumes where it stopped. If that fails too, check GitHub's status and that the runner reaches its token service.",
      cause,
      refused: true,
    });
  }
}
