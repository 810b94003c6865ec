/** What a phase of a rollover would do to classes of devices, before it is entered. */
import {
  type DeviceClassId,
  deviceClasses,
  type TlsVersion,
  tlsVersions,
} from '../pki/device-classes.ts';
import { certificateMessageBytes } from './certificate-message.ts';
import { type DeviceRefusal, refusalsOf } from './device-compatibility.ts';

/** What would be served, and to whom. */
export interface ComingPhase {
  /** PEM, leaf first. The leaf is yet to be issued: the one that is served now stands in for it. */
  readonly sent: readonly string[];
  /** What devices of this phase trust, any of these sets of roots; PEM. */
  readonly trust: readonly (readonly string[])[];
  readonly securityPolicy: string | undefined;
  readonly now: Date;
}

/** A class that would be refused, and why. */
export interface CutOffClass {
  readonly id: DeviceClassId;
  readonly refusal: DeviceRefusal;
}

/**
 * Those of `classes` that would be refused whichever of the sets of roots they trust. That every certificate of the phase leads to each of these
 * roots is what the phase is made for, so it is not judged by the leaf that stands in. Throws Failure when a PEM is no certificate.
 */
export function cutOffBy(
  classes: readonly DeviceClassId[],
  phase: ComingPhase,
): readonly CutOffClass[] {
  return classes.flatMap((id) => {
    const refusal = phase.trust.flatMap((roots) => refusalIn(id, phase, roots))[0];
    return refusal === undefined ? [] : [{ id, refusal }];
  });
}

function refusalIn(
  id: DeviceClassId,
  { sent, securityPolicy, now }: ComingPhase,
  trust: readonly string[],
): readonly DeviceRefusal[] {
  const device = deviceClasses[id];
  const { recordBytes } = device;
  const version = negotiated(device.versions, securityPolicy);
  const bytes = certificateMessageBytes(sent, version) + growth;
  const message: readonly DeviceRefusal[] =
    recordBytes === undefined || bytes <= recordBytes
      ? []
      : [{ rule: 'certificate-message', bytes, limit: recordBytes }];
  const others = refusalsOf(device, { sent, trust, version, now }).filter(
    ({ rule }) => rule !== 'no-path' && rule !== 'unanchored' && rule !== 'certificate-message',
  );
  return [...message, ...others];
}

/** The highest version that both have; where there is none, one that the device does not have. */
export function negotiated(versions: readonly TlsVersion[], securityPolicy = ''): TlsVersion {
  const offered = tlsVersions.filter(
    (version) =>
      !(version === 'TLSv1.2' && securityPolicy.startsWith('IoTSecurityPolicy_TLS13_1_3')) &&
      !(version === 'TLSv1.3' && securityPolicy.startsWith('IoTSecurityPolicy_TLS12')),
  );
  return offered.findLast((version) => versions.includes(version)) ?? offered[0] ?? 'TLSv1.3';
}

/**
 * The bytes that the subject of the next CA and the dates may add to the leaf and the cross-certificate, counted generously:
 * " 2" at the end of the subject in both, and as much again for DER lengths and integers that may be a byte longer.
 */
const growth = 16;

/**
 * About how long the message will be during a rollover of a root: as now, and a cross-certificate as long as the root. Never
 * shorter than it will be where the action makes the next root, and less than 32 bytes longer.
 */
export function rolloverMessageBytes(
  sent: readonly string[],
  trust: readonly string[],
  version: TlsVersion,
): number {
  return certificateMessageBytes([...sent, ...trust.slice(0, 1)], version) + growth;
}
