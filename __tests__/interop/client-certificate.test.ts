/** The commands of docs/client-certificate.md, run as the page says. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { domain, type Scenario, startScenario } from '../e2e/scenario.ts';
import { awsCommand, folder, runBeside } from '../support/tools.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterAll(() => scenario.close());

/** Debian's CLI does not read AWS_ENDPOINT_URL; there is no GitHub to store secrets in. */
const stubs = `
aws() { command "$AWS" --endpoint-url "$AWS_ENDPOINT_URL" "$@"; }
gh() { cat > "$3.$5"; }
`;

it('make a client that the checks pass with, and leave no private key behind', async () => {
  const page = readFileSync('docs/client-certificate.md', 'utf8');
  const [, commands = ''] = /```sh\n(umask[\s\S]*?)```/.exec(page) ?? [];
  const at = folder({});
  copyFileSync('docs/client-policy.json', at('client-policy.json'));
  const { status, text } = await runBeside('bash', ['-euc', `cd "$AT"\n${stubs}\n${commands}`], {
    ...scenario.sandbox.environment(),
    AT: at('.'),
    AWS: awsCommand,
    AWS_PAGER: '',
  });
  expect({ status, text }).toEqual({ status: 0, text: expect.not.stringMatching(/error/i) });
  expect(existsSync(at('client.key'))).toBe(false);

  const secret = (name: string, environment: string) =>
    readFileSync(at(`${name}.${environment}`), 'utf8');
  for (const environment of ['provision', 'rotate', 'verify'].map(
    (role) => `iot-custom-domain-${role}`,
  )) {
    const { errors, outputs } = await scenario.run({
      'client-certificate': secret('IOT_CLIENT_CERTIFICATE', environment),
      'client-private-key': secret('IOT_CLIENT_PRIVATE_KEY', environment),
      'mqtt-topic': `iot-custom-domain/${domain}`,
    });
    expect({ errors, status: outputs.status }).toEqual({ errors: [], status: 'ready' });
  }
}, 60_000);
