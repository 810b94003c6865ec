/** What the resources may ask of ACM. Every failure that leaves a service of src/aws is a `Failure`, except where a verb says otherwise. */

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

/** What ACM tells of one certificate. Members ACM has not filled in yet are absent. */
export interface AcmCertificate {
  readonly arn: string;
  readonly type: 'IMPORTED' | 'AMAZON_ISSUED' | 'PRIVATE';
  readonly status: AcmStatus;
  readonly domainName?: string | undefined;
  readonly names: readonly string[];
  /** In input spelling (RSA_2048), whatever spelling ACM answered with. */
  readonly keyAlgorithm?: string | undefined;
  readonly notBefore?: Date | undefined;
  readonly notAfter?: Date | undefined;
  readonly createdAt?: Date | undefined;
  /** Of an imported one: when its body was imported last. */
  readonly importedAt?: Date | undefined;
  /** Upper-case hex without colons or leading zero octets. */
  readonly serial?: string | undefined;
  readonly failureReason?: string | undefined;
  readonly inUseBy: readonly string[];
  readonly renewalEligibility?: 'ELIGIBLE' | 'INELIGIBLE' | undefined;
  readonly renewalStatus?: string | undefined;
  /** DNS, EMAIL or HTTP; absent where ACM does not say. */
  readonly validationMethod?: string | undefined;
  /** AWS_MANAGED, ACME, CUSTOMER_PROVIDED: who made the key pair. */
  readonly keyPairOrigin?: string | undefined;
  /** Present once ACM has made it; one for each distinct record. */
  readonly validationRecords: readonly ValidationRecord[];
}

export interface Acm {
  /**
   * Certificates in any status whose names cover `domain` (exactly or by a wildcard one label up), of any key type.
   * One SearchCertificates query where ACM knows it, else ListCertificates in pages of 1,000; never one call a certificate.
   */
  findCovering(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /** The same, by SearchCertificates and ListCertificates both: where one of them does not show what it should (yet). */
  findEveryCovering(domain: string): Promise<readonly AcmCertificateSummary[]>;
  /** Undefined when it does not exist. */
  describe(arn: string): Promise<AcmCertificate | undefined>;
  /** The certificate and chain as stored; undefined while there is none (pending) or it does not exist. */
  get(arn: string): Promise<CertificateChain | undefined>;
  /** Empty when it does not exist. */
  tags(arn: string): Promise<Tags>;
  /**
   * Imports as a new certificate and gives its ARN. ImportCertificate has no idempotency token, so this is sent once;
   * when the answer is lost (reset, time-out, 5xx) the certificate is looked for by serial before it is sent again.
   */
  importNew(domain: string, material: ServerCertificate, tags: Tags): Promise<string>;
  /** Re-imports under the same ARN. Safe to repeat. */
  reimport(arn: string, material: ServerCertificate): Promise<void>;
  /** Requests a public certificate validated by DNS. `token`: `\w{1,32}`, holds for an hour. */
  request(domain: string, token: string, tags: Tags): Promise<string>;
  /** False while ACM says that it is in use, or busy for half a minute; true once it is gone, also when it was gone already. */
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
}
