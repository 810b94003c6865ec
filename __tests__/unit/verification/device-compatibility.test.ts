import { beforeAll, describe, expect, it } from '@jest/globals';
import { deviceClasses, deviceClassIds } from '../../../src/pki/device-classes.ts';
import { certificateMessageBytes } from '../../../src/verification/certificate-message.ts';
import {
  checkDeviceCompatibility,
  type DeviceCheck,
  type DeviceSurvey,
  type RefusedClass,
} from '../../../src/verification/check-device-compatibility.ts';
import { refusalsOf } from '../../../src/verification/device-compatibility.ts';
import { rolloverMessageBytes } from '../../../src/verification/rollover-forecast.ts';
import {
  authorityExtension,
  domain,
  leafExtensions,
  type Made,
  make,
  makeRoot,
  now,
  rsaKey,
} from '../../../testkit/certificates.ts';

/** What a server sends before a rollover and during it, and the two roots. */
interface Family {
  readonly current: Made;
  readonly next: Made;
  readonly before: readonly string[];
  readonly during: readonly string[];
}

async function makeFamily(key?: () => ReturnType<typeof rsaKey>): Promise<Family> {
  const recipe = () => (key === undefined ? {} : { key: key() });
  const current = await makeRoot({ subject: `CN=${domain} private CA`, ...recipe() });
  const next = await makeRoot({ subject: `CN=${domain} private CA 2`, ...recipe() });
  const cross = await make({
    subject: `CN=${domain} private CA 2`,
    issuer: current,
    key: next.privateKey,
    extensions: [authorityExtension()],
  });
  const leafOf = (issuer: Made) =>
    make({ subject: `CN=${domain}`, issuer, extensions: leafExtensions(), ...recipe() });
  const [leaf, nextLeaf] = [await leafOf(current), await leafOf(next)];
  return {
    current,
    next,
    before: [leaf.certificate, current.certificate],
    during: [nextLeaf.certificate, cross.certificate, current.certificate],
  };
}

let ec: Family;
let rsa: Family;
beforeAll(async () => {
  ec = await makeFamily();
  rsa = await makeFamily(() => rsaKey());
});

const beforeRollover = ({ before: sent, current }: Family): DeviceSurvey => ({
  sent,
  trust: [current.certificate],
  declared: [],
  now,
});
const duringRollover = ({ during: sent, current, next }: Family): DeviceSurvey => ({
  sent,
  trust: [current.certificate, next.certificate],
  declared: [],
  now,
});

/** The classes that are refused, each with how. */
function refused(check: DeviceCheck): ReadonlyMap<string, RefusedClass> {
  return new Map(check.result === 'skipped' ? [] : check.refused.map((one) => [one.device, one]));
}

describe('where no class is declared', () => {
  it('passes, and reports each class that is refused', () => {
    const check = checkDeviceCompatibility(beforeRollover(rsa));
    const bytes = certificateMessageBytes(rsa.before, 'TLSv1.2');
    expect(check).toMatchObject({
      result: 'pass',
      declared: [],
      messageBytes: { 'TLSv1.2': bytes, 'TLSv1.3': bytes + 5 },
    });
    expect(refused(check).get('mbedtls-1k')).toEqual({
      device: 'mbedtls-1k',
      kind: 'cut-off',
      refusal: { rule: 'certificate-message', bytes, limit: 1024 },
      shorter: { omitRoot: true, p256: false, bytes: expect.any(Number) },
    });
  });

  it('reports what a rollover would do', () => {
    const classes = refused(checkDeviceCompatibility(beforeRollover(rsa)));
    expect(classes.get('mbedtls-2k')).toEqual({
      device: 'mbedtls-2k',
      kind: 'at-risk',
      when: 'rollover',
      refusal: { rule: 'certificate-message', bytes: expect.any(Number), limit: 2048 },
      shorter: { omitRoot: true, p256: false, bytes: expect.any(Number) },
    });
    for (const device of ['wolfssl', 'wolfssl-small']) {
      expect(classes.get(device)).toEqual({ device, kind: 'avoidable', when: 'rollover' });
    }
  });

  it('says so when every class connects', () => {
    const { certificate } = ec.current;
    const survey = { ...beforeRollover(ec), declared: ['openssl', 'bearssl'] as const };
    const check = checkDeviceCompatibility({ ...survey, trust: [certificate] });
    expect(check).toMatchObject({ result: 'pass', refused: [] });
  });
});

