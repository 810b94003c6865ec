/**
 * GitHub's expressions, as far as this repository's workflows use them. What is not known is an error, never a guess.
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */

export type Value = string | number | boolean | null;
export interface Context {
  readonly [name: string]: Value | Context;
}

export interface Scope {
  /** `steps`, `needs`, `env`, `inputs`, `github`, `vars`, `matrix`, `runner`, … */
  readonly contexts: Context;
  /** Whether a step of the job, or a job that this one needs, has failed. */
  readonly hasFailed: boolean;
}

/** A text with its `${{ … }}` filled in. */
export function fill(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inner: string) => toText(evaluate(inner, scope)));
}

/** An `if:`. One that asks for no status holds only while nothing has failed. */
export function isDue(condition: string, scope: Scope): boolean {
  const inner = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const asksForStatus = /\b(?:success|failure|always|cancelled)\(\)/.test(inner);
  return (asksForStatus || !scope.hasFailed) && isTrue(evaluate(inner, scope));
}

export function evaluate(expression: string, scope: Scope): Value {
  return new Parser(expression, scope).parse();
}

const token = /\s*(?:(?<operator>==|!=|&&|\|\||[!()])|'(?<text>(?:[^']|'')*)'|(?<word>[\w.-]+))/y;

class Parser {
  readonly #expression: string;
  readonly #scope: Scope;
  #at = 0;

  constructor(expression: string, scope: Scope) {
    this.#expression = expression.trim();
    this.#scope = scope;
  }

  parse(): Value {
    const value = this.#or();
    if (this.#at < this.#expression.length) {
      throw this.#unknown();
    }
    return value;
  }

  // Both sides are always read: nothing that is called has an effect.
  #or(): Value {
    let value = this.#and();
    while (this.#skip('||')) {
      const other = this.#and();
      value = isTrue(value) ? value : other;
    }
    return value;
  }

  #and(): Value {
    let value = this.#comparison();
    while (this.#skip('&&')) {
      const other = this.#comparison();
      value = isTrue(value) ? other : value;
    }
    return value;
  }

  #comparison(): Value {
    const value = this.#unary();
    if (this.#skip('==')) {
      return isEqual(value, this.#unary());
    }
    return this.#skip('!=') ? !isEqual(value, this.#unary()) : value;
  }

  #unary(): Value {
    if (this.#skip('!')) {
      return !isTrue(this.#unary());
    }
    if (this.#skip('(')) {
      const value = this.#or();
      this.#expect(')');
      return value;
    }
    const { text, word } = this.#take();
    if (text !== undefined) {
      return text.replaceAll("''", "'");
    }
    if (word === undefined) {
      throw this.#unknown();
    }
    return this.#skip('(') ? this.#status(word) : this.#look(word);
  }

  #status(name: string): boolean {
    this.#expect(')');
    const { hasFailed } = this.#scope;
    const statuses: Readonly<Record<string, boolean>> = {
      success: !hasFailed,
      failure: hasFailed,
      always: true,
      cancelled: false,
    };
    const status = statuses[name];
    if (status === undefined) {
      throw this.#unknown();
    }
    return status;
  }

  /** A literal, or the member of a context: null where it is not set, as on GitHub. */
  #look(word: string): Value {
    if (word === 'true' || word === 'false') {
      return word === 'true';
    }
    if (/^\d+$/.test(word)) {
      return Number(word);
    }
    const [context = '', ...members] = word.split('.');
    if (!(context in this.#scope.contexts)) {
      throw new Error(`this runner does not know the context ${context}, which ${word} is of`);
    }
    const found = [context, ...members].reduce<Value | Context | undefined>(
      (value, member) => (isContext(value) ? value[member] : undefined),
      this.#scope.contexts,
    );
    if (isContext(found)) {
      throw this.#unknown();
    }
    return found ?? null;
  }

  #take(): Readonly<Record<string, string | undefined>> {
    token.lastIndex = this.#at;
    const match = token.exec(this.#expression);
    this.#at = match === null ? this.#at : token.lastIndex;
    return match?.groups ?? {};
  }

  #skip(operator: string): boolean {
    const before = this.#at;
    const isThere = this.#take().operator === operator;
    this.#at = isThere ? this.#at : before;
    return isThere;
  }

  #expect(operator: string): void {
    if (!this.#skip(operator)) {
      throw this.#unknown();
    }
  }

  #unknown(): Error {
    return new Error(`this runner does not know the expression ${this.#expression}`);
  }
}

function isContext(value: Value | Context | undefined): value is Context {
  return typeof value === 'object' && value !== null;
}

function isTrue(value: Value): boolean {
  return value !== false && value !== 0 && value !== '' && value !== null;
}

/** GitHub compares texts without regard to case, and what is not set as an empty text. */
function isEqual(one: Value, other: Value): boolean {
  return toText(one).toLowerCase() === toText(other).toLowerCase();
}

function toText(value: Value): string {
  return value === null ? '' : String(value);
}
