/** `npm run sandbox -- --domain NAME [--env-file F] [--region R] [--certificates N] [--zones N] [--port P] [--dns-port P] [--mqtt-port P]` */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { envFileOf } from './env-file.ts';
import { startSandbox } from './sandbox.ts';

const { values } = parseArgs({
  options: {
    domain: { type: 'string' },
    'env-file': { type: 'string' },
    region: { type: 'string', default: 'ap-northeast-1' },
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
  region: values.region,
  port: Number(values.port),
  dnsPort: Number(values['dns-port']),
  mqttPort: Number(values['mqtt-port']),
  prefill: { certificates: Number(values.certificates), zones: Number(values.zones) },
});
const amazonRoot = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'amazon-root.pem');
writeFileSync(amazonRoot, sandbox.amazonRootCertificate);
// A path with a slash: dash and zsh look for any other in PATH.
const envFile = values['env-file'] && resolve(values['env-file']);
if (envFile !== undefined) {
  writeFileSync(envFile, envFileOf(sandbox, amazonRoot));
}
console.log(`AWS        ${sandbox.endpointUrl}`);
console.log(`DNS        ${sandbox.dnsAddress}`);
console.log(`MQTT       ${sandbox.iotEndpoint} at 127.0.0.1:${sandbox.mqttPort}`);
console.log(`control    ${sandbox.controlUrl}`);
console.log(`shell      ${envFile === undefined ? 'give --env-file for one' : `. ${envFile}`}`);
console.log('Ctrl-C ends it.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
