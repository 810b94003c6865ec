import type { CheckResult } from './check.ts';
import { type MqttObservation, tellMqtt } from './mqtt-probe.ts';

/** The article's TEST3: CONNECT accepted, and a PUBLISH comes back on a subscription. */
export function checkMqtt(seen: MqttObservation): CheckResult {
  const id = 'mqtt';
  const expected = 'CONNACK (0), and the message published comes back';
  return seen.kind === 'round-trip'
    ? { id, result: 'pass', seen: tellMqtt(seen), expected }
    : { id, result: 'fail', seen: tellMqtt(seen), expected, remedy: remedyOf(seen) };
}

export function skippedMqtt(why: string): CheckResult {
  return {
    id: 'mqtt',
    result: 'skipped',
    seen: why,
    expected: 'CONNACK (0), and the message published comes back',
    remedy:
      'Give client-certificate and client-private-key, or credentials that may make a short-lived one.',
  };
}

function remedyOf(seen: Exclude<MqttObservation, { kind: 'round-trip' }>): string {
  if (seen.kind === 'closed') {
    return seen.stage === 'CONNECT'
      ? 'The client certificate must be registered and ACTIVE, and its policy must allow iot:Connect for this client id.'
      : 'The policy of the client certificate must allow iot:Publish, iot:Subscribe and iot:Receive on the topic.';
  }
  if (seen.kind === 'timeout') {
    return 'See that the port is open from here, and that iot:Receive is allowed on the topic.';
  }
  return seen.code.startsWith('ERR_SSL_') || seen.code === 'ECONNRESET'
    ? 'IoT Core turned the client certificate away: it must be registered in this account and region, and ACTIVE.'
    : 'Mend tls-private-ca first where that fails too; else see the code.';
}
