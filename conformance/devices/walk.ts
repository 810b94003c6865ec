/** The action itself rolls a CA over, with a device of every declared class connecting in every phase by what it was given. */
import { noLatencies } from '../../sandbox/latencies.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { DeviceClassId } from '../../src/pki/device-classes.ts';
import { runInProcess } from '../../testkit/in-process-runner.ts';
import { askClient } from './clients.ts';
import { parentDomain, type Situation, serverNameOf } from './situation.ts';
import { commandOf, type Stack, stacks } from './stacks.ts';

const walk = { id: 'walk' };
const domain = serverNameOf(walk);

/** With P-256 the chain of a rollover fits each of them but this one. */
const tooSmall: DeviceClassId = 'mbedtls-1k';
const declared = stacks.filter(({ id }) => id !== tooSmall);

/** A device, by when it was last given `ca-certificate`: at the first provision, or by the latest run. */
type Fleet = 'never updated' | 'updated';

interface Phase {
  readonly step: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Of which fleets each device must connect. */
  readonly serves: readonly Fleet[];
}

const rotate = (rollover: string, more: Readonly<Record<string, string>> = {}) => ({
  operation: 'rotate',
  rollover,
  ...more,
});
const everyone: readonly Fleet[] = ['never updated', 'updated'];

const phases: readonly Phase[] = [
  { step: 'provision', inputs: { 'key-algorithm': 'EC_prime256v1' }, serves: everyone },
  { step: 'announce', inputs: rotate('announce'), serves: everyone },
  { step: 'begin', inputs: rotate('begin'), serves: everyone },
  { step: 'abort', inputs: rotate('abort'), serves: everyone },
  { step: 'begin again', inputs: rotate('begin'), serves: everyone },
  { step: 'finish', inputs: rotate('finish', { force: 'true' }), serves: ['updated'] },
];

/** What went otherwise than the phase promises, a line each. `built`: the folder of the clients. */
export async function walkThrough(built: string): Promise<readonly string[]> {
  const sandbox = await startSandbox({ domain: `any.${parentDomain}`, latencies: noLatencies });
  const run = (inputs: Readonly<Record<string, string>>, classes: readonly Stack[]) =>
    runInProcess({
      inputs: {
        operation: 'provision',
        domain,
        'dns-resolver': sandbox.dnsAddress,
        'mqtt-port': String(sandbox.mqttPort),
        'amazon-root-ca': sandbox.amazonRootCertificate,
        'device-classes': classes.map(({ id }) => id).join(', '),
        ...inputs,
      },
      environment: sandbox.environment(),
    });
  const problems: string[] = [];
  let first: string | undefined;
  try {
    for (const { step, inputs, serves } of phases) {
      if (step === 'begin') {
        const refused = await run(inputs, stacks);
        if (!refused.errors.join().includes(`begin would cut off devices of ${tooSmall}`)) {
          problems.push(
            `begin is not refused for ${tooSmall}: ${refused.errors.join() || 'it ran'}`,
          );
        }
      }
      const { outputs, errors } = await run(inputs, declared);
      problems.push(...errors.map((error) => `${step}: ${error}`));
      const updated = outputs['ca-certificate'] ?? '';
      first ??= updated;
      const trust = { 'never updated': first, updated };
      for (const fleet of serves) {
        const refusing = await refusingStacks(built, trust[fleet], sandbox.mqttPort);
        problems.push(...refusing.map((said) => `${step}, a device ${fleet}: ${said}`));
      }
    }
  } finally {
    await sandbox.close();
  }
  console.log(`${declared.length} classes connected through ${phases.length} phases`);
  return problems;
}

async function refusingStacks(
  built: string,
  trust: string,
  port: number,
): Promise<readonly string[]> {
  const situation: Situation = {
    ...walk,
    key: 'walk',
    served: { certificateChain: '', privateKey: '' },
    sent: [],
    trust: [trust],
    now: new Date(),
  };
  const said: string[] = [];
  for (const stack of declared) {
    const [answer] = await askClient(
      commandOf(stack, built),
      [{ situation, version: '1.2' }],
      port,
    );
    if (answer?.kind !== 'connects') {
      said.push(`${stack.id} ${answer?.kind === 'refuses' ? answer.said : 'gave no answer'}`);
    }
  }
  return said;
}
