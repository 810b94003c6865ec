import { expect, it } from '@jest/globals';
import { createSecondLooks } from '../../../src/operations/second-look.ts';
import { TestClock } from '../../support/test-clock.ts';

function looksWithin(milliseconds: number) {
  const clock = new TestClock();
  const deadline = new Date(clock.now().getTime() + milliseconds);
  return { clock, looks: createSecondLooks({ clock, deadline }) };
}

it('a domain has three looks more, and none after them', () => {
  const { looks } = looksWithin(3_600_000);
  expect([1, 2, 3, 4].map((look) => looks.pauseBefore(look))).toEqual([
    2_000,
    5_000,
    10_000,
    undefined,
  ]);
});

it('the domains of a run share 20 seconds', () => {
  const { clock, looks } = looksWithin(3_600_000);
  expect(looks.pauseBefore(1)).toBe(2_000);
  clock.advance(18_000);
  expect(looks.pauseBefore(1)).toBe(2_000);
  expect(looks.pauseBefore(2)).toBeUndefined();
  clock.advance(1);
  expect(looks.pauseBefore(1)).toBeUndefined();
});

it('none begins after the deadline of the run', () => {
  const { looks } = looksWithin(5_000);
  expect(looks.pauseBefore(2)).toBe(5_000);
  expect(looks.pauseBefore(3)).toBeUndefined();
});
