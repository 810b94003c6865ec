/** The job summary: the verdict first, then what to do, what was verified, what was changed, and what a device needs. */
import type { Outcome } from '../context/outcome.ts';
import { mostSummaryBytes, summaryWithin } from './budget.ts';
import type { CheckPages } from './check-pages.ts';
import { checksTable, connectionsTable } from './check-tables.ts';
import { lead } from './intro.ts';
import { code, codeBlock, details, paragraphs, table } from './markdown.ts';
import { planCount, planLines } from './plan-text.ts';
import { reasonsList, verdict } from './verdict.ts';
import { oneLine } from './visible-text.ts';

/** GitHub Flavored Markdown of at most 1 MiB; `now`: the time from which days are counted. */
export function summaryOf(outcome: Outcome, now: Date, pages: CheckPages): string {
  return summaryWithin(
    [
      `## ${verdict(outcome)}`,
      lead(outcome, now),
      reasons(outcome, pages),
      dnsRecords(outcome),
      connectionsTable(outcome.checks),
      plan(outcome),
      checksTable(outcome.checks, pages),
      device(outcome),
      facts(outcome),
    ],
    mostSummaryBytes,
  );
}

function reasons(outcome: Outcome, pages: CheckPages): string | undefined {
  const list = reasonsList(outcome, pages);
  const title = outcome.status === 'pending' ? 'What the run is waiting for' : 'What failed';
  return list && `### ${title}\n\n${list}`;
}

function dnsRecords(outcome: Outcome): string | undefined {
  const { dnsRecords: records } = outcome;
  if (records.length === 0) {
    return undefined;
  }
  const lines = records.map(({ name, type, value, ttl, purpose }) =>
    oneLine(`${name}. ${ttl} IN ${type} ${value}. ; ${purpose}`),
  );
  const task = `${dnsTask(outcome)} at your DNS provider:`;
  return `### DNS records\n\n${task}\n\n${codeBlock('text', lines)}`;
}

function dnsTask({ operation, status, dryRun }: Outcome): string {
  if (operation === 'teardown') {
    return 'Remove these records, if they still exist,';
  }
  if (status === 'planned' && dryRun) {
    return 'The run will ask for these records in this order; do not create the last one earlier. They belong';
  }
  return status === 'ready' ? 'Keep these records' : 'Create these records';
}

/** Collapsed if everything passed, or if the lead reports it already. */
function plan({ plan: changes, status, operation }: Outcome): string | undefined {
  if (changes.length === 0) {
    return undefined;
  }
  const lines = codeBlock('text', planLines(changes));
  const isTold = operation === 'teardown' && status === 'ready';
  return isTold || changes.every(({ action }) => action === 'keep')
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
  const { serverCertificate: leaf, domainConfiguration, accountId, region } = outcome;
  const known: readonly (readonly [string, string | undefined])[] = [
    ['AWS account', accountId],
    ['region', accountId && region],
    ['domain configuration', domainConfiguration?.arn],
    ['server certificate', leaf?.arn],
    ['its subject', leaf?.subject],
    ['its issuer', leaf?.issuer],
    ['its key', leaf?.keyAlgorithm],
    ['its expiry', leaf?.notAfter.toISOString()],
    ['its SHA-256', leaf?.fingerprint],
    ['validation certificate', outcome.validationCertificateArn],
  ];
  const rows = known.flatMap(([name, value]) => (value === undefined ? [] : [[name, code(value)]]));
  return rows.length > 0
    ? details('Account, ARNs and fingerprints', table(['what', 'which'], rows))
    : undefined;
}
