import type { Note } from '../context/note.ts';
import type { RolloverEnd } from '../context/reason.ts';
import { instant } from '../days.ts';

/** The phase of a rollover as a clause, by the note about it. */
export const rolloverClauses: Readonly<Partial<Record<Note['code'], string>>> = {
  'rollover-announced': 'a rollover of its CA is announced',
  'rollover-begun': 'a rollover of its CA has begun',
  'rollover-in-progress': 'a rollover of its CA is in progress',
  'rollover-aborted': 'the rollover of its CA is aborted',
  'rollover-finished': 'the rollover of its CA is finished',
};

/** Why a rollover is finished, as a clause. */
export function rolloverEndText(end: RolloverEnd): string {
  return end.kind === 'requested'
    ? 'as requested'
    : `the previous one expires at ${instant(end.at)}`;
}
