import { connect } from 'node:tls';
import type { ActionResult } from '../../testkit/runner.ts';
import { domain, type Scenario } from './scenario.ts';

/** Would a device that trusts only this root (PEM) be served under the domain? */
export function connects({ sandbox }: Scenario, root: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({
      host: '127.0.0.1',
      port: sandbox.mqttPort,
      servername: domain,
      ca: root,
    });
    const end = (isServed: boolean) => {
      resolve(isServed);
      socket.destroy();
    };
    socket.once('secureConnect', () => end(socket.authorized));
    socket.once('error', () => end(false));
  });
}

/** The roots (PEM, one each) that the run publishes for devices. */
export function rootsOf({ outputs }: ActionResult): readonly string[] {
  return (outputs['ca-certificate'] ?? '').match(/-----BEGIN[\s\S]*?END CERTIFICATE-----\n/g) ?? [];
}
