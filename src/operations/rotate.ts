/**
 * rotate: renews the server certificate under the same ARN when it is due, rolls the certificate authority over, and verifies the
 * domain. If nothing is due it only verifies.
 */

import type { Context } from '../context/context.ts';
import type { Note } from '../context/note.ts';
import type { Outcome } from '../context/outcome.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { Renewal } from '../pki/renewal.ts';
import type { AuthorityPlan, RolloverDeadline } from '../resources/authority/planned.ts';
import { type Rollover, rolloverInProgress } from '../resources/authority/rollover.ts';
import type { CutOffClass } from '../verification/rollover-forecast.ts';
import { converge } from './converge.ts';
import { planReadiness } from './readiness.ts';

export function rotate(settings: DesiredSettings, context: Context): Promise<Outcome> {
  return converge(
    settings,
    context,
    (plan, renewal) => {
      const rollover = notesOnRollover(plan.authority, context.clock.now());
      return [...rollover, ...renewalNotes(renewal, settings, rollover.length > 0)];
    },
    (plan, afterwards) => planReadiness(context, settings, plan.authority, afterwards),
  );
}

function notesOnRollover(authority: AuthorityPlan, now: Date): readonly Note[] {
  if (authority.do === 'create-next') {
    const { from: finishFrom } = authority.finish;
    return authority.phase === 'announced'
      ? [{ code: 'rollover-announced', finishFrom, isNew: true }, ...warnOf(authority.cutOff)]
      : [{ code: 'rollover-begun', finishFrom }, { code: 'rollover-not-announced' }];
  }
  if (authority.do !== 'use') {
    return [];
  }
  const { turn, finish, rollover } = authority;
  switch (turn?.kind) {
    case 'finished':
      return [{ code: 'rollover-finished', end: turn.end }];
    case 'aborted':
      return [{ code: 'rollover-aborted', next: turn.next, from: turn.from, isKept: turn.isKept }];
    case 'begun':
      return finish
        ? [
            { code: 'rollover-begun', finishFrom: finish.from },
            ...(finish.isAnnounced ? [] : [{ code: 'rollover-not-announced' } as const]),
          ]
        : [];
    default:
      return finish ? [progress(rollover, finish, now), ...warnOf(authority.cutOff ?? [])] : [];
  }
}

function warnOf(cutOff: readonly CutOffClass[]): readonly Note[] {
  return cutOff.length === 0 ? [] : [{ code: 'rollover-would-cut-off', classes: cutOff }];
}

function progress({ kind }: Rollover, finish: RolloverDeadline, now: Date): Note {
  const { from: finishFrom, isAnnounced } = finish;
  return kind === 'announced'
    ? { code: 'rollover-announced', finishFrom, isNew: !isAnnounced }
    : rolloverInProgress(finishFrom, now);
}

/** A rotation's note about a leaf that it keeps. */
export function renewalNotes(
  renewal: Renewal | undefined,
  settings: DesiredSettings,
  isRolling: boolean,
): readonly Note[] {
  if (!renewal) {
    return [];
  }
  const { isDue, by, dueFrom, endsAt } = renewal;
  if (settings.intent.renew === 'always' && by === 'owner') {
    return [{ code: 'force-without-effect' }];
  }
  if (!isDue) {
    return [{ code: 'server-certificate-not-due', dueFrom }];
  }
  // A leaf that is due but kept cannot be renewed by rotate.
  return by === 'rollover'
    ? [{ code: 'server-certificate-ends-with-ca', endsAt, isRolling }]
    : [{ code: 'server-certificate-due', dueFrom, endsAt }];
}
