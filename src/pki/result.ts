/**
 * The result of reading user input: the value, or every problem in it. A problem as text is one line, says how to fix it, and
 * never contains key material.
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
