/** What a run reports while it works, as values: the log's lines are made of them in src/report. */

import type { Action, WaitCode } from '../actions.ts';
import type { FailureSummary } from '../errors.ts';
import type { CheckResult } from '../verification/check.ts';
import type { PlannedChange } from './change.ts';
import type { Note } from './note.ts';
import type { DnsRecord } from './outcome.ts';
import type { Seen } from './seen.ts';
import type { Effect } from './step.ts';

export type RunEvent =
  | { readonly code: 'observing'; readonly domains: readonly string[]; readonly region?: string }
  | { readonly code: 'account'; readonly accountId: string }
  | { readonly code: 'planned'; readonly changes: readonly PlannedChange[] }
  | { readonly code: 'changed'; readonly effect: Effect }
  | { readonly code: 'noted'; readonly note: Note }
  /** A CA that this run was about to create is there already: it is used. */
  | { readonly code: 'ca-exists'; readonly secretId: string }
  | { readonly code: 'waiting'; readonly progress: WaitProgress }
  /** A person has to change a DNS record, and the run does not wait for that. */
  | { readonly code: 'not-waiting'; readonly awaited: Action<WaitCode>; readonly seen: Seen }
  /** `later`: by the run that a dry run is for. */
  | { readonly code: 'create-record'; readonly record: DnsRecord; readonly when: 'now' | 'later' }
  | { readonly code: 'remove-record'; readonly record: DnsRecord }
  | { readonly code: 'verifying'; readonly domain: string; readonly what: 'service' | 'teardown' }
  /** A client identity of this run, or of an earlier one, is left: a later run removes it. */
  | { readonly code: 'not-removed'; readonly failure: FailureSummary }
  /** IoT Core does not know the new client identity yet. */
  | { readonly code: 'retrying-mqtt'; readonly domain: string; readonly check: CheckResult }
  | {
      readonly code: 'verified';
      readonly domain: string;
      readonly checks: readonly CheckResult[];
    };

/** Reports what the run does while it does it. */
export type Report = (event: RunEvent) => void;

export interface WaitProgress {
  readonly awaited: Action<WaitCode>;
  /** What AWS, DNS or the endpoint shows meanwhile. */
  readonly seen: Seen;
  readonly elapsedMs: number;
  /** What is usual, where AWS says; absent where nobody does. */
  readonly usualMs?: number | undefined;
  /** When the run stops waiting. */
  readonly until: Date;
}
