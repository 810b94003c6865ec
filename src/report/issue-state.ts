/** The state stored in a domain's tracking issue, and what a run does to the issue: pure. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Operation, Outcome } from '../context/outcome.ts';
import { Failure } from '../errors.ts';
import { attentionOf } from './attention.ts';
import { checkOf, type Reason, reasonCode, reasonsOf } from './reasons.ts';

const problem = z.object({
  kind: z.enum(['failed', 'pending', 'attention']),
  /** A digest of the codes of what is wrong: if it changes, the issue gets a comment. */
  digest: z.string(),
  /** ISO 8601: when a run first saw a problem of this kind, which has not gone since. */
  since: z.string(),
  /** ISO 8601: the deadline of `attention`. */
  before: z.optional(z.string()),
});
export type Problem = z.infer<typeof problem>;

/** Each operation clears only its own problems: a verification does not show why a rotation fails. */
const state = z.object({
  provision: z.optional(problem),
  verify: z.optional(problem),
  rotate: z.optional(problem),
  teardown: z.optional(problem),
  /** ISO 8601: since when runs have seen devices refused. */
  refusedSince: z.optional(z.string()),
});
export type IssueState = z.infer<typeof state>;

const operations = ['provision', 'verify', 'rotate', 'teardown'] as const;

/** The operations with a problem, the earliest first. */
export function openProblems(
  known: IssueState,
): readonly (Problem & { readonly operation: Operation })[] {
  return operations
    .flatMap((operation) => {
      const one = known[operation];
      return one ? [{ ...one, operation }] : [];
    })
    .toSorted((a, b) => a.since.localeCompare(b.since));
}

/** Tolerates text that it cannot parse, as people may edit an issue: then the state is empty. */
export function parseState(text: string): IssueState {
  try {
    return state.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The state after a run. A domain that was torn down has no problems. */
export function nextState(known: IssueState, outcome: Outcome, now: Date): IssueState {
  const { operation, status, devices } = outcome;
  if (operation === 'teardown' && status === 'ready') {
    return {};
  }
  const found = problemOf(outcome);
  const before = known[operation];
  const since = before?.kind === found?.kind ? before?.since : undefined;
  const refusedSince =
    devices?.connect === 'no'
      ? (known.refusedSince ?? now.toISOString())
      : devices?.connect === 'yes'
        ? undefined
        : known.refusedSince;
  return {
    ...known,
    [operation]: found && { ...found, since: since ?? now.toISOString() },
    refusedSince,
  };
}

function problemOf(outcome: Outcome): Omit<Problem, 'since'> | undefined {
  if (outcome.status === 'failed' || outcome.status === 'pending') {
    return { kind: outcome.status, digest: digestOf(reasonsOf(outcome).map(codeOf)) };
  }
  const attention = attentionOf(outcome);
  return (
    attention && {
      kind: 'attention',
      digest: digestOf(attention.checks),
      before: attention.before.toISOString(),
    }
  );
}

function codeOf(reason: Reason): string {
  const check = checkOf(reason);
  return check
    ? [check.readinessDomain, check.id, check.code].filter((part) => part !== undefined).join('/')
    : reasonCode(reason);
}

function digestOf(codes: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...codes].toSorted()))
    .digest('hex')
    .slice(0, 16);
}

/** A dry run verifies nothing, and a run that was cancelled shows nothing about the domain. */
export function isTracked(outcome: Outcome): boolean {
  const isCancelled =
    'error' in outcome &&
    outcome.error instanceof Failure &&
    outcome.error.details.code === 'cancelled';
  return !outcome.dryRun && !isCancelled;
}

export type IssueChange =
  | { readonly do: 'nothing' }
  | { readonly do: 'open' }
  /** `comment`: something else than before is wrong, or one of several problems is gone. */
  | { readonly do: 'update'; readonly comment: boolean }
  /** A new problem is added to the known ones. */
  | { readonly do: 'reopen' }
  | { readonly do: 'close' };

/** @param issue undefined: there is none. */
export function changeOf(
  issue: { readonly isOpen: boolean; readonly known: IssueState } | undefined,
  operation: Operation,
  next: IssueState,
): IssueChange {
  const isWrong = openProblems(next).length > 0;
  if (!issue) {
    return { do: isWrong ? 'open' : 'nothing' };
  }
  if (!issue.isOpen) {
    return { do: isWrong ? 'reopen' : 'nothing' };
  }
  return isWrong
    ? { do: 'update', comment: issue.known[operation]?.digest !== next[operation]?.digest }
    : { do: 'close' };
}
