import type { Action } from '../../current-action.ts';
import type { FailureCode, FailureFigures } from '../../failures.ts';

/** What was found, and what the user can do about it; `remedy` in sentences. */
export interface Words {
  readonly said: string;
  readonly remedy: string;
}

/** What a failure has in addition to its figures. */
export interface Circumstances {
  readonly action: Action;
  /** The message of AWS, a peer or the system; empty if there is none. */
  readonly said: string;
}

export type FailureTexts<Code extends FailureCode> = {
  readonly [C in Code]: (figures: FailureFigures[C], circumstances: Circumstances) => Words;
};
