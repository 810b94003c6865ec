/**
 * What came of reading text that a person provided: the value, or every fault found in it.
 * A fault is one line, says how to mend it, and never repeats key material.
 */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly string[] };

export function err(...problems: readonly string[]): {
  readonly ok: false;
  readonly problems: readonly string[];
} {
  return { ok: false, problems };
}

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function problemsOf(reading: Result<unknown>): readonly string[] {
  return reading.ok ? [] : reading.problems;
}
