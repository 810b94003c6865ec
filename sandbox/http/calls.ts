import type { Permission, RoutedCall, SigningName } from '../contract.ts';

/** One API call, without private keys and secret texts. */
export interface RecordedCall {
  readonly service: SigningName;
  readonly action: string;
  readonly changes: boolean;
  readonly permissions: readonly Permission[];
  readonly parameters: RoutedCall['parameters'];
  /** Milliseconds since 1970, on the sandbox's clock. */
  readonly at: number;
  /** The round in which it was performed, from 1, if the sandbox performs calls in rounds. */
  readonly round?: number;
  /** "ok", an error code, or the effect of a fault rule. */
  outcome: string;
}

export class CallRecord {
  readonly #calls: RecordedCall[] = [];

  list(): readonly RecordedCall[] {
    return [...this.#calls];
  }

  clear(): void {
    this.#calls.length = 0;
  }

  add(call: RecordedCall): RecordedCall {
    this.#calls.push(call);
    return call;
  }
}
