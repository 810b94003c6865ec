/** What a run reports while it works, as values; src/report turns them into log lines. */

import type { Action, WaitCode } from '../current-action.ts';
import type { FailureSummary } from '../errors.ts';
import type { CheckResult } from '../verification/check.ts';
import type { PlannedChange } from './change.ts';
import type { Note } from './note.ts';
import type { DnsRecord } from './outcome.ts';
import type { Seen } from './seen.ts';
import type { Effect } from './step.ts';

export type RunEvent =
  | {
      readonly code: 'observing';
      readonly domains: readonly string[];
      readonly region?: string | undefined;
    }
  | { readonly code: 'account'; readonly accountId: string }
  | { readonly code: 'planned'; readonly changes: readonly PlannedChange[] }
  | { readonly code: 'changed'; readonly effect: Effect }
  /** `domain`: in a run that may verify several, which one it is about. */
  | { readonly code: 'noted'; readonly note: Note; readonly domain?: string | undefined }
  /** A CA that this run was about to create exists already and is used. */
  | { readonly code: 'ca-exists'; readonly secretId: string }
  | { readonly code: 'waiting'; readonly progress: WaitProgress }
  /** A person has to change a DNS record, and the run is configured not to wait for it. */
  | { readonly code: 'not-waiting'; readonly awaited: Action<WaitCode>; readonly seen: Seen }
  /** `later`: in a dry run, by the real run that follows. */
  | { readonly code: 'create-record'; readonly record: DnsRecord; readonly when: 'now' | 'later' }
  | { readonly code: 'remove-record'; readonly record: DnsRecord }
  | { readonly code: 'verifying'; readonly domain: string; readonly what: 'service' | 'teardown' }
  /** A client identity of this or an earlier run could not be removed: a later run removes it. */
  | { readonly code: 'not-removed'; readonly failure: FailureSummary }
  /** The new client identity has not propagated in IoT Core yet. */
  | { readonly code: 'retrying-mqtt'; readonly domain: string; readonly check: CheckResult }
  /** No answer came for these, of the network's making: they are looked at again after a pause. */
  | {
      readonly code: 'second-look';
      readonly domain: string;
      readonly checks: readonly CheckResult[];
      readonly pauseMs: number;
    }
  | {
      readonly code: 'verified';
      readonly domain: string;
      readonly checks: readonly CheckResult[];
    };

/** Reports the run's progress. */
export type Report = (event: RunEvent) => void;

export interface WaitProgress {
  readonly awaited: Action<WaitCode>;
  /** What AWS, DNS or the endpoint shows meanwhile. */
  readonly seen: Seen;
  readonly elapsedMs: number;
  /** The usual time, if AWS documents it. */
  readonly usualMs?: number | undefined;
  /** When the run stops waiting. */
  readonly until: Date;
}
