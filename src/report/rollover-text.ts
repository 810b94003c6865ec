import type { RolloverEnd } from '../context/reason.ts';
import { instant } from '../days.ts';

/** Why a rollover is finished, as a clause. */
export function rolloverEndText(end: RolloverEnd): string {
  return end.kind === 'requested'
    ? 'as requested'
    : `the previous one expires at ${instant(end.at)}`;
}
