import type { Tags } from './contract.ts';
import type { Session } from './session.ts';

/** Of something that is about to be created: the user's tags, and the action's own. */
export function creationTags(session: Pick<Session, 'tags'>, own: Tags): Tags {
  return { ...session.tags, ...own };
}

/** Tags as the services write them. */
export function tagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function tagsFrom(
  list: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags {
  return Object.fromEntries(list.flatMap(({ Key, Value }) => (Key ? [[Key, Value ?? '']] : [])));
}
