import type { DomainConfiguration } from '../aws/contract.ts';
import type { CheckResult } from './check.ts';
import { type MqttObservation, tellMqtt } from './mqtt-observation.ts';

const id = 'mqtt';
const expected = 'CONNACK (0), and the message published comes back';

/** The article's TEST3: CONNECT accepted, and a PUBLISH comes back on a subscription. */
export function checkMqtt(seen: MqttObservation): CheckResult {
  const check = { id, seen: tellMqtt(seen), expected } as const;
  return seen.kind === 'round-trip'
    ? { ...check, result: 'pass' }
    : { ...check, result: 'fail', remedy: remedyOf(seen) };
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
      seen: `the domain configuration is set to ${other}, which takes no MQTT with client certificates`,
      expected,
      remedy: 'Prove it with a client of that kind.',
    }
  );
}

export const skippedWithoutIdentity: CheckResult = {
  id,
  result: 'skipped',
  seen: 'no client certificate',
  expected,
  remedy:
    'Give client-certificate and client-private-key, or credentials that may make a short-lived one.',
};

const notTakenRemedy =
  'IoT Core turned the client certificate away: it must be registered in this account and region, and ACTIVE.';

function remedyOf(seen: Exclude<MqttObservation, { kind: 'round-trip' }>): string {
  switch (seen.kind) {
    case 'no-tls':
      return seen.failure.kind === 'refused-by-peer'
        ? notTakenRemedy
        : 'Mend tls-private-ca first: MQTT goes over the same connection.';
    case 'turned-away':
      return notTakenRemedy;
    case 'connack':
    case 'closed':
      return seen.kind === 'connack' || seen.stage === 'CONNECT'
        ? 'The client certificate must be registered and ACTIVE, and its policy must allow iot:Connect for this client id.'
        : 'The policy of the client certificate must allow iot:Publish, iot:Subscribe and iot:Receive on the topic; a client id that connects elsewhere at the same time is cut off here.';
    case 'not-subscribed':
      return 'The policy of the client certificate must allow iot:Subscribe on the topic.';
    case 'timeout':
      return seen.stage === 'the message back'
        ? 'The policy of the client certificate must allow iot:Receive on the topic.'
        : 'See that the port is open from here and leads to IoT Core.';
    case 'not-mqtt':
      return 'See that mqtt-port is the one of MQTT, 8883 or 443, and that nothing on the way answers in its place.';
  }
}
