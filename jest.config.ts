import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Config } from 'jest';
import { motoPython } from './__tests__/support/moto.ts';
import { pageBrowser } from './__tests__/support/page-browser.ts';
import { inNamespaces } from './__tests__/support/tools.ts';

/** There where they may be made. */
const namespaces = inNamespaces.join(' ');

/** What the files of the interop suite need beside `dist/`; `INTEROP=required` makes its absence an error. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'article.test.ts': ['aws', 'dig', 'openssl', 'mosquitto_pub', 'libnss_wrapper.so'],
  'awscli-acm.test.ts': ['aws'],
  'awscli-iot.test.ts': ['aws'],
  'awscli-kms.test.ts': ['aws'],
  'awscli-route53.test.ts': ['aws'],
  'awscli-secrets.test.ts': ['aws'],
  'brokers.test.ts': ['openssl', 'mosquitto', 'mosquitto_rr', 'libnss_wrapper.so'],
  'client-certificate.test.ts': ['aws', 'openssl'],
  'data-plane.test.ts': [
    ...['openssl', 'gnutls-cli', 'mosquitto_pub', 'mosquitto_sub', 'mosquitto_rr'],
    ...['/usr/lib/python3/dist-packages/paho', 'libnss_wrapper.so'],
  ],
  'dns.test.ts': ['dig', 'kdig', 'ip', '/usr/bin/python3', namespaces],
  'handshakes.test.ts': ['openssl'],
  'kms-moto.test.ts': [motoPython],
  'recorder.test.ts': ['aws', '/usr/lib/python3/dist-packages/botocore'],
  'verdict.test.ts': ['openssl', 'certtool', 'mosquitto', 'mosquitto_pub', 'libnss_wrapper.so'],
  'year.test.ts': ['faketime', 'mosquitto_pub', 'libnss_wrapper.so'],
};
const untold = readdirSync(join(import.meta.dirname, '__tests__/interop')).filter(
  (file) => file.endsWith('.test.ts') && !(file in needs),
);
if (untold.length > 0) {
  throw new Error(`jest.config.ts does not say what ${untold.join(', ')} of interop need`);
}
const lacking = Object.entries(needs)
  .map(([file, tools]) => ({ file, missing: tools.filter((tool) => !isInstalled(tool)) }))
  .filter(({ missing }) => missing.length > 0);
if (process.env.INTEROP === 'required' && lacking.length > 0) {
  throw new Error(
    lacking.map(({ file, missing }) => `interop/${file} needs ${missing.join(', ')}`).join('; '),
  );
}

/** The pages are looked at where they can be shown; `PAGE=required` makes it an error that they cannot. */
const canShowPages = pageBrowser() !== undefined && isInstalled('cmark-gfm');
if (process.env.PAGE === 'required' && !canShowPages) {
  throw new Error('the page suite needs Chromium and cmark-gfm');
}

/** Debian has brokers in /usr/sbin, where not every PATH looks, and libraries in a folder of their architecture. */
function isInstalled(tool: string): boolean {
  if (tool === namespaces) {
    return spawnSync('sh', ['-c', `${tool} true`]).status === 0;
  }
  if (isAbsolute(tool)) {
    return existsSync(tool);
  }
  const folders = tool.endsWith('.so')
    ? ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
    : [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, tool)));
}

/** A suite is a folder of __tests__ and goes by its name: `npm test` runs those that need nothing but Node. */
const suites = [
  'unit',
  'repository',
  'aws',
  'sandbox',
  'operations',
  'e2e',
  'conformance',
  'matrix',
  'page',
  'dist',
  'interop',
];

const config: Config = {
  globalSetup: '<rootDir>/testkit/global-setup.ts',
  projects: suites.map((suite) => ({
    displayName: suite,
    testEnvironment: '<rootDir>/testkit/jest/environment.ts',
    runtime: '<rootDir>/testkit/jest/runtime.ts',
    roots: [`<rootDir>/__tests__/${suite}`],
    testMatch: ['**/*.test.ts'],
    testPathIgnorePatterns: [
      ...lacking.map(({ file }) => `/interop/${file}$`),
      ...(canShowPages ? [] : ['/page/']),
    ],
    transform: {},
  })),
  // Most of a test is waiting, for a process, a socket or a moved clock: three workers on two cores take a quarter less time than two.
  // A number, since jest reads more than 100 % as a count of workers.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Above this a worker is replaced. It also has jest use workers for a single file, and so a fresh process for each round of --watch.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
};

export default config;
