/** Certificates as ACM's answers show them (DescribeCertificate and the list summaries as recorded from AWS). */
import type { CertificateFacts } from '../pki/facts.ts';
import { type Entry, namesOf, originOf } from './entry.ts';
import { type Status, validationRecord } from './validation.ts';

const extendedUsageNames: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'TLS_WEB_SERVER_AUTHENTICATION',
  '1.3.6.1.5.5.7.3.2': 'TLS_WEB_CLIENT_AUTHENTICATION',
  '1.3.6.1.5.5.7.3.3': 'CODE_SIGNING',
  '1.3.6.1.5.5.7.3.4': 'EMAIL_PROTECTION',
  '1.3.6.1.5.5.7.3.8': 'TIME_STAMPING',
  '1.3.6.1.5.5.7.3.9': 'OCSP_SIGNING',
};

function extendedUsageName(oid: string): string {
  return extendedUsageNames[oid] ?? 'CUSTOM';
}

/** What is known about a certificate in addition to its entry. */
export interface Seen {
  readonly status: Status;
  readonly now: number;
  readonly accountId: string;
  readonly inUseBy: readonly string[];
}

/** Right after a request even the domain is not shown; the records appear at `recordsAt`. */
export function describe(entry: Entry, { status, now, accountId, inUseBy }: Seen): object {
  const { arn, type, request, material } = entry;
  if (request && now < request.recordsAt && !material) {
    return {
      CertificateArn: arn,
      Status: status,
      Type: type,
      CreatedAt: new Date(entry.createdAt),
      InUseBy: [],
    };
  }
  const names = namesOf(entry);
  return {
    CertificateArn: arn,
    DomainName: type === 'IMPORTED' ? names[0] : entry.domainName,
    SubjectAlternativeNames: names,
    DomainValidationOptions: names.map((name) => domainValidation(entry, name, status, accountId)),
    Subject: material ? `CN=${material.facts.commonName ?? ''}` : `CN=${entry.domainName}`,
    Issuer:
      type === 'IMPORTED'
        ? (material?.facts.issuerOrganization ?? material?.facts.issuerCommonName)
        : 'Amazon',
    CreatedAt: new Date(entry.createdAt),
    IssuedAt: date(entry.issuedAt),
    ImportedAt: date(entry.importedAt),
    Status: status,
    FailureReason: request?.failureReason,
    // Answers have a hyphen where inputs have an underscore.
    KeyAlgorithm: (material?.facts.keyAlgorithm ?? request?.keyAlgorithm)?.replace('_', '-'),
    SignatureAlgorithm: material && signatureName(material.facts),
    Serial: material && colonHex(material.facts.serial),
    NotBefore: material?.facts.notBefore,
    NotAfter: material?.facts.notAfter,
    InUseBy: inUseBy,
    Type: type,
    ...kindOf(entry),
    KeyUsages: (material?.facts.keyUsages ?? []).map((Name) => ({ Name })),
    ExtendedKeyUsages: (material?.facts.extendedKeyUsages ?? []).map((OID) => ({
      Name: extendedUsageName(OID),
      OID,
    })),
    RenewalEligibility: type === 'AMAZON_ISSUED' && inUseBy.length > 0 ? 'ELIGIBLE' : 'INELIGIBLE',
    RenewalSummary: entry.renewal && {
      RenewalStatus: entry.renewal,
      DomainValidationOptions: names.map((name) =>
        domainValidation(entry, name, status, accountId),
      ),
      UpdatedAt: new Date(now),
    },
    Options: {
      CertificateTransparencyLoggingPreference: type === 'IMPORTED' ? 'DISABLED' : 'ENABLED',
      Export: 'DISABLED',
    },
  };
}

function domainValidation(
  { type, request }: Entry,
  name: string,
  status: Status,
  accountId: string,
): object {
  if (type === 'IMPORTED' || !request) {
    return { DomainName: name };
  }
  const common = {
    DomainName: name,
    ValidationDomain: name,
    ValidationStatus:
      status === 'ISSUED' || status === 'EXPIRED'
        ? 'SUCCESS'
        : status === 'PENDING_VALIDATION'
          ? 'PENDING_VALIDATION'
          : 'FAILED',
    ValidationMethod: request.method,
  };
  if (request.method === 'EMAIL') {
    return { ...common, ValidationEmails: [`admin@${name}`] };
  }
  const record = validationRecord(accountId, name);
  return {
    ...common,
    ResourceRecord: { Name: `${record.name}.`, Type: 'CNAME', Value: `${record.value}.` },
  };
}

