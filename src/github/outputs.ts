import type { Outcome, Outcomes } from '../context/outcome.ts';
import { overallStatus } from '../context/status.ts';
import { type Warning, warningsOf } from '../report/attention.ts';
import { fitting, mostOutputBytes } from '../report/budget.ts';
import { byUrgency, earliestBreak, sharedBy } from '../report/overall.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import { planJson } from '../report/plan-text.ts';

/** The paths of a run's files. */
export interface ReportFiles {
  /** Absent if it could not be written. */
  readonly reportPath?: string | undefined;
  /** Absent likewise, or if the certificate authority is unknown, or not the same for all domains. */
  readonly caCertificatePath?: string | undefined;
  /** The folder of the trust bundle's files; absent likewise, or if there is none. */
  readonly trustBundlePath?: string | undefined;
}

/**
 * The outputs of action.yml. Unknown values are omitted, which a workflow reads as the empty string; so are values of one domain
 * if there are several.
 *
 * @param report within `mostOutputBytes`.
 */
export function outputsOf(
  outcomes: Outcomes,
  report: string,
  files: ReportFiles,
): Readonly<Record<string, string>> {
  const [outcome, ...others] = outcomes;
  const lone = others.length === 0 ? outcome : undefined;
  const outputs: Record<string, string | undefined> = {
    endpoint: lone && endpointOf(lone),
    'iot-endpoint': sharedBy(outcomes, 'iotEndpoint'),
    'ca-certificate': sharedBy(outcomes, 'caCertificate'),
    'ca-certificate-path': files.caCertificatePath,
    'trust-bundle-path': files.trustBundlePath,
    'server-certificate-arn': lone?.serverCertificate?.arn,
    'server-certificate-fingerprint': lone?.serverCertificate?.fingerprint,
    'server-certificate-not-after': lone?.serverCertificate?.notAfter.toISOString(),
    'chain-bytes': lone?.serverCertificate?.chainBytes.toString(),
    'validation-certificate-arn': lone?.validationCertificateArn,
    'domain-configuration-arn': lone?.domainConfiguration?.arn,
    'domain-configuration-name': lone?.domainConfiguration?.name,
    'renews-at': lone?.renewal?.dueFrom.toISOString(),
    'breaks-at': earliestBreak(outcomes)?.at.toISOString(),
    changed: String(outcomes.some(({ changed }) => changed)),
    plan: lone && JSON.stringify(within(planJson(lone.plan))),
    'plan-markdown': lone && planMarkdown(lone),
    status: overallStatus(outcomes),
    warnings: JSON.stringify(warningsWithin(outcomes)),
    'dns-records': lone && JSON.stringify(within(lone.dnsRecords)),
    report,
    'report-path': files.reportPath,
  };
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** In order of urgency, as many as fit; the report has all of them. */
function warningsWithin(outcomes: Outcomes): readonly Warning[] {
  const warnings = outcomes.flatMap(warningsOf);
  const first = within(warnings);
  return first.length === warnings.length
    ? warnings
    : within(byUrgency(outcomes).flatMap(warningsOf));
}

/** As many of the first as fit into an output. */
function within<Item>(items: readonly Item[]): readonly Item[] {
  return fitting(items, (one) => JSON.stringify(one), mostOutputBytes).fit;
}

/** The names of the lists among the outputs that do not have everything. */
export function shortenedLists(
  outcomes: Outcomes,
  outputs: Readonly<Record<string, string>>,
): readonly string[] {
  const lists: Readonly<Record<string, number>> = {
    plan: outcomes[0].plan.length,
    warnings: outcomes.flatMap(warningsOf).length,
    'dns-records': outcomes[0].dnsRecords.length,
  };
  return Object.entries(lists).flatMap(([name, length]) => {
    const output = outputs[name];
    const shown: unknown = output === undefined ? undefined : JSON.parse(output);
    return Array.isArray(shown) && shown.length < length ? [name] : [];
  });
}

/** The domain once it is verified: a step that hands it to devices must not get a name that they cannot connect to. */
function endpointOf({ status, operation, domain }: Outcome): string | undefined {
  return status === 'ready' && operation !== 'teardown' ? domain : undefined;
}
