/** The job summary: the verdict first, then what to do, the path of a connection, its expiry, what was changed and what was checked. */
import type { Outcome } from '../context/outcome.ts';
import { mostSummaryBytes, summaryWithin } from './budget.ts';
import { checksList } from './check-lists.ts';
import type { CheckPages } from './check-pages.ts';
import { connectionsList } from './connections-list.ts';
import { dnsRecordsList } from './dns-records.ts';
import { connectionPath } from './drawings/connection-path.ts';
import { timeline } from './drawings/timeline.ts';
import { factsList } from './facts-list.ts';
import { lead } from './intro.ts';
import { code, codeBlock, details, paragraphs } from './markdown.ts';
import { planList } from './plan-list.ts';
import { reasonsList, verdict } from './verdict.ts';

/** GitHub Flavored Markdown of at most 1 MiB; `now`: the time from which days are counted. */
export function summaryOf(outcome: Outcome, now: Date, pages: CheckPages): string {
  const isGone = outcome.operation === 'teardown';
  return summaryWithin(
    [
      `## ${verdict(outcome)}`,
      lead(outcome, now),
      reasons(outcome, pages),
      dnsRecordsList(outcome),
      titled('The path of a connection', isGone ? undefined : connectionPath(outcome)),
      titled('Validity and renewal', isGone ? undefined : timeline(outcome, now)),
      plan(outcome),
      checksList(outcome.checks, pages),
      readinessChecks(outcome, pages),
      connectionsList(outcome.checks),
      device(outcome),
      factsList(outcome),
    ],
    mostSummaryBytes,
  );
}

function titled(title: string, content: string | undefined): string | undefined {
  return content && `### ${title}\n\n${content}`;
}

function reasons(outcome: Outcome, pages: CheckPages): string | undefined {
  const title = outcome.status === 'pending' ? 'What the run is waiting for' : 'What failed';
  return titled(title, reasonsList(outcome, pages));
}

function readinessChecks({ readiness }: Outcome, pages: CheckPages): string | undefined {
  return (
    readiness &&
    checksList(readiness.checks, pages, `Checks of the readiness domain ${code(readiness.domain)}`)
  );
}

/** Not for a completed teardown: the lead has the same. */
function plan({ plan: changes, status, operation }: Outcome): string | undefined {
  return operation === 'teardown' && status === 'ready'
    ? undefined
    : planList(status === 'ready' ? 'Changes' : 'Plan', changes);
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