export function summary(entry: Entry, status: Status, inUse: boolean): object {
  const names = namesOf(entry);
  const { material, request, type } = entry;
  return {
    CertificateArn: entry.arn,
    DomainName: type === 'IMPORTED' ? names[0] : entry.domainName,
    SubjectAlternativeNameSummaries: names.slice(0, 100),
    HasAdditionalSubjectAlternativeNames: names.length > 100,
    Status: status,
    Type: type,
    ...kindOf(entry),
    KeyAlgorithm: (material?.facts.keyAlgorithm ?? request?.keyAlgorithm)?.replace('_', '-'),
    KeyUsages: material?.facts.keyUsages ?? [],
    ExtendedKeyUsages: (material?.facts.extendedKeyUsages ?? []).map(extendedUsageName),
    InUse: inUse,
    RenewalEligibility: type === 'AMAZON_ISSUED' && inUse ? 'ELIGIBLE' : 'INELIGIBLE',
    NotBefore: material?.facts.notBefore,
    NotAfter: material?.facts.notAfter,
    CreatedAt: new Date(entry.createdAt),
    IssuedAt: date(entry.issuedAt),
    ImportedAt: date(entry.importedAt),
  };
}

/** SearchCertificates' result (SDK types of @aws-sdk/client-acm 3.1169). */
export function searchResult(entry: Entry, status: Status, inUse: boolean): object {
  const { material, request, type } = entry;
  return {
    CertificateArn: entry.arn,
    X509Attributes: {
      Issuer: material && {
        CommonName: material.facts.issuerCommonName,
        Organization: material.facts.issuerOrganization,
      },
      Subject: { CommonName: material?.facts.commonName ?? entry.domainName },
      SubjectAlternativeNames: namesOf(entry).map((DnsName) => ({ DnsName })),
      ExtendedKeyUsages: (material?.facts.extendedKeyUsages ?? []).map(extendedUsageName),
      KeyAlgorithm: material?.facts.keyAlgorithm ?? request?.keyAlgorithm,
      KeyUsages: material?.facts.keyUsages ?? [],
      SerialNumber: material && colonHex(material.facts.serial),
      NotAfter: material?.facts.notAfter,
      NotBefore: material?.facts.notBefore,
    },
    CertificateMetadata: {
      AcmCertificateMetadata: {
        CreatedAt: new Date(entry.createdAt),
        ImportedAt: date(entry.importedAt),
        IssuedAt: date(entry.issuedAt),
        InUse: inUse,
        Status: status,
        Type: type,
        ...kindOf(entry),
        RenewalEligibility: type === 'AMAZON_ISSUED' && inUse ? 'ELIGIBLE' : 'INELIGIBLE',
        ValidationMethod: request?.method,
      },
    },
  };
}

/** Whose the key pair is, and of Amazon N2 alone the hierarchy and usage (ACM API reference, CertificateDetail). */
function kindOf(entry: Entry): object {
  return {
    CertificateKeyPairOrigin: originOf(entry),
    RootHierarchyType: entry.hierarchy,
    CertificateUsage: entry.usage,
  };
}

function date(ms: number | undefined): Date | undefined {
  return ms === undefined ? undefined : new Date(ms);
}

function colonHex(serial: string): string {
  const even = serial.length % 2 === 0 ? serial : `0${serial}`;
  return even.toLowerCase().match(/../g)?.join(':') ?? '';
}

/** ACM's spelling: SHA256WITHRSA, SHA256WITHECDSA. */
function signatureName({ signatureAlgorithm }: CertificateFacts): string {
  const digest = /sha-?(\d+)/i.exec(signatureAlgorithm)?.[1] ?? '';
  return `SHA${digest}WITH${/ecdsa/i.test(signatureAlgorithm) ? 'ECDSA' : 'RSA'}`;
}
