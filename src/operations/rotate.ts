/**
 * rotate: renews the server certificate under the same ARN when it is due, rolls the certificate authority over, and proves
 * the domain again. On a domain where nothing is due it is the proof alone.
 */
import type { AuthorityPlan, Plan, ServerCertificatePlan } from '../convergence/plan/plan.ts';
import { dueFrom } from '../convergence/plan/renewal.ts';
import type { Rim } from '../convergence/rim.ts';
import type { RotateSettings } from '../inputs/settings.ts';
import type { Outcome } from '../outcome.ts';
import { readCertificate } from '../pki/facts.ts';
import { day } from '../pki/validity.ts';
import { converge } from './converge.ts';

export function rotate(settings: RotateSettings, rim: Rim): Promise<Outcome> {
  return converge(settings, rim, (plan) => notesOn(plan, settings, rim.clock.now()));
}

function notesOn(
  { serverCertificate, authority }: Plan,
  settings: RotateSettings,
  now: Date,
): readonly string[] {
  const rollover = notesOnRollover(authority, now);
  return [...rollover, ...notesOnRenewal(serverCertificate, settings, now, rollover.length > 0)];
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

function notesOnRenewal(
  serverCertificate: ServerCertificatePlan,
  settings: RotateSettings,
  now: Date,
  isRolling: boolean,
): readonly string[] {
  if (serverCertificate.do !== 'keep') {
    return [];
  }
  if (settings.force && settings.serverCertificate.kind === 'brought') {
    return [
      'The server certificate brought is in ACM already: force renews only what is issued, bring another one.',
    ];
  }
  const leaf = readCertificate(serverCertificate.leaf.chain.certificate);
  const due = dueFrom(leaf, settings);
  if (now < due) {
    return [`The server certificate is not due before ${day(due)}.`];
  }
  return [
    settings.serverCertificate.kind === 'brought'
      ? `The server certificate is due since ${day(due)}: bring a new one in server-certificate.`
      : `The server certificate ends with its certificate authority, so that another one would not last longer: ${isRolling ? 'finish the rollover' : 'roll the authority over'}.`,
  ];
}
