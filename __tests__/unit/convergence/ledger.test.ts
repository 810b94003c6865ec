import { describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../src/convergence/ledger.ts';
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
