/** A record, replayed call by call against a sandbox of its own. */
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { Bindings } from './bindings.ts';
import { compareAnswer, type Difference, mayBeEarlier } from './differences.ts';
import { fillParameters, Unbound } from './fill.ts';
import { foundZones } from './found-zones.ts';
import type { CallRecord, RecordedCall } from './schema.ts';
import { StandIns } from './stand-ins.ts';
import { type HttpCall, readAnswer, type Said, writeCall } from './wire.ts';

export interface CallComparison {
  readonly call: RecordedCall;
  readonly differences: readonly Difference[];
  /** Why it was not compared, where it was not. */
  readonly leftOut?: string;
}

export interface ReplayOptions {
  /** As `PUT /knobs` of the sandbox's control URL takes them. */
  readonly knobs?: unknown;
}

/** Of the sandbox's clock: how long a state that AWS came to is waited for. */
const longestWaitMs = 60_000;
const stepMs = 1_000;

export async function replay(
  record: CallRecord,
  { knobs = {} }: ReplayOptions = {},
): Promise<readonly CallComparison[]> {
  const first = record.calls.find(({ service }) => service !== 'route53');
  const sandbox = await startSandbox({
    domain: 'iot.replay.example',
    ...(first && { region: first.region }),
  });
  try {
    await turnKnobs(sandbox, knobs);
    return await new Replay(record, sandbox).run();
  } finally {
    await sandbox.close();
  }
}

async function turnKnobs({ controlUrl }: Sandbox, knobs: unknown): Promise<void> {
  const response = await fetch(`${controlUrl}/knobs`, {
    method: 'PUT',
    body: JSON.stringify(knobs),
  });
  if (!response.ok) {
    throw new Error(`the sandbox does not take these knobs: ${await response.text()}`);
  }
}

class Replay {
  readonly #record: CallRecord;
  readonly #sandbox: Sandbox;
  readonly #standIns: StandIns;
  readonly #startedAt: number;
  #bindings = new Bindings();
  /** By question: the number of the call whose answer was given already, to an earlier one. */
  readonly #answered = new Map<string, number>();

  constructor(record: CallRecord, sandbox: Sandbox) {
    this.#record = record;
    this.#sandbox = sandbox;
    this.#startedAt = sandbox.clock.now();
    this.#standIns = new StandIns(record, this.#startedAt, () => this.#bindings);
    for (const zone of foundZones(record)) {
      sandbox.route53.createZone({ name: this.#bindings.fill(zone) });
    }
  }

  async run(): Promise<readonly CallComparison[]> {
    const compared: CallComparison[] = [];
    for (const call of this.#record.calls) {
      this.#catchUp(call);
      compared.push(await this.#compare(call));
    }
    return compared;
  }

  /** As much time has passed in the sandbox as had in the record. */
  #catchUp({ at }: RecordedCall): void {
    this.#sandbox.clock.advance(Math.max(0, at - (this.#sandbox.clock.now() - this.#startedAt)));
  }

  async #compare(call: RecordedCall): Promise<CallComparison> {
    const leftOut = this.#whyLeftOut(call);
    if (leftOut !== undefined) {
      return { call, differences: [], leftOut };
    }
    try {
      const request = writeCall(call.service, {
        operation: call.operation,
        parameters: await fillParameters(call.parameters, {
          bindings: this.#bindings,
          standIns: this.#standIns,
        }),
      });
      return { call, differences: await this.#ask(call, request) };
    } catch (error) {
      if (error instanceof Unbound) {
        return { call, differences: [], leftOut: error.message };
      }
      throw error;
    }
  }

  #whyLeftOut(call: RecordedCall): string | undefined {
    const { outcome } = call;
    if (outcome.kind === 'broken') {
      return 'it was not answered';
    }
    if (outcome.kind === 'error' && (outcome.status >= 500 || /Throttl/.test(outcome.code))) {
      return 'AWS was busy';
    }
    const by = this.#answered.get(questionOf(call));
    return by !== undefined && call.call <= by ? 'its answer came earlier here' : undefined;
  }

  /** A read is repeated for as long as it returns something else: in AWS that state had come by now. */
  async #ask(call: RecordedCall, request: HttpCall): Promise<readonly Difference[]> {
    for (let waited = 0; ; waited += stepMs) {
      const said = await this.#send(call, request);
      const { differences, bindings } = this.#judge(call, said);
      const later = mayBeEarlier(differences) ? this.#laterWithAnswer(call, said) : undefined;
      if (later && said.kind === 'ok' && !isRead(call)) {
        this.#answered.set(questionOf(call), later.call);
      }
      const isSettled = differences.length === 0 || later !== undefined;
      if (isSettled || !isRead(call) || waited >= longestWaitMs) {
        this.#bindings = bindings;
        return isSettled ? [] : differences;
      }
      this.#sandbox.clock.advance(stepMs);
    }
  }

  #judge(call: RecordedCall, said: Said) {
    const bindings = this.#bindings.copy();
    return { differences: compareAnswer(call, said, bindings), bindings };
  }

  /** The call in which AWS gave this answer to the same question, later on. How long something takes is no difference. */
  #laterWithAnswer(call: RecordedCall, said: Said): RecordedCall | undefined {
    const question = questionOf(call);
    return this.#record.calls.find(
      (other) =>
        other.call > call.call &&
        questionOf(other) === question &&
        this.#judge(other, said).differences.length === 0,
    );
  }

  async #send({ service, region }: RecordedCall, call: HttpCall): Promise<Said> {
    const { AWS_ACCESS_KEY_ID } = this.#sandbox.environment();
    const response = await fetch(`${this.#sandbox.endpointUrl}${call.target}`, {
      method: call.method,
      headers: {
        ...call.headers,
        authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      },
      ...(call.body !== '' && { body: call.body }),
    });
    return readAnswer(service, {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  }
}

function questionOf({ service, operation, parameters }: RecordedCall): string {
  return JSON.stringify([service, operation, parameters]);
}

function isRead({ operation }: RecordedCall): boolean {
  return /^(Get|List|Describe|Search|Test)/.test(operation);
}
