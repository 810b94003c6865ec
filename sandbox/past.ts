/** State as it was: what a service remembers of itself for reads that lag. */
import type { Past } from './contract.ts';

/** A past in which the field holds `then`. */
export function pastOf<State>(
  then: State,
  field: { readonly get: () => State; readonly set: (state: State) => void },
): Past {
  return (read) => {
    const now = field.get();
    field.set(then);
    try {
      return read();
    } finally {
      field.set(now);
    }
  };
}

/** Both at once. */
export function pastOfBoth(one: Past, other: Past): Past {
  return (read) => one(() => other(read));
}

export function copyMap<Value>(
  map: ReadonlyMap<string, Value>,
  copy: (value: Value) => Value,
): Map<string, Value> {
  return new Map([...map].map(([key, value]) => [key, copy(value)]));
}
