/** A record of the action at work replays without a difference; a record of another AWS does not. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallComparison, replay } from '../../conformance/record/replay.ts';
import { type CallRecord, parseRecord } from '../../conformance/record/schema.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { domain, type Scenario, startScenario } from '../e2e/scenario.ts';
import { folder, runTool } from '../support/tools.ts';
import { spoil, startRecording } from './recording.ts';

/** Else a teardown has to wait for 20 minutes. */
const knobs = { iot: { serverCertificateInUse: false } };

let scenario: Scenario;
let record: CallRecord;
let text: string;

beforeAll(async () => {
  scenario = await startScenario();
  scenario.sandbox.knobs.iot.serverCertificateInUse = false;
  const recording = await startRecording(scenario.sandbox);
  const environment = { AWS_ENDPOINT_URL: recording.url };
  for (const inputs of [
    { operation: 'provision' },
    { operation: 'rotate', force: 'true' },
    { operation: 'teardown', 'delete-ca-secret': `iot-custom-domain/${domain}/ca` },
  ]) {
    const { exitCode, errors } = await scenario.run(inputs, { environment });
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  }
  await recording.close();
  text = recording.text();
  record = parseRecord(text);
});
afterAll(() => scenario.close());

function differencesOf(compared: readonly CallComparison[]): readonly string[] {
  return compared.flatMap(({ call, differences }) =>
    differences.map(
      ({ path, recorded, replayed }) => `${call.operation} ${path}: ${recorded} / ${replayed}`,
    ),
  );
}

describe('a record of a provision, a rotation and a teardown', () => {
  it('has every call that reached the sandbox, by its name', () => {
    const seen = scenario.sandbox.calls.list().map(({ service, action }) => `${service}:${action}`);
    const recorded = record.calls.map(({ service, operation }) => `${service}:${operation}`);
    expect(recorded.toSorted()).toEqual(seen.toSorted());
  });

  it('has nothing of the account in it', () => {
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = scenario.sandbox.environment();
    const own = [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, '123456789012', 'example.com'];
    for (const word of [...own, scenario.sandbox.iotEndpoint, 'PRIVATE KEY', 'BEGIN']) {
      expect(text).not.toContain(word);
    }
    // Ids of ACM and of IoT's registry, tokens, serial numbers.
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{32}|([0-9a-f]{2}:){8}/i);
  });

  it('replays without a difference', async () => {
    const compared = await replay(record, { knobs });
    expect(differencesOf(compared)).toEqual([]);
    expect(compared.filter(({ leftOut }) => leftOut !== undefined)).toEqual([]);
  });

  it('has no difference when AWS took minutes for what the sandbox does immediately', async () => {
    const slow = {
      ...record,
      calls: record.calls.map((call) => ({ ...call, at: call.at * 60 })),
    };
    expect(differencesOf(await replay(slow, { knobs }))).toEqual([]);
  });

  it('shows a knob that is turned otherwise than AWS is', async () => {
    const differences = differencesOf(await replay(record));
    expect(differences).toContain(
      'DeleteCertificate outcome: ok (HTTP 200) / ResourceInUseException (HTTP 400)',
    );
  });
});

it('a record of an account that has grown replays in one that is empty', async () => {
  const grown = await startScenario({
    latencies: noLatencies,
    prefill: { certificates: 40, zones: 12 },
  });
  // Lists all certificates instead, and looks at the tags of those that may be the domain's.
  grown.sandbox.knobs.acm.searchKnown = false;
  const recording = await startRecording(grown.sandbox);
  const { exitCode } = await grown.run({}, { environment: { AWS_ENDPOINT_URL: recording.url } });
  await recording.close();
  await grown.close();
  expect(exitCode).toBe(0);
  const compared = await replay(parseRecord(recording.text()), {
    knobs: { acm: { searchKnown: false } },
  });
  expect(differencesOf(compared)).toEqual([]);
});

