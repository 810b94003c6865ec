/** The calls to ACM that resources may make. Every error of src/aws is a `Failure`, unless a method says otherwise. */

import type { CertificateChain, ServerCertificate } from '../pki/material.ts';
import type { Tags } from './tags.ts';

export type AcmStatus =
  | 'PENDING_VALIDATION'
  | 'ISSUED'
  | 'INACTIVE'
  | 'EXPIRED'
  | 'VALIDATION_TIMED_OUT'
  | 'REVOKED'
  | 'FAILED';

/** A record that validates the domain for ACM; names are absolute, without the trailing dot. */
export interface ValidationRecord {
  readonly name: string;
  readonly value: string;
}

/** One certificate as ACM describes it. Members that ACM has not filled in yet are absent. */
export interface AcmCertificate {
  readonly arn: string;
  readonly type: 'IMPORTED' | 'AMAZON_ISSUED' | 'PRIVATE';
  readonly status: AcmStatus;
  readonly domainName?: string | undefined;
  readonly names: readonly string[];
  /** As inputs spell it (RSA_2048), however ACM spells it. */
  readonly keyAlgorithm?: string | undefined;
  readonly notBefore?: Date | undefined;
  readonly notAfter?: Date | undefined;
  readonly createdAt?: Date | undefined;
  /** For an imported certificate: when it was last imported. */
  readonly importedAt?: Date | undefined;
  /** Upper-case hex without colons or leading zero octets. */
  readonly serial?: string | undefined;
  readonly failureReason?: string | undefined;
  readonly inUseBy: readonly string[];
  readonly renewalEligibility?: 'ELIGIBLE' | 'INELIGIBLE' | undefined;
  readonly renewalStatus?: string | undefined;
  /** DNS, EMAIL or HTTP; absent if ACM does not report it. */
  readonly validationMethod?: string | undefined;
  /** AWS_MANAGED, ACME, CUSTOMER_PROVIDED: who created the key pair. */
  readonly keyPairOrigin?: string | undefined;
  /** Empty until ACM has published them; each distinct record once. */
  readonly validationRecords: readonly ValidationRecord[];
}

export interface Acm {
  /**
   * Certificates in any status whose names cover `domain` (exactly or by a wildcard one label up), of any key type. One
   * SearchCertificates query where it is available, otherwise ListCertificates in pages of 1,000; never one call per certificate.
   */
  findCovering(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /**
   * As `findCovering`, by one SearchCertificates query alone where it is available. For a run that finds an issued one: before
   * another is requested, `listUnissued` has to show that none is on its way.
   */
  searchCovering(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /** Those that cover `domain` and are not issued, by ListCertificates. */
  listUnissued(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /** As `findCovering`, but with both SearchCertificates and ListCertificates, for when one of them lags behind. */
  findEveryCovering(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /** Undefined when it does not exist. */
  describe(arn: string): Promise<AcmCertificate | undefined>;
  /** The certificate and chain as stored; undefined while there is none (pending) or it does not exist. */
  get(arn: string): Promise<CertificateChain | undefined>;
  /** Empty when it does not exist. */
  tags(arn: string): Promise<Tags>;
  /**
   * Imports as a new certificate and returns its ARN. ImportCertificate has no idempotency token, so this is sent once; if the
   * answer is lost (reset, time-out, 5xx), the certificate is searched for by serial number before the call is repeated.
   */
  importNew(domain: string, material: ServerCertificate, tags: Tags): Promise<string>;
  /** Re-imports under the same ARN. Safe to repeat. */
  reimport(arn: string, material: ServerCertificate): Promise<void>;
  /** Requests a public certificate validated by DNS. `token`: `\w{1,32}`, valid for an hour. */
  request(domain: string, token: string, tags: Tags): Promise<string>;
  /** False while ACM reports it as in use, or has been busy with it for half a minute; true once it is deleted, or if it did not exist. */
  remove(arn: string): Promise<boolean>;
}

export interface AcmCertificateSummary {
  readonly arn: string;
  readonly type: AcmCertificate['type'];
  readonly status: AcmStatus;
  readonly names: readonly string[];
  readonly keyAlgorithm?: string | undefined;
  readonly notAfter?: Date | undefined;
  readonly createdAt?: Date | undefined;
  readonly importedAt?: Date | undefined;
}
