import { beforeEach, describe, expect, it } from '@jest/globals';
import { Failure } from '../../../src/errors.ts';
import { conclude } from '../../../src/operations/conclude.ts';
import { type RecordingContext, recordingContext } from '../../support/context.ts';

const step = {
  code: 'reimport-server-certificate',
  resource: 'server certificate',
  name: 'arn',
  makes: 'renewed',
} as const;

const note = { code: 'force-without-effect' } as const;
const other = { code: 'network-only' } as const;

let context: RecordingContext['context'];
let clock: RecordingContext['clock'];
let lines: RecordingContext['lines'];
beforeEach(() => {
  ({ context, clock, lines } = recordingContext());
});
const settings = {
  operation: 'rotate',
  domain: 'iot.example.com',
  region: 'eu-west-1',
  dryRun: false,
} as const;

describe('notes', () => {
  it('are in the outcome in their order, also when the run ends early', async () => {
    const outcome = await conclude(context, settings, async () => {
      context.record.note(note);
      context.record.note(other);
      throw new Error('the job was cancelled');
    });
    expect(outcome).toMatchObject({ status: 'failed', notes: [note, other] });
  });

  it('are none where nothing was noted', async () => {
    const outcome = await conclude(context, settings, async () => 'ready');
    expect(outcome.notes).toEqual([]);
  });
});

describe('a change', () => {
  const failure = (refused: boolean) =>
    new Failure({
      code: 'aws-request-rejected',
      action: { code: 'tag-iot-resource', on: { arn: 'arn' } },
      figures: { answer: { kind: 'error', code: 'InvalidRequestException' } },
      refused,
    });

  it.each<[string, boolean, () => Promise<boolean>]>([
    ['is answered', true, async () => true],
    ['is answered with nothing to do', false, async () => false],
    ['is refused', false, () => Promise.reject(failure(true))],
    ['gets no answer', true, () => Promise.reject(failure(false))],
    ['is cancelled', true, () => Promise.reject(new Error('the job was cancelled'))],
  ])('that %s counts: %s', async (_, changed, call) => {
    await context.record.change(step, call, (done) => done).catch(() => undefined);
    expect(context.record.changed).toBe(changed);
  });

  it('stays counted whatever comes after it', async () => {
    await context.record.change(step, async () => 1);
    await context.record.change(step, () => Promise.reject(failure(true))).catch(() => undefined);
    expect(context.record.changed).toBe(true);
  });

  it('is reported with what it came to and how long it took', async () => {
    await context.record.change(step, async () => clock.sleep(1_234));
    await context.record.change(step, () => Promise.reject(failure(true))).catch(() => undefined);
    const { makes: _, ...told } = step;
    expect(context.record.facts.effects).toEqual([
      { ...told, result: 'renewed', milliseconds: 1_234 },
      { ...told, result: 'failed', milliseconds: 0, failure: 'aws-request-rejected' },
    ]);
    expect(lines).toEqual([
      'Re-imported the server certificate arn: 1.2 s',
      'Failed [aws-request-rejected]: re-importing the server certificate arn: 0 ms',
    ]);
  });

  it('that was tried in vain before is reported once', async () => {
    for (const isDone of [false, false, true]) {
      await context.record.change(
        step,
        async () => isDone,
        (answer) => answer,
      );
    }
    expect(context.record.facts.effects).toMatchObject([{ result: 'renewed' }]);
    expect(lines).toHaveLength(1);
  });

  it('that failed again and again is reported once, as it came to be', async () => {
    for (const works of [false, false, true]) {
      await context.record
        .change(step, () => (works ? Promise.resolve(1) : Promise.reject(failure(true))))
        .catch(() => undefined);
    }
    expect(context.record.facts.effects).toMatchObject([{ result: 'renewed' }]);
  });
});

describe('what became of things', () => {
  it('has what was kept first, and nothing of a dry run', async () => {
    const reason = { code: 'record-present', figures: {} } as const;
    const kept = { action: 'keep', resource: 'DNS record', name: 'x', reason } as const;
    const run = (dryRun: boolean) => {
      ({ context } = recordingContext());
      return conclude(context, { ...settings, dryRun }, async () => {
        context.record.learn({ plan: [kept] });
        if (dryRun) {
          return 'planned';
        }
        await context.record.change(step, async () => true);
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
