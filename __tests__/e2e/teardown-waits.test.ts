import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { countAccount, finishedAccount } from './account.ts';
import { changeRecord, records } from './records.ts';
import { finishRollover } from './release.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';

const dayMs = 86_400_000;
const teardown = { operation: 'teardown' };
const empty = { ...finishedAccount, imported: 0, requested: 0, configurations: 0 };

let scenario: Scenario;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  const provisioned = await scenario.run();
  expect(provisioned.errors).toEqual([]);
});
afterEach(() => scenario.close());

it('where AWS wants the configuration disabled for 7 days, the run is pending with the date, and the next one continues', async () => {
  scenario.sandbox.knobs.iot.customDomainDeletion = 'after-7-days';
  const first = await scenario.run(teardown);
  const from = new Date(Date.now() + 7 * dayMs).toISOString().slice(0, 10);
  expect(first.exitCode).toBe(1);
  expect(first.outputs.status).toBe('pending');
  expect(first.errors.join('\n')).toMatch(
    new RegExp(
      `must be DISABLED for at least 7 days.*deleted from ${from}T.*resumes where it stopped`,
    ),
  );
  expect((await records(scenario)).filter((set) => set.startsWith(`{"Name":"${domain}.`))).toEqual(
    [],
  );
  expect(await countAccount(scenario)).toEqual(finishedAccount);

  const tooEarly = await scenario.run(teardown);
  expect(tooEarly.outputs.status).toBe('pending');

  scenario.sandbox.clock.advance(7 * dayMs);
  const last = await scenario.run(teardown, finishRollover(scenario));
  expect(last.errors).toEqual([]);
  expect(last.outputs.status).toBe('ready');
  expect(await countAccount(scenario)).toEqual(empty);
});

it('with dns: manual nothing is disabled before someone has removed the CNAME, and the validation record is reported', async () => {
  scenario.sandbox.calls.clear();
  const removed: Promise<void>[] = [];
  let disabledTooEarly: boolean | undefined;
  const release = finishRollover(scenario);
  const result = await scenario.run(
    { ...teardown, dns: 'manual' },
    {
      onLine: (line) => {
        release.onLine?.(line);
        const [, value] =
          /Waiting for DNS to stop showing the CNAME of \S+ to (\S+):/.exec(line) ?? [];
        if (value) {
          disabledTooEarly = scenario.changes().length > 0;
          removed.push(
            changeRecord(scenario, 'DELETE', {
              Name: domain,
              Type: 'CNAME',
              TTL: 60,
              ResourceRecords: [{ Value: value }],
            }),
          );
        }
      },
      meanwhile: () => Promise.all(removed),
    },
  );
  expect(result.errors).toEqual([]);
  expect(result.outputs.status).toBe('ready');
  expect(disabledTooEarly).toBe(false);
  expect(JSON.parse(result.outputs['dns-records'] ?? '')).toEqual([
    expect.objectContaining({ name: domain, type: 'CNAME', purpose: 'endpoint' }),
    expect.objectContaining({ type: 'CNAME', purpose: 'validation certificate' }),
  ]);
  expect(result.summary).toContain('Remove these records');
  expect(await countAccount(scenario)).toEqual(empty);

  const second = await scenario.run({ ...teardown, dns: 'manual' });
  expect(second.errors).toEqual([]);
  expect(second.outputs).toMatchObject({
    status: 'ready',
    changed: 'false',
    'dns-records': '[]',
  });
});

it('ends by another run where that has written the CNAME again, instead of waiting for its end', async () => {
  const release = finishRollover(scenario);
  let isRemoved = false;
  const written: Promise<void>[] = [];
  const started = scenario.sandbox.clock.now();
  const result = await scenario.run(teardown, {
    onLine: (line) => {
      release.onLine?.(line);
      isRemoved ||= line.startsWith('Removed the CNAME of');
    },
    meanwhile: () => {
      if (isRemoved && written.length === 0) {
        const ResourceRecords = [{ Value: scenario.sandbox.iotEndpoint }];
        const record = { Name: domain, Type: 'CNAME', TTL: 60, ResourceRecords } as const;
        written.push(changeRecord(scenario, 'UPSERT', record));
      }
      return Promise.all(written);
    },
  });
  expect([result.outputs.status, written.length]).toEqual(['pending', 1]);
  expect(result.errors.join('\n')).toContain(`another run is at work: the CNAME of ${domain}`);
  const minutes = (scenario.sandbox.clock.now() - started) / 60_000 - 20;
  expect(minutes).toBeLessThan(10);
});
