/** A year in the life of a domain: the action on a schedule, and mosquitto_pub as a device of the day. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { ActionResult } from '../../testkit/runner.ts';
import { finishRollover } from '../e2e/release.ts';
import { domain, type Scenario, startScenario } from '../e2e/scenario.ts';
import { createFleet, type Fleet, published, unverified } from './fleet.ts';
import { seeing } from './moved-clock.ts';
import { secretNames, standing } from './standing.ts';

const dayMs = 86_400_000;
const secret = `iot-custom-domain/${domain}`;
const otherDomain = 'mqtt.example.com';

/** By what a device trusts: the authorities in the order of their making, the first two of them a rollover's. */
const trusts = { first: [0], second: [1], bundle: [0, 1], third: [2] } as const;
type Trust = keyof typeof trusts;
const allOfRollover: readonly Trust[] = ['first', 'second', 'bundle'];

interface Day {
  readonly day: number;
  readonly title: string;
  /** Of the scheduled `rotate`, where nothing else is said. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly refused?: RegExp;
  /** Calls of ImportCertificate since day 0. */
  readonly imports: number;
  /** The day on which the leaf ends that is served by the evening. */
  readonly ends: number;
  /** Who connects by the evening; everybody else is refused. */
  readonly connects: readonly Trust[];
}

const begin = { rollover: 'begin', 'rollover-days': '150' };
const finish = { rollover: 'finish' };
const replace = { operation: 'provision', 'key-algorithm': 'EC_prime256v1', replace: 'true' };
const replacedOn = 330;

/** Leaves last 180 days and begin a day early: that of day 0 is due a third of 181 days before its end, during day 119. */
const year: readonly Day[] = [
  {
    day: 0,
    title: 'provision',
    inputs: { operation: 'provision' },
    imports: 1,
    ends: 180,
    connects: ['first'],
  },
  { day: 1, title: 'nothing is due', imports: 1, ends: 180, connects: ['first'] },
  { day: 119, title: 'nothing is due yet', imports: 1, ends: 180, connects: ['first'] },
  { day: 120, title: 'the leaf is renewed', imports: 2, ends: 300, connects: ['first'] },
  {
    day: 150,
    title: 'a rollover begins',
    inputs: begin,
    imports: 3,
    ends: 330,
    connects: allOfRollover,
  },
  {
    day: 159,
    title: 'ACM should have renewed the validation certificate by now, so another is requested',
    imports: 3,
    ends: 330,
    connects: allOfRollover,
  },
  {
    day: 199,
    title: 'the validation certificate of day 0 is over, and another is there',
    imports: 3,
    ends: 330,
    connects: allOfRollover,
  },
  { day: 269, title: 'nothing is due yet', imports: 3, ends: 330, connects: allOfRollover },
  {
    day: 270,
    title: 'the leaf is renewed amid the rollover',
    imports: 4,
    ends: 450,
    connects: allOfRollover,
  },
  {
    day: 299,
    title: 'the rollover is not finished before its day',
    inputs: finish,
    refused: /may rely on the current CA until \d{4}-\d\d-\d\d/,
    imports: 4,
    ends: 450,
    connects: allOfRollover,
  },
  {
    day: 300,
    title: 'the rollover is finished',
    inputs: finish,
    imports: 5,
    ends: 480,
    connects: ['second', 'bundle'],
  },
  {
    day: replacedOn,
    title:
      'the configuration is replaced for a leaf with a key of another kind, by a new authority',
    inputs: replace,
    imports: 6,
    ends: 510,
    connects: ['third'],
  },
  { day: 350, title: 'nothing is due', imports: 6, ends: 510, connects: ['third'] },
];

let scenario: Scenario;
let fleet: Fleet;
let began: number;
let before: readonly string[];
/** PEM, in the order of their making. */
const roots: string[] = [];

beforeAll(async () => {
  scenario = await startScenario({
    latencies: noLatencies,
    prefill: { certificates: 3, zones: 1 },
  });
  began = scenario.sandbox.clock.now();
  fleet = await createFleet(scenario);
  await act({ domain: otherDomain, 'server-certificate-validity-days': '3000' });
  before = await standing(scenario);
  scenario.sandbox.calls.clear();
}, 30_000);
afterAll(() => scenario.close());

