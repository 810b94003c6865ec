/** The phases of a rollover: what is announced, what is served, and the way back. */
import { X509Certificate } from 'node:crypto';
import {
  SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { connects, rootsOf } from './connects.ts';
import { runKilledAt } from './killed.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

let scenario: Scenario;
let first: ActionResult;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  first = await scenario.run({ 'key-algorithm': 'EC_prime256v1' });
  expect(first.errors).toEqual([]);
  scenario.sandbox.calls.clear();
});
afterEach(() => scenario.close());

const rotate = (inputs: Readonly<Record<string, string>> = {}) =>
  scenario.run({ operation: 'rotate', ...inputs });
const step = (rollover: string) => rotate({ rollover });

async function ready(run: Promise<ActionResult>): Promise<ActionResult> {
  scenario.sandbox.calls.clear();
  const result = await run;
  expect([result.errors, result.outputs.status]).toEqual([[], 'ready']);
  return result;
}

const subjects = (result: ActionResult) =>
  rootsOf(result).map((pem) => new X509Certificate(pem).subject.replace(`CN=${domain} `, ''));
const fingerprint = (result: ActionResult) => result.outputs['server-certificate-fingerprint'];

const creation = ['secretsmanager:CreateSecret', 'secretsmanager:CreateSecret', 'iot:TagResource'];
const bundle = ['secretsmanager:PutSecretValue'];
const tagging = ['secretsmanager:TagResource', 'secretsmanager:TagResource'];
const leaf = ['acm:ImportCertificate'];

describe('a rollover', () => {
  it('is announced without a change on the wire, and stays so in every run that does not say begin', async () => {
    const announced = await ready(rotate({ rollover: 'announce', 'rollover-days': '90' }));
    expect(scenario.changes()).toEqual([...creation, ...bundle]);
    expect(subjects(announced)).toEqual(['private CA', 'private CA 2']);
    expect(fingerprint(announced)).toBe(fingerprint(first));
    const [old = '', second = ''] = rootsOf(announced);
    const from = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    expect(announced.summary).toContain(`rollover: finish is possible from ${from}`);
    const report = JSON.parse(announced.outputs.report ?? '');
    expect(report.rolloverDeadline).toBe(`${from}T00:00:00.000Z`);
    const known = report.lifetimes.chain.map(({ of }: { of: string }) => of);
    expect(known).toEqual(['server-certificate', 'ca', 'next-ca']);
    expect(await connects(scenario, second)).toBe(false);
    for (const run of [
      () => step('announce'),
      () => scenario.run(),
      () => scenario.run({ operation: 'verify' }),
    ]) {
      const kept = await ready(run());
      expect([kept.outputs.changed, rootsOf(kept)]).toEqual(['false', [old, second]]);
    }
    const seen = await ready(scenario.run({ operation: 'verify' }));
    expect(seen.log.join('\n')).toContain('A rollover of the CA is announced');
    const begun = await ready(step('begin'));
    expect(scenario.changes()).toEqual([...leaf, ...bundle]);
    expect(begun.summary).toContain(`run rollover: finish from ${from} on`);
    expect(begun.summary).not.toContain('without rollover: announce');
    const rolling = await ready(scenario.run({ operation: 'verify' }));
    expect(rolling.log.join('\n')).toContain(
      `A rollover of the CA is in progress: run rollover: finish from ${from} on`,
    );
    expect(await connects(scenario, old)).toBe(true);
    expect(await connects(scenario, second)).toBe(true);
  });

  it('is aborted after it has begun, and the next one leads to another CA', async () => {
    const begun = await ready(step('begin'));
    expect(begun.summary).toContain('without rollover: announce');
    const [old = '', second = ''] = rootsOf(begun);
    const aborted = await ready(step('abort'));
    expect(scenario.changes()).toEqual([...tagging, ...leaf, ...bundle]);
    expect(rootsOf(aborted)).toEqual([old]);
    expect(aborted.outputs['server-certificate-arn']).toBe(first.outputs['server-certificate-arn']);
    expect(aborted.summary).toContain('/ca/2 is abandoned');
    expect(await connects(scenario, old)).toBe(true);
    expect(await connects(scenario, second)).toBe(false);
    expect((await ready(step('abort'))).outputs.changed).toBe('false');

    const again = await ready(step('begin'));
    expect(scenario.changes()).toEqual([...creation, ...leaf, ...bundle]);
    expect(subjects(again)).toEqual(['private CA', 'private CA 3']);
    const [, third = ''] = rootsOf(again);
    expect(await connects(scenario, old)).toBe(true);
    expect(await connects(scenario, third)).toBe(true);
    expect(await connects(scenario, second)).toBe(false);

    const finished = await ready(rotate({ rollover: 'finish', force: 'true' }));
    expect(rootsOf(finished)).toEqual([third]);
    expect(await connects(scenario, old)).toBe(false);
    expect(subjects(await ready(step('announce')))).toEqual(['private CA 3', 'private CA 4']);
  });

  it('aborted while it is announced is over immediately, and nothing on the wire changes', async () => {
    await ready(step('announce'));
    const aborted = await ready(step('abort'));
    expect(scenario.changes()).toEqual([...tagging, ...bundle]);
    expect(rootsOf(aborted)).toEqual(rootsOf(first));
    expect(fingerprint(aborted)).toBe(fingerprint(first));
    expect(subjects(await ready(step('announce')))).toEqual(['private CA', 'private CA 3']);
  });

  it('is finished without begin where every device has the next root', async () => {
    const [, next = ''] = rootsOf(await ready(step('announce')));
    const early = await step('finish');
    expect(early.errors.join('\n')).toMatch(/may rely on the current CA until/);
    const finished = await ready(rotate({ rollover: 'finish', force: 'true' }));
    expect(rootsOf(finished)).toEqual([next]);
    expect(await connects(scenario, next)).toBe(true);
  });

  it('shows what each step would do in a dry run, and changes nothing', async () => {
    const dry = (rollover: string) => rotate({ rollover, 'dry-run': 'true', force: 'true' });
    const planned = async (rollover: string) => {
      scenario.sandbox.calls.clear();
      const result = await dry(rollover);
      expect([result.errors, scenario.changes()]).toEqual([[], []]);
      return result.outputs.plan ?? '';
    };
    expect(await planned('announce')).toMatch(/the next one, announced; finish from/);
    expect(await planned('begin')).toMatch(/the next one, cross-signed; finish from/);
    expect(await planned('abort')).toMatch(/no rollover is in progress/);
    await ready(step('announce'));
    expect(await planned('begin')).toMatch(/the rollover begins, finish from/);
    expect(await planned('abort')).toMatch(
      /the rollover is aborted: .*\/ca\/2 is tagged as abandoned/,
    );
    expect(await planned('finish')).toMatch(/the rollover is finished/);
    await ready(step('begin'));
    expect(await planned('abort')).toMatch(/to be issued by the current CA again/);
  });
});

