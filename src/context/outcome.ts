/** What a run found and did: all that the report needs to know, and never a private key. */

import type { ChainLifetime } from '../pki/lifetimes.ts';
import type { Renewal } from '../pki/renewal.ts';
import type { Validity } from '../pki/validity.ts';
import type { BreaksAt } from '../verification/breaks-at.ts';
import type { CheckResult } from '../verification/check.ts';
import type { Devices } from '../verification/devices.ts';
import type { PlannedChange } from './change.ts';
import type { Note } from './note.ts';
import type { Effect } from './step.ts';

/** A record of the domain's zone that must stand, or after a teardown must not, as a person finds it in a DNS console. */
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

/** The leaf as it is stored in ACM. */
export interface ServerCertificateFacts {
  readonly arn: string;
  /** SHA-256 over the DER, upper-case hex with colons. */
  readonly fingerprint: string;
  readonly notAfter: Date;
  readonly subject: string;
  readonly issuer: string;
  /** As ACM names it: RSA_2048 or EC_prime256v1. */
  readonly keyAlgorithm: string;
  /** Octets of the TLS 1.2 Certificate message that it and its chain make, the handshake header included. */
  readonly chainBytes: number;
}

/** How long what the domain depends on is valid, as far as the run has observed it. */
export interface Lifetimes {
  /** From the leaf to every root that devices trust; only the roots where there is no leaf yet. */
  readonly chain: readonly ChainLifetime[];
  /** Absent where it is not issued. */
  readonly validationCertificate?: ValidationLifetime;
}

export interface ValidationLifetime extends Partial<Validity> {
  readonly notAfter: Date;
  /** From when on ACM renews it. Absent where it was imported, which ACM does not renew. */
  readonly dueFrom?: Date;
}

export type Operation = 'provision' | 'verify' | 'rotate' | 'teardown';

interface OutcomeBase {
  readonly operation: Operation;
  readonly domain: string;
  /** Absent where AWS was not asked. */
  readonly region?: string | undefined;
  /** The AWS account of the credentials. Absent where it is not known. */
  readonly accountId?: string | undefined;
  readonly dryRun: boolean;
  /** True once a call that changes anything was answered, or its answer was lost. */
  readonly changed: boolean;
  readonly plan: readonly PlannedChange[];
  /** What was done, a call of change each, in order; what was kept comes first. */
  readonly effects: readonly Effect[];
  readonly notes: readonly Note[];
  readonly checks: readonly CheckResult[];
  readonly dnsRecords: readonly DnsRecord[];
  readonly iotEndpoint?: string | undefined;
  /** PEM: what devices must trust. */
  readonly caCertificate?: string | undefined;
  readonly serverCertificate?: ServerCertificateFacts | undefined;
  readonly validationCertificateArn?: string | undefined;
  readonly domainConfiguration?: { readonly arn: string; readonly name: string };
  readonly breaksAt?: BreaksAt | undefined;
  /** Absent where nothing was verified. */
  readonly devices?: Devices | undefined;
  /** Of the leaf in ACM, or of the one served where AWS was not asked. */
  readonly renewal?: Renewal | undefined;
  readonly lifetimes?: Lifetimes | undefined;
  /** The day from which the CA rollover in progress may be finished. */
  readonly rolloverDeadline?: Date | undefined;
}

export type Outcome =
  | (OutcomeBase & { readonly status: 'ready' })
  /**
   * A dry run: nothing was changed, so nothing was proven. Or, where `dryRun` is false, a run that does not wait for the DNS records
   * that a person has to change: those of `dnsRecords`. Exit code 0.
   */
  | (OutcomeBase & { readonly status: 'planned' })
  /** `error` says what is awaited and what the next run does. */
  | (OutcomeBase & { readonly status: 'pending'; readonly error: Error })
  | (OutcomeBase & { readonly status: 'failed'; readonly error: Error });

/** Of one run: one a domain, and several only where verify was told several domains. */
export type Outcomes = readonly [Outcome, ...Outcome[]];
