/** Decides whose call is performed next if several clients work concurrently: by a seed, so that an interleaving can be repeated. */
export class Turns {
  #random: (() => number) | undefined;
  #waiting: (() => void)[] = [];
  #lastAt = 0;

  /** Calls that have come are performed in an order that the seed decides; undefined: each as it comes. */
  shuffle(seed: number | undefined): void {
    this.#random = seed === undefined ? undefined : randomFrom(seed);
  }

  /** For how many milliseconds of real time nobody has called; 0 while a call waits for its turn. */
  quietFor(): number {
    return this.#waiting.length > 0 ? 0 : performance.now() - this.#lastAt;
  }

  /** Resolves when it is the call's turn. */
  async take(): Promise<void> {
    this.#lastAt = performance.now();
    if (this.#random) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        if (this.#waiting.length === 1) {
          this.#gather();
        }
      });
    }
  }

  /** Gives other clients time to call. */
  #gather(): void {
    setTimeout(() => {
      const [next] = this.#waiting.splice(this.#choose(), 1);
      this.#lastAt = performance.now();
      next?.();
      if (this.#waiting.length > 0) {
        this.#gather();
      }
    }, 1);
  }

  #choose(): number {
    return Math.floor((this.#random?.() ?? 0) * this.#waiting.length);
  }
}

/** Numbers from 0 to 1 by the mulberry32 generator, which is in the public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