it('leaves out what AWS was too busy for, or did not answer, and replays the rest', async () => {
  const busy = await startScenario({ latencies: noLatencies });
  for (const rule of [
    { action: 'ImportCertificate', kind: 'throttle' },
    { action: 'DescribeEndpoint', kind: 'serverError' },
    { action: 'ChangeResourceRecordSets', kind: 'reset' },
  ] as const) {
    void busy.sandbox.faults.add(rule);
  }
  const recording = await startRecording(busy.sandbox);
  const { exitCode } = await busy.run({}, { environment: { AWS_ENDPOINT_URL: recording.url } });
  await recording.close();
  await busy.close();
  expect(exitCode).toBe(0);
  const compared = await replay(parseRecord(recording.text()));
  expect(differencesOf(compared)).toEqual([]);
  const leftOut = compared.flatMap(({ call, leftOut: why }) =>
    why === undefined ? [] : [`${call.operation}: ${why}`],
  );
  expect(leftOut.toSorted()).toEqual([
    'ChangeResourceRecordSets: it was not answered',
    'DescribeEndpoint: AWS was busy',
    'ImportCertificate: AWS was busy',
  ]);
});

describe('compare.ts', () => {
  const compare = (one: CallRecord) => {
    const lines = [one.header, ...one.calls].map((line) => JSON.stringify(line));
    const file = folder({ 'record.jsonl': lines.join('\n') })('record.jsonl');
    const script = join(import.meta.dirname, '../../conformance/record/compare.ts');
    return runTool(process.execPath, [script, file, '--knobs', JSON.stringify(knobs)]);
  };

  it('reports each difference in a line, with the call’s number and the path, and fails', () => {
    const other = spoil(record, 'DescribeEndpoint', (line) => ({ ...line, response: {} }));
    const { status, text: told } = compare(other);
    expect(told).toMatch(
      /^call \d+ iot:DescribeEndpoint response\.endpointAddress: recorded absent, the sandbox string$/m,
    );
    expect(status).toBe(1);
  });

  it('ends well where there is none', () => {
    const { status, text: told } = compare(record);
    expect(told).toMatch(/^\d+ calls replayed, 0 left out, 0 differences, 0 accepted\n$/);
    expect(status).toBe(0);
  });
});

describe('a spoiled record', () => {
  const ok = (response: unknown) => ({ outcome: { kind: 'ok', status: 200 }, response });

  it.each<[string, string, (line: Record<string, unknown>) => Record<string, unknown>, string]>([
    [
      'another error code',
      'UpdateDomainConfiguration',
      (line) => ({
        ...line,
        outcome: { kind: 'error', status: 410, code: 'LimitExceededException', message: '' },
        response: {},
      }),
      'UpdateDomainConfiguration outcome: LimitExceededException (HTTP 410) / ok (HTTP 200)',
    ],
    [
      'a member that the sandbox does not have',
      'DescribeEndpoint',
      (line) => ({
        ...line,
        response: { ...Object(line.response), validationCertificateArn: 'x' },
      }),
      'DescribeEndpoint response.validationCertificateArn: string / absent',
    ],
    [
      'a member missing that the sandbox has',
      'DescribeEndpoint',
      (line) => ({ ...line, ...ok({}) }),
      'DescribeEndpoint response.endpointAddress: absent / string',
    ],
    [
      'a member of another type',
      'DescribeEndpoint',
      (line) => ({ ...line, ...ok({ endpointAddress: 7 }) }),
      'DescribeEndpoint response.endpointAddress: number / string',
    ],
    [
      'a value of another form',
      'DescribeEndpoint',
      (line) => ({
        ...line,
        ...ok({ endpointAddress: '<label-1>-ats.iot.eu-west-1.amazonaws.com.' }),
      }),
      'DescribeEndpoint response.endpointAddress: <label-1>-ats.iot.eu-west-1.amazonaws.com. / a3sandbox9xyz0-ats.iot.ap-northeast-1.amazonaws.com',
    ],
    [
      'a state that the sandbox never comes to',
      'GetChange',
      (line) => ({
        ...line,
        response: {
          ChangeInfo: { Id: '/change/<opaque-900/9>', Status: 'REFUSED', SubmittedAt: '1' },
        },
      }),
      'GetChange response.ChangeInfo.Status: REFUSED / INSYNC',
    ],
    [
      'something listed that the sandbox does not list',
      'ListDomainConfigurations',
      (line) => {
        const { domainConfigurations } = Object(line.response);
        return {
          ...line,
          response: { domainConfigurations: [...domainConfigurations, ...domainConfigurations] },
        };
      },
      'ListDomainConfigurations response.domainConfigurations[]: listed / absent',
    ],
  ])('with %s is found', async (_, operation, change, difference) => {
    expect(differencesOf(await replay(spoil(record, operation, change), { knobs }))).toContain(
      difference,
    );
  });

  it('is refused where it is no record, with the line', () => {
    expect(() => parseRecord('{"schema":"other"}')).toThrow('line 1 of the record');
  });
});
