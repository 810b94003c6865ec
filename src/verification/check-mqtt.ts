import type { DomainConfiguration } from '../aws/iot-interface.ts';
import { type Failure, type FailureSummary, summaryOf } from '../errors.ts';
import type { Found, Passed } from '../pki/finding.ts';
import type { MqttFailure, MqttObservation } from './mqtt-observation.ts';
import { isMqtt5NotOffered, type MqttVersions } from './mqtt-versions.ts';
import type { NoClient } from './subject.ts';
import { type TlsFailureFigures, tlsFailureFigures } from './tls-figures.ts';

type Id = 'mqtt';
const id = 'mqtt';

export type MqttFailureFigures =
  | Exclude<MqttFailure, { kind: 'no-tls' }>
  | { readonly kind: 'no-tls'; readonly failure: TlsFailureFigures };

export type MqttFigures = Extract<MqttObservation, { kind: 'round-trip' }> | MqttFailureFigures;

interface VersionFigures {
  readonly v311: MqttFigures;
  /** Absent if it would add nothing to the result of MQTT 3.1.1. */
  readonly v5?: MqttFigures | { readonly kind: 'not-offered' } | undefined;
}

export type MqttCheck =
  | Passed<Id, VersionFigures>
  /** `failure`: what to fix; of two failures the more informative one. */
  | Found<
      Id,
      'fail',
      `mqtt-${MqttFailure['kind']}`,
      VersionFigures & { readonly failure: MqttFailureFigures }
    >
  /** `setting`: the domain configuration's setting that excludes MQTT with client certificates. */
  | Found<Id, 'skipped', 'mqtt-not-offered', { readonly setting: string }>
  | Found<Id, 'skipped', 'mqtt-without-client', { readonly why: NoClient | 'unknown' }>
  | Found<Id, 'fail', 'mqtt-identity-failed', { readonly failed: FailureSummary }>;

/** As a device does: CONNECT accepted, and a PUBLISH comes back on a subscription. */
export function checkMqtt(versions: MqttVersions): MqttCheck {
  const { v311, v5 } = versions;
  const figures: VersionFigures = {
    v311: figuresOf(v311),
    v5: v5 && (isMqtt5NotOffered(versions) ? { kind: 'not-offered' } : figuresOf(v5)),
  };
  const failure = failureOf(versions);
  return failure === undefined
    ? { id, result: 'pass', ...figures }
    : {
        id,
        result: 'fail',
        code: `mqtt-${failure.kind}`,
        ...figures,
        failure: failureFigures(failure),
      };
}

function figuresOf(observation: MqttObservation): MqttFigures {
  return observation.kind === 'round-trip' ? observation : failureFigures(observation);
}

function failureFigures(failure: MqttFailure): MqttFailureFigures {
  return failure.kind === 'no-tls'
    ? { kind: failure.kind, failure: tlsFailureFigures(failure.failure) }
    : failure;
}

/** What to fix; of two failures the more informative one. */
function failureOf(versions: MqttVersions): MqttFailure | undefined {
  const { v311, v5 } = versions;
  const failure5 =
    v5 === undefined || v5.kind === 'round-trip' || isMqtt5NotOffered(versions) ? undefined : v5;
  if (v311.kind === 'round-trip') {
    return failure5;
  }
  return v311.kind === 'closed' && failure5 !== undefined && givesReason(failure5)
    ? failure5
    : v311;
}

function givesReason({ kind }: MqttFailure): boolean {
  return kind === 'refused' || kind === 'turned-away';
}

/** AWS IoT Core developer guide, "Device communication protocols". */
const withoutCertificates: ReadonlySet<string | undefined> = new Set(['CUSTOM_AUTH', 'AWS_SIGV4']);
const withoutMqtt: ReadonlySet<string | undefined> = new Set(['HTTPS', 'MQTT_WSS']);

/** The check's result if the domain does not offer MQTT with a client certificate; undefined if it does. */
export function skippedByConfiguration({
  authenticationType,
  applicationProtocol,
}: DomainConfiguration): MqttCheck | undefined {
  const setting = withoutCertificates.has(authenticationType)
    ? authenticationType
    : withoutMqtt.has(applicationProtocol)
      ? applicationProtocol
      : undefined;
  return setting && { id, result: 'skipped', code: 'mqtt-not-offered', setting };
}

export function skippedWithoutClient(why: NoClient | 'unknown'): MqttCheck {
  return { id, result: 'skipped', code: 'mqtt-without-client', why };
}

/** The short-lived identity could not be created, so nothing was verified, although it was requested. */
export function failedWithoutIdentity(failure: Failure): MqttCheck {
  return { id, result: 'fail', code: 'mqtt-identity-failed', failed: summaryOf(failure) };
}
