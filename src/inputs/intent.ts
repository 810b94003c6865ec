/** The steps of a rollover in order; `abort` undoes it. */
export const rolloverSteps = ['announce', 'begin', 'abort', 'finish'] as const;
export type RolloverStep = (typeof rolloverSteps)[number];

/** What an operation should achieve, as data, so that no plan depends on the operation's name. */
export interface Intent {
  /** When a leaf that meets the requirements is reissued. */
  readonly renew: 'never' | 'when-due' | 'always';
  /**
   * `hold`: stays in its phase. `advance`: the same, but its deadline is announced, and it is finished before the previous CA
   * expires.
   */
  readonly rollover: 'hold' | 'advance' | RolloverStep;
  /** How long devices have to install the next root. */
  readonly rolloverDays: number;
  /** Whether a rollover may be finished before its deadline, which cuts devices off. */
  readonly isDeadlineBinding: boolean;
  /** How a domain without an enabled configuration is treated. */
  readonly outOfService: 'restore' | 'refuse';
  /**
   * A record at the domain that leads elsewhere, unless the user allows to replace it: `leave` does the rest of the plan, and the
   * dns check fails. A hijacked name must not keep a known key in service.
   */
  readonly foreignRecord: 'refuse' | 'leave';
}

export const provisionIntent: Intent = {
  renew: 'never',
  rollover: 'hold',
  rolloverDays: 0,
  isDeadlineBinding: true,
  outOfService: 'restore',
  foreignRecord: 'refuse',
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
    foreignRecord: 'leave',
  };
}
