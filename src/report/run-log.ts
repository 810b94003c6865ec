/** The log of a run: groups for observe, plan, apply and verify, one line per event. */
import type { RunEvent, WaitProgress } from '../context/event.ts';
import type { Note } from '../context/note.ts';
import type { DnsRecord } from '../context/outcome.ts';
import type { CheckResult } from '../verification/check.ts';
import { awaitText } from './await-text.ts';
import { checkText } from './checks/check-text.ts';
import { duration } from './days.ts';
import { effectText } from './effect-text.ts';
import { failureLine, failureText } from './failure-text.ts';
import { noteText } from './note-text.ts';
import { planLines } from './plan-text.ts';
import { seenText } from './seen-text.ts';
import { oneLine } from './visible-text.ts';

export interface GroupedLog {
  info(line: string): void;
  warning(line: string): void;
  /** Lines from here on are folded under the title; ends a group that is open. */
  group(title: string): void;
  endGroup(): void;
}

type Phase = 'Observe' | 'Plan' | 'Apply' | 'Verify';

interface Group {
  readonly phase: Phase;
  /** Where a phase has a group for each of several domains. */
  readonly domain?: string | undefined;
}

/** Receives each event as it happens. */
export function createRunLog(log: GroupedLog): (event: RunEvent) => void {
  let current: Group | undefined;
  return (event) => {
    const group = groupOf(event, current);
    if (group.phase !== current?.phase || group.domain !== current.domain) {
      log.group([group.phase, group.domain].filter((part) => part !== undefined).join(' '));
      current = group;
    }
    for (const line of eventLines(event)) {
      log[isWarning(event) ? 'warning' : 'info'](line);
    }
  };
}

const warningNotes: ReadonlySet<Note['code']> = new Set(['clock-off', 'client-policy-detached']);

/** Something outside the domain is wrong, and no check says so. */
function isWarning(event: RunEvent): boolean {
  return (
    event.code === 'not-removed' || (event.code === 'noted' && warningNotes.has(event.note.code))
  );
}

/** Events of any phase stay in the open group. */
function groupOf(event: RunEvent, current: Group = { phase: 'Apply' }): Group {
  switch (event.code) {
    case 'observing':
    case 'account':
      return { phase: 'Observe' };
    case 'planned':
      return { phase: 'Plan' };
    case 'verifying':
    case 'verified':
    case 'retrying-mqtt':
    case 'second-look':
      return { phase: 'Verify', domain: event.domain };
    case 'noted':
      return event.domain === undefined ? current : { phase: 'Verify', domain: event.domain };
    case 'not-removed':
      return current;
    case 'create-record':
      return { phase: event.when === 'later' ? 'Plan' : 'Apply' };
    case 'changed':
    case 'waiting':
      return current.phase === 'Verify' ? current : { phase: 'Apply' };
    default:
      return { phase: 'Apply' };
  }
}

export function eventLines(event: RunEvent): readonly string[] {
  switch (event.code) {
    case 'observing':
      return [observingText(event)];
    case 'account':
      return [`AWS account ${event.accountId}`];
    case 'planned':
      return planLines(event.changes);
    case 'changed':
      return [effectText(event.effect)];
    case 'noted':
      return [noteText(event.note)];
    case 'not-removed':
      return [
        `${failureLine(failureText(event.failure))} A run more than an hour later removes what is left.`,
      ];
    case 'ca-exists':
      return [`Another run created the CA in the secret ${event.secretId} first; it is used.`];
    case 'waiting':
      return [waitText(event.progress)];
    case 'not-waiting':
      return [`Not waiting for ${awaitText(event.awaited).what}: ${oneLine(seenText(event.seen))}`];
    case 'create-record':
      return [
        event.when === 'now'
          ? `Create this record at your DNS provider: ${zoneLine(event.record)}`
          : `The run will ask for this record: ${zoneLine(event.record)}`,
      ];
    case 'remove-record':
      return [`Remove this record at your DNS provider: ${zoneLine(event.record)}`];
    case 'verifying':
      return [
        event.what === 'service'
          ? `Verifying ${event.domain}: certificates, DNS, TLS, MQTT`
          : `Verifying that ${event.domain} is taken down: IoT Core, ACM, DNS, TLS`,
      ];
    case 'retrying-mqtt':
      return [
        `mqtt: ${oneLine(checkText(event.check).seen)}; IoT Core may not know the new client identity yet, trying again`,
      ];
    case 'second-look':
      return event.checks.map(
        (check) =>
          `${check.id}: ${oneLine(checkText(check).seen)}; the network may be the cause, looking again in ${event.pauseMs / 1_000} s`,
      );
    case 'verified':
      return event.checks.flatMap(checkLines);
  }
}

function observingText({ domains, region }: Extract<RunEvent, { code: 'observing' }>): string {
  const subject = domains.length === 1 ? domains[0] : `${domains.length} domains`;
  const where = region === undefined ? '' : ` in ${region}`;
  return `Reading the current state of ${subject}${where}`;
}

function zoneLine({ name, ttl, type, value }: DnsRecord): string {
  return `${name}. ${ttl} IN ${type} ${value}.`;
}

function waitText({ awaited, seen, elapsedMs, usualMs, until }: WaitProgress): string {
  const usual = usualMs === undefined ? '' : `, usually up to ${duration(usualMs)}`;
  const time = until.toISOString().slice(11, 16);
  return `Waiting for ${awaitText(awaited).what}: ${oneLine(seenText(seen))} (${duration(elapsedMs)}${usual}; this run waits until ${time} UTC)`;
}

const longestId = 22;

/** What was found, followed by what to do. */
function checkLines(check: CheckResult): readonly string[] {
  const { id, result, code } = check;
  const { seen, remedy } = checkText(check);
  const why = code === undefined ? '' : ` [${code}]`;
  const line = `${result.padEnd(7)} ${id.padEnd(longestId)} ${oneLine(seen)}${why}`;
  return (result === 'fail' || result === 'warn') && remedy !== undefined
    ? [line, `${' '.repeat(8)}what to do: ${oneLine(remedy)}`]
    : [line];
}
