import { describe, expect, it } from '@jest/globals';
import { tryRepeatedly } from '../../../src/aws/pauses.ts';
import { TestClock } from '../../support/test-clock.ts';

function limits(leftMs?: number) {
  const clock = new TestClock();
  const deadline = leftMs === undefined ? undefined : new Date(clock.now().getTime() + leftMs);
  return { clock, deadline, signal: undefined };
}

const never = async () => undefined;

describe('trying repeatedly', () => {
  it('ends with the first result', async () => {
    const { clock, ...rest } = limits();
    let tries = 0;
    const result = await tryRepeatedly({ clock, ...rest }, [1, 2, 3], async () => {
      tries += 1;
      return tries === 3 ? 'here' : undefined;
    });
    expect([result, clock.slept]).toEqual(['here', [1, 2]]);
  });

  it('tries once more after its last pause', async () => {
    const { clock, ...rest } = limits();
    let tries = 0;
    const count = async () => {
      tries += 1;
      return undefined;
    };
    expect(await tryRepeatedly({ clock, ...rest }, [1, 2], count)).toBeUndefined();
    expect([tries, clock.slept]).toEqual([3, [1, 2]]);
  });

  it('begins no pause that would outlast the deadline', async () => {
    const { clock, ...rest } = limits(4);
    await tryRepeatedly({ clock, ...rest }, [1, 2, 2], never);
    expect(clock.slept).toEqual([1, 2]);
  });

  it('ends with the reason of a signal', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(tryRepeatedly({ ...limits(), signal }, [1], never)).rejects.toThrow('cancelled');
  });
});
