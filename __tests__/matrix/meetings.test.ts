/**
 * All pairs of operations at once on a domain in service, and five at once, with the seeds 1 to 10 in turn; with FAULT_SEED=N from
 * N on, with MEETING_SEEDS=10 each pair under ten of them, two and five at once.
 */
import { afterAll, describe, it } from '@jest/globals';
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
  let meeting: Meeting | undefined;
  afterAll(() => meeting?.close());
  const hold = async (seed: number, met: readonly Operation[]) => {
    if (meeting && isFarAhead(meeting)) {
      await meeting.close();
      meeting = undefined;
    }
    meeting ??= await openInService();
    await holdToRules(meeting, seed, met);
  };

  it.each(pairs)(
    '%s',
    async (_, pair, number) => {
      for (const seed of seedsFrom(number)) {
        await hold(seed, pair);
        if (seedsEach > 1) {
          await hold(seed, [...pair, ...pair, ...pair].slice(0, 5));
        }
      }
    },
    900_000,
  );

  it.each([0, 1, 2])(
    'five that the seed chooses, %d',
    async (number) => {
      for (const seed of seedsFrom(number)) {
        const random = randomFrom(seed);
        const five = Array.from({ length: 5 }, () => chosen(random));
        await hold(seed, five);
      }
    },
    900_000,
  );
});

describe('on a domain whose CA is its first', () => {
  it.each(operations.map((one, number) => [one, number] as const))(
    '%s and a rollover that begins',
    async (one, number) => {
      for (const seed of seedsFrom(number)) {
        const meeting = await openInService();
        await holdToRules(meeting, seed, [one, 'rollover begin']);
        await meeting.close();
      }
    },
    300_000,
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
      for (const seed of seedsFrom(0)) {
        const meeting = await openMeeting();
        await holdToRules(meeting, seed, met);
        await meeting.close();
      }
    },
    300_000,
  );
});

async function openInService(): Promise<Meeting> {
  const meeting = await openMeeting();
  await meeting.hold(0, ['provision']);
  return meeting;
}

/** Leaves are proven in a handshake by the machine's clock, and are dated back by a day. */
function isFarAhead({ sandbox }: Meeting): boolean {
  return sandbox.clock.now() - Date.now() > 12 * 3_600_000;
}

function chosen(random: () => number): Operation {
  return operations[Math.floor(random() * operations.length)] ?? 'verify';
}