describe.each(year)('day $day: $title', ({ day, inputs, refused, ...evening }) => {
  const { imports, ends, connects } = evening;

  it(`a run, and ${imports} imports so far`, async () => {
    goTo(day);
    const result = await act({ operation: 'rotate', ...inputs });
    remember(result);
    expect(result.errors).toEqual(refused ? [expect.stringMatching(refused)] : []);
    expect(result.exitCode).toBe(refused ? 1 : 0);
    expect(importsSoFar()).toBe(imports);
  }, 30_000);

  it(`verify agrees, and says that devices connect until day ${ends}`, async () => {
    const verified = await act({ operation: 'verify' });
    expect(verified.errors).toEqual([]);
    expect(verified.exitCode).toBe(0);
    expect(dayOf(verified.outputs['breaks-at'])).toBe(ends);
    expect(warned(verified)).toEqual([]);
  }, 30_000);

  it("the article's TEST1, TEST2, and TEST3 as each device of the day makes it", async () => {
    const { iotEndpoint, amazonRootCertificate } = scenario.sandbox;
    expect(await fleet.publish(iotEndpoint, amazonRootCertificate)).toEqual(published);
    expect(await fleet.publish(domain, amazonRootCertificate)).toEqual(unverified);
    for (const trust of trustsSoFar()) {
      const seen = await fleet.publish(domain, trustOf(trust));
      expect([trust, seen]).toEqual([trust, connects.includes(trust) ? published : unverified]);
    }
  }, 30_000);
});

it('is no illusion: to clocks beyond the end of the leaf, verify fails and devices are refused', async () => {
  const beyond = { aheadMs: 200 * dayMs };
  const verified = await act({ operation: 'verify' }, beyond);
  expect(verified.exitCode).toBe(1);
  expect(verified.errors.join('\n')).toMatch(/tls-private-ca .*CERT_HAS_EXPIRED/);
  expect(await fleet.publish(domain, trustOf('third'), beyond)).toEqual(unverified);
}, 30_000);

describe('teardown', () => {
  it('on day 365 takes the domain out of service, and waits where AWS wants 7 days', async () => {
    scenario.sandbox.knobs.iot.customDomainDeletion = 'after-7-days';
    goTo(365);
    const result = await act({ operation: 'teardown' });
    expect(result.outputs.status).toBe('pending');
    expect(await fleet.publish(domain, trustOf('third'))).toEqual(unverified);
  }, 30_000);

  it('on day 373 leaves the account as it was before day 0, but for the secrets of authorities and trust bundles', async () => {
    goTo(373);
    const result = await act({ operation: 'teardown' });
    expect(result.errors).toEqual([]);
    expect(await standing(scenario)).toEqual(before);
    expect(await secretNames(scenario)).toEqual([
      `${secret}/ca`,
      `${secret}/ca/2`,
      `${secret}/ca/2/certificate`,
      `${secret}/ca/certificate`,
      `${secret}/ca/trust-bundle`,
      `${secret}/ec`,
      `${secret}/ec/certificate`,
      `iot-custom-domain/${otherDomain}/ca`,
      `iot-custom-domain/${otherDomain}/ca/certificate`,
      `iot-custom-domain/${otherDomain}/ca/trust-bundle`,
    ]);
  }, 30_000);
});

function goTo(day: number): void {
  const { clock } = scenario.sandbox;
  clock.advance(began + day * dayMs - clock.now());
}

/** The action with what a workflow of the day gives it. */
function act(
  inputs: Readonly<Record<string, string>>,
  ahead?: { readonly aheadMs: number },
): Promise<ActionResult> {
  const { clock } = scenario.sandbox;
  const inForce = clock.now() < began + replacedOn * dayMs ? 'ca' : 'ec';
  const everyDay = {
    'server-certificate-validity-days': '180',
    // Credentials that live an hour of the day they are asked for.
    'dns-role-arn': 'arn:aws:iam::123456789012:role/dns',
    ...(inputs.domain === undefined && { 'ca-secret-id': `${secret}/${inForce}` }),
  };
  return scenario.run(
    { ...everyDay, ...inputs },
    { ...finishRollover(scenario), asProcess: true, environment: seeing(clock, ahead) },
  );
}

function remember({ outputs }: ActionResult): void {
  const told = (outputs['ca-certificate'] ?? '').match(/-----BEGIN[\s\S]*?END CERTIFICATE-----\n/g);
  roots.push(...(told ?? []).filter((root) => !roots.includes(root)));
}

function importsSoFar(): number {
  return scenario.changes().filter((call) => call === 'acm:ImportCertificate').length;
}

/** From day 0, to the nearest. */
function dayOf(instant = ''): number {
  return Math.round((Date.parse(instant) - began) / dayMs);
}

/** The checks that are no plain pass, by id. */
function warned({ outputs }: ActionResult): readonly string[] {
  const { checks }: { checks: { id: string; result: string }[] } = JSON.parse(outputs.report ?? '');
  return checks.filter(({ result }) => result !== 'pass').map(({ id }) => id);
}

function trustsSoFar(): readonly Trust[] {
  return ([...allOfRollover, 'third'] as const).filter((trust) =>
    trusts[trust].every((root) => root < roots.length),
  );
}

function trustOf(trust: Trust): string {
  return trusts[trust].map((root) => roots[root]).join('');
}
