/**
 * rotate: renews the server certificate under the same ARN when it is due, rolls the certificate authority over, and proves
 * the domain again. On a domain where nothing is due it is the proof alone.
 */
import type { AuthorityPlan } from '../convergence/plan/plan.ts';
import type { Rim } from '../convergence/rim.ts';
import type { RotateSettings } from '../inputs/settings.ts';
import type { Outcome } from '../outcome.ts';
import type { Renewal } from '../pki/renewal.ts';
import { day } from '../pki/validity.ts';
import { converge } from './converge.ts';

export function rotate(settings: RotateSettings, rim: Rim): Promise<Outcome> {
  return converge(settings, rim, (plan, renewal) => {
    const rollover = notesOnRollover(plan.authority, rim.clock.now());
    return [...rollover, ...renewalNotes(renewal, settings, rollover.length > 0)];
  });
}

function notesOnRollover(authority: AuthorityPlan, now: Date): readonly string[] {
  if (authority.do === 'begin') {
    return [
      `This run begins a rollover of the certificate authority. Give devices the whole of ca-certificate, and run rollover: finish from ${day(authority.finish.from)} on.`,
    ];
  }
  if (authority.do === 'use' && authority.finished !== undefined) {
    return [
      `This run finishes the rollover of the certificate authority: ${authority.finished}. Devices that do not trust the next one are refused from then on.`,
    ];
  }
  if (authority.do === 'use' && authority.finish) {
    const { from } = authority.finish;
    return [
      `A rollover of the certificate authority is in progress: ${now < from ? `run rollover: finish from ${day(from)} on` : `it may be finished since ${day(from)}, by rollover: finish`}, once every device trusts the next one.`,
    ];
  }
  return [];
}

/** What a rotation says of a leaf that it keeps. */
export function renewalNotes(
  renewal: Renewal | undefined,
  settings: RotateSettings,
  isRolling: boolean,
): readonly string[] {
  if (!renewal) {
    return [];
  }
  if (settings.force && renewal.by === 'owner') {
    return [
      'The server certificate provided is in ACM already. force renews only certificates that the action issues: provide another one.',
    ];
  }
  return renewal.isDue
    ? [dueNote(renewal, isRolling)]
    : [`The server certificate is not due before ${day(renewal.dueFrom)}.`];
}

/** What is due and kept is not for rotate to renew. */
function dueNote({ by, dueFrom, endsAt }: Renewal, isRolling: boolean): string {
  return by === 'rollover'
    ? `The server certificate expires on ${day(endsAt)} with its certificate authority, so that another one would not last longer: ${isRolling ? 'finish the rollover' : 'roll the authority over'}.`
    : `The server certificate is due since ${day(dueFrom)}: provide a new one in server-certificate.`;
}
