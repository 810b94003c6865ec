/** Predicts which classes of devices a phase of a rollover would cut off. */
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
  /** PEM, leaf first. The next leaf is not issued yet, so the served one is used in its place. */
  readonly sent: readonly string[];
  /** The sets of roots that devices may trust in this phase; PEM. */
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
 * Those of `classes` that would refuse with each of the sets of roots. The phase guarantees a path to each of these roots, so the
 * path is not judged by the substituted leaf. Throws Failure if a PEM is not a certificate.
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

/** The highest version that both support; if there is none, one that the device does not support. */
export function negotiated(versions: readonly TlsVersion[], securityPolicy = ''): TlsVersion {
  const offered = tlsVersions.filter(
    (version) =>
      !(version === 'TLSv1.2' && securityPolicy.startsWith('IoTSecurityPolicy_TLS13_1_3')) &&
      !(version === 'TLSv1.3' && securityPolicy.startsWith('IoTSecurityPolicy_TLS12')),
  );
  return offered.findLast((version) => versions.includes(version)) ?? offered[0] ?? 'TLSv1.3';
}

/**
 * An upper bound for the bytes that the next CA's subject and the dates add to the leaf and the cross-certificate: " 2" at the end
 * of the subject in both, and as much again for DER lengths and integers that may be a byte longer.
 */
const growth = 16;

/**
 * The estimated message length during a rollover: the current chain and a cross-certificate as long as the root. An upper bound
 * for roots that the action creates, less than 32 bytes too high.
 */
export function rolloverMessageBytes(
  sent: readonly string[],
  trust: readonly string[],
  version: TlsVersion,
): number {
  return certificateMessageBytes([...sent, ...trust.slice(0, 1)], version) + growth;
}
