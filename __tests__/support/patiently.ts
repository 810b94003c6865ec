/** Tried in turn, in milliseconds: the first is enough unless the machine is busy. */
const limits = [1_000, 4_000, 16_000] as const;

/**
 * What an attempt shows that is to end by its limit. A busy machine may take longer than a short limit to get as far as the attempt is
 * to get: where `isThere` says that it did not, the next limit is tried. What the last one shows is given whatever it is.
 */
export async function patiently<T>(
  attempt: (limitMs: number) => Promise<T>,
  isThere: (seen: T) => boolean,
): Promise<T> {
  const [first, ...longer] = limits;
  let seen = await attempt(first);
  for (const limitMs of longer) {
    if (isThere(seen)) {
      break;
    }
    seen = await attempt(limitMs);
  }
  return seen;
}
