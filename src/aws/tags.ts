/** Tags as AWS stores them. */
export type Tags = Readonly<Record<string, string>>;

/** The tags of a new resource: the user's and the action's own. */
export function creationTags(session: { readonly tags: Tags }, own: Tags): Tags {
  return { ...session.tags, ...own };
}

/** Tags in the form of the AWS APIs. */
export function tagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function tagsFrom(
  list: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags {
  return Object.fromEntries(list.flatMap(({ Key, Value }) => (Key ? [[Key, Value ?? '']] : [])));
}
