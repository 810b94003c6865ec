/** Several domains in one run. */
import { IoTClient, UpdateDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DomainsInService, putInService } from '../../bench/domains.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { clientFor, type Scenario, startScenario } from './scenario.ts';
import { reportOfDomains } from './told-alike.ts';

/** More than are looked at side by side. */
const count = 24;

let scenario: Scenario;
let fleet: DomainsInService;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  fleet = await putInService(scenario.sandbox, 'example.com', count);
});
afterAll(() => scenario.close());

const verify = (domains: readonly string[]): Promise<ActionResult> => {
  scenario.sandbox.calls.clear();
  return scenario.run({
    operation: 'verify',
    domain: domains.join('\n'),
    'ca-certificate': fleet.caCertificate,
  });
};

const callsOf = (action: string) =>
  scenario.sandbox.calls.list().filter((call) => call.action === action).length;

async function setStatus(domain: string, status: 'ENABLED' | 'DISABLED'): Promise<void> {
  await new IoTClient(clientFor(scenario)).send(
    new UpdateDomainConfigurationCommand({
      domainConfigurationName: domain,
      domainConfigurationStatus: status,
    }),
  );
}

describe('verify of several domains', () => {
  it('proves each, with one client identity for all, in a few seconds', async () => {
    const started = process.cpuUsage();
    const result = await verify(fleet.domains);
    // Of the processor, so that a busy machine is no finding.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
    expect(result.errors).toEqual([]);
    expect(result.exitCode).toBe(0);
    const { status, domains } = reportOfDomains(result);
    expect(status).toBe('ready');
    expect(domains.map(({ domain }) => domain)).toEqual(fleet.domains);
    const others = domains.flatMap(({ checks }) => checks.filter(({ result: r }) => r !== 'pass'));
    expect(others).toEqual([]);
    expect([callsOf('DescribeEndpoint'), callsOf('CreatePolicy'), callsOf('DeletePolicy')]).toEqual(
      [1, 1, 1],
    );
    expect(scenario.changes()).toEqual([]);
  });

  it('fails for those that are broken, by name, and does not affect the others', async () => {
    const [first = '', , third = ''] = fleet.domains;
    await Promise.all([first, third].map((domain) => setStatus(domain, 'DISABLED')));
    const result = await verify(fleet.domains.slice(0, 12));
    await Promise.all([first, third].map((domain) => setStatus(domain, 'ENABLED')));
    expect(result.exitCode).toBe(1);
    expect(result.outputs.status).toBe('failed');

    const { status, domains } = reportOfDomains(result);
    expect(status).toBe('failed');
    expect(domains.filter((one) => one.status === 'failed').map(({ domain }) => domain)).toEqual([
      first,
      third,
    ]);
    expect(result.errors).toHaveLength(2);
    for (const domain of [first, third]) {
      const told = result.errors.filter((error) =>
        error.includes(`checking domain-configuration of ${domain}: `),
      );
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(
        /^domain-configuration, tls-private-ca, tls-amazon-root, mqtt failed; the first: .* Run provision to enable/,
      );
    }
    expect(result.summary).toMatch(/^## ❌ 2 of 12 domains failed$/m);
    const rows = result.summary.split('\n').filter((line) => /^\| .* device-\d+\./.test(line));
    expect(rows).toHaveLength(12);
    expect(rows.filter((row) => row.includes('<br>failed, '))).toHaveLength(2);
    expect(rows.slice(0, 2).join()).toContain(first);
  });

  it('reports a domain that is not the account’s for what it is', async () => {
    const [first = ''] = fleet.domains;
    const result = await verify([first, 'nobody.example.com']);
    const { domains } = reportOfDomains(result);
    expect(domains.map(({ domain, status }) => `${domain} ${status}`)).toEqual([
      `${first} ready`,
      'nobody.example.com failed',
    ]);
    expect(result.errors.join()).toContain('no domain configuration for the domain');
  });

  it('verifies a domain once that is listed twice', async () => {
    const [first = ''] = fleet.domains;
    const result = await verify([first, `${first.toUpperCase()}.`, first]);
    expect(result.errors).toEqual([]);
    // One domain: the report is that of one.
    expect(JSON.parse(result.outputs.report ?? '')).toMatchObject({
      domain: first,
      status: 'ready',
    });
    // Its server certificate and its validation certificate.
    expect(callsOf('GetCertificate')).toBe(2);
  });
});
