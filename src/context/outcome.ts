/** What a run found and did: everything the report needs, and never a private key. */

import type { ChainLifetime } from '../pki/lifetimes.ts';
import type { Renewal } from '../pki/renewal.ts';
import type { VerifiedBundle } from '../pki/trust-bundle.ts';
import type { BreaksAt } from '../verification/breaks-at.ts';
import type { CheckResult } from '../verification/check.ts';
import type { Devices } from '../verification/devices.ts';
import type { PlannedChange } from './change.ts';
import type { Note } from './note.ts';
import type { Effect } from './step.ts';

/** A record that the domain's zone must have, or after a teardown must not have, in the form a DNS console shows. */
export interface DnsRecord {
  /** Absolute, without the trailing dot. */
  readonly name: string;
  readonly type: 'CNAME';
  /** Absolute, without the trailing dot. */
  readonly value: string;
  /** Seconds. */
  readonly ttl: number;
  readonly purpose: 'validation certificate' | 'endpoint';
}

/** The leaf stored in ACM. */
export interface ServerCertificateFacts {
  readonly arn: string;
  /** SHA-256 over the DER, upper-case hex with colons. */
  readonly fingerprint: string;
  readonly notAfter: Date;
  readonly subject: string;
  readonly issuer: string;
  /** As ACM names it: RSA_2048 or EC_prime256v1. */
  readonly keyAlgorithm: string;
  /** Octets of the TLS 1.2 Certificate message with it and its chain, including the handshake header. */
  readonly chainBytes: number;
}

/** The validity of everything the domain depends on, as far as the run has observed it. */
export interface Lifetimes {
  /** From the leaf to every root that devices trust; only the roots if there is no leaf yet. */
  readonly chain: readonly ChainLifetime[];
  /** Absent if it is not issued. */
  readonly validationCertificate?: ValidationLifetime | undefined;
}

export interface ValidationLifetime {
  readonly notBefore?: Date | undefined;
  readonly notAfter: Date;
  /** From when on ACM renews it. Absent for an imported one, which ACM does not renew. */
  readonly dueFrom?: Date | undefined;
}

/** The verification of a readiness domain, in a run for its domain. */
export interface ReadinessFacts {
  readonly domain: string;
  readonly checks: readonly CheckResult[];
}

export type Operation = 'provision' | 'verify' | 'rotate' | 'teardown';

interface OutcomeBase {
  readonly operation: Operation;
  readonly domain: string;
  /** Absent if AWS was not called. */
  readonly region?: string | undefined;
  /** The AWS account of the credentials. Absent if unknown. */
  readonly accountId?: string | undefined;
  readonly dryRun: boolean;
  /** True once a call that changes something was answered or its answer was lost. */
  readonly changed: boolean;
  readonly plan: readonly PlannedChange[];
  /** What was done, one step per changing call, in order; what was kept comes first. */
  readonly effects: readonly Effect[];
  readonly notes: readonly Note[];
  readonly checks: readonly CheckResult[];
  /** Absent if no readiness domain was verified. */
  readonly readiness?: ReadinessFacts | undefined;
  readonly dnsRecords: readonly DnsRecord[];
  readonly iotEndpoint?: string | undefined;
  /** PEM: the roots that devices must trust, during a rollover both. */
  readonly caCertificate?: string | undefined;
  /** The one for firmware that matches `caCertificate`. */
  readonly trustBundle?: VerifiedBundle | undefined;
  readonly serverCertificate?: ServerCertificateFacts | undefined;
  readonly validationCertificateArn?: string | undefined;
  readonly domainConfiguration?: { readonly arn: string; readonly name: string } | undefined;
  readonly breaksAt?: BreaksAt | undefined;
  /** Absent if nothing was verified. */
  readonly devices?: Devices | undefined;
  /** Of the leaf in ACM, or of the served one if AWS was not called. */
  readonly renewal?: Renewal | undefined;
  readonly lifetimes?: Lifetimes | undefined;
  /** The day from which the CA rollover in progress may be finished. */
  readonly rolloverDeadline?: Date | undefined;
}

export type Outcome =
  | (OutcomeBase & { readonly status: 'ready' })
  /**
   * A dry run: nothing was changed or verified. If `dryRun` is false: a run that does not wait for the DNS records that a person
   * has to change (`dnsRecords`). Exit code 0.
   */
  | (OutcomeBase & { readonly status: 'planned' })
  /** `error` has what the run waited for and what the next run does. */
  | (OutcomeBase & { readonly status: 'pending'; readonly error: Error })
  | (OutcomeBase & { readonly status: 'failed'; readonly error: Error });

/** The outcomes of one run, one per domain; only verify accepts several domains. */
export type Outcomes = readonly [Outcome, ...Outcome[]];
