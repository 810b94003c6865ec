/** The two questions of verify: would a device that trusts only the private CA connect today, and will it next month? */

import type { Outcome } from '../context/outcome.ts';
import { day, dayMs } from '../days.ts';
import type { BreaksAt } from '../verification/breaks-at.ts';
import type { CheckId } from '../verification/check.ts';
import { breaksText } from './breaks-text.ts';
import { checkText } from './checks/check-text.ts';
import { inDays } from './days.ts';
import { escapeText } from './markdown.ts';

const monthMs = 30 * dayMs;

interface Today {
  readonly answer: 'yes' | 'no' | 'unknown';
  /** A clause; empty if the answer is enough. */
  readonly because: string;
}

/** Both questions and their answers, in Markdown. */
export function connects(outcome: Outcome, now: Date): string {
  const current = today(outcome);
  const told = current.because === '' ? '' : `: ${escapeText(current.because)}`;
  return [
    'A device that trusts only the private CA',
    '',
    `- connects today: **${current.answer}**${told}.`,
    `- connects next month: ${nextMonth(current, outcome.breaksAt, now)}`,
  ].join('\n');
}

/** One word, for a table. */
export function connectsToday({ devices }: Outcome): Today['answer'] {
  return devices?.connect ?? 'unknown';
}

function today(outcome: Outcome): Today {
  const answer = connectsToday(outcome);
  const { checks, devices } = outcome;
  const seenOf = (wanted: CheckId): string =>
    checks
      .filter(({ id }) => id === wanted)
      .map((check) => `${wanted}: ${checkText(check).seen}`)
      .join();
  const decidedBy = devices?.decidedBy;
  if (decidedBy === undefined) {
    return { answer, because: 'nothing was verified' };
  }
  if (answer === 'yes') {
    const tls = checks.find(({ id }) => id === 'tls-private-ca');
    const although = tls?.result === 'fail' ? `although ${seenOf('tls-private-ca')}` : '';
    const because = decidedBy === 'mqtt' ? although : 'judging by TLS only; MQTT was not tried';
    return { answer, because };
  }
  return decidedBy === 'mqtt' && answer === 'unknown'
    ? { answer, because: `TLS passes, but ${seenOf('mqtt')}` }
    : { answer, because: seenOf(decidedBy) };
}

function nextMonth({ answer }: Today, breaksAt: BreaksAt | undefined, now: Date): string {
  if (answer === 'no') {
    return '**no**, unless that is fixed.';
  }
  if (!breaksAt) {
    return '**unknown**: no expiry date was read.';
  }
  const { at } = breaksAt;
  const end = escapeText(breaksText(breaksAt));
  if (at <= now) {
    return `**no**, since ${day(at)}: ${end}.`;
  }
  const date = `${day(at)} (${inDays(at, now)}): ${end}`;
  return at.getTime() - now.getTime() < monthMs
    ? `**no**, unless someone acts before ${date}.`
    : `**${answer}**; nothing expires before ${date}.`;
}
