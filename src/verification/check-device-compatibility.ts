/** The check device-compatibility: which classes of devices can connect to the served chain, now and in a rollover. */
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
  /** The domain configuration's; undefined: unknown, so any. */
  readonly securityPolicy?: string | undefined;
  /** The classes of the fleet; empty: unknown. */
  readonly declared: readonly DeviceClassId[];
  readonly now: Date;
}

/**
 * `cut-off`: refused now. `at-risk`: refused with only the next root, or in a future rollover whatever it trusts. `avoidable`:
 * refused in a future rollover only if the device has just the next root, which can be avoided.
 */
export type RefusedClass = { readonly device: DeviceClassId } & (
  | {
      readonly kind: 'cut-off';
      readonly refusal: DeviceRefusal;
      /** The smallest change that makes a too long message fit. */
      readonly shorter?: ChainRemedy | undefined;
    }
  | { readonly kind: 'at-risk'; readonly when: 'next-root-alone'; readonly refusal: DeviceRefusal }
  | {
      readonly kind: 'at-risk';
      readonly when: 'rollover';
      readonly refusal: Extract<DeviceRefusal, { rule: 'certificate-message' }>;
      readonly shorter?: ChainRemedy | undefined;
    }
  | { readonly kind: 'avoidable'; readonly when: 'rollover' }
);

type Outlook = RefusedClass | { readonly device: DeviceClassId; readonly kind: 'connects' };

interface DeviceFigures {
  /** The input `device-classes`; if empty, each class is reported for information. */
  readonly declared: readonly DeviceClassId[];
  /** Of the server's Certificate message. */
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
 * Fails if a declared class is refused now, with the current root or with all of them. Warns if one is refused with only the next
 * root, or would be refused in a rollover whatever it trusts. If no class is declared, every class is reported and the check
 * passes. Throws Failure if a PEM is not a certificate.
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
      shorter: isLong ? shorterBy(device, survey, version, 'now') : undefined,
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

/** How a rollover of this chain would affect the class, if the class would be refused. */
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
    return { device, kind: 'at-risk', when: 'rollover', refusal, shorter };
  }
  return anchorsEveryCertificate && { device, kind: 'avoidable', when: 'rollover' };
}

/** What would make the message fit; undefined if no change does. */
function shorterBy(
  device: DeviceClassId,
  { sent, trust }: DeviceSurvey,
  version: TlsVersion,
  phase: 'now' | 'rollover',
): ChainRemedy | undefined {
  const { recordBytes: limit } = deviceClasses[device];
  if (limit === undefined) {
    return undefined;
  }
  const added = rolloverMessageBytes(sent, trust, version) - certificateMessageBytes(sent, version);
  const more = phase === 'now' ? 0 : added;
  return chainRemedy({ sent, version, limit, more });
}
