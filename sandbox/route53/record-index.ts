import { isWithin } from '../dns/name.ts';
import { nameOrder } from './names.ts';
import { orderOf, type RecordSet, setOrder } from './record-set.ts';
import { SortedList } from './sorted-list.ts';

interface Contents {
  readonly byName: Map<string, readonly RecordSet[]>;
  readonly names: SortedList<string>;
  readonly size: number;
}

/** A zone's record sets, by name and in the order of ListResourceRecordSets. */
export class RecordIndex {
  readonly #byName: Map<string, readonly RecordSet[]>;
  readonly #names: SortedList<string>;
  #size: number;

  constructor(
    { byName, names, size }: Contents = {
      byName: new Map(),
      names: new SortedList(),
      size: 0,
    },
  ) {
    this.#byName = byName;
    this.#names = names;
    this.#size = size;
  }

  copy(): RecordIndex {
    return new RecordIndex({
      byName: new Map(this.#byName),
      names: this.#names.copy(),
      size: this.#size,
    });
  }

  /** How many record sets there are. */
  get size(): number {
    return this.#size;
  }

  at(name: string): readonly RecordSet[] {
    return this.#byName.get(name) ?? [];
  }

  /** Makes `sets` all that `name` owns. */
  put(name: string, sets: readonly RecordSet[]): void {
    this.#size += sets.length - this.at(name).length;
    if (sets.length === 0) {
      this.#byName.delete(name);
      this.#names.delete(nameOrder(name));
    } else {
      const sorted = sets.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
      this.#byName.set(name, sorted);
      this.#names.set(nameOrder(name), name);
    }
  }

  /** Whether a name below `name` owns records. */
  hasBelow(name: string): boolean {
    for (const next of this.#names.from(nameOrder(name))) {
      if (next !== name) return isWithin(next, name);
    }
    return false;
  }

  /** Every record set from this one on: names by reversed labels, then types, then set identifiers. */
  *from(name: string, type = '', setIdentifier = ''): Generator<RecordSet> {
    const start = setOrder(type, setIdentifier);
    for (const next of this.#names.from(nameOrder(name))) {
      for (const set of this.at(next)) {
        if (next !== name || orderOf(set) >= start) yield set;
      }
    }
  }
}
