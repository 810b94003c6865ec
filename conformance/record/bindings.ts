/** What the names of a record mean in the world that it is replayed in. */

const placeholder = /<(account|uuid|label|LABEL|serial|opaque)-(\d+)(?:\/(\d+))?>/g;

export class Bindings {
  readonly #values: Map<string, string>;

  constructor(values: Iterable<readonly [string, string]> = []) {
    this.#values = new Map(values);
  }

  copy(): Bindings {
    return new Bindings(this.#values);
  }

  /** The names in a text that mean nothing yet. */
  unbound(text: string): readonly string[] {
    return [...text.matchAll(placeholder)]
      .map(([name]) => name)
      .filter((name) => !this.#values.has(name));
  }

  /** The text as it is in this world. What means nothing yet gets a value of its own, of the same length and form. */
  fill(text: string): string {
    return text.replace(placeholder, (name, kind: string, number: string, length?: string) => {
      const value = this.#values.get(name) ?? invent(kind, number, Number(length));
      this.#values.set(name, value);
      return value;
    });
  }

  /** Whether the text may be this one; if so, its names mean what is there from now on. */
  bind(text: string, actual: string): boolean {
    const found = match(text, actual, this.#values);
    for (const [name, value] of found ?? []) {
      this.#values.set(name, value);
    }
    return found !== undefined;
  }
}

/** Whether two texts are of one form, whatever the names mean. */
export function isSameForm(text: string, actual: string): boolean {
  return match(text, actual, new Map()) !== undefined;
}

function match(
  text: string,
  actual: string,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
  const groups = new Map<string, string>();
  const parts = text.split(/(<(?:account|uuid|label|LABEL|serial|opaque)-\d+(?:\/\d+)?>)/);
  const source = parts.map((part, at) => {
    const value = known.get(part);
    if (at % 2 === 0 || value !== undefined) {
      return literal(value ?? part);
    }
    const group = groups.get(part);
    if (group !== undefined) {
      return `\\k<${group}>`;
    }
    const name = `n${groups.size}`;
    groups.set(part, name);
    return /^<label/i.test(part) ? `(?<${name}>[^.\\s]+)` : `(?<${name}>.+?)`;
  });
  const found = new RegExp(`^${source.join('')}$`, 'is').exec(actual);
  return found
    ? new Map([...groups].map(([part, name]) => [part, found.groups?.[name] ?? '']))
    : undefined;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** A value that AWS's patterns take where they took the one that was replaced. */
function invent(kind: string, number: string, length: number): string {
  switch (kind) {
    case 'account':
      return number.padStart(12, '9');
    case 'uuid':
      return `00000000-0000-4000-8000-${number.padStart(12, '0')}`;
    case 'label':
    case 'LABEL':
      return `${kind}${number}`;
    case 'serial':
      return number.padStart(16, '0').replace(/(..)(?=.)/g, '$1:');
    default:
      return `o${number}`.padEnd(length, 'x').slice(-length);
  }
}