describe('a declared class', () => {
  it('fails the check when it is cut off', () => {
    const declared = ['openssl', 'mbedtls-1k'] as const;
    const check = checkDeviceCompatibility({ ...beforeRollover(rsa), declared });
    expect(check).toMatchObject({ result: 'fail', code: 'device-class-cut-off', declared });
    expect([...refused(check).keys()]).toEqual(['mbedtls-1k']);
  });

  it('fails the check when a rollover in progress cuts it off', () => {
    const declared = ['mbedtls-2k'] as const;
    expect(checkDeviceCompatibility({ ...duringRollover(rsa), declared }).result).toBe('fail');
    expect(checkDeviceCompatibility({ ...duringRollover(ec), declared }).result).toBe('pass');
  });

  it('warns when a rollover to come would cut it off whatever it trusts', () => {
    const check = checkDeviceCompatibility({ ...beforeRollover(rsa), declared: ['mbedtls-2k'] });
    expect(check).toMatchObject({
      result: 'warn',
      code: 'device-class-at-risk',
      refused: [{ when: 'rollover', refusal: { rule: 'certificate-message' } }],
    });
  });

  it('warns of the next root alone during a rollover, and only then', () => {
    const declared = ['wolfssl'] as const;
    expect(checkDeviceCompatibility({ ...duringRollover(ec), declared })).toMatchObject({
      result: 'warn',
      refused: [{ device: 'wolfssl', when: 'next-root-alone', refusal: { rule: 'unanchored' } }],
    });
    expect(checkDeviceCompatibility({ ...beforeRollover(ec), declared }).result).toBe('pass');
  });

  it.each([
    ['IoTSecurityPolicy_TLS13_1_3_2022_10', 'fail'],
    ['IoTSecurityPolicy_TLS13_1_2_2022_10', 'pass'],
    ['IoTSecurityPolicy_TLS12_1_2_2022_10', 'pass'],
    [undefined, 'pass'],
  ])('without TLS 1.3, under the security policy %s: %s', (securityPolicy, expected) => {
    const survey = { ...beforeRollover(ec), securityPolicy, declared: ['bearssl'] as const };
    expect(checkDeviceCompatibility(survey).result).toBe(expected);
  });
});

describe('a class that no stack here represents', () => {
  const rulesOf = (
    id: 'late-clock' | 'time-32-bit' | 'utc-time',
    at: Date,
    sent: readonly string[],
  ) =>
    refusalsOf(deviceClasses[id], {
      sent,
      trust: sent.slice(-1),
      version: 'TLSv1.3',
      now: at,
    }).map(({ rule }) => rule);

  it.each([
    ['2026-01-01T13:59:59Z', ['not-yet-valid']],
    ['2026-01-01T14:00:00Z', []],
  ])('late-clock at %s, with a notBefore of 2026-01-01: %j', (at, rules) => {
    expect(rulesOf('late-clock', new Date(at), ec.before)).toEqual(rules);
  });

  it.each([
    ['time-32-bit', '2038-01-19T03:14:07Z', []],
    ['time-32-bit', '2038-01-19T03:14:08Z', ['late-date']],
    ['utc-time', '2049-12-31T23:59:59Z', []],
    ['utc-time', '2050-01-01T00:00:00Z', ['late-date']],
  ] as const)('%s, with a root that expires at %s: %j', async (id, notAfter, rules) => {
    const root = await makeRoot({ notAfter });
    const leaf = await make({ subject: 'CN=leaf', issuer: root, extensions: leafExtensions() });
    expect(rulesOf(id, now, [leaf.certificate, root.certificate])).toEqual(rules);
  });
});

it.each([
  ['RSA', () => rsa],
  ['P-256', () => ec],
])('foresees the length of the message in a rollover, %s', (_, family) => {
  const { before: sent, during: later, current } = family();
  const rootless = [sent.slice(0, 1), later.slice(0, 2)] as const;
  for (const [chain, rolled] of [[sent, later] as const, rootless]) {
    const foreseen = rolloverMessageBytes(chain, [current.certificate], 'TLSv1.2');
    const actual = certificateMessageBytes(rolled, 'TLSv1.2');
    expect(foreseen).toBeGreaterThanOrEqual(actual);
    expect(foreseen - actual).toBeLessThan(32);
  }
});

it('every class connects to a leaf with a P-256 key alone', () => {
  const meeting = { sent: [ec.before[0] ?? ''], trust: [ec.current.certificate], now };
  const refusing = deviceClassIds.filter(
    (id) => refusalsOf(deviceClasses[id], { ...meeting, version: 'TLSv1.2' }).length > 0,
  );
  expect(refusing).toEqual([]);
});
