/** verify of a readiness domain: as the domain itself, while a rollover is in progress, and distinguished from it. */

import { IoTClient, UpdateDomainConfigurationCommand } from '@aws-sdk/client-iot';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { noLatencies } from '../../sandbox/latencies.ts';
import { keyPem, leafExtensions, make } from '../../testkit/certificates.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { rootsOf } from './connects.ts';
import { type Mend, withoutCredentials } from './in-service.ts';
import { makeAuthority } from './leaves.ts';
import { changeRecord, recordSets } from './records.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';
import { toldChecks } from './told-alike.ts';

const readiness = 'next.iot.example.com';
const configurationName = 'iot.example.com-readiness';

const told = z.object({
  readiness: z
    .object({
      domain: z.string(),
      checks: z.array(
        z.object({
          id: z.string(),
          result: z.string(),
          code: z.string().optional(),
          remedy: z.string().optional(),
        }),
      ),
    })
    .optional(),
  errors: z.array(z.object({ code: z.string(), check: z.string().optional() })),
});

const reportOf = ({ outputs }: ActionResult) => told.parse(JSON.parse(outputs.report ?? ''));

/** The checks of the readiness domain that did not pass. */
function failedThere(result: ActionResult): readonly string[] {
  const { checks = [] } = reportOf(result).readiness ?? {};
  expect(checks).toHaveLength(13);
  return checks
    .filter((check) => check.result !== 'pass')
    .map(({ id, result: found, code }) => `${id}: ${found} ${code}`);
}

const unpassed = (result: ActionResult) =>
  toldChecks(result).filter(({ result: found }) => found !== 'pass');

describe('of a CA that the action keeps', () => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await startScenario({ latencies: noLatencies });
    await ready(scenario.run({ 'key-algorithm': 'EC_prime256v1' }));
    await ready(rotate('announce'));
  });
  afterAll(() => scenario.close());

  const rotate = (
    rollover: string,
    more: Readonly<Record<string, string>> = {},
    onLine: (line: string) => void = () => undefined,
  ) =>
    scenario.run(
      { operation: 'rotate', 'readiness-domain': readiness, rollover, ...more },
      { onLine },
    );
  const verify = (more: Readonly<Record<string, string>> = {}) =>
    scenario.run({ operation: 'verify', 'readiness-domain': readiness, ...more });

  async function ready(run: Promise<ActionResult>): Promise<ActionResult> {
    const result = await run;
    expect([result.errors, result.outputs.status]).toEqual([[], 'ready']);
    return result;
  }

  async function leafOfReadiness() {
    const found = scenario.sandbox.certificates
      .listed()
      .find(({ type, domainName }) => type === 'IMPORTED' && domainName === readiness);
    const stored = scenario.sandbox.certificates.get(found?.arn ?? '');
    if (!stored) {
      throw new Error('there is no server certificate of the readiness domain');
    }
    return stored;
  }

  /** What leads the same leaf to the previous root as well. */
  async function crossed(): Promise<readonly string[]> {
    const secrets = new SecretsManagerClient(clientFor(scenario));
    const read = async (id: string) => {
      const SecretId = `iot-custom-domain/${domain}/ca${id}/certificate`;
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
      return z
        .object({ certificate: z.string(), crossCertificate: z.string().optional() })
        .parse(JSON.parse(SecretString ?? ''));
    };
    return [(await read('/2')).crossCertificate ?? '', (await read('')).certificate];
  }

  const broken: readonly {
    readonly world: string;
    readonly spoil: () => Promise<Mend>;
    readonly failed: readonly string[];
  }[] = [
    {
      world: 'a leaf that leads to the current root as well',
      spoil: async () => {
        const leaf = await leafOfReadiness();
        scenario.sandbox.certificates.seed(leaf.arn, { ...leaf, chain: await crossed() });
        return () => scenario.sandbox.certificates.seed(leaf.arn, leaf);
      },
      failed: ['issuer: fail chain-reaches-current-root'],
    },
    {
      world: 'a disabled configuration',
      spoil: async () => {
        const iot = new IoTClient(clientFor(scenario));
        const set = (domainConfigurationStatus: 'ENABLED' | 'DISABLED') =>
          iot.send(
            new UpdateDomainConfigurationCommand({
              domainConfigurationName: configurationName,
              domainConfigurationStatus,
            }),
          );
        await set('DISABLED');
        return async () => {
          await set('ENABLED');
        };
      },
      failed: [
        'domain-configuration: fail configuration-disabled',
        'tls-private-ca: fail tls-out-of-service',
        'tls-amazon-root: fail amazon-root-not-tested',
        'mqtt: fail mqtt-no-tls',
      ],
    },
    {
      world: 'no record',
      spoil: async () => {
        const sets = await recordSets(scenario);
        const set = sets.find(({ Name, Type }) => Name === `${readiness}.` && Type === 'CNAME');
        if (!set) {
          throw new Error('there is no record of the readiness domain');
        }
        await changeRecord(scenario, 'DELETE', set);
        return () => changeRecord(scenario, 'CREATE', set);
      },
      failed: [
        'dns: fail cname-missing',
        'tls-private-ca: fail tls-unreachable',
        'tls-amazon-root: fail amazon-root-not-tested',
        'mqtt: fail mqtt-no-tls',
      ],
    },
  ];

  it.each(broken)('fails the job where it has $world', async ({ spoil, failed }) => {
    const mend = await spoil();
    const result = await verify();
    await mend();
    expect(failedThere(result)).toEqual(failed);
    expect(unpassed(result)).toEqual([]);
    expect([result.exitCode, result.outputs.status]).toEqual([1, 'failed']);
    expect(result.errors.length).toBeGreaterThan(0);
    for (const error of result.errors) {
      expect(error).toContain(`of ${readiness}: `);
    }
    expect(reportOf(result).errors.every(({ code }) => code === 'check-failed')).toBe(true);
    expect(result.summary).toContain(`### Checks of the readiness domain`);
    expect(result.log.join('\n')).toContain(`Verify ${readiness}`);
    expect(failedThere(await verify())).toEqual([]);
  });

  it('passes with it, and changes nothing', async () => {
    scenario.sandbox.calls.clear();
    const result = await ready(verify());
    expect(failedThere(result)).toEqual([]);
    expect(scenario.changes()).toEqual([]);
    expect(rootsOf(result)).toHaveLength(2);
    expect(result.outputs.endpoint).toBe(domain);
    expect(reportOf(await ready(scenario.run({ operation: 'verify' }))).readiness).toBe(undefined);
  });

  it('says how it is repaired, which the same rotate then does', async () => {
    const leaf = await leafOfReadiness();
    scenario.sandbox.certificates.seed(leaf.arn, { ...leaf, chain: await crossed() });
    const { errors } = await verify();
    expect(errors.join('\n')).toContain(`Run rotate with readiness-domain: ${readiness}`);
    const repaired = await ready(rotate('announce'));
    expect(failedThere(repaired)).toEqual([]);
    expect(failedThere(await ready(verify()))).toEqual([]);
  });

  it('is verified by rotate in the same way', async () => {
    const { dataPlane } = scenario.sandbox.knobs;
    const result = await rotate('announce', {}, (line) => {
      if (line.includes(`Verifying ${readiness}`)) {
        dataPlane.connackCode = 5;
      }
    });
    dataPlane.connackCode = undefined;
    expect(failedThere(result)).toEqual(['mqtt: fail mqtt-refused']);
    expect([result.exitCode, result.outputs.status]).toEqual([1, 'failed']);
    expect(result.errors).toEqual([expect.stringContaining(`checking mqtt of ${readiness}: `)]);
  });

  it('once the rollover is over, is not asked for any more', async () => {
    await ready(rotate('finish', { force: 'true' }));
    expect(reportOf(await ready(verify())).readiness).toBe(undefined);
  });
});

