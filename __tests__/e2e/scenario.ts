/** What the e2e scenarios share: a sandbox, and dist/ started against it as a runner would. */

import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { proofIdentityCalls } from '../../testkit/proof-identity-calls.ts';
import { type ActionResult, type ActionRun, runAction } from '../../testkit/runner.ts';

export const domain = 'iot.example.com';

export interface Scenario {
  readonly sandbox: Sandbox;
  /** Runs dist/ with these inputs beside those that point it at the sandbox. */
  run(
    inputs?: Readonly<Record<string, string>>,
    more?: Partial<Pick<ActionRun, 'cancel' | 'terminate' | 'kill' | 'onLine' | 'environment'>>,
  ): Promise<ActionResult>;
  /** "service:Action" of each call that changed something, in order, without those of the proof's client identity. */
  changes(): readonly string[];
  close(): Promise<void>;
}

export async function startScenario(
  options: Partial<Parameters<typeof startSandbox>[0]> = {},
): Promise<Scenario> {
  const sandbox = await startSandbox({ domain, ...options });
  return {
    sandbox,
    run: (inputs = {}, more = {}) =>
      runAction({
        inputs: {
          operation: 'provision',
          domain,
          'dns-resolver': sandbox.dnsAddress,
          'mqtt-port': String(sandbox.mqttPort),
          'amazon-root-ca': sandbox.amazonRootCertificate,
          ...inputs,
        },
        ...more,
        environment: { ...sandbox.environment(), ...more.environment },
      }),
    changes: () =>
      sandbox.calls
        .list()
        .filter(({ changes }) => changes)
        .map(({ service, action }) => `${service}:${action}`)
        .filter((call) => !proofIdentityCalls.has(call)),
    close: () => sandbox.close(),
  };
}

/** An SDK client's configuration for somebody else who works in the same account. */
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
