/** Every stack in every situation, and what the rules of device-compatibility say of the same. */
import { noLatencies } from '../../sandbox/latencies.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { deviceClasses } from '../../src/pki/device-classes.ts';
import { type DeviceRule, refusalsOf } from '../../src/verification/device-compatibility.ts';
import { type Answer, type Attempt, askClient, tlsVersions } from './clients.ts';
import { parentDomain, type Situation, serverNameOf } from './situation.ts';
import { commandOf, type Stack, stacks } from './stacks.ts';

/** What became of an attempt; a refusal with the rule behind it. */
export type Outcome = 'connects' | `refused: ${DeviceRule}`;

export interface Cell extends Attempt {
  readonly stack: Stack;
  readonly outcome: Outcome;
}

export interface Disagreement extends Attempt {
  readonly stack: Stack;
  readonly said: string;
  /** The rules that refuse; none: they let it connect. */
  readonly rules: readonly DeviceRule[];
}

export interface Matrix {
  readonly cells: readonly Cell[];
  /** Where a stack and the rules say different things, or the same for different reasons. */
  readonly disagreements: readonly Disagreement[];
}

/** `built`: the folder of the clients. One stack after the other: they are quick, and the machine may be small. */
export async function runMatrix(
  situations: readonly Situation[],
  built: string,
  report: (progress: string) => void,
): Promise<Matrix> {
  const sandbox = await startSandbox({ domain: `any.${parentDomain}`, latencies: noLatencies });
  sandbox.knobs.dataPlane.serveInstead = Object.fromEntries(
    situations.map((situation) => [serverNameOf(situation), situation.served]),
  );
  const attempts = situations.flatMap((situation) =>
    tlsVersions.map((version): Attempt => ({ situation, version })),
  );
  const judged: (Cell | Disagreement)[] = [];
  try {
    for (const stack of stacks) {
      const answers = await askClient(commandOf(stack, built), attempts, sandbox.mqttPort);
      judged.push(
        ...attempts.flatMap((attempt, index) => {
          const answer = answers[index];
          return answer === undefined ? [] : [judge(stack, attempt, answer)];
        }),
      );
      report(`${stack.id}: ${answers.length} handshakes`);
    }
  } finally {
    await sandbox.close();
  }
  return {
    cells: judged.flatMap((cell) => ('outcome' in cell ? [cell] : [])),
    disagreements: judged.flatMap((cell) => ('outcome' in cell ? [] : [cell])),
  };
}

function judge(stack: Stack, attempt: Attempt, answer: Answer): Cell | Disagreement {
  const { sent, trust, now } = attempt.situation;
  const version = `TLSv${attempt.version}` as const;
  const rules = refusalsOf(deviceClasses[stack.id], { sent, trust, version, now }).map(
    ({ rule }) => rule,
  );
  const outcome = agreed(stack, answer, rules);
  return outcome === undefined
    ? { ...attempt, stack, rules, said: answer.kind === 'refuses' ? answer.said : answer.kind }
    : { ...attempt, stack, outcome };
}

/** What both say; undefined where they differ. */
function agreed(stack: Stack, answer: Answer, rules: readonly DeviceRule[]): Outcome | undefined {
  switch (answer.kind) {
    case 'connects':
      return rules.length === 0 ? 'connects' : undefined;
    case 'unsupported':
      return rules.includes('tls-version') ? 'refused: tls-version' : undefined;
    case 'refuses': {
      const reason = rules.find((rule) => stack.says[rule]?.test(answer.said));
      return reason && `refused: ${reason}`;
    }
  }
}
