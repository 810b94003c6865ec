/** Which classes of devices accept what a server sends. Rules over certificates only; no network. */

import type { DeviceClass, TlsVersion } from '../pki/device-classes.ts';
import { type CertificateFacts, readCertificate } from '../pki/facts.ts';
import { isIssuedBy, wayTo } from '../pki/trust-path.ts';
import { certificateMessageBytes } from './certificate-message.ts';

/** A server as one device sees it. */
export interface Meeting {
  /** PEM, as sent, leaf first. */
  readonly sent: readonly string[];
  /** PEM: the device's trusted roots. */
  readonly trust: readonly string[];
  readonly version: TlsVersion;
  readonly now: Date;
}

/** Why a class of devices refuses a server; `subject` is the offending certificate's. */
export type DeviceRefusal =
  | { readonly rule: 'tls-version'; readonly version: TlsVersion }
  | { readonly rule: 'no-path' }
  | { readonly rule: 'certificate-message'; readonly bytes: number; readonly limit: number }
  | { readonly rule: 'unanchored'; readonly subject: string }
  | { readonly rule: 'key'; readonly subject: string; readonly keyAlgorithm: string }
  | { readonly rule: 'subject-alternative-name' }
  | { readonly rule: 'name-constraints'; readonly subject: string }
  | { readonly rule: 'not-yet-valid'; readonly subject: string; readonly notBefore: Date }
  | { readonly rule: 'late-date'; readonly subject: string; readonly notAfter: Date };

export type DeviceRule = DeviceRefusal['rule'];

/**
 * Every reason for which the class refuses; none: it connects. Expiry, other names and other purposes do not depend on the class
 * and are left to the other checks. Throws Failure if a PEM is not a certificate.
 */
export function refusalsOf(device: DeviceClass, meeting: Meeting): readonly DeviceRefusal[] {
  if (!device.versions.includes(meeting.version)) {
    return [{ rule: 'tls-version', version: meeting.version }];
  }
  const sent = meeting.sent.map(readCertificate);
  const trust = meeting.trust.map(readCertificate);
  const path = shortestPath(sent, trust);
  const certificates: Certificates = { sent, trust, path: path ?? sent };
  return [
    ...(path === undefined ? [{ rule: 'no-path' } as const] : []),
    ...refuseMessage(device, meeting),
    ...refuseUnanchored(device, certificates),
    ...refuseKeys(device, certificates),
    ...refuseNames(device, certificates),
    ...refuseNameConstraints(device, certificates),
    ...refuseDates(device, certificates, meeting.now),
  ];
}

interface Certificates {
  readonly sent: readonly CertificateFacts[];
  readonly trust: readonly CertificateFacts[];
  /** From the leaf to the trusted root; what was sent, if there is none. */
  readonly path: readonly CertificateFacts[];
}

/** To the nearest trusted root. */
function shortestPath(
  sent: readonly CertificateFacts[],
  trust: readonly CertificateFacts[],
): readonly CertificateFacts[] | undefined {
  return trust
    .flatMap((root) => {
      const path = wayTo(sent, root);
      return path === undefined ? [] : [path];
    })
    .toSorted((one, other) => one.length - other.length)
    .at(0);
}

function refuseMessage(
  { recordBytes }: DeviceClass,
  { sent, version }: Meeting,
): readonly DeviceRefusal[] {
  const bytes = certificateMessageBytes(sent, version);
  return recordBytes === undefined || bytes <= recordBytes
    ? []
    : [{ rule: 'certificate-message', bytes, limit: recordBytes }];
}

/** wolfSSL verifies from the last certificate to the leaf, and accepts each verified CA as an issuer of the preceding ones. */
function refuseUnanchored(
  { anchorsEveryCertificate }: DeviceClass,
  { sent, trust }: Certificates,
): readonly DeviceRefusal[] {
  if (!anchorsEveryCertificate) {
    return [];
  }
  const issuers = [...trust];
  for (const certificate of sent.toReversed()) {
    if (!issuers.some((issuer) => isIssuedBy(certificate, issuer))) {
      return [{ rule: 'unanchored', subject: certificate.subject }];
    }
    issuers.push(...(certificate.isAuthority ? [certificate] : []));
  }
  return [];
}

function refuseKeys({ keys }: DeviceClass, { sent, path }: Certificates): readonly DeviceRefusal[] {
  const each = new Map([...sent, ...path].map((link) => [link.fingerprint, link]));
  return [...each.values()]
    .filter(({ keyAlgorithm }) => keys !== undefined && !keys.includes(keyAlgorithm))
    .map(({ subject, keyAlgorithm }) => ({ rule: 'key', subject, keyAlgorithm }));
}

function refuseNames(
  { requiresSan }: DeviceClass,
  { sent: [leaf] }: Certificates,
): readonly DeviceRefusal[] {
  return requiresSan && leaf?.names.length === 0 ? [{ rule: 'subject-alternative-name' }] : [];
}

const nameConstraints = '2.5.29.30';

function refuseNameConstraints(
  { refusesNameConstraints: where }: DeviceClass,
  { sent, trust, path }: Certificates,
): readonly DeviceRefusal[] {
  if (where === undefined) {
    return [];
  }
  const read = where === 'anywhere' ? [...sent, ...trust] : path.slice(0, -1);
  const constrained = read.find(({ extensions }) =>
    extensions.some(({ type, critical }) => type === nameConstraints && critical),
  );
  return constrained ? [{ rule: 'name-constraints', subject: constrained.subject }] : [];
}

function refuseDates(
  { clockLateBy = 0, datesEnd }: DeviceClass,
  { path }: Certificates,
  now: Date,
): readonly DeviceRefusal[] {
  const clock = now.getTime() - clockLateBy;
  const early = path.find(({ notBefore }) => clock < notBefore.getTime());
  const late = datesEnd && path.find(({ notAfter }) => notAfter >= datesEnd);
  return [
    ...(early
      ? [{ rule: 'not-yet-valid', subject: early.subject, notBefore: early.notBefore } as const]
      : []),
    ...(late
      ? [{ rule: 'late-date', subject: late.subject, notAfter: late.notAfter } as const]
      : []),
  ];
}
