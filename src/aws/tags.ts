/** Tags as AWS stores them. */
export type Tags = Readonly<Record<string, string>>;

/** Of something that is about to be created: the user's tags, and the action's own. */
export function creationTags(session: { readonly tags: Tags }, own: Tags): Tags {
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
