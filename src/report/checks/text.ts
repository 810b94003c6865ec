/** A check in words. */
export interface CheckText {
  /** What was found, as a clause. */
  readonly seen: string;
  /** What a pass requires, as a clause. */
  readonly expected: string;
  /** What to do about a warn, a fail or a skip, as sentences. */
  readonly remedy?: string | undefined;
}
