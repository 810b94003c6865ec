import { describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../src/convergence/ledger.ts';
import { Failure } from '../../../src/errors.ts';
import { conclude } from '../../../src/operations/conclude.ts';

const silent = { info: () => undefined, warning: () => undefined, debug: () => undefined };
const settings = { operation: 'rotate', domain: 'iot.example.com', dryRun: false } as const;

describe('notes', () => {
  it('stand in the outcome in the order they were taken, also when the run ends early', async () => {
    const ledger = new Ledger(silent);
    const outcome = await conclude(settings, ledger, async () => {
      ledger.note('One.');
      ledger.note('Two.');
      throw new Error('the job was cancelled');
    });
    expect(outcome).toMatchObject({ status: 'failed', notes: ['One.', 'Two.'] });
  });

  it('are none where nothing was noted', async () => {
    const outcome = await conclude(settings, new Ledger(silent), async () => 'ready');
    expect(outcome.notes).toEqual([]);
  });
});

describe('a change', () => {
  const failure = (refused: boolean) =>
    new Failure({ doing: 'writing', said: 'no', remedy: 'Look.', refused });

  it.each<[string, boolean, () => Promise<boolean>]>([
    ['is answered', true, async () => true],
    ['is answered with nothing to do', false, async () => false],
    ['is refused', false, () => Promise.reject(failure(true))],
    ['gets no answer', true, () => Promise.reject(failure(false))],
    ['is cancelled', true, () => Promise.reject(new Error('the job was cancelled'))],
  ])('that %s counts: %s', async (_, changed, call) => {
    const ledger = new Ledger(silent);
    await ledger.change('Writing.', call, (done) => done).catch(() => undefined);
    expect(ledger.changed).toBe(changed);
  });

  it('stays counted whatever comes after it', async () => {
    const ledger = new Ledger(silent);
    await ledger.change('One.', async () => 1);
    await ledger.change('Two.', () => Promise.reject(failure(true))).catch(() => undefined);
    expect(ledger.changed).toBe(true);
  });
});
