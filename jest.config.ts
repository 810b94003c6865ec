import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Config } from 'jest';

/** The interop suite looks at what dist/ made with tools of others; `INTEROP=required` makes their absence an error. */
const tools = ['aws', 'dig', 'faketime', 'openssl', 'mosquitto_pub'];
const missing = tools.filter((tool) => !isInstalled(tool));
if (process.env.INTEROP === 'required' && missing.length > 0) {
  throw new Error(`the interop suite needs ${missing.join(', ')}`);
}

function isInstalled(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
}

const config: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: missing.length > 0 ? ['/interop/'] : [],
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
