/** The trust bundle for firmware: signed when roots or phase change, published by every run from what is stored. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { noLatencies } from '../../sandbox/latencies.ts';
import { keyPem } from '../../testkit/certificates.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { accountSecrets } from '../support/secrets.ts';
import { rootsOf } from './connects.ts';
import { runKilledAt } from './killed.ts';
import { makeAuthority } from './leaves.ts';
import { finishRollover } from './release.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const secretId = `iot-custom-domain/${domain}/ca/trust-bundle`;

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterEach(() => scenario.close());

const bundleOf = z.object({
  domain: z.string(),
  sequence: z.number(),
  phase: z.string(),
  deadline: z.optional(z.string()),
  roots: z.array(z.object({ role: z.string(), certificate: z.string() })),
});

interface Published extends z.infer<typeof bundleOf> {
  readonly folder: string;
  /** PEM, in their order. */
  readonly pems: readonly string[];
}

function publishedBy({ outputs }: ActionResult): Published | undefined {
  const folder = outputs['trust-bundle-path'];
  if (folder === undefined) {
    return undefined;
  }
  const bundle = bundleOf.parse(JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')));
  const pems = bundle.roots.map(
    ({ certificate }) =>
      `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
  );
  return { ...bundle, folder, pems };
}

async function ready(run: Promise<ActionResult>): Promise<Published> {
  scenario.sandbox.calls.clear();
  const result = await run;
  expect([result.errors, result.outputs.status]).toEqual([[], 'ready']);
  const published = publishedBy(result);
  if (!published) {
    throw new Error('no trust bundle was published');
  }
  expect(published.pems).toEqual(rootsOf(result));
  return published;
}

const first = () => scenario.run({ 'key-algorithm': 'EC_prime256v1' });
const step = (rollover: string) =>
  scenario.run({ operation: 'rotate', rollover, force: String(rollover === 'finish') });

/** As docs/trust-bundle.md has it, on a device that has this root. */
function isAccepted({ folder }: Published, root: string): boolean {
  writeFileSync(join(folder, 'device.pem'), root);
  const { error, status } = spawnSync(
    'openssl',
    [
      ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'bundle.p7s'],
      ...['-content', 'bundle.json', '-nointern', '-certfile', 'device.pem'],
      ...['-CAfile', 'device.pem', '-purpose', 'any', '-out', 'verified.json'],
    ],
    { cwd: folder },
  );
  if (error) {
    throw error;
  }
  return status === 0;
}

const reads = (id: string) =>
  scenario.sandbox.calls
    .list()
    .filter(({ action }) => action === 'GetSecretValue')
    .filter(({ parameters }) => JSON.stringify(parameters).includes(`"${id}"`)).length;
const keyReads = () => reads(`iot-custom-domain/${domain}/ca`);

describe('the trust bundle', () => {
  it('follows a rollover: each edition is new, and the next root is accepted with the current one alone', async () => {
    const steady = await ready(first());
    const [old = ''] = steady.pems;
    expect(steady).toMatchObject({ domain, phase: 'steady', roots: [{ role: 'current' }] });
    expect(isAccepted(steady, old)).toBe(true);
    expect(readdirSync(steady.folder)).toEqual(
      expect.arrayContaining(['bundle.json', 'bundle.p7s', 'current.der', 'trust_bundle.h']),
    );

    const announced = await ready(step('announce'));
    const [, next = ''] = announced.pems;
    expect(announced).toMatchObject({
      phase: 'announced',
      deadline: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      roots: [{ role: 'current' }, { role: 'next' }],
    });
    expect([isAccepted(announced, old), isAccepted(announced, next)]).toEqual([true, false]);

    const begun = await ready(step('begin'));
    expect(begun).toMatchObject({ phase: 'begun', deadline: announced.deadline });
    expect(isAccepted(begun, old)).toBe(true);

    const aborted = await ready(step('abort'));
    expect([aborted.phase, aborted.pems]).toEqual(['steady', [old]]);
    expect(isAccepted(aborted, old)).toBe(true);

    const again = await ready(step('announce'));
    const finished = await ready(step('finish'));
    expect([finished.phase, finished.pems]).toEqual(['steady', again.pems.slice(1)]);
    expect(finished.pems.map((root) => isAccepted(finished, root))).toEqual([true]);
    expect(isAccepted(finished, old)).toBe(false);

    const sequences = [steady, announced, begun, aborted, again, finished].map(
      ({ sequence }) => sequence,
    );
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
    expect(new Set(sequences).size).toBe(sequences.length);
  });

  it('is published by a verify and by a run without changes as it is stored, and no key is read', async () => {
    const { folder } = await ready(first());
    const files = (of: string) =>
      ['bundle.json', 'bundle.p7s'].map((name) => readFileSync(join(of, name), 'base64'));
    for (const operation of ['provision', 'rotate', 'verify']) {
      const kept = await ready(scenario.run({ operation }));
      expect([operation, files(kept.folder)]).toEqual([operation, files(folder)]);
      expect([operation, scenario.changes(), keyReads(), reads(secretId)]).toEqual([
        operation,
        [],
        0,
        1,
      ]);
    }
  });

  it('of a domain of an earlier release is signed by the next run that signs', async () => {
    await ready(first());
    await accountSecrets(clientFor(scenario)).destroy(secretId);
    const kept = await scenario.run();
    expect([kept.errors, publishedBy(kept), scenario.changes()]).toMatchObject([[], undefined, {}]);
    expect(kept.summary).toContain('There is no trust bundle for firmware yet');
    const verified = await scenario.run({ operation: 'verify' });
    expect([verified.errors, publishedBy(verified)]).toEqual([[], undefined]);
    await ready(scenario.run({ operation: 'rotate', force: 'true' }));
    expect(scenario.changes()).toContain('secretsmanager:CreateSecret');
  });

  it('is signed by each run for a CA that is provided, and nothing is stored', async () => {
    const root = await makeAuthority();
    const inputs = {
      'ca-certificate': root.certificate,
      'ca-private-key': keyPem(root.privateKey),
    };
    const one = await ready(scenario.run(inputs));
    const other = await ready(scenario.run(inputs));
    expect(scenario.changes()).toEqual([]);
    expect(isAccepted(other, root.certificate)).toBe(true);
    expect(other.sequence).toBeGreaterThanOrEqual(one.sequence);
    expect(scenario.sandbox.calls.list().map(({ service }) => service)).not.toContain(
      'secretsmanager',
    );
  });

  it('is signed by a KMS key as well', async () => {
    const published = await ready(scenario.run({ 'ca-kms-key-id': 'new' }));
    expect(published.pems.map((root) => isAccepted(published, root))).toEqual([true]);
  });
});

describe('a stored bundle', () => {
  it('that someone changed is not published, and replaced by the next run that signs', async () => {
    const { sequence } = await ready(first());
    const secrets = accountSecrets(clientFor(scenario));
    const genuine = (await secrets.read(secretId)) ?? '';
    await secrets.put(secretId, genuine.replace(String(sequence), String(sequence + 1)));
    for (const operation of ['verify', 'provision']) {
      scenario.sandbox.calls.clear();
      const result = await scenario.run({ operation });
      expect([result.errors, publishedBy(result), scenario.changes()]).toEqual([[], undefined, []]);
      expect(result.summary).toContain("it is not signed by the domain's CA");
      expect(keyReads()).toBe(0);
    }
    const replaced = await ready(scenario.run({ operation: 'rotate', force: 'true' }));
    expect(replaced.sequence).toBeGreaterThan(sequence);
  });

  it('that this action did not write is never overwritten', async () => {
    await ready(first());
    const secrets = accountSecrets(clientFor(scenario));
    await secrets.put(secretId, 'theirs');
    const rotated = await scenario.run({ operation: 'rotate', force: 'true' });
    expect([rotated.errors, publishedBy(rotated)]).toEqual([[], undefined]);
    expect(rotated.summary).toContain('Restore the previous version');
    expect(await secrets.read(secretId)).toBe('theirs');
  });

  it('that was put back is recognized by its roots, and followed by a higher sequence', async () => {
    await ready(first());
    const secrets = accountSecrets(clientFor(scenario));
    const old = (await secrets.read(secretId)) ?? '';
    const announced = await ready(step('announce'));
    await secrets.put(secretId, old);
    const verified = await scenario.run({ operation: 'verify' });
    expect([verified.errors, publishedBy(verified)]).toEqual([[], undefined]);
    expect(verified.summary).toContain('does not match the roots of the domain');
    const again = await ready(scenario.run({ operation: 'rotate' }));
    expect(again.pems).toEqual(announced.pems);
    expect(again.sequence).toBeGreaterThan(announced.sequence);
  });

  it.each([
    ['announce', 'secretsmanager:CreateSecret', 'announced'],
    ['begin', 'acm:ImportCertificate', 'begun'],
    ['begin', 'secretsmanager:PutSecretValue', 'begun'],
  ])('is completed by the run after one that %s ended at %s', async (rollover, call, phase) => {
    await ready(first());
    await runKilledAt(scenario, call, { operation: 'rotate', rollover });
    expect(await ready(scenario.run({ operation: 'rotate' }))).toMatchObject({ phase });
  });

  it('that the role may not store or read leaves the domain in service, with a note', async () => {
    const { faults } = scenario.sandbox;
    const refuse = (action: string, times: number) =>
      void faults.add({ action, kind: 'refuse', code: 'AccessDeniedException', times });
    await ready(first());
    refuse('PutSecretValue', 1);
    const announced = await step('announce');
    expect([announced.errors, publishedBy(announced)]).toEqual([[], undefined]);
    expect(announced.summary).toContain('The trust bundle for firmware is not published');
    await ready(scenario.run({ operation: 'rotate' }));
  });
});

describe('trust-bundle-parameter', () => {
  const name = `/iot-custom-domain/${domain}/trust-bundle`;
  const wanted = { 'trust-bundle-parameter': name };
  const ssm = () => new SSMClient(clientFor(scenario));
  const read = async () => {
    const { Parameter } = await ssm().send(new GetParameterCommand({ Name: name }));
    return z
      .object({ bundle: z.string(), cms: z.string() })
      .parse(JSON.parse(Parameter?.Value ?? ''));
  };
  const writes = () => scenario.changes().filter((call) => call.startsWith('ssm:'));

  it('has what the files have, through a rollover, and goes with a teardown', async () => {
    const inputs = { ...wanted, 'key-algorithm': 'RSA_2048' };
    const steady = await ready(scenario.run(inputs));
    expect(writes()).toEqual(['ssm:PutParameter']);
    const same = await ready(scenario.run(inputs));
    expect([scenario.changes(), same.sequence]).toEqual([[], steady.sequence]);

    const announced = await ready(
      scenario.run({ ...wanted, operation: 'rotate', rollover: 'announce' }),
    );
    const { bundle, cms } = await read();
    const file = (name: string) => readFileSync(join(announced.folder, name));
    expect(bundle).toBe(file('bundle.json').toString());
    expect(Buffer.from(cms, 'base64')).toEqual(file('bundle.p7s'));

    const torn = await scenario.run({ ...wanted, operation: 'teardown' }, finishRollover(scenario));
    expect([torn.errors, writes().at(-1)]).toEqual([[], 'ssm:DeleteParameter']);
  });

  it('of someone else is neither overwritten nor deleted, and nothing is changed', async () => {
    await ssm().send(new PutParameterCommand({ Name: name, Value: 'theirs', Type: 'String' }));
    scenario.sandbox.calls.clear();
    const refused = await scenario.run(wanted);
    expect(refused.errors.join('\n')).toContain('was not created by this action for');
    expect(scenario.changes()).toEqual([]);
    const torn = await scenario.run({ ...wanted, operation: 'teardown' });
    expect(torn.errors.join('\n')).toContain('Omit trust-bundle-parameter');
  });

  it('keeps the bundle of a CA that is provided, which is stored nowhere else', async () => {
    const root = await makeAuthority();
    const inputs = {
      ...wanted,
      'ca-certificate': root.certificate,
      'ca-private-key': keyPem(root.privateKey),
    };
    const one = await ready(scenario.run(inputs));
    const other = await ready(scenario.run(inputs));
    expect([scenario.changes(), other.sequence]).toEqual([[], one.sequence]);
  });

  it('is what a dry run plans, and a killed run leaves to the next', async () => {
    const planned = await scenario.run({ ...wanted, 'dry-run': 'true' });
    expect(planned.outputs.plan).toContain('to have the trust bundle');
    expect(scenario.changes()).toEqual([]);
    await runKilledAt(scenario, 'ssm:PutParameter', wanted);
    const next = await ready(scenario.run(wanted));
    expect([writes(), (await read()).bundle.includes(String(next.sequence))]).toEqual([[], true]);
  });
});
