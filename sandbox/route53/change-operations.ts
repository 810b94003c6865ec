import type { ChangeInfo } from './changes.ts';
import { noSuchChange } from './errors.ts';
import type { Route53State } from './state.ts';
import type { XmlContent } from './xml.ts';

export function getChange(state: Route53State, id: string): XmlContent {
  const change = state.changes.get(id, state.now());
  if (change === undefined) throw noSuchChange(id);
  return { ChangeInfo: renderChange(change) };
}

/** The children of a ChangeInfo element. */
export function renderChange({ id, status, submittedAt, comment }: ChangeInfo): XmlContent {
  return {
    Id: `/change/${id}`,
    Status: status,
    SubmittedAt: new Date(submittedAt).toISOString(),
    ...(comment !== undefined && { Comment: comment }),
  };
}
