/** What every effect of a run is done through. */
import type { Aws } from '../aws/contract.ts';
import type { Clock, Log, Mask } from '../ports.ts';
import type { RunEvent } from './event.ts';

export interface Context {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly log: Log;
  readonly mask: Mask;
  /** Reports what the run does while it does it. */
  readonly report: (event: RunEvent) => void;
  /** Aborted when the job is cancelled: every wait and probe ends at once, clean-up still runs. */
  readonly signal: AbortSignal;
  /** Aborted when there is no time left for clean-up either. */
  readonly cleanUpSignal: AbortSignal;
  /** When the run's waits end with `Pending`. */
  readonly deadline: Date;
}
