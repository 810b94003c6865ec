/** The check device-compatibility: which classes of devices connect to what is served, now and in a rollover. */
import {
  type DeviceClassId,
  deviceClasses,
  deviceClassIds,
  type TlsVersion,
  tlsVersions,
} from '../pki/device-classes.ts';
import { certificateMessageBytes } from './certificate-message.ts';
import { chainRemedy, describeChainRemedy } from './chain-advice.ts';
import type { CheckCode } from './check.ts';
import { type DeviceRule, refusalsOf } from './device-compatibility.ts';
import { describeRefusal, remedyFor } from './device-words.ts';
import { negotiated, rolloverMessageBytes } from './rollover-forecast.ts';

export interface DeviceSurvey {
  /** PEM, as sent, leaf first. */
  readonly sent: readonly string[];
  /** PEM: what devices trust; during a rollover the current root and then the next one. */
  readonly trust: readonly string[];
  /** Of the domain configuration; undefined: not known, so any. */
  readonly securityPolicy?: string | undefined;
  /** The classes that the fleet has; empty: not known. */
  readonly declared: readonly DeviceClassId[];
  readonly now: Date;
}

export type DeviceFinding = {
  readonly id: 'device-compatibility';
  readonly seen: string;
  readonly expected: string;
  readonly remedy?: string;
} & (
  | { readonly result: 'pass'; readonly code?: undefined }
  | {
      readonly result: 'warn' | 'fail';
      readonly code: Extract<CheckCode, `device-class-${string}`>;
    }
);

/**
 * Fails when a declared class is refused now, with the current root or with all of them. Warns when one is refused with the next
 * root alone, or would be refused in a rollover whatever it trusts. Where no class is declared, every class is reported and
 * the check passes. Throws Failure when a PEM is no certificate.
 */
export function checkDeviceCompatibility(survey: DeviceSurvey): DeviceFinding {
  const { declared } = survey;
  const outlooks = (declared.length > 0 ? declared : deviceClassIds).map((id) =>
    outlookOf(id, survey),
  );
  const seen = describe(survey, outlooks);
  const id = 'device-compatibility';
  if (declared.length === 0) {
    const expected = 'for information only: device-classes is not set';
    return { id, result: 'pass', seen, expected };
  }
  const expected = `${declared.join(', ')}: each connects, now and during a rollover`;
  const [cutOff, atRisk] = [refusedOf(outlooks, 'cut-off'), refusedOf(outlooks, 'at-risk')];
  const worst = cutOff.length > 0 ? cutOff : atRisk;
  if (worst.length === 0) {
    return { id, result: 'pass', seen, expected };
  }
  const remedy = [
    ...new Set(worst.map(({ rule }) => remedyFor(rule))),
    ...new Set(worst.flatMap((refused) => shorterChain(refused, survey))),
  ].join(' ');
  return worst === cutOff
    ? { id, result: 'fail', code: 'device-class-cut-off', seen, expected, remedy }
    : { id, result: 'warn', code: 'device-class-at-risk', seen, expected, remedy };
}

/**
 * `cut-off`: refused now. `at-risk`: refused with the next root alone, or whatever it trusts in a rollover to come.
 * `avoidable`: refused in a rollover to come if the device has the next root alone, which it does not need.
 */
interface Refused {
  readonly id: DeviceClassId;
  readonly kind: 'cut-off' | 'at-risk' | 'avoidable';
  readonly rule: DeviceRule;
  /** A clause. */
  readonly reason: string;
}

type Outlook = Refused | { readonly id: DeviceClassId; readonly kind: 'connects' };

function refusedOf(outlooks: readonly Outlook[], kind: Refused['kind']): readonly Refused[] {
  return outlooks.flatMap((outlook) =>
    outlook.kind !== 'connects' && outlook.kind === kind ? [outlook] : [],
  );
}

function outlookOf(id: DeviceClassId, survey: DeviceSurvey): Outlook {
  const { sent, trust, now, securityPolicy } = survey;
  const device = deviceClasses[id];
  const version = negotiated(device.versions, securityPolicy);
  const refusal = (roots: readonly string[]) =>
    refusalsOf(device, { sent, trust: roots, version, now })[0];
  const current = refusal(trust.slice(0, 1)) ?? refusal(trust);
  if (current) {
    return { id, kind: 'cut-off', rule: current.rule, reason: describeRefusal(current) };
  }
  const [next] = trust.slice(1).flatMap((root) => refusal([root]) ?? []);
  if (next) {
    const reason = `with the next root alone, ${describeRefusal(next)}`;
    return { id, kind: 'at-risk', rule: next.rule, reason };
  }
  return (trust.length === 1 && forecastOf(id, survey, version)) || { id, kind: 'connects' };
}

/** What a rollover that begins with this chain would do to the class, where it is refused then. */
function forecastOf(
  id: DeviceClassId,
  { sent, trust }: DeviceSurvey,
  version: TlsVersion,
): Refused | undefined {
  const { recordBytes, anchorsEveryCertificate } = deviceClasses[id];
  const bytes = rolloverMessageBytes(sent, trust, version);
  if (recordBytes !== undefined && bytes > recordBytes) {
    const reason = `during a rollover, a Certificate message of about ${bytes} bytes would not fit into a record of ${recordBytes}`;
    return { id, kind: 'at-risk', rule: 'certificate-message', reason };
  }
  const reason =
    'during a rollover, a device with the next root alone would refuse the current one';
  return anchorsEveryCertificate && { id, kind: 'avoidable', rule: 'unanchored', reason };
}

/** What would make the message fit, as a sentence. */
function shorterChain(
  { id, kind, rule }: Refused,
  { sent, trust, securityPolicy }: DeviceSurvey,
): readonly string[] {
  const { recordBytes: limit, versions } = deviceClasses[id];
  if (rule !== 'certificate-message' || limit === undefined) {
    return [];
  }
  const version = negotiated(versions, securityPolicy);
  const more =
    kind === 'cut-off'
      ? 0
      : rolloverMessageBytes(sent, trust, version) - certificateMessageBytes(sent, version);
  const remedy = chainRemedy({ sent, version, limit, more });
  return remedy ? [describeChainRemedy(remedy)] : [];
}

function describe({ sent }: DeviceSurvey, outlooks: readonly Outlook[]): string {
  const [first, second] = tlsVersions.map((version) => certificateMessageBytes(sent, version));
  const length = `Certificate message of ${first} bytes (TLS 1.2) or ${second} (TLS 1.3)`;
  const cutOff = grouped(refusedOf(outlooks, 'cut-off')).map((text) => `refused by ${text}`);
  const parts = [
    ...cutOff,
    ...grouped(refusedOf(outlooks, 'at-risk')),
    ...grouped(refusedOf(outlooks, 'avoidable')),
  ];
  return [length, ...(parts.length > 0 ? parts : ['every class connects'])].join('; ');
}

/** The classes that share a reason, in one clause. */
function grouped(refused: readonly Refused[]): readonly string[] {
  const byReason = Map.groupBy(refused, ({ reason }) => reason);
  return [...byReason].map(
    ([reason, alike]) => `${alike.map(({ id }) => id).join(', ')} (${reason})`,
  );
}
