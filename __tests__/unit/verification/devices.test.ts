import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../../src/verification/check.ts';
import { breaksNow, devicesNow } from '../../../src/verification/devices.ts';
import { noClient, noMqtt, passed } from '../report/checks.ts';

const tlsFailed = {
  id: 'tls-private-ca',
  result: 'fail',
  code: 'tls-not-tls',
  handshake: { kind: 'not-tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
} as const satisfies CheckResult;

interface Results {
  readonly mqtt?: 'pass' | 'fail';
  readonly 'tls-private-ca'?: 'pass' | 'fail';
}

function checks({ mqtt, 'tls-private-ca': tls }: Results): readonly CheckResult[] {
  const passing = passed.filter(
    ({ id }) => (id === 'mqtt' && mqtt === 'pass') || (id === 'tls-private-ca' && tls === 'pass'),
  );
  return [
    ...passing,
    ...(mqtt === 'fail' ? [noMqtt] : []),
    ...(mqtt === undefined ? [noClient] : []),
    ...(tls === 'fail' ? [tlsFailed] : []),
  ];
}

describe('devices', () => {
  it.each([
    ['yes', 'mqtt', { mqtt: 'pass', 'tls-private-ca': 'fail' }],
    ['yes', 'tls-private-ca', { 'tls-private-ca': 'pass' }],
    ['unknown', 'mqtt', { mqtt: 'fail', 'tls-private-ca': 'pass' }],
    ['no', 'tls-private-ca', { mqtt: 'fail', 'tls-private-ca': 'fail' }],
    ['unknown', 'tls-private-ca', { 'tls-private-ca': 'fail' }],
    ['unknown', undefined, {}],
  ] as const)('connect: %s, as %s decides', (connect, decidedBy, results) => {
    expect(devicesNow(checks(results), true)).toEqual({
      connect,
      ...(decidedBy && { decidedBy }),
    });
  });

  it('are refused where the handshake fails and no leaf in ACM could be another one', () => {
    expect(devicesNow(checks({ 'tls-private-ca': 'fail' }), false).connect).toBe('no');
  });
});

describe('breaks-at', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  const refused = { connect: 'no', decidedBy: 'tls-private-ca' } as const;
  const ending = (at: string) =>
    ({ at: new Date(at), code: 'server-certificate-expires', name: 'x' }) as const;
  const later = ending('2027-11-20T00:00:00Z');
  const past = ending('2026-11-01T00:00:00Z');

  it('is now for a domain whose devices are refused now, whatever expires when', () => {
    const expected = { at: now, code: 'devices-refused', name: 'tls-private-ca' };
    expect(breaksNow(refused, later, now)).toEqual(expected);
    expect(breaksNow(refused, undefined, now)).toEqual(expected);
  });

  it('is the day that is past where that is why', () => {
    expect(breaksNow(refused, past, now)).toEqual(past);
  });

  it('is what expires first where devices connect, or nobody knows', () => {
    expect(breaksNow({ connect: 'yes', decidedBy: 'mqtt' }, later, now)).toEqual(later);
    expect(breaksNow({ connect: 'unknown' }, later, now)).toEqual(later);
    expect(breaksNow({ connect: 'unknown' }, undefined, now)).toBeUndefined();
  });
});
