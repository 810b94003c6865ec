/** An account in the sandbox, and the rooms of src/aws over it as a job would have them. */
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { createAws } from '../../src/aws/aws.ts';
import type { Aws } from '../../src/aws/interface.ts';
import type { Tags } from '../../src/aws/tags.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import type { ServerCertificate } from '../../src/pki/material.ts';
import { createAuthority, type TestAuthority } from '../../testkit/authority.ts';

export interface TestAccount {
  readonly sandbox: Sandbox;
  /** A job for a domain that no other test has, with an empty call record. */
  newJob(options?: JobOptions): TestJob;
  close(): Promise<void>;
}

export interface JobOptions {
  readonly dnsRoleArn?: string;
  /** The run's time is over: a call that is not answered is aborted after a third of `requestTimeoutMs`. */
  readonly isOver?: boolean;
  readonly requestTimeoutMs?: number;
}

export interface TestJob {
  readonly aws: Aws;
  readonly domain: string;
  readonly tags: Tags;
  /** Debug lines. */
  readonly lines: readonly string[];
  /** How often the operation was called. */
  count(action: string): number;
}

/**
 * Nothing takes time of its own: what the rooms sleep, the sandbox's clock is moved by. A file that moves it by five
 * minutes in all makes the SDK believe in a skewed clock and send refused calls again.
 */
export async function openAccount(): Promise<TestAccount> {
  const sandbox = await startSandbox({ domain: 'any.example.com' });
  Object.assign(process.env, sandbox.environment());
  let jobs = 0;
  return {
    sandbox,
    newJob: (options = {}) => {
      jobs += 1;
      sandbox.calls.clear();
      sandbox.faults.clear();
      return jobFor(sandbox, `iot${jobs}.example.com`, options);
    },
    close: () => sandbox.close(),
  };
}

function jobFor(
  sandbox: Sandbox,
  domain: string,
  { dnsRoleArn, isOver, ...limits }: JobOptions,
): TestJob {
  const lines: string[] = [];
  const aws = createAws({
    region: 'ap-northeast-1',
    subject: domain,
    dnsRoleArn,
    ...limits,
    ...(isOver && { deadline: new Date(sandbox.clock.now()) }),
    clock: {
      now: () => new Date(sandbox.clock.now()),
      sleep: async (milliseconds) => sandbox.clock.advance(milliseconds),
    },
    log: {
      info: () => undefined,
      warning: () => undefined,
      debug: (line) => lines.push(line),
    },
    mask: () => undefined,
  });
  return {
    aws,
    domain,
    tags: { 'iot-custom-domain:domain': domain, 'iot-custom-domain:role': 'test' },
    lines,
    count: (action) => sandbox.calls.list().filter((call) => call.action === action).length,
  };
}

export async function makeAuthority(): Promise<TestAuthority> {
  return createAuthority({
    subject: [{ type: 'CN', value: 'test CA' }],
    validityDays: 100,
    keyAlgorithm: 'EC_prime256v1',
    now: new Date(),
  });
}

export async function makeLeaf(
  authority: TestAuthority,
  domain: string,
): Promise<ServerCertificate> {
  return issueServerCertificate(authority, {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 90,
    now: new Date(),
  });
}
