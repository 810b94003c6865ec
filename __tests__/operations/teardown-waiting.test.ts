/** teardown in this process, on the sandbox's clock. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Context } from '../../src/context/context.ts';
import { removeConfiguration } from '../../src/resources/domain-configuration/remove.ts';
import { day, type InProcess, startInProcess } from '../support/in-process.ts';

let started: InProcess;
let sandbox: Sandbox;
let lines: string[];
beforeEach(async () => {
  started = await startInProcess();
  ({ sandbox, lines } = started);
  expect(await started.provision()).toMatchObject({ status: 'ready' });
  lines.length = 0;
});
afterEach(() => sandbox.close());

it('a configuration that is reported as enabled for 35 seconds more is not deleted before', async () => {
  sandbox.setLatencies({ domainConfigurationMs: 35_000 });
  sandbox.calls.clear();
  expect(await started.teardown()).toMatchObject({ status: 'ready', changed: true });
  expect(started.count('iot:DeleteDomainConfiguration')).toBe(1);
  expect(lines.join('\n')).toMatch(/to be disabled: still reported as enabled/);
});

it('ACM calling the leaf in use for 20 minutes is waited for, with progress', async () => {
  expect(await started.teardown()).toMatchObject({ status: 'ready' });
  const waiting = lines.filter((line) => line.includes('ACM to release server certificate'));
  expect(waiting.length).toBeGreaterThan(15);
});

it('a run that has less time ends pending, and the next one continues', async () => {
  const first = await started.teardown(10);
  expect(first).toMatchObject({ status: 'pending', changed: true });
  expect(first).toMatchObject({
    error: { details: { code: 'await-certificate-released', action: { on: { of: 'server' } } } },
  });
  expect(await started.teardown(15)).toMatchObject({ status: 'ready' });
});

it('a refusal that outlasts the longest waiting period of AWS is a failure in its own words', async () => {
  sandbox.knobs.iot.customDomainDeletion = 'after-7-days';
  expect(await started.teardown()).toMatchObject({ status: 'pending' });
  void sandbox.faults.add({
    action: 'DeleteDomainConfiguration',
    kind: 'refuse',
    // The SDK takes the moved clock for a skewed one, and sends what was refused again.
    times: 100,
    code: 'InvalidRequestException',
    message: 'Something else holds it',
  });
  sandbox.clock.advance(7 * day);
  expect(await started.teardown()).toMatchObject({ status: 'pending' });
  sandbox.clock.advance(day);
  const outcome = await started.teardown();
  expect(outcome).toMatchObject({ status: 'failed' });
  expect(outcome).toMatchObject({
    error: {
      details: {
        code: 'deletion-refused',
        said: expect.stringContaining('Something else holds it'),
      },
    },
  });
});

it('a configuration that another teardown deletes before it is disabled is removed', async () => {
  const context = started.context();
  const iot = await context.aws.iot();
  const meddled: Context = {
    ...context,
    aws: {
      ...context.aws,
      iot: async () => ({
        ...iot,
        updateDomainConfiguration: async (name, change) => {
          await iot.updateDomainConfiguration(name, change);
          await iot.deleteDomainConfiguration(name);
          return iot.updateDomainConfiguration(name, change);
        },
      }),
    },
  };
  const [{ name } = { name: '' }] = await iot.customDomains();
  await removeConfiguration(meddled, name);
  expect(await iot.customDomains()).toEqual([]);
});
