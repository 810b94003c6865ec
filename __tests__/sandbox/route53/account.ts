import { Route53Client } from '@aws-sdk/client-route-53';
import type { SandboxClock } from '../../../sandbox/contract.ts';
import { CallRecord } from '../../../sandbox/http/calls.ts';
import { startEndpoint } from '../../../sandbox/http/endpoint.ts';
import { Faults } from '../../../sandbox/http/faults.ts';
import { LaggingReads } from '../../../sandbox/http/lagging-reads.ts';
import { Turns } from '../../../sandbox/http/turns.ts';
import { noLags, noLatencies } from '../../../sandbox/latencies.ts';
import { createRoute53, type Route53 } from '../../../sandbox/route53/route53.ts';

/** Route 53 behind a real HTTP endpoint with a real client, on a clock that does not move by itself. */
export interface TestAccount extends Route53 {
  readonly client: Route53Client;
  readonly endpoint: string;
  readonly latencies: { dnsPropagationMs: number };
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

export async function openAccount(): Promise<TestAccount> {
  let now = Date.UTC(2026, 10, 23);
  const latencies = { ...noLatencies };
  const clock: SandboxClock = {
    now: () => now,
    after: () => {},
    advance: () => {},
    at: (_, read) => read(),
    close: () => {},
  };
  const account = { accountId: '123456789012', region: 'eu-west-1' };
  const route53 = createRoute53({ clock, account, latencies: () => latencies });
  const caller = { arn: 'arn:aws:iam::123456789012:root', userId: 'root', expiresAt: undefined };
  const endpoint = await startEndpoint({
    host: '127.0.0.1',
    port: 0,
    services: [route53.service],
    clock,
    turns: new Turns(),
    reads: new LaggingReads({ clock, services: [route53.service], lags: () => noLags }),
    calls: new CallRecord(),
    faults: new Faults(),
    policy: () => undefined,
    callers: () => ({ ...caller, accountId: account.accountId }),
  });
  const client = new Route53Client({
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  });
  return {
    ...route53,
    client,
    endpoint: endpoint.url,
    latencies,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    close: async () => {
      client.destroy();
      await endpoint.close();
    },
  };
}
