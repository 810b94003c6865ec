import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Config } from 'jest';

/** What the files of the interop suite need beside `dist/`; `INTEROP=required` makes its absence an error. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'article.test.ts': ['aws', 'dig', 'openssl', 'mosquitto_pub', 'libnss_wrapper.so'],
  'brokers.test.ts': ['openssl', 'mosquitto', 'mosquitto_rr', 'libnss_wrapper.so'],
  'data-plane.test.ts': [
    ...['openssl', 'gnutls-cli', 'mosquitto_pub', 'mosquitto_sub', 'mosquitto_rr'],
    ...['python3-paho-mqtt', 'libnss_wrapper.so'],
  ],
  'dns.test.ts': ['dig', 'kdig', 'ip', 'python3', 'unshare --mount --net'],
  'handshakes.test.ts': ['openssl'],
  'verdict.test.ts': ['openssl', 'certtool', 'mosquitto', 'mosquitto_pub', 'libnss_wrapper.so'],
};
const lacking = Object.entries(needs)
  .map(([file, tools]) => ({ file, missing: tools.filter((tool) => !isInstalled(tool)) }))
  .filter(({ missing }) => missing.length > 0);
if (process.env.INTEROP === 'required' && lacking.length > 0) {
  throw new Error(
    lacking.map(({ file, missing }) => `interop/${file} needs ${missing.join(', ')}`).join('; '),
  );
}

/** A namespace is there where it may be made. Debian has brokers in /usr/sbin, where not every PATH looks, and libraries in a folder of their architecture. */
function isInstalled(tool: string): boolean {
  if (tool.startsWith('unshare ')) {
    return spawnSync('sh', ['-c', `${tool} true`]).status === 0;
  }
  if (tool === 'python3-paho-mqtt') {
    return existsSync('/usr/lib/python3/dist-packages/paho/mqtt');
  }
  const folders = tool.endsWith('.so')
    ? ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
    : [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, tool)));
}

const config: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: lacking.map(({ file }) => `/interop/${file}$`),
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 30_000,
};

export default config;
