/** Pages of KMS's lists: at most `Limit`, by default 50 (KMS API reference, ListAliases). */
import { z } from 'zod';
import { ApiError } from '../contract.ts';

const usualLimit = 50;

/** The members of a request for a page. */
export function paging(most: number) {
  return z.strictObject({
    Limit: z.number().int().min(1).max(most).default(usualLimit),
    Marker: z.string().min(1).max(1024).optional(),
  });
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly Truncated: boolean;
  readonly NextMarker: string | undefined;
}

/** Throws InvalidMarkerException. */
export function pageOf<Item>(all: readonly Item[], limit: number, marker = 'from-0'): Page<Item> {
  const [, from] = /^from-(\d+)$/.exec(marker) ?? [];
  if (from === undefined) {
    throw new ApiError('InvalidMarkerException', `Could not deserialize marker '${marker}'`);
  }
  const end = Number(from) + limit;
  const Truncated = end < all.length;
  return {
    items: all.slice(Number(from), end),
    Truncated,
    NextMarker: Truncated ? `from-${end}` : undefined,
  };
}
