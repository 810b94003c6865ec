import type { DomainConfiguration } from '../aws/contract.ts';
import type { Failure } from '../errors.ts';
import type { CheckResult } from './check.ts';
import { describeMqtt, type MqttFailure } from './mqtt-observation.ts';
import { remedyOf } from './mqtt-remedy.ts';
import { isMqtt5NotOffered, type MqttVersions } from './mqtt-versions.ts';
import type { NoClient } from './subject.ts';

const id = 'mqtt';
const expected =
  'CONNACK 0x00 and the published message received back, with MQTT 3.1.1 and, if offered, MQTT 5';

/** The article's TEST3: CONNECT accepted, and a PUBLISH comes back on a subscription. */
export function checkMqtt(versions: MqttVersions): CheckResult {
  const check = { id, seen: describe(versions), expected } as const;
  const failure = failureOf(versions);
  return failure === undefined
    ? { ...check, result: 'pass' }
    : { ...check, result: 'fail', code: `mqtt-${failure.kind}`, remedy: remedyOf(failure) };
}

/** What there is to mend; of two failures the one that says more. */
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

function describe(versions: MqttVersions): string {
  const { v311, v5 } = versions;
  if (v5 === undefined) {
    return `MQTT 3.1.1: ${describeMqtt(v311)}`;
  }
  if (v311.kind === 'round-trip' && v5.kind === 'round-trip') {
    return `MQTT 3.1.1 and 5: message published and received back in ${v311.milliseconds} and ${v5.milliseconds} ms`;
  }
  return isMqtt5NotOffered(versions)
    ? `MQTT 3.1.1: ${describeMqtt(v311)}; MQTT 5 is not offered`
    : `MQTT 3.1.1: ${describeMqtt(v311)}; MQTT 5: ${describeMqtt(v5)}`;
}

/** AWS IoT Core developer guide, "Device communication protocols". */
const withoutCertificates: ReadonlySet<string | undefined> = new Set(['CUSTOM_AUTH', 'AWS_SIGV4']);
const withoutMqtt: ReadonlySet<string | undefined> = new Set(['HTTPS', 'MQTT_WSS']);

/** The check where MQTT with a client certificate is not on offer at the domain; undefined where it is. */
export function skippedByConfiguration({
  authenticationType,
  applicationProtocol,
}: DomainConfiguration): CheckResult | undefined {
  const other = withoutCertificates.has(authenticationType)
    ? authenticationType
    : withoutMqtt.has(applicationProtocol)
      ? applicationProtocol
      : undefined;
  return (
    other && {
      id,
      result: 'skipped',
      code: 'mqtt-not-offered',
      seen: `the domain configuration is set to ${other}, which accepts no MQTT with client certificates`,
      expected,
      remedy: 'Verify it with a client of that kind.',
    }
  );
}

const withoutClient = {
  'dry-run': {
    seen: 'no client certificate; a dry run does not create one',
    remedy: 'Set client-certificate and client-private-key, or run without dry-run.',
  },
  'no-configuration': {
    seen: 'no client certificate; none is created without a domain configuration',
    remedy: 'Fix domain-configuration first.',
  },
  unknown: {
    seen: 'no client certificate',
    remedy:
      'Set client-certificate and client-private-key, or AWS credentials that may create a short-lived one.',
  },
} as const;

export function skippedWithoutClient(why: NoClient | 'unknown'): CheckResult {
  return { id, result: 'skipped', code: 'mqtt-without-client', expected, ...withoutClient[why] };
}

/** The short-lived identity could not be made: nothing was proven, and not for want of asking. */
export function failedWithoutIdentity({ details }: Failure): CheckResult {
  const { doing, said, remedy } = details;
  const seen = `not tried: ${doing}: ${said}`;
  return { id, result: 'fail', code: 'mqtt-identity-failed', seen, expected, remedy };
}
