import type { Environment } from '../inputs/given.ts';
import type { CheckId } from '../verification/check.ts';

/** The URL of a check's page in docs/checks; undefined if unknown. */
export type CheckPages = (id: CheckId) => string | undefined;

/**
 * The pages of exactly the running version. GitHub provides the repository and ref of an action that it fetched, but not of one in
 * the workflow's own checkout (GitHub docs, "Variables reference").
 */
export function checkPages({
  GITHUB_SERVER_URL: server,
  GITHUB_ACTION_REPOSITORY: repository,
  GITHUB_ACTION_REF: ref,
}: Environment): CheckPages {
  if (!server || !repository || !ref) {
    return () => undefined;
  }
  const folder = encodeURI(`${server}/${repository}/blob/${ref}/docs/checks`);
  return (id) => `${folder}/${id}.md`;
}
