import type { Tags } from './contract.ts';

/** Tags as the services write them. */
export function tagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function tagsFrom(
  list: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags {
  return Object.fromEntries(list.flatMap(({ Key, Value }) => (Key ? [[Key, Value ?? '']] : [])));
}
