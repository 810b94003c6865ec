/** Devices with the article's mosquitto_pub, in the time of the sandbox. */
import { execFile } from 'node:child_process';
import { expect } from '@jest/globals';
import { createDevice } from '../e2e/device.ts';
import type { Scenario } from '../e2e/scenario.ts';
import { folder, type Ran, withHosts } from '../support/tools.ts';
import { seeing } from './moved-clock.ts';

export interface Fleet {
  /** @param trust PEM: the roots that the device trusts. */
  publish(host: string, trust: string, ahead?: { readonly aheadMs: number }): Promise<Ran>;
}

export async function createFleet(scenario: Scenario): Promise<Fleet> {
  const { certificate, privateKey } = await createDevice(scenario);
  const { clock, mqttPort } = scenario.sandbox;
  return {
    publish: (host, trust, ahead = { aheadMs: 0 }) => {
      const files = { 'trust.pem': trust, 'client.crt': certificate, 'client.key': privateKey };
      const file = folder(files);
      const { LD_PRELOAD: preload, ...hosts } = withHosts([host]);
      return run(
        'mosquitto_pub',
        [
          ...['--cafile', file('trust.pem')],
          ...['--cert', file('client.crt'), '--key', file('client.key')],
          ...['-h', host, '-p', String(mqttPort), '-q', '1', '-d', '-t', 'topic/test'],
          ...['-i', 'clientid1', '-m', 'Hello, World'],
        ],
        { ...hosts, ...seeing(clock, { ...ahead, preload }) },
      );
    },
  };
}

/** Runs to the end, whatever its exit status; does not block, for tools that talk to a sandbox in this process. */
function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      { timeout: 20_000, env: { ...process.env, ...environment } },
      (_failed, stdout, stderr) => resolve({ status: child.exitCode, text: `${stdout}${stderr}` }),
    );
  });
}

/** What `publish` gives where the device connected and its message was taken. */
export const published: unknown = {
  status: 0,
  text: expect.stringMatching(/CONNACK \(0\)[\s\S]*PUBACK/),
};

/** What `publish` gives where the device did not trust the certificate served. */
export const unverified: unknown = {
  status: expect.any(Number),
  text: expect.stringContaining('certificate verify failed'),
};
