import { invalidInput } from './errors.ts';

/** A page of a listing, and the item that the next page starts with. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: T | undefined;
  readonly maxItems: number;
}

/** As many items as `maxitems` asks for, `most` being the default and the bound. Throws InvalidInput. */
export function page<T>(listing: Iterable<T>, query: URLSearchParams, most: number): Page<T> {
  const asked = query.get('maxitems') ?? String(most);
  if (!/^[1-9]\d{0,8}$/.test(asked)) throw invalidInput(`MaxItems is not a valid number: ${asked}`);
  const maxItems = Math.min(Number(asked), most);
  const items: T[] = [];
  for (const item of listing) {
    if (items.length === maxItems) return { items, next: item, maxItems };
    items.push(item);
  }
  return { items, next: undefined, maxItems };
}
