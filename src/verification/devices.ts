/** Whether a device that trusts only the private CA connects now: the one rule, asked by breaks-at, the title and the pages. */
import type { BreaksAt } from './breaks-at.ts';
import type { CheckId, CheckResult } from './check.ts';

export interface Devices {
  /** `unknown`: the server passes, and what the verification's own client met decides nothing for devices; or nothing was tried. */
  readonly connect: 'yes' | 'no' | 'unknown';
  /** Absent where nothing was tried. */
  readonly decidedBy?: CheckId;
}

/**
 * The round trip over MQTT decides; where it was not made or not passed, what TLS showed.
 *
 * @param isLeafKnown whether there is a leaf in ACM: then a handshake that passes with another leaf fails its check, too.
 */
export function devicesNow(checks: readonly CheckResult[], isLeafKnown: boolean): Devices {
  const [mqtt, tls] = (['mqtt', 'tls-private-ca'] as const).map((wanted) =>
    checks.find(({ id, result }) => id === wanted && result !== 'skipped'),
  );
  if (mqtt?.result === 'pass') {
    return { connect: 'yes', decidedBy: 'mqtt' };
  }
  if (tls && tls.result !== 'fail') {
    return mqtt
      ? { connect: 'unknown', decidedBy: 'mqtt' }
      : { connect: 'yes', decidedBy: 'tls-private-ca' };
  }
  const decidedBy = (tls ?? mqtt)?.id;
  if (decidedBy === undefined) {
    return { connect: 'unknown' };
  }
  return { connect: mqtt || !isLeafKnown ? 'no' : 'unknown', decidedBy };
}

/** `end`: of what expires first. Devices that are refused now are so since that, where it is past, else at least since now. */
export function breaksNow(
  { connect, decidedBy }: Devices,
  end: BreaksAt | undefined,
  now: Date,
): BreaksAt | undefined {
  const isPast = end !== undefined && end.at <= now;
  return connect === 'no' && decidedBy !== undefined && !isPast
    ? { at: now, code: 'devices-refused', name: decidedBy }
    : end;
}
