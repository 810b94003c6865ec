/** What the e2e scenarios share: a sandbox, and the source run against it as a runner would. */

import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { clientIdentityCalls } from '../../testkit/client-identity-calls.ts';
import { type InProcessRun, runInProcess } from '../../testkit/in-process-runner.ts';
import { type ActionResult, type ActionRun, runSource } from '../../testkit/runner.ts';
import { clockOf } from '../support/sandbox-clock.ts';

export const domain = 'iot.example.com';

type More = Partial<
  Pick<ActionRun, 'cancel' | 'terminate' | 'kill' | 'onLine' | 'environment'> & {
    /** In a process of its own, since the environment has what is read when one starts. */
    readonly asProcess: boolean;
    /** What someone else does while the run waits. */
    readonly meanwhile: () => Promise<unknown>;
  }
>;

export interface Scenario {
  readonly sandbox: Sandbox;
  /**
   * Runs the source with these inputs beside those that point it at the sandbox: in this process, on the sandbox's clock, or as one
   * of its own where that is what a signal ends.
   */
  run(inputs?: Readonly<Record<string, string>>, more?: More): Promise<ActionResult>;
  /** "service:Action" of each call that changed something, in order, without those of the proof's client identity. */
  changes(): readonly string[];
  close(): Promise<void>;
}

/** @param start how the action is run where neither `more` nor a test of the committed dist/ says otherwise. */
export async function startScenario(
  options: Partial<Parameters<typeof startSandbox>[0]> = {},
  start: (run: InProcessRun) => Promise<ActionResult> = runInProcess,
): Promise<Scenario> {
  const sandbox = await startSandbox({ domain, ...options });
  return {
    sandbox,
    run: (inputs = {}, more = {}) =>
      (more.asProcess || more.cancel || more.terminate || more.kill ? runSource : start)({
        inputs: {
          operation: 'provision',
          domain,
          'dns-resolver': sandbox.dnsAddress,
          'mqtt-port': String(sandbox.mqttPort),
          'amazon-root-ca': sandbox.amazonRootCertificate,
          ...inputs,
        },
        ...more,
        clock: clockOf(sandbox, more.meanwhile),
        environment: { ...sandbox.environment(), ...more.environment },
      }),
    changes: () =>
      sandbox.calls
        .list()
        .filter(({ changes }) => changes)
        .map(({ service, action }) => `${service}:${action}`)
        .filter((call) => !clientIdentityCalls.has(call)),
    close: () => sandbox.close(),
  };
}

/** An SDK client's configuration for someone else who works in the same account. */
export function clientFor({ sandbox }: Scenario) {
  const environment = sandbox.environment();
  return {
    region: environment.AWS_REGION ?? '',
    endpoint: sandbox.endpointUrl,
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
    },
  };
}