describe('of CAs that the user provides', () => {
  it('is verified by what the network shows, too', async () => {
    const scenario = await startScenario({ latencies: noLatencies });
    const [current, next] = [await makeAuthority(), await makeAuthority({ subject: 'CN=Next' })];
    const roots = {
      'ca-certificate': current.certificate,
      'next-ca-certificate': next.certificate,
    };
    const given = {
      ...roots,
      'ca-private-key': keyPem(current.privateKey),
      'next-ca-private-key': keyPem(next.privateKey),
      'key-algorithm': 'EC_prime256v1',
    };
    await scenario.run(given);
    const announced = await scenario.run({
      ...given,
      operation: 'rotate',
      'readiness-domain': readiness,
    });
    expect(announced.errors).toEqual([]);
    const verify = (environment: Readonly<Record<string, string>>) =>
      scenario.run(
        { ...roots, operation: 'verify', 'readiness-domain': readiness },
        { environment },
      );
    expect(failedThere(await verify({}))).toEqual([]);
    const seen = await verify(withoutCredentials);
    expect(failedThere(seen).filter((line) => !line.includes('skipped'))).toEqual([]);
    const { dataPlane } = scenario.sandbox.knobs;
    const leaf = await make({
      subject: `CN=${readiness}`,
      issuer: current,
      extensions: leafExtensions({ names: [readiness] }),
    });
    dataPlane.serveInstead = {
      [readiness]: {
        certificateChain: leaf.certificate + current.certificate,
        privateKey: keyPem(leaf.privateKey),
      },
    };
    const wrong = await verify(withoutCredentials);
    expect(failedThere(wrong)).toContain('tls-private-ca: fail tls-untrusted');
    expect(wrong.exitCode).toBe(1);
    await scenario.close();
  });
});
