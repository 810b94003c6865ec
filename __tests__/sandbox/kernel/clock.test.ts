import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createClock } from '../../../sandbox/clock.ts';
import type { SandboxClock } from '../../../sandbox/contract.ts';
import { hour, minute } from './account.ts';

let clock: SandboxClock;
let ran: string[];
beforeEach(() => {
  clock = createClock();
  ran = [];
});
afterEach(() => clock.close());

const task = (name: string) => () => ran.push(name);

describe('the clock', () => {
  it('goes with real time, and is moved forward', () => {
    const before = Date.now();
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    clock.advance(hour);
    expect(clock.now()).toBeGreaterThanOrEqual(before + hour);
    expect(clock.now()).toBeLessThanOrEqual(Date.now() + hour);
  });

  it('runs tasks in the order of their time, those of one time in the order they were set', () => {
    clock.after(2 * hour, task('later'));
    clock.after(hour, task('sooner'));
    clock.after(2 * hour, task('last'));
    clock.advance(3 * hour);
    expect(ran).toEqual(['sooner', 'later', 'last']);
  });

  it('runs a task not before its time, and once', () => {
    clock.after(hour, task('due'));
    clock.advance(hour - minute);
    expect(ran).toEqual([]);
    clock.advance(minute);
    clock.advance(hour);
    expect(ran).toEqual(['due']);
  });

  it('shows a task its own time, however far it is moved in one step', () => {
    const start = clock.now();
    const seen: number[] = [];
    clock.after(hour, () => seen.push(clock.now() - start));
    clock.advance(24 * hour);
    expect(seen[0]).toBeGreaterThanOrEqual(hour);
    expect(seen[0]).toBeLessThan(hour + minute);
    expect(clock.now() - start).toBeGreaterThanOrEqual(24 * hour);
  });

  it('runs what a task sets for a time that is passed in the same move', () => {
    clock.after(hour, () => clock.after(hour, task('second')));
    clock.advance(2 * hour + minute);
    expect(ran).toEqual(['second']);
  });

  it('runs tasks by waiting, too', async () => {
    await new Promise<void>((resolve) => clock.after(1, resolve));
  });

  it('runs nothing more once it is closed', () => {
    clock.after(hour, task('dropped'));
    clock.close();
    clock.advance(2 * hour);
    expect(ran).toEqual([]);
  });
});
