/**
 * rotate: renews the server certificate under the same ARN when it is due, rolls the certificate authority over, and verifies the
 * domain. If nothing is due it only verifies.
 */

import type { Context } from '../context/context.ts';
import type { Note } from '../context/note.ts';
import type { Outcome } from '../context/outcome.ts';
import type { DesiredSettings } from '../inputs/settings.ts';
import type { Renewal } from '../pki/renewal.ts';
import type { AuthorityPlan } from '../resources/authority/planned.ts';
import { converge } from './converge.ts';

export function rotate(settings: DesiredSettings, context: Context): Promise<Outcome> {
  return converge(settings, context, (plan, renewal) => {
    const rollover = notesOnRollover(plan.authority, context.clock.now());
    return [...rollover, ...renewalNotes(renewal, settings, rollover.length > 0)];
  });
}

function notesOnRollover(authority: AuthorityPlan, now: Date): readonly Note[] {
  if (authority.do === 'begin') {
    return [{ code: 'rollover-begun', finishFrom: authority.finish.from }];
  }
  if (authority.do === 'use' && authority.end !== undefined) {
    return [{ code: 'rollover-finished', end: authority.end }];
  }
  if (authority.do === 'use' && authority.finish) {
    const { from: finishFrom } = authority.finish;
    return [{ code: 'rollover-in-progress', finishFrom, isFinishable: now >= finishFrom }];
  }
  return [];
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
