/**
 * What came of reading text that a person provided: the value, or every problem found in it.
 * A problem that is text is one line, says how to mend it, and never repeats key material.
 */
export type Result<Value, Problem = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function err<Problem = string>(
  ...problems: readonly Problem[]
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function problemsOf<Problem>(reading: Result<unknown, Problem>): readonly Problem[] {
  return reading.ok ? [] : reading.problems;
}
