/** `npm run sandbox -- --domain NAME [--env-file F] [--certificates N] [--zones N] [--port P] [--dns-port P] [--mqtt-port P]` */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from './sandbox.ts';

const { values } = parseArgs({
  options: {
    domain: { type: 'string' },
    'env-file': { type: 'string' },
    certificates: { type: 'string', default: '0' },
    zones: { type: 'string', default: '0' },
    port: { type: 'string', default: '0' },
    'dns-port': { type: 'string', default: '0' },
    'mqtt-port': { type: 'string', default: '0' },
  },
});
if (values.domain === undefined) {
  console.error('Give the domain to be provisioned: npm run sandbox -- --domain iot.example.com');
  process.exit(2);
}

const sandbox = await startSandbox({
  domain: values.domain,
  port: Number(values.port),
  dnsPort: Number(values['dns-port']),
  mqttPort: Number(values['mqtt-port']),
  prefill: { certificates: Number(values.certificates), zones: Number(values.zones) },
});
const amazonRoot = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'amazon-root.pem');
writeFileSync(amazonRoot, sandbox.amazonRootCertificate);
const environment: Record<string, string> = {
  ...sandbox.environment(),
  SANDBOX_DNS: sandbox.dnsAddress,
  SANDBOX_MQTT_PORT: String(sandbox.mqttPort),
  SANDBOX_AMAZON_ROOT_CA: amazonRoot,
  SANDBOX_IOT_ENDPOINT: sandbox.iotEndpoint,
  SANDBOX_CONTROL: sandbox.controlUrl,
};
const envFile = values['env-file'];
if (envFile !== undefined) {
  const lines = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'\n`);
  writeFileSync(envFile, lines.join(''));
}
console.log(`AWS        ${sandbox.endpointUrl}`);
console.log(`DNS        ${sandbox.dnsAddress}`);
console.log(`MQTT       ${sandbox.iotEndpoint} at 127.0.0.1:${sandbox.mqttPort}`);
console.log(`control    ${sandbox.controlUrl}`);
console.log(envFile === undefined ? 'No env file was asked for.' : `. ${envFile}   # for a shell`);
console.log('Ctrl-C ends it.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
