/** The committed dist/, which is what users run: that it starts, loads each of its chunks, and does what the source does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafWithoutServerAuth } from '../../demo/unfit-leaf.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { checkIds } from '../../src/verification/check.ts';
import { runAction } from '../../testkit/runner.ts';
import { countAccount, finishedAccount } from '../e2e/account.ts';
import { finishRollover } from '../e2e/release.ts';
import { domain, type Scenario, startScenario } from '../e2e/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies }, runAction);
});
afterAll(() => scenario.close());

const folder = join(import.meta.dirname, '../../dist');

describe('dist/ is refused a run', () => {
  it('without inputs, each missing one a line', async () => {
    const { exitCode, errors } = await runAction({ inputs: {}, environment: {} });
    expect(exitCode).toBe(1);
    expect(errors).toEqual([
      expect.stringContaining('operation is required'),
      expect.stringContaining('domain is required'),
      expect.stringContaining('aws-region is required'),
    ]);
  });

  it('with a leaf without serverAuth, before the first call', async () => {
    const { authority, certificate, privateKey } = leafWithoutServerAuth(domain, new Date());
    const result = await scenario.run({
      'ca-certificate': authority,
      'server-certificate': certificate,
      'server-private-key': privateKey,
    });
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(/server-certificate.*serverAuth/);
    expect(scenario.sandbox.calls.list()).toEqual([]);
  });
});

describe('dist/ takes a domain through its life', () => {
  const ready = async (changed: 'true' | 'false', inputs: Readonly<Record<string, string>>) => {
    const result = await scenario.run(inputs, finishRollover(scenario));
    expect(result.errors).toEqual([]);
    expect([result.exitCode, result.outputs.status]).toEqual([0, 'ready']);
    expect(result.outputs.changed).toBe(changed);
    expect(result.summary).toContain(domain);
    return result;
  };

  it('provision', async () => {
    await ready('true', {});
    expect(await countAccount(scenario)).toEqual(finishedAccount);
  });

  it('provision again, which changes nothing', () => ready('false', {}));

  it('verify, all of whose checks pass', async () => {
    const { outputs } = await ready('false', { operation: 'verify' });
    const { checks } = JSON.parse(outputs.report ?? '');
    expect(checks.map(({ id }: { id: string }) => id)).toEqual(checkIds);
    expect(checks.filter(({ result }: { result: string }) => result !== 'pass')).toEqual([]);
  });

  it('rotate, which renews when forced', () =>
    ready('true', { operation: 'rotate', force: 'true' }));

  it('rollover, begun and finished', async () => {
    await ready('true', { operation: 'rotate', rollover: 'begin' });
    await ready('true', { operation: 'rotate', rollover: 'finish', force: 'true' });
  });

  it('teardown', async () => {
    await ready('true', {
      operation: 'teardown',
      'delete-ca-secret': `iot-custom-domain/${domain}/ca`,
    });
    expect(await countAccount(scenario)).toEqual({
      ...finishedAccount,
      imported: 0,
      requested: 0,
      configurations: 0,
      secrets: 0,
    });
  });
});

it('dist/ has every chunk that it loads', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const loaded = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/\.e\((\d+)\)/g),
  ]);
  expect(loaded.length).toBeGreaterThan(20);
  expect(
    loaded.map(([, id]) => `${id}.index.js`).filter((chunk) => !files.includes(chunk)),
  ).toEqual([]);
});
