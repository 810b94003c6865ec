/** Whether a device that trusts only the private CA connects now: the one rule, asked by breaks-at, the title and the pages. */
import type { BreaksAt } from './breaks-at.ts';
import type { CheckId, CheckResult } from './check.ts';

export interface Devices {
  /** `unknown`: the server passes, and what happened to the verification's own client says nothing about devices; or nothing was tried. */
  readonly connect: 'yes' | 'no' | 'unknown';
  /** Absent if nothing was tried. */
  readonly decidedBy?: CheckId | undefined;
}

/**
 * The round trip over MQTT decides; if it was not made or did not pass, the TLS results do.
 *
 * @param isLeafKnown whether there is a leaf in ACM: then a handshake that passes with another leaf fails its check as well.
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

/** `end`: the earliest expiry. Devices that are refused now have been refused since then, if that is past, otherwise at least since now. */
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
