import { beforeEach, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../src/context/run-record.ts';
import { Failure } from '../../../src/errors.ts';
import { conclude } from '../../../src/operations/conclude.ts';
import { type RecordingRim, recordingRim } from '../../support/context.ts';

const step = {
  code: 'reimport-server-certificate',
  resource: 'server certificate',
  name: 'arn',
  makes: 'renewed',
} as const;

const note = { code: 'force-without-effect' } as const;
const other = { code: 'network-only' } as const;

let rim: RecordingRim['rim'];
let clock: RecordingRim['clock'];
let lines: RecordingRim['lines'];
beforeEach(() => {
  ({ rim, clock, lines } = recordingRim());
});
const settings = {
  operation: 'rotate',
  domain: 'iot.example.com',
  region: 'eu-west-1',
  dryRun: false,
} as const;

describe('notes', () => {
  it('stand in the outcome in the order they were taken, also when the run ends early', async () => {
    const ledger = new Ledger(rim);
    const outcome = await conclude(settings, ledger, async () => {
      ledger.note(note);
      ledger.note(other);
      throw new Error('the job was cancelled');
    });
    expect(outcome).toMatchObject({ status: 'failed', notes: [note, other] });
  });

  it('are none where nothing was noted', async () => {
    const outcome = await conclude(settings, new Ledger(rim), async () => 'ready');
    expect(outcome.notes).toEqual([]);
  });
});

describe('a change', () => {
  const failure = (refused: boolean) =>
    new Failure({
      code: 'aws-request-rejected',
      doing: 'writing',
      said: 'no',
      remedy: 'Look.',
      refused,
    });

  it.each<[string, boolean, () => Promise<boolean>]>([
    ['is answered', true, async () => true],
    ['is answered with nothing to do', false, async () => false],
    ['is refused', false, () => Promise.reject(failure(true))],
    ['gets no answer', true, () => Promise.reject(failure(false))],
    ['is cancelled', true, () => Promise.reject(new Error('the job was cancelled'))],
  ])('that %s counts: %s', async (_, changed, call) => {
    const ledger = new Ledger(rim);
    await ledger.change(step, call, (done) => done).catch(() => undefined);
    expect(ledger.changed).toBe(changed);
  });

  it('stays counted whatever comes after it', async () => {
    const ledger = new Ledger(rim);
    await ledger.change(step, async () => 1);
    await ledger.change(step, () => Promise.reject(failure(true))).catch(() => undefined);
    expect(ledger.changed).toBe(true);
  });

  it('is told with what it came to and how long it took', async () => {
    const ledger = new Ledger(rim);
    await ledger.change(step, async () => clock.sleep(1_234));
    await ledger.change(step, () => Promise.reject(failure(true))).catch(() => undefined);
    const { makes: _, ...told } = step;
    expect(ledger.facts.effects).toEqual([
      { ...told, result: 'renewed', milliseconds: 1_234 },
      { ...told, result: 'failed', milliseconds: 0 },
    ]);
    expect(lines).toEqual([
      'Re-imported the server certificate arn: 1.2 s',
      'Failed: re-importing the server certificate arn: 0 ms',
    ]);
  });

  it('that was tried in vain before is told once', async () => {
    const ledger = new Ledger(rim);
    for (const isDone of [false, false, true]) {
      await ledger.change(
        step,
        async () => isDone,
        (answer) => answer,
      );
    }
    expect(ledger.facts.effects).toMatchObject([{ result: 'renewed' }]);
    expect(lines).toHaveLength(1);
  });
});

describe('what became of things', () => {
  it('has what was kept first, and nothing of a dry run', async () => {
    const kept = { action: 'keep', resource: 'DNS record', name: 'x', reason: 'stands' } as const;
    const run = (dryRun: boolean) => {
      const ledger = new Ledger(rim);
      return conclude({ ...settings, dryRun }, ledger, async () => {
        ledger.learn({ plan: [kept] });
        if (dryRun) {
          return 'planned';
        }
        await ledger.change(step, async () => true);
        return 'ready';
      });
    };
    expect((await run(false)).effects).toMatchObject([
      { resource: 'DNS record', name: 'x', result: 'kept' },
      { resource: 'server certificate', result: 'renewed' },
    ]);
    expect((await run(true)).effects).toEqual([]);
  });
});
