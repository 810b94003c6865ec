/** What a run has learnt and done so far: what the report tells also when the run ends early. */
import { Failure } from '../errors.ts';
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

  /** Logs the line, then makes a call that changes something, as `count` does. */
  change<T>(line: string, call: () => Promise<T>, isChange?: (answer: T) => boolean): Promise<T> {
    this.#log.info(line);
    return this.count(call, isChange);
  }

  /**
   * Makes a call that changes something, which counts once it is answered, or where nobody knows whether it was done: the answer was
   * lost, or the job cancelled meanwhile. `isChange`: false of an answer that says that nothing was done.
   */
  async count<T>(
    call: () => Promise<T>,
    isChange: (answer: T) => boolean = () => true,
  ): Promise<T> {
    try {
      const answer = await call();
      this.#changed ||= isChange(answer);
      return answer;
    } catch (error) {
      this.#changed ||= !(error instanceof Failure && error.details.refused);
      throw error;
    }
  }

  needsRecord(record: DnsRecord): void {
    this.#records.set(record.name, record);
  }
}
