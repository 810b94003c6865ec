/** What verify is asked: would a device that trusts only the private CA connect today, and will it next month? */
import type { BreaksAt, Outcome } from '../outcome.ts';
import { dayMs, dayOf, inDays } from './days.ts';
import { escapeText } from './markdown.ts';

const monthMs = 30 * dayMs;

interface Today {
  /** `not shown`: the server passes, and what the proof's own client met decides nothing for the devices. */
  readonly answer: 'yes' | 'no' | 'not shown';
  /** A clause; empty where the answer says it all. */
  readonly because: string;
}

/** Both questions and their answers, in Markdown. */
export function connects(outcome: Outcome, now: Date): string {
  const present = today(outcome);
  const told = present.because === '' ? '' : `: ${escapeText(present.because)}`;
  return [
    'A device that trusts only the private CA',
    '',
    `- connects today: **${present.answer}**${told}.`,
    `- connects next month: ${nextMonth(present, outcome.breaksAt, now)}`,
  ].join('\n');
}

/** The round trip over MQTT decides; where it was not made or not passed, what TLS showed is told as just that. */
function today({ checks, serverCertificate }: Outcome): Today {
  const [mqtt, tls] = (['mqtt', 'tls-private-ca'] as const).map((wanted) =>
    checks.find(({ id, result }) => id === wanted && result !== 'skipped'),
  );
  if (mqtt?.result === 'pass') {
    const although = tls?.result === 'fail' ? `although tls-private-ca: ${tls.seen}` : '';
    return { answer: 'yes', because: although };
  }
  if (tls && tls.result !== 'fail') {
    return mqtt
      ? { answer: 'not shown', because: `its TLS passes, but mqtt: ${mqtt.seen}` }
      : { answer: 'yes', because: 'as far as TLS tells, since MQTT was not tried' };
  }
  const failed = tls ?? mqtt;
  if (!failed) {
    return { answer: 'not shown', because: 'nothing was proven' };
  }
  // Where there is a leaf in ACM to compare with, a handshake that passes with another leaf fails the check, too.
  const answer = mqtt || !serverCertificate ? 'no' : 'not shown';
  return { answer, because: `${failed.id}: ${failed.seen}` };
}

function nextMonth({ answer }: Today, breaksAt: BreaksAt | undefined, now: Date): string {
  if (answer === 'no') {
    return '**no**, unless that is mended.';
  }
  if (!breaksAt) {
    return '**not shown**: the end of no certificate was read.';
  }
  const { at, because } = breaksAt;
  const end = escapeText(because);
  if (at <= now) {
    return `**no**, since ${dayOf(at)}: ${end}.`;
  }
  const date = `${dayOf(at)} (${inDays(at, now)}): ${end}`;
  return at.getTime() - now.getTime() < monthMs
    ? `**no**, unless somebody acts before ${date}.`
    : `**${answer}**; nothing ends before ${date}.`;
}
