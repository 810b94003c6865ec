/**
 * What came of reading text that a person brought: the value, or every fault found in it.
 * A fault is one line, says how to mend it, and never repeats key material.
 */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly string[] };

export function refuse(...faults: readonly string[]): {
  readonly ok: false;
  readonly faults: readonly string[];
} {
  return { ok: false, faults };
}

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function faultsOf(reading: Reading<unknown>): readonly string[] {
  return reading.ok ? [] : reading.faults;
}
