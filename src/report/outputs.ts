import type { Outcome } from '../operations/outcome.ts';

/** Where the files of a run lie. */
export interface ReportFiles {
  readonly reportPath: string;
  /** Absent while the certificate authority is not known. */
  readonly caCertificatePath?: string;
}

/** The outputs of action.yml. What is not known is left out, which a workflow reads as the empty text. */
export function outputsOf(
  outcome: Outcome,
  report: string,
  files: ReportFiles,
): Readonly<Record<string, string>> {
  const { domainConfiguration, serverCertificate } = outcome;
  const outputs: Record<string, string | undefined> = {
    endpoint: endpointOf(outcome),
    'iot-endpoint': outcome.iotEndpoint,
    'ca-certificate': outcome.caCertificate,
    'ca-certificate-path': files.caCertificatePath,
    'server-certificate-arn': serverCertificate?.arn,
    'server-certificate-fingerprint': serverCertificate?.fingerprint,
    'server-certificate-not-after': serverCertificate?.notAfter.toISOString(),
    'validation-certificate-arn': outcome.validationCertificateArn,
    'domain-configuration-arn': domainConfiguration?.arn,
    'domain-configuration-name': domainConfiguration?.name,
    'breaks-at': outcome.breaksAt?.at.toISOString(),
    changed: String(outcome.changed),
    plan: JSON.stringify(outcome.plan),
    status: outcome.status,
    'dns-records': JSON.stringify(outcome.dnsRecords),
    report,
    'report-path': files.reportPath,
  };
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** The domain once it is proven: a step that hands it to devices must not get a name that they cannot connect to. */
function endpointOf({ status, operation, domain }: Outcome): string | undefined {
  return status === 'ready' && operation !== 'teardown' ? domain : undefined;
}
