import type { Sandbox } from './sandbox.ts';

/**
 * The environment that points an SDK, the AWS CLI and `npm run action` at a sandbox, as lines for any POSIX shell.
 *
 * @param amazonRoot path of a file with the root that the default endpoint's certificate leads to.
 */
export function envFileOf(sandbox: Sandbox, amazonRoot: string): string {
  const environment = {
    ...sandbox.environment(),
    SANDBOX_DNS: sandbox.dnsAddress,
    SANDBOX_MQTT_PORT: String(sandbox.mqttPort),
    SANDBOX_AMAZON_ROOT_CA: amazonRoot,
    SANDBOX_IOT_ENDPOINT: sandbox.iotEndpoint,
    SANDBOX_CONTROL: sandbox.controlUrl,
    // Inputs of the action, as it reads them at a terminal: without these it would query public DNS, and wait.
    INPUT_DNS_RESOLVER: sandbox.dnsAddress,
    INPUT_MQTT_PORT: String(sandbox.mqttPort),
    INPUT_AMAZON_ROOT_CA: `@${amazonRoot}`,
  };
  return Object.entries(environment)
    .map(([name, value]) => `export ${name}=${quoted(value)}\n`)
    .join('');
}

/** Inside single quotes a shell takes everything literally, including line breaks; only the quote itself needs escaping. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}
