/** Items in the order of their keys (by code unit, one item a key), found by binary search. */
export class SortedList<T> {
  readonly #keys: string[];
  readonly #items: T[];

  constructor(
    { keys, items }: { keys: readonly string[]; items: readonly T[] } = { keys: [], items: [] },
  ) {
    this.#keys = [...keys];
    this.#items = [...items];
  }

  copy(): SortedList<T> {
    return new SortedList({ keys: this.#keys, items: this.#items });
  }

  get size(): number {
    return this.#items.length;
  }

  set(key: string, item: T): void {
    const index = this.#firstFrom(key);
    const replaced = this.#keys[index] === key ? 1 : 0;
    this.#keys.splice(index, replaced, key);
    this.#items.splice(index, replaced, item);
  }

  delete(key: string): void {
    const index = this.#firstFrom(key);
    if (this.#keys[index] !== key) return;
    this.#keys.splice(index, 1);
    this.#items.splice(index, 1);
  }

  /** The items whose key is `key` or comes after it. */
  *from(key: string): Generator<T> {
    for (let index = this.#firstFrom(key); index < this.#items.length; index += 1) {
      const item = this.#items[index];
      if (item !== undefined) yield item;
    }
  }

  #firstFrom(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
