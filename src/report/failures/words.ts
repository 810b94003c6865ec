import type { Action } from '../../actions.ts';
import type { FailureCode, FailureFigures } from '../../failures.ts';

/** What was found, and what the user can do about it; `remedy` in sentences. */
export interface Words {
  readonly said: string;
  readonly remedy: string;
}

/** What a failure carries beside its figures. */
export interface Circumstances {
  readonly action: Action;
  /** The words of AWS, of a peer or of the system; empty where there are none. */
  readonly said: string;
}

export type FailureTexts<Code extends FailureCode> = {
  readonly [C in Code]: (figures: FailureFigures[C], circumstances: Circumstances) => Words;
};
