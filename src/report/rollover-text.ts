import type { RolloverEnd } from '../context/reason.ts';
import { instantOf } from './days.ts';

/** Why a rollover is finished, as a clause. */
export function rolloverEndText(end: RolloverEnd): string {
  return end.kind === 'requested'
    ? 'as requested'
    : `the previous one expires at ${instantOf(end.at)}`;
}
