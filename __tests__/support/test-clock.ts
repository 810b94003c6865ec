import type { Clock } from '../../src/ports.ts';

/** A clock that moves only when someone sleeps: sleeping takes no time, and is counted. */
export class TestClock implements Clock {
  /** Every sleep so far, in milliseconds. */
  readonly slept: number[] = [];
  #now: number;

  constructor(start = new Date('2026-11-20T12:00:00Z')) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(milliseconds);
    this.advance(milliseconds);
  }
}
