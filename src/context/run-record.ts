/** What a run knows and has done so far, so that the report has it even if the run ends early. */

import { Failure } from '../errors.ts';
import type { Clock } from '../ports.ts';
import type { Report } from './event.ts';
import type { Note } from './note.ts';
import type { DnsRecord, Outcome } from './outcome.ts';
import type { Effect, Step } from './step.ts';

export type Facts = Pick<
  Outcome,
  | 'plan'
  | 'effects'
  | 'notes'
  | 'checks'
  | 'readiness'
  | 'accountId'
  | 'iotEndpoint'
  | 'caCertificate'
  | 'trustBundle'
  | 'serverCertificate'
  | 'validationCertificateArn'
  | 'domainConfiguration'
  | 'breaksAt'
  | 'devices'
  | 'renewal'
  | 'lifetimes'
  | 'rolloverDeadline'
>;

interface Reporting {
  readonly clock: Pick<Clock, 'now'>;
  readonly report: Report;
}

export class RunRecord {
  readonly #context: Reporting;
  readonly #domain: string | undefined;
  readonly #records = new Map<string, DnsRecord>();
  #facts: Facts = { plan: [], effects: [], notes: [], checks: [] };
  #changed = false;

  /** @param domain to name in what is reported; absent: the run has only one. */
  constructor(context: Reporting, domain?: string) {
    this.#context = context;
    this.#domain = domain;
  }

  get facts(): Facts {
    return this.#facts;
  }

  get changed(): boolean {
    return this.#changed;
  }

  /** The records that must exist, or in a teardown must be removed, in the order in which they became known. */
  get dnsRecords(): readonly DnsRecord[] {
    return [...this.#records.values()];
  }

  learn(facts: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  note(note: Note): void {
    this.learn({ notes: [...this.#facts.notes, note] });
    this.#context.report({ code: 'noted', note, domain: this.#domain });
  }

  /** Makes a changing call, as `count` does, and reports its result. */
  async change<T>(
    step: Step,
    call: () => Promise<T>,
    isChange: (answer: T) => boolean = () => true,
  ): Promise<T> {
    const started = this.#context.clock.now().getTime();
    const end = (outcome: Pick<Effect, 'result' | 'failure'>): void =>
      this.#did(step, { ...outcome, milliseconds: this.#context.clock.now().getTime() - started });
    try {
      const answer = await this.count(call, isChange);
      end({ result: isChange(answer) ? step.makes : 'unchanged' });
      return answer;
    } catch (error) {
      end({
        result: 'failed',
        failure: error instanceof Failure ? error.details.code : undefined,
      });
      throw error;
    }
  }

  /** A wait repeats a step that had no effect or failed: only its last result is kept. */
  #did(
    { makes: _, ...step }: Step,
    outcome: Pick<Effect, 'result' | 'failure' | 'milliseconds'>,
  ): void {
    const effect: Effect = { ...step, ...outcome };
    const earlier = this.#facts.effects.filter(
      ({ result: before, code, name }) =>
        (before !== 'unchanged' && before !== 'failed') || code !== step.code || name !== step.name,
    );
    this.learn({ effects: [...earlier, effect] });
    if (outcome.result !== 'unchanged') {
      this.#context.report({ code: 'changed', effect });
    }
  }

  /**
   * Makes a changing call. It counts as a change once it is answered, or if it is unknown whether it was performed: the answer was
   * lost, or the job cancelled meanwhile. `isChange`: false for an answer which shows that nothing was done.
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

  /** Adds what another record of this run has done; not what it has observed, which is about another domain. */
  include(other: RunRecord): void {
    const { effects, notes } = other.facts;
    this.learn({
      effects: [...this.#facts.effects, ...effects],
      notes: [...this.#facts.notes, ...notes],
    });
    this.#changed ||= other.changed;
    for (const record of other.dnsRecords) {
      this.needsRecord(record);
    }
  }

  needsRecord(record: DnsRecord): void {
    this.#records.set(record.name, record);
  }
}
