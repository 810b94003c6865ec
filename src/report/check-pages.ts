import type { Environment } from '../inputs/given.ts';
import type { CheckId } from '../verification/check.ts';

/** The address of the page in docs/checks that tells of a check; undefined where it is not known. */
export type CheckPages = (id: CheckId) => string | undefined;

/**
 * The pages of the very version that runs. GitHub tells the repository and the ref of an action that it fetched, and none of one
 * that lies in the workflow's own checkout (GitHub docs, "Variables reference").
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
