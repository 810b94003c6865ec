/** An account in the sandbox, and the rooms of src/aws over it as a job would have them. */
import '../support/native-errors.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Aws } from '../../src/aws/contract.ts';
import { createAuthority } from '../../src/pki/authority.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import type { CertificateAuthority, ServerCertificate } from '../../src/pki/material.ts';

export const domain = 'iot.example.com';
export const tags = { 'iot-custom-domain:domain': domain, 'iot-custom-domain:role': 'test' };

export interface TestAccount {
  readonly sandbox: Sandbox;
  readonly aws: Aws;
  /** Debug lines. */
  readonly lines: readonly string[];
  /** How often the operation was called. */
  count(action: string): number;
  close(): Promise<void>;
}

/** Nothing takes time of its own: what the rooms sleep, the sandbox's clock is moved by. */
export async function openAccount(options: Partial<SandboxOptions> = {}): Promise<TestAccount> {
  const sandbox = await startSandbox({ domain, ...options });
  Object.assign(process.env, sandbox.environment());
  const lines: string[] = [];
  const aws = createAws({
    region: 'ap-northeast-1',
    domain,
    dnsRoleArn: undefined,
    clock: {
      now: () => new Date(sandbox.clock.now()),
      sleep: async (milliseconds) => sandbox.clock.advance(milliseconds),
    },
    log: {
      info: () => undefined,
      warning: () => undefined,
      debug: (line) => lines.push(line),
    },
  });
  return {
    sandbox,
    aws,
    lines,
    count: (action) => sandbox.calls.list().filter((call) => call.action === action).length,
    close: () => sandbox.close(),
  };
}

export async function makeAuthority(now: Date): Promise<CertificateAuthority> {
  return createAuthority({
    subject: [{ type: 'CN', value: 'test CA' }],
    validityDays: 100,
    keyAlgorithm: 'EC_prime256v1',
    now,
  });
}

export async function makeLeaf(
  authority: CertificateAuthority,
  now: Date,
): Promise<ServerCertificate> {
  return issueServerCertificate(authority, {
    domain,
    subject: [],
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 90,
    now,
  });
}
