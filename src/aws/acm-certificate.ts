/** The ways in which ACM describes a certificate, as one shape. */
import type {
  CertificateDetail,
  CertificateSearchResult,
  CertificateSummary,
} from '@aws-sdk/client-acm';
import type { AcmCertificate, AcmCertificateSummary, ValidationRecord } from './acm-interface.ts';
import { dnsName } from './dns-name.ts';

// ACM leaves out status and type only right after RequestCertificate.
const justRequested = { type: 'AMAZON_ISSUED', status: 'PENDING_VALIDATION' } as const;

export function certificateFrom(arn: string, detail: CertificateDetail): AcmCertificate {
  const { DomainName, KeyAlgorithm, NotBefore, NotAfter, CreatedAt, ImportedAt, Serial } = detail;
  const [{ ValidationMethod: validationMethod } = {}] = detail.DomainValidationOptions ?? [];
  return {
    arn,
    type: detail.Type ?? justRequested.type,
    status: detail.Status ?? justRequested.status,
    domainName: DomainName && dnsName(DomainName),
    names: namesFrom([DomainName, ...(detail.SubjectAlternativeNames ?? [])]),
    keyAlgorithm: KeyAlgorithm && keyAlgorithmFrom(KeyAlgorithm),
    notBefore: NotBefore,
    notAfter: NotAfter,
    createdAt: CreatedAt,
    importedAt: ImportedAt,
    serial: Serial && serialFrom(Serial),
    failureReason: detail.FailureReason,
    inUseBy: detail.InUseBy ?? [],
    renewalEligibility: detail.RenewalEligibility,
    renewalStatus: detail.RenewalSummary?.RenewalStatus,
    validationMethod,
    keyPairOrigin: detail.CertificateKeyPairOrigin,
    validationRecords: validationRecordsFrom(detail),
  };
}

export function summaryFromList(summary: CertificateSummary): AcmCertificateSummary | undefined {
  return summaryFrom(summary.CertificateArn, {
    ...summary,
    names: [summary.DomainName, ...(summary.SubjectAlternativeNameSummaries ?? [])],
  });
}

export function summaryFromSearch(
  result: CertificateSearchResult,
): AcmCertificateSummary | undefined {
  const { AcmCertificateMetadata: metadata } = result.CertificateMetadata ?? {};
  const {
    Subject,
    SubjectAlternativeNames = [],
    KeyAlgorithm,
    NotAfter,
  } = result.X509Attributes ?? {};
  return summaryFrom(result.CertificateArn, {
    ...metadata,
    KeyAlgorithm,
    NotAfter,
    names: [Subject?.CommonName, ...SubjectAlternativeNames.map(({ DnsName }) => DnsName)],
  });
}

type SummaryMembers = Pick<
  CertificateSummary,
  'Type' | 'Status' | 'KeyAlgorithm' | 'NotAfter' | 'CreatedAt' | 'ImportedAt'
> & { readonly names: readonly (string | undefined)[] };

function summaryFrom(
  arn: string | undefined,
  { Type, Status, KeyAlgorithm, NotAfter, CreatedAt, ImportedAt, names }: SummaryMembers,
): AcmCertificateSummary | undefined {
  if (arn === undefined) {
    return undefined;
  }
  return {
    arn,
    type: Type ?? justRequested.type,
    status: Status ?? justRequested.status,
    names: namesFrom(names),
    keyAlgorithm: KeyAlgorithm && keyAlgorithmFrom(KeyAlgorithm),
    notAfter: NotAfter,
    createdAt: CreatedAt,
    importedAt: ImportedAt,
  };
}

function namesFrom(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined).map(dnsName))];
}

/** ACM answers with RSA-2048 and expects RSA_2048 in requests. */
function keyAlgorithmFrom(answered: string): string {
  return answered.replace('-', '_');
}

/** `00:8f:03` as 8F03. */
export function serialFrom(colonHex: string): string {
  const hex = colonHex.replaceAll(':', '').toUpperCase();
  return hex.replace(/^(?:00)+(?=..)/, '');
}

/** A wildcard and its base name share one record. */
function validationRecordsFrom(detail: CertificateDetail): readonly ValidationRecord[] {
  const records = (detail.DomainValidationOptions ?? []).flatMap(({ ResourceRecord: record }) =>
    record?.Name && record.Value
      ? [{ name: dnsName(record.Name), value: dnsName(record.Value) }]
      : [],
  );
  return [...new Map(records.map((record) => [record.name, record])).values()];
}
