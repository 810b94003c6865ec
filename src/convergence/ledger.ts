/** What a run has learnt and done so far: what the report tells also when the run ends early. */
import type { DnsRecord, Outcome } from '../outcome.ts';
import type { Log } from '../ports.ts';

export type Facts = Pick<
  Outcome,
  | 'plan'
  | 'notes'
  | 'checks'
  | 'iotEndpoint'
  | 'caCertificate'
  | 'serverCertificate'
  | 'validationCertificateArn'
  | 'domainConfiguration'
  | 'breaksAt'
  | 'renewal'
>;

export class Ledger {
  readonly #log: Log;
  readonly #records = new Map<string, DnsRecord>();
  #facts: Facts = { plan: [], notes: [], checks: [] };
  #changed = false;

  constructor(log: Log) {
    this.#log = log;
  }

  get facts(): Facts {
    return this.#facts;
  }

  get changed(): boolean {
    return this.#changed;
  }

  /** The records that must stand, or in a teardown must go, in the order they were learnt. */
  get dnsRecords(): readonly DnsRecord[] {
    return [...this.#records.values()];
  }

  learn(facts: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  /** A whole sentence for the report's readers. */
  note(sentence: string): void {
    this.learn({ notes: [...this.#facts.notes, sentence] });
  }

  /** To be called before each call that changes anything. */
  changing(line: string): void {
    this.#changed = true;
    this.#log.info(line);
  }

  needsRecord(record: DnsRecord): void {
    this.#records.set(record.name, record);
  }
}
