/** The check device-compatibility: which classes of devices can connect to the served chain, now and in a rollover. */
import {
  type DeviceClassId,
  deviceClasses,
  deviceClassIds,
  type TlsVersion,
  tlsVersions,
} from '../pki/device-classes.ts';
import { readCertificate } from '../pki/facts.ts';
import type { Found, Passed } from '../pki/finding.ts';
import { certificateMessageBytes } from './certificate-message.ts';
import { type DeviceRefusal, refusalsOf } from './device-compatibility.ts';

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
  | { readonly kind: 'cut-off'; readonly refusal: DeviceRefusal }
  | { readonly kind: 'at-risk'; readonly when: 'next-root-alone'; readonly refusal: DeviceRefusal }
  | {
      readonly kind: 'at-risk';
      readonly when: 'rollover';
      readonly refusal: Extract<DeviceRefusal, { rule: 'certificate-message' }>;
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
    return { device, kind: 'cut-off', refusal: current };
  }
  const [next] = trust.slice(1).flatMap((root) => refusalWith([root]) ?? []);
  if (next) {
    return { device, kind: 'at-risk', when: 'next-root-alone', refusal: next };
  }
  return (
    (trust.length === 1 && forecastOf(device, survey, version)) || { device, kind: 'connects' }
  );
}

/** The highest version that both support; if there is none, one that the device does not support. */
function negotiated(versions: readonly TlsVersion[], securityPolicy = ''): TlsVersion {
  const offered = tlsVersions.filter(
    (version) =>
      !(version === 'TLSv1.2' && securityPolicy.startsWith('IoTSecurityPolicy_TLS13_1_3')) &&
      !(version === 'TLSv1.3' && securityPolicy.startsWith('IoTSecurityPolicy_TLS12')),
  );
  return offered.findLast((version) => versions.includes(version)) ?? offered[0] ?? 'TLSv1.3';
}

/** How a rollover of this chain would affect the class, if the class would be refused. */
function forecastOf(
  device: DeviceClassId,
  { sent, trust }: DeviceSurvey,
  version: TlsVersion,
): RefusedClass | undefined {
  const { recordBytes, anchorsEveryCertificate } = deviceClasses[device];
  const bytes = rolloverMessageBytes(sent, trust, version);
  if (recordBytes !== undefined && bytes > recordBytes) {
    const refusal = { rule: 'certificate-message', bytes, limit: recordBytes } as const;
    return { device, kind: 'at-risk', when: 'rollover', refusal };
  }
  return anchorsEveryCertificate && { device, kind: 'avoidable', when: 'rollover' };
}

/**
 * An upper bound for the bytes that the next CA's subject and the dates add to the leaf and the cross-certificate: " 2" at the end
 * of the subject in both, and as much again for DER lengths and integers that may be a byte longer.
 */
const growth = 16;

/**
 * The estimated message length during a rollover: the current chain, the root, and a cross-certificate as long as the root. An
 * upper bound for roots that the action creates, less than 32 bytes too high.
 */
export function rolloverMessageBytes(
  sent: readonly string[],
  [root]: readonly string[],
  version: TlsVersion,
): number {
  const more = root === undefined ? [] : [root];
  const withRoot = root === undefined || includes(sent, root) ? sent : [...sent, ...more];
  return certificateMessageBytes([...withRoot, ...more], version) + growth;
}

function includes(sent: readonly string[], root: string): boolean {
  const { fingerprint } = readCertificate(root);
  return sent.some((pem) => readCertificate(pem).fingerprint === fingerprint);
}
