/**
 * A round waits until this process, which the caller shares, has had nothing to do in so many steps one after the other, of so many
 * milliseconds or, on a busy machine, more.
 */
const [quietSteps, stepMs] = [40, 10];

/** In a quiet step the process is at work for less than this share of the time. */
const quietUtilization = 0.5;

/** Decides when calls are performed if several are made at once. */
export class Turns {
  #random: (() => number) | undefined;
  #waiting: (() => void)[] = [];
  #lastAt = 0;
  #rounds: { passed: number } | undefined;

  /**
   * AWS very far away: calls are answered in rounds, all that came together, once the caller can do nothing without an answer. The
   * number of rounds is that of round trips one after the other, however long anything else takes.
   */
  inRounds(on: boolean): void {
    this.#rounds = on ? { passed: 0 } : undefined;
  }

  /** Calls that have come are performed in an order that the seed decides, so that it can be repeated; undefined: each as it comes. */
  shuffle(seed: number | undefined): void {
    this.#random = seed === undefined ? undefined : randomFrom(seed);
  }

  /** For how many milliseconds of real time nobody has called; 0 while a call waits for its turn. */
  quietFor(): number {
    return this.#waiting.length > 0 ? 0 : performance.now() - this.#lastAt;
  }

  /** Resolves when it is the call's turn: to the number of its round, if there are any, from 1. */
  async take(): Promise<number | undefined> {
    this.#lastAt = performance.now();
    if (this.#random || this.#rounds) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        if (this.#waiting.length === 1) {
          if (this.#rounds) {
            this.#gatherRound(this.#rounds, 0, quietSteps);
          } else {
            this.#gather();
          }
        }
      });
    }
    return this.#rounds?.passed;
  }

  #gatherRound(rounds: { passed: number }, known: number, stepsLeft: number): void {
    const come = this.#waiting.length;
    if (come === known && stepsLeft === 0) {
      rounds.passed += 1;
      for (const perform of this.#waiting.splice(0)) {
        perform();
      }
      return;
    }
    const before = performance.eventLoopUtilization();
    setTimeout(() => {
      const { utilization } = performance.eventLoopUtilization(before);
      const isQuiet = come === known && utilization < quietUtilization;
      this.#gatherRound(rounds, come, isQuiet ? stepsLeft - 1 : quietSteps);
    }, stepMs);
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
