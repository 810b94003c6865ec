/** The check device-compatibility: which classes of devices connect to what is served, now and in a rollover. */
import {
  type DeviceClassId,
  deviceClasses,
  deviceClassIds,
  type TlsVersion,
} from '../pki/device-classes.ts';
import type { Found, Passed } from '../pki/finding.ts';
import { certificateMessageBytes } from './certificate-message.ts';
import { type ChainRemedy, chainRemedy } from './chain-advice.ts';
import { type DeviceRefusal, refusalsOf } from './device-compatibility.ts';
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

/**
 * `cut-off`: refused now. `at-risk`: refused with the next root alone, or whatever it trusts in a rollover to come.
 * `avoidable`: refused in a rollover to come if the device has the next root alone, which it does not need.
 */
export type RefusedClass = { readonly device: DeviceClassId } & (
  | {
      readonly kind: 'cut-off';
      readonly refusal: DeviceRefusal;
      /** The smallest change that makes a message fit which is too long. */
      readonly shorter?: ChainRemedy;
    }
  | { readonly kind: 'at-risk'; readonly when: 'next-root-alone'; readonly refusal: DeviceRefusal }
  | {
      readonly kind: 'at-risk';
      readonly when: 'rollover';
      readonly refusal: Extract<DeviceRefusal, { rule: 'certificate-message' }>;
      readonly shorter?: ChainRemedy;
    }
  | { readonly kind: 'avoidable'; readonly when: 'rollover' }
);

type Outlook = RefusedClass | { readonly device: DeviceClassId; readonly kind: 'connects' };

interface DeviceFigures {
  /** The classes in `device-classes`; empty where it is not set, and each class is reported for information. */
  readonly declared: readonly DeviceClassId[];
  /** Of the Certificate message that the server sends. */
  readonly messageBytes: Readonly<Record<TlsVersion, number>>;
  readonly refused: readonly RefusedClass[];
}

type Id = 'device-compatibility';

export type DeviceCheck =
  | Passed<Id, DeviceFigures>
  | Found<Id, 'fail', 'device-class-cut-off', DeviceFigures>
  | Found<Id, 'warn', 'device-class-at-risk', DeviceFigures>
  | Found<Id, 'skipped', 'device-class-not-tried', unknown>;

/**
 * Fails when a declared class is refused now, with the current root or with all of them. Warns when one is refused with the next
 * root alone, or would be refused in a rollover whatever it trusts. Where no class is declared, every class is reported and
 * the check passes. Throws Failure when a PEM is no certificate.
 */
export function checkDeviceCompatibility(survey: DeviceSurvey): DeviceCheck {
  const { declared, sent } = survey;
  const refused = (declared.length > 0 ? declared : deviceClassIds)
    .map((device) => outlookOf(device, survey))
    .filter((outlook) => outlook.kind !== 'connects');
  const check = {
    id: 'device-compatibility',
    declared,
    messageBytes: {
      'TLSv1.2': certificateMessageBytes(sent, 'TLSv1.2'),
      'TLSv1.3': certificateMessageBytes(sent, 'TLSv1.3'),
    },
    refused,
  } as const;
  if (declared.length > 0 && refused.some(({ kind }) => kind === 'cut-off')) {
    return { ...check, result: 'fail', code: 'device-class-cut-off' };
  }
  return declared.length > 0 && refused.some(({ kind }) => kind === 'at-risk')
    ? { ...check, result: 'warn', code: 'device-class-at-risk' }
    : { ...check, result: 'pass' };
}

function outlookOf(device: DeviceClassId, survey: DeviceSurvey): Outlook {
  const { sent, trust, now, securityPolicy } = survey;
  const version = negotiated(deviceClasses[device].versions, securityPolicy);
  const refusalWith = (roots: readonly string[]) =>
    refusalsOf(deviceClasses[device], { sent, trust: roots, version, now })[0];
  const current = refusalWith(trust.slice(0, 1)) ?? refusalWith(trust);
  if (current) {
    const isLong = current.rule === 'certificate-message';
    return {
      device,
      kind: 'cut-off',
      refusal: current,
      ...(isLong && shorterBy(device, survey, version, 'now')),
    };
  }
  const [next] = trust.slice(1).flatMap((root) => refusalWith([root]) ?? []);
  if (next) {
    return { device, kind: 'at-risk', when: 'next-root-alone', refusal: next };
  }
  return (
    (trust.length === 1 && forecastOf(device, survey, version)) || { device, kind: 'connects' }
  );
}

/** What a rollover that begins with this chain would do to the class, where it is refused then. */
function forecastOf(
  device: DeviceClassId,
  survey: DeviceSurvey,
  version: TlsVersion,
): RefusedClass | undefined {
  const { sent, trust } = survey;
  const { recordBytes, anchorsEveryCertificate } = deviceClasses[device];
  const bytes = rolloverMessageBytes(sent, trust, version);
  if (recordBytes !== undefined && bytes > recordBytes) {
    const refusal = { rule: 'certificate-message', bytes, limit: recordBytes } as const;
    const shorter = shorterBy(device, survey, version, 'rollover');
    return { device, kind: 'at-risk', when: 'rollover', refusal, ...shorter };
  }
  return anchorsEveryCertificate && { device, kind: 'avoidable', when: 'rollover' };
}

/** What would make the message fit; nothing where no change does. */
function shorterBy(
  device: DeviceClassId,
  { sent, trust }: DeviceSurvey,
  version: TlsVersion,
  phase: 'now' | 'rollover',
): { readonly shorter?: ChainRemedy } {
  const { recordBytes: limit } = deviceClasses[device];
  if (limit === undefined) {
    return {};
  }
  const added = rolloverMessageBytes(sent, trust, version) - certificateMessageBytes(sent, version);
  const more = phase === 'now' ? 0 : added;
  const shorter = chainRemedy({ sent, version, limit, more });
  return shorter ? { shorter } : {};
}
