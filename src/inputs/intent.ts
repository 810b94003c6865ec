/** The steps of a rollover, in their order but for the way back. */
export const rolloverSteps = ['announce', 'begin', 'abort', 'finish'] as const;
export type RolloverStep = (typeof rolloverSteps)[number];

/** What an operation is to bring about, as data: no plan asks for the operation's name. */
export interface Intent {
  /** When a leaf that meets the requirements is issued again. */
  readonly renew: 'never' | 'when-due' | 'always';
  /**
   * `hold`: left in its phase. `advance`: the same, but its deadline is announced, and it is finished before the previous CA expires.
   */
  readonly rollover: 'hold' | 'advance' | RolloverStep;
  /** How long devices are given to learn the next root. */
  readonly rolloverDays: number;
  /** Whether a rollover may be finished before its deadline, which cuts devices off. */
  readonly isDeadlineBinding: boolean;
  /** What becomes of a domain without an enabled configuration. */
  readonly outOfService: 'restore' | 'refuse';
}

export const provisionIntent: Intent = {
  renew: 'never',
  rollover: 'hold',
  rolloverDays: 0,
  isDeadlineBinding: true,
  outOfService: 'restore',
};

export interface RotateWishes {
  readonly force: boolean;
  readonly rollover: RolloverStep | undefined;
  readonly rolloverDays: number;
}

export function rotateIntent({ force, rollover, rolloverDays }: RotateWishes): Intent {
  return {
    renew: force ? 'always' : 'when-due',
    rollover: rollover ?? 'advance',
    rolloverDays,
    isDeadlineBinding: !force,
    outOfService: 'refuse',
  };
}
