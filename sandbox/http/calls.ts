import type { Permission, RoutedCall, SigningName } from '../contract.ts';

/** One API call as it was made; no private key and no secret text is in it. */
export interface RecordedCall {
  readonly service: SigningName;
  readonly action: string;
  readonly changes: boolean;
  readonly permissions: readonly Permission[];
  readonly parameters: RoutedCall['parameters'];
  /** Milliseconds since 1970, on the sandbox's clock. */
  readonly at: number;
  /** "ok", an error code, or what the fault knob did. */
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
