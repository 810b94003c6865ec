import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionResult } from '../../testkit/runner.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let first: ActionResult;

beforeAll(async () => {
  scenario = await startScenario();
  first = await scenario.run();
});
afterAll(() => scenario.close());

describe('provision on an empty account', () => {
  it('ends ready, says that it changed something, and no check failed', () => {
    expect(first.errors).toEqual([]);
    expect(first.exitCode).toBe(0);
    expect(first.outputs).toMatchObject({ status: 'ready', changed: 'true', endpoint: domain });
    const { checks } = JSON.parse(first.outputs.report ?? '');
    const results = Object.fromEntries(
      checks.map((check: { id: string; result: string }) => [check.id, check.result]),
    );
    for (const id of ['tls-private-ca', 'tls-amazon-root', 'tls-default-endpoint', 'mqtt']) {
      expect(results).toMatchObject({ [id]: 'pass' });
    }
  });

  it('makes each thing once, the certificate authority first and the domain record last', () => {
    const changes = scenario.changes();
    expect(changes[0]).toBe('secretsmanager:CreateSecret');
    expect(changes.at(-1)).toBe('route53:ChangeResourceRecordSets');
    expect(changes.toSorted()).toEqual([
      'acm:ImportCertificate',
      'acm:RequestCertificate',
      'iot:CreateDomainConfiguration',
      'route53:ChangeResourceRecordSets',
      'route53:ChangeResourceRecordSets',
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
      'secretsmanager:CreateSecret',
    ]);
  });

  it('gives the CA that signed the leaf', () => {
    const authority = new X509Certificate(first.outputs['ca-certificate'] ?? '');
    expect(authority.ca).toBe(true);
    expect(authority.subject).toBe(`CN=${domain} private CA`);
  });

  it('lets no private key out, but for masking it', () => {
    const everything = [first.unmasked, first.summary, JSON.stringify(first.outputs)].join('\n');
    expect(everything).not.toContain('PRIVATE KEY');
    const keyLines = first.masks.filter((mask) => /^[A-Za-z0-9+/]{60,}={0,2}$/.test(mask));
    expect(keyLines.length).toBeGreaterThan(20);
    for (const line of keyLines) {
      expect(everything).not.toContain(line);
    }
  });
});

describe('provision on a finished domain', () => {
  it('makes no call of change and says so', async () => {
    scenario.sandbox.calls.clear();
    const second = await scenario.run();
    expect(second.exitCode).toBe(0);
    expect(second.outputs).toMatchObject({ status: 'ready', changed: 'false' });
    expect(scenario.changes()).toEqual([]);
    expect(second.outputs['ca-certificate']).toBe(first.outputs['ca-certificate']);
  });

  it('leaves nothing of the client identity of its proof behind', async () => {
    const calls = scenario.sandbox.calls.list().map(({ action }) => action);
    const count = (action: string) => calls.filter((call) => call === action).length;
    expect(count('CreatePolicy')).toBe(1);
    expect(count('DeletePolicy')).toBe(1);
    expect(count('DeleteCertificate')).toBe(1);
  });
});
