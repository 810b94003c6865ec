/** A sandbox at a shell: `npm run sandbox -- --domain NAME`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { envFileOf } from './env-file.ts';
import { startSandbox } from './sandbox.ts';

const usage = `npm run sandbox -- --domain NAME [OPTION …]

  --domain NAME       the domain to be provisioned; its zone exists
  --env-file FILE     write the environment of a shell that uses this sandbox
  --region REGION     ap-northeast-1 by default
  --certificates N    as many other certificates in the account
  --zones N           as many other hosted zones in the account
  --port, --dns-port, --mqtt-port PORT
                      a free one by default
`;

function valuesOf(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
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
    return values;
  } catch (error) {
    exit(2, `${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function exit(code: 0 | 2, text: string): never {
  process.stderr.write(text);
  process.exit(code);
}

const values = valuesOf(process.argv.slice(2));
if (values.help) {
  exit(0, usage);
}
if (values.domain === undefined) {
  exit(2, `--domain is missing\n\n${usage}`);
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
