/** What every effect of a run is done through. */
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
  /** What was learnt and done so far, for one domain. */
  readonly record: RunRecord;
  /** Aborted when the job is cancelled: every wait and probe ends at once, clean-up still runs. */
  readonly signal: AbortSignal;
  /** Aborted when there is no time left for clean-up either. */
  readonly cleanUpSignal: AbortSignal;
  /** When the run's waits end with `Pending`. */
  readonly deadline: Date;
  /** Asked every two minutes during a wait: throws where another run has changed what is waited for. Absent: nobody looks. */
  readonly watch?: () => Promise<void>;
}