describe('killed after each of its calls', () => {
  it('announce is continued by the next scheduled run, and begin by the same step', async () => {
    for (const call of creation) {
      await runKilledAt(scenario, call, { operation: 'rotate', rollover: 'announce' });
    }
    const announced = await rotate();
    expect(announced.outputs).toMatchObject({ status: 'ready', changed: 'true' });
    expect(scenario.changes()).toEqual([...creation, ...bundle]);
    expect(fingerprint(announced)).toBe(fingerprint(first));

    await runKilledAt(scenario, 'acm:ImportCertificate', {
      operation: 'rotate',
      rollover: 'begin',
    });
    const begun = await ready(step('begin'));
    expect(scenario.changes()).toEqual(bundle);
    expect(await connects(scenario, rootsOf(begun)[1] ?? '')).toBe(true);
  });

  it('abort is continued by the next scheduled run, and devices of the current root connect throughout', async () => {
    const [old = '', next = ''] = rootsOf(await ready(step('begin')));
    const abort = { operation: 'rotate', rollover: 'abort' };
    await runKilledAt(scenario, 'secretsmanager:TagResource', abort);
    const seen = await scenario.run({ operation: 'verify' });
    expect([seen.errors, rootsOf(seen)]).toEqual([[], [old, next]]);
    expect(await connects(scenario, old)).toBe(true);
    const refused = await step('begin');
    expect(refused.errors.join('\n')).toMatch(/was aborted.*Run rotate without rollover/);

    await runKilledAt(scenario, 'secretsmanager:TagResource', { operation: 'rotate' });
    await runKilledAt(scenario, 'acm:ImportCertificate', { operation: 'rotate' });
    const aborted = await ready(rotate());
    expect(scenario.changes()).toEqual(bundle);
    expect(rootsOf(aborted)).toEqual([old]);
    expect(await connects(scenario, old)).toBe(true);
    expect(await connects(scenario, next)).toBe(false);
  });

  it('whose abandoned CA is read without its mark is looked at again, before that is called a planted CA', async () => {
    for (const rollover of ['announce', 'abort', 'begin']) {
      await ready(step(rollover));
    }
    const secrets = new SecretsManagerClient(clientFor(scenario));
    const marked = ['', '/certificate'].map((end) => `iot-custom-domain/${domain}/ca/2${end}`);
    const tag = (Value: string) =>
      marked.map((SecretId) =>
        secrets.send(
          new TagResourceCommand({
            SecretId,
            Tags: [{ Key: 'iot-custom-domain:abandoned', Value }],
          }),
        ),
      );
    for (const SecretId of marked) {
      const TagKeys = ['iot-custom-domain:abandoned'];
      await secrets.send(new UntagResourceCommand({ SecretId, TagKeys }));
    }
    const inputs = { operation: 'verify' };
    const seen = await scenario.run(inputs, { meanwhile: () => Promise.all(tag('2026-11-26')) });
    expect([seen.errors, seen.outputs.status]).toEqual([[], 'ready']);
  });
});
