import { describe, expect, it } from '@jest/globals';
import { sideBySide } from '../../../src/context/concurrently.ts';
import { waitFor } from '../../../src/context/wait.ts';
import { Failure, Pending } from '../../../src/errors.ts';
import type { FailureFacts } from '../../../src/failures.ts';
import { recordingContext } from '../../support/context.ts';

const awaited = {
  code: 'await-server-certificate-served',
  on: { domain: 'iot.example.com' },
} as const;

const inUse = { kind: 'certificate-in-use' } as const;
const pending = { kind: 'change-pending' } as const;

const answer = { kind: 'nameless', status: 503 } as const;

/** What calls of `src/aws` throw when the network or the service fails. */
const passing: readonly FailureFacts[] = [
  { code: 'aws-unreachable', figures: { answer, region: 'eu-west-1' } },
  { code: 'aws-throttled', figures: { answer } },
  { code: 'aws-server-fault', figures: { answer } },
];

function callFailed(facts: FailureFacts): Failure {
  return new Failure({
    ...facts,
    action: { code: 'describe-certificate', on: { arn: 'arn:x' } },
  });
}

const unreachable = callFailed({
  code: 'aws-unreachable',
  figures: { answer, region: 'eu-west-1' },
});

describe('a wait', () => {
  it('gives what the poll gives, at once when there is nothing to wait for', async () => {
    const { context, clock } = recordingContext();
    const value = await waitFor(context, {
      awaited,
      poll: async () => ({ done: true, value: 7 }),
    });
    expect(value).toBe(7);
    expect(clock.slept).toEqual([]);
  });

  it('reports what was seen when that changes and once a minute, not at each poll', async () => {
    const { context, lines, clock } = recordingContext();
    const start = clock.now().getTime();
    await waitFor(context, {
      awaited,
      poll: async () => {
        const minutes = (clock.now().getTime() - start) / 60_000;
        return minutes < 3
          ? { done: false, seen: minutes < 1 ? inUse : pending }
          : { done: true, value: true };
      },
    });
    expect(lines[0]).toMatch(
      /^Waiting for IoT Core to serve the server certificate of iot\.example\.com: still in use \(0 ms; this run waits until \d\d:\d\d UTC\)$/,
    );
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(5);
  });

  it('ends pending at the deadline, with what was awaited and what was seen', async () => {
    const { context, clock } = recordingContext({ minutes: 50 });
    const start = clock.now().getTime();
    const wait = waitFor(context, {
      awaited,
      poll: async () => ({ done: false, seen: inUse }),
    });
    await expect(wait).rejects.toMatchObject({
      details: {
        code: awaited.code,
        action: awaited,
        figures: { seen: inUse, elapsedMs: 50 * 60_000 },
      },
    });
    await expect(wait).rejects.toBeInstanceOf(Pending);
    expect(clock.now().getTime() - start).toBe(50 * 60_000);
  });

  it('polls often at first, and less often the longer it lasts', async () => {
    const { context, clock } = recordingContext({ minutes: 50 });
    const start = clock.now().getTime();
    const waited: number[] = [];
    const wait = waitFor(context, {
      awaited,
      poll: async () => {
        waited.push(clock.now().getTime() - start);
        return { done: false, seen: inUse };
      },
    });
    await expect(wait).rejects.toBeInstanceOf(Pending);
    const within = (minutes: number) => waited.filter((at) => at <= minutes * 60_000).length;
    expect(within(1)).toBeGreaterThanOrEqual(8);
    expect(within(5)).toBeGreaterThanOrEqual(20);
    expect(waited.length).toBeLessThan(80);
    expect(Math.max(...clock.slept)).toBe(60_000);
    expect(waited.at(-1)).toBe(50 * 60_000);
  });

  it.each(passing)('outlasts calls that fail by $code, and shows it', async (facts) => {
    const { context, lines } = recordingContext();
    let polls = 0;
    const value = await waitFor(context, {
      awaited,
      poll: async () => {
        polls += 1;
        if (polls > 1 && polls < 5) {
          throw callFailed(facts);
        }
        return polls === 1 ? { done: false, seen: inUse } : { done: true, value: polls };
      },
    });
    expect(value).toBe(5);
    expect(lines.join('\n')).toContain('the call failed: HTTP 503');
  });

  it('outlasts a look for other runs that fails, and looks again', async () => {
    const { context, clock } = recordingContext();
    const start = clock.now().getTime();
    let looks = 0;
    const watch = async () => {
      looks += 1;
      throw looks < 3 ? unreachable : new Error('another run');
    };
    const wait = waitFor(
      { ...context, watch },
      { awaited, poll: async () => ({ done: false, seen: inUse }) },
    );
    await expect(wait).rejects.toThrow('another run');
    expect(clock.now().getTime() - start).toBeGreaterThanOrEqual(6 * 60_000);
  });

  it('ends pending at the deadline if no call succeeds', async () => {
    const { context } = recordingContext({ minutes: 5 });
    const wait = waitFor(context, { awaited, poll: () => Promise.reject(unreachable) });
    await expect(wait).rejects.toMatchObject({
      name: 'Pending',
      details: { code: awaited.code, figures: { seen: { kind: 'call-failed' } } },
    });
  });

  it('ends with a call that is refused', async () => {
    const { context, clock } = recordingContext();
    const denied = new Failure({
      code: 'aws-access-denied',
      action: { code: 'describe-certificate', on: { arn: 'arn:x' } },
      figures: { answer: { kind: 'error', code: 'AccessDenied' }, permission: 'p' },
    });
    const wait = waitFor(context, { awaited, poll: () => Promise.reject(denied) });
    await expect(wait).rejects.toBe(denied);
    expect(clock.slept).toEqual([]);
  });

  it('ends at once when the job is cancelled', async () => {
    const cancel = new AbortController();
    const { context } = recordingContext({ signal: cancel.signal });
    cancel.abort(new Error('cancelled'));
    const poll = async () => ({ done: false, seen: pending }) as const;
    await expect(waitFor(context, { awaited, poll })).rejects.toThrow('cancelled');
  });
});

describe('two things side by side', () => {
  it('give both results', async () => {
    const { context } = recordingContext();
    expect(
      await sideBySide(
        context,
        async () => 1,
        async () => 'two',
      ),
    ).toEqual([1, 'two']);
  });

  it('fail with the first failure, and the other stops waiting', async () => {
    const { context, clock } = recordingContext();
    const endless = (branch: typeof context) =>
      waitFor(branch, { awaited, poll: async () => ({ done: false, seen: pending }) });
    const failing = async () => {
      throw new Error('ACM refused the import');
    };
    await expect(sideBySide(context, endless, failing)).rejects.toThrow('ACM refused the import');
    expect(clock.slept.length).toBeLessThanOrEqual(1);
  });
});
