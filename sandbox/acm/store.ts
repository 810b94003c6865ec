import { randomUUID } from 'node:crypto';
import {
  type Account,
  ApiError,
  type CertificateView,
  type Past,
  type SandboxClock,
  type StoredCertificate,
} from '../contract.ts';
import { partitionOf } from '../partition.ts';
import { copyMap, pastOf } from '../past.ts';
import { readFacts } from '../pki/facts.ts';
import { copyEntry, type Entry, originOf, type RenewalStatus } from './entry.ts';
import { type ImportLimitKnobs, ImportLimits } from './import-limits.ts';
import type { ImportKnobs } from './import-rules.ts';
import { type IssuedCertificate, issuedEntry } from './issued.ts';
import { IdempotencyTokens, type TokenKnobs } from './tokens.ts';
import { type Status, settle, type Validators, validationTimeoutMs } from './validation.ts';

export interface AcmKnobs extends ImportKnobs, ImportLimitKnobs, TokenKnobs {
  /** False: answers like an emulator without SearchCertificates; AWS has it in every region since April 2026. */
  searchKnown: boolean;
  /** SearchCertificates and ListCertificates show no certificate; certificates can still be read by ARN. */
  findsNothing: boolean;
  /** Whether SearchCertificates shows requests that are not issued, whose certificate members do not exist yet. */
  searchShowsPending: boolean;
  /** DeleteCertificate answers ConflictException for this long after an import; seconds at AWS. */
  importSettlesMs: number;
  /** Each request ends FAILED with this reason (CAA_ERROR, DOMAIN_NOT_ALLOWED, …). */
  requestFailure: string | undefined;
}

/** ACM answers ResourceInUse for a while after the last association ended (terraform retries for 20 minutes). */
const releaseMs = 20 * 60_000;

/** How long before giving up ACM checks DNS once more; not at the very end, since real time passes while the clock is moved. */
const lastLookMs = 1_000;

/** The account's certificates. */
export class CertificateStore implements CertificateView {
  readonly knobs: AcmKnobs = {
    chainRequired: true,
    importsPerSecond: undefined,
    importsPerYear: 5000,
    reimportsCount: false,
    searchKnown: true,
    findsNothing: false,
    searchShowsPending: true,
    tokenWithOtherParameters: 'same-certificate',
    tokenOutlivesCertificate: false,
    importSettlesMs: 0,
    requestFailure: undefined,
  };
  readonly importLimits = new ImportLimits();
  readonly tokens = new IdempotencyTokens();
  readonly account: Account;
  readonly #clock: SandboxClock;
  readonly #validators: Validators;
  #entries = new Map<string, Entry>();
  readonly #listeners: ((arn: string) => void)[] = [];

  constructor(account: Account, clock: SandboxClock, validators: Validators) {
    this.account = account;
    this.#clock = clock;
    this.#validators = validators;
  }

  now(): number {
    return this.#clock.now();
  }

