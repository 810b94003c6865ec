/**
 * All pairs of operations at once on a domain in service, and five at once, with the seeds 1 to 10 in turn; with FAULT_SEED=N from
 * N on, with MEETING_SEEDS=10 each pair under ten of them.
 */
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { randomFrom } from '../../sandbox/http/turns.ts';
import { type Meeting, openMeeting } from '../support/meeting.ts';
import { holdToRules } from '../support/meeting-rules.ts';
import { type Operation, operations } from '../support/operation-runs.ts';

const firstSeed = Number(process.env.FAULT_SEED ?? 1);
const seedsEach = Number(process.env.MEETING_SEEDS ?? 1);

const pairs: readonly (readonly [string, readonly Operation[], number])[] = operations.flatMap(
  (one, index) =>
    operations
      .slice(index)
      .map((other, offset) => [`${one} and ${other}`, [one, other], index + offset] as const),
);
const seedsFrom = (number: number): readonly number[] =>
  Array.from({ length: seedsEach }, (_, more) => firstSeed + ((number + more) % 10));

describe('on a domain in service', () => {
  let meeting: Meeting;
  beforeAll(async () => {
    meeting = await openMeeting();
    await meeting.hold(0, ['provision']);
  });
  afterAll(() => meeting.close());

  it.each(pairs)(
    '%s',
    async (_, pair, number) => {
      for (const seed of seedsFrom(number)) {
        await holdToRules(meeting, seed, pair);
      }
    },
    300_000,
  );

  it.each([0, 1, 2])(
    'five that the seed chooses, %d',
    async (number) => {
      for (const seed of seedsFrom(number)) {
        const random = randomFrom(seed);
        const five = Array.from({ length: 5 }, () => chosen(random));
        await holdToRules(meeting, seed, five);
      }
    },
    300_000,
  );
});

describe('on a domain whose CA is its first', () => {
  const meetings: readonly (readonly [string, readonly Operation[]])[] = [
    ['two rollovers', ['rollover begin', 'rollover begin']],
    ['a rollover and a rotation', ['rotate force', 'rollover begin']],
    ['a rollover and a verification', ['verify', 'rollover begin']],
  ];
  it.each(meetings)(
    '%s begin',
    async (_, met) => {
      const meeting = await openMeeting();
      await meeting.hold(0, ['provision']);
      await holdToRules(meeting, firstSeed, met);
      await meeting.close();
    },
    60_000,
  );
});

describe('on a domain that is not in service', () => {
  const meetings: readonly (readonly [string, readonly Operation[]])[] = [
    ['five provisions', ['provision', 'provision', 'provision', 'provision', 'provision']],
    ['a provision and a teardown', ['provision', 'teardown']],
  ];
  it.each(meetings)(
    '%s',
    async (_, met) => {
      const meeting = await openMeeting();
      await holdToRules(meeting, firstSeed, met);
      await meeting.close();
    },
    60_000,
  );
});

function chosen(random: () => number): Operation {
  return operations[Math.floor(random() * operations.length)] ?? 'verify';
}
