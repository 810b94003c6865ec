/** The job summary: the verdict first, then what to do, what was proven, what was changed, and what a device needs. */
import type { Outcome } from '../operations/outcome.ts';
import type { CheckResult } from '../proof/check.ts';
import { code, codeBlock, details, escapeText, paragraphs, table } from './markdown.ts';
import { planCount, planLines } from './plan-text.ts';
import { checksTable, connectionsTable } from './proof-tables.ts';
import { reasonsList, verdict } from './verdict.ts';
import { oneLine } from './visible-text.ts';

/** GitHub Flavored Markdown; `now` is what days are counted from. */
export function summaryOf(outcome: Outcome, now: Date): string {
  return paragraphs([
    `## ${verdict(outcome)}`,
    lead(outcome, now),
    reasons(outcome),
    dnsRecords(outcome),
    connectionsTable(outcome.checks),
    plan(outcome),
    checksTable(outcome.checks),
    device(outcome),
    facts(outcome),
  ]);
}

function lead(outcome: Outcome, now: Date): string {
  const { domain, iotEndpoint } = outcome;
  return [
    iotEndpoint === undefined ? '' : `${code(domain)} → ${code(iotEndpoint)}.`,
    whatHappened(outcome),
    checkCount(outcome),
    breaks(outcome, now),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function checkCount({ checks }: Outcome): string {
  const count = (wanted: CheckResult['result']) =>
    checks.filter(({ result }) => result === wanted).length;
  const others = [
    [count('fail'), 'failed'],
    [count('warn'), 'warned'],
    [count('skipped'), 'skipped'],
  ] as const;
  const told = others.filter(([number]) => number > 0).map(([number, how]) => `, ${number} ${how}`);
  return checks.length === 0
    ? ''
    : `${count('pass')} of ${checks.length} checks passed${told.join('')}.`;
}

function whatHappened({ status, operation, changed }: Outcome): string {
  switch (status) {
    case 'planned':
      return 'A dry run: nothing was changed, and nothing was proven.';
    case 'ready':
      return changed || operation === 'verify' ? '' : 'Nothing had to be changed.';
    default:
      return changed
        ? 'What was changed until then stands: the next run finds it and goes on from there.'
        : 'Nothing was changed.';
  }
}

const dayMs = 86_400_000;

/** Of a domain that is not in service, only the end that was passed already tells anything. */
function breaks({ breaksAt, status }: Outcome, now: Date): string {
  if (!breaksAt) {
    return '';
  }
  const { at, because } = breaksAt;
  const date = `${at.toISOString().slice(0, 10)}: ${escapeText(because)}`;
  if (at <= now) {
    return `**Devices cannot connect** since ${date}.`;
  }
  const days = Math.floor((at.getTime() - now.getTime()) / dayMs);
  return status === 'ready'
    ? `If nobody does anything, devices stop connecting **${inDays(days)}**, on ${date}.`
    : '';
}

function inDays(days: number): string {
  switch (days) {
    case 0:
      return 'within a day';
    case 1:
      return 'in 1 day';
    default:
      return `in ${days} days`;
  }
}

function reasons(outcome: Outcome): string | undefined {
  const list = reasonsList(outcome);
  const title = outcome.status === 'pending' ? 'What is awaited' : 'What went wrong';
  return list && `### ${title}\n\n${list}`;
}

function dnsRecords({ dnsRecords: records, status }: Outcome): string | undefined {
  if (records.length === 0) {
    return undefined;
  }
  const lines = records.map(({ name, type, value, ttl, purpose }) =>
    oneLine(`${name}. ${ttl} IN ${type} ${value}. ; ${purpose}`),
  );
  const task =
    status === 'ready'
      ? "Leave these records standing where the domain's DNS is kept:"
      : "Set these records where the domain's DNS is kept:";
  return `### DNS records\n\n${task}\n\n${codeBlock('text', lines)}`;
}

function plan({ plan: changes, status }: Outcome): string | undefined {
  if (changes.length === 0) {
    return undefined;
  }
  const lines = codeBlock('text', planLines(changes));
  return changes.every(({ action }) => action === 'keep')
    ? details(planCount(changes), lines)
    : `### ${status === 'ready' ? 'Changes' : 'Plan'}\n\n${lines}`;
}

function device({ status, operation, domain, caCertificate }: Outcome): string | undefined {
  if (status !== 'ready' || operation === 'teardown' || caCertificate === undefined) {
    return undefined;
  }
  const command = [
    'mosquitto_pub --cafile ca.crt --cert client.crt --key client.key \\',
    `  -h ${domain} -p 8883 -q 1 -t topic/test -m hello`,
  ];
  return paragraphs([
    '### From a device',
    `${code('ca.crt')} is the output ${code('ca-certificate')}, ${code('client.crt')} a certificate that is registered in IoT Core.`,
    codeBlock('sh', command),
    details('ca.crt', codeBlock('text', caCertificate.trimEnd().split('\n'))),
  ]);
}

function facts(outcome: Outcome): string | undefined {
  const { serverCertificate: leaf, domainConfiguration } = outcome;
  const known: readonly (readonly [string, string | undefined])[] = [
    ['domain configuration', domainConfiguration?.arn],
    ['server certificate', leaf?.arn],
    ['its subject', leaf?.subject],
    ['its issuer', leaf?.issuer],
    ['its key', leaf?.keyAlgorithm],
    ['its end', leaf?.notAfter.toISOString()],
    ['its SHA-256', leaf?.fingerprint],
    ['validation certificate', outcome.validationCertificateArn],
  ];
  const rows = known.flatMap(([name, value]) => (value === undefined ? [] : [[name, code(value)]]));
  return rows.length > 0
    ? details('ARNs and fingerprints', table(['what', 'which'], rows))
    : undefined;
}