  remember(): Past {
    const then = copyMap(this.#entries, copyEntry);
    return pastOf(then, {
      get: () => this.#entries,
      set: (entries) => {
        this.#entries = entries;
      },
    });
  }

  validationRecordMs(): number {
    return this.#validators.latencies().validationRecordMs;
  }

  newArn(): string {
    const { region, accountId } = this.account;
    return `arn:${partitionOf(region).name}:acm:${region}:${accountId}:certificate/${randomUUID()}`;
  }

  /** The certificates that lists and searches cover. */
  listed(): readonly Entry[] {
    return this.knobs.findsNothing ? [] : [...this.#entries.values()];
  }

  /** Throws ResourceNotFoundException. */
  find(arn: string): Entry {
    const entry = this.#entries.get(arn);
    if (!entry) {
      throw new ApiError('ResourceNotFoundException', `Could not find certificate ${arn}.`);
    }
    return entry;
  }

  /** Undefined for a certificate that does not exist. */
  tagsOf(arn: string): ReadonlyMap<string, string> | undefined {
    return this.#entries.get(arn)?.tags;
  }

  add(entry: Entry): void {
    this.#entries.set(entry.arn, entry);
  }

  /** ACM checks DNS periodically: a record counts even if nobody called ACM meanwhile. */
  addRequested(entry: Entry): void {
    this.add(entry);
    this.#clock.after(validationTimeoutMs - lastLookMs, () => this.statusOf(entry));
  }

  /** Throws ResourceInUseException while something uses it, and for 20 minutes after; ConflictException soon after an import. */
  remove(arn: string): void {
    const entry = this.find(arn);
    const { inUseBy, releasedAt, importedAt } = entry;
    if (importedAt !== undefined && this.now() < importedAt + this.knobs.importSettlesMs) {
      throw new ApiError('ConflictException', `Certificate ${arn} is being processed.`);
    }
    if (inUseBy.size > 0 || (releasedAt !== undefined && this.now() < releasedAt + releaseMs)) {
      throw new ApiError(
        'ResourceInUseException',
        `Certificate ${arn} in account ${this.account.accountId} is in use.`,
      );
    }
    this.#entries.delete(arn);
  }

  statusOf(entry: Entry): Status {
    return settle(entry, this.now(), this.#validators);
  }

  changed(arn: string): void {
    for (const listener of this.#listeners) {
      listener(arn);
    }
  }

  get(arn: string): ReturnType<CertificateView['get']> {
    const entry = this.#entries.get(arn);
    const status = entry && this.statusOf(entry);
    return entry?.material && status
      ? {
          arn,
          type: entry.type,
          keyPairOrigin: originOf(entry),
          status,
          certificate: entry.material.facts.pem,
          chain: entry.material.chain,
          privateKey: entry.material.privateKey,
          version: entry.version,
        }
      : undefined;
  }

  status(arn: string): string | undefined {
    const entry = this.#entries.get(arn);
    return entry && this.statusOf(entry);
  }

  setInUse(arn: string, by: string): void {
    this.#entries.get(arn)?.inUseBy.add(by);
  }

  clearInUse(arn: string, by: string): void {
    const entry = this.#entries.get(arn);
    if (entry?.inUseBy.delete(by)) {
      entry.releasedAt = this.now();
    }
  }

  onChange(listener: (arn: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Stores a body under an ARN that no call would accept, such as an expired one. IoT Core notices it like a re-import. */
  seed(
    arn: string,
    {
      certificate,
      chain,
      privateKey,
    }: Pick<StoredCertificate, 'certificate' | 'chain' | 'privateKey'>,
  ): void {
    const entry = this.find(arn);
    entry.material = { facts: readFacts(certificate), chain, privateKey };
    entry.version += 1;
    this.changed(arn);
  }

  /** A public certificate that someone else requested. Returns its ARN. */
  addIssued(certificate: IssuedCertificate): string {
    const arn = this.newArn();
    this.add(issuedEntry(arn, certificate, this.#validators.amazonTrust));
    return arn;
  }

  /** A public certificate as if it had been issued at another time. */
  reissue(arn: string, validity: Pick<IssuedCertificate, 'notBefore' | 'notAfter'>): void {
    const { names } = this.find(arn);
    this.seed(arn, this.#validators.amazonTrust.issue({ names, ...validity }));
  }

  /** The state of ACM's renewal of a public certificate; undefined: it has not begun. */
  seedRenewal(arn: string, status: RenewalStatus | undefined): void {
    this.find(arn).renewal = status;
  }

  /** Many certificates of others with one body, for a large account. Names are hostN.prefill.example. */
  prefill(count: number, body: NonNullable<Entry['material']>): void {
    for (let index = 0; index < count; index += 1) {
      const name = `host${index}.prefill.example`;
      this.add({
        arn: this.newArn(),
        type: 'IMPORTED',
        createdAt: this.now() - index,
        domainName: name,
        names: [name],
        tags: new Map(),
        inUseBy: new Set(),
        releasedAt: undefined,
        importedAt: this.now() - index,
        issuedAt: undefined,
        material: { ...body, facts: { ...body.facts, commonName: name, names: [name] } },
        request: undefined,
        version: 1,
      });
    }
  }
}
