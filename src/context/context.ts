/** The ports through which a run has effects. */
import type { Aws } from '../aws/interface.ts';
import type { Clock, Log, Mask } from '../ports.ts';
import type { Report } from './event.ts';
import type { RunRecord } from './run-record.ts';

export interface Context {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly log: Log;
  readonly mask: Mask;
  readonly report: Report;
  /** What the run knows and has done so far, for one domain. */
  readonly record: RunRecord;
  /** Aborted when the job is cancelled: every wait and probe ends, clean-up still runs. */
  readonly signal: AbortSignal;
  /** Aborted when no time is left for clean-up. */
  readonly cleanUpSignal: AbortSignal;
  /** When the run's waits end with `Pending`. */
  readonly deadline: Date;
  /** Called every two minutes during a wait: throws if another run has changed what is waited for. Absent: no check. */
  readonly watch?: (() => Promise<void>) | undefined;
}
