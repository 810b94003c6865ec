import type { MqttCheck, MqttFigures } from '../../verification/check-mqtt.ts';
import type { MqttRefusal } from '../../verification/mqtt-observation.ts';
import { failureText } from '../failure-text.ts';
import { handshakeText } from './handshake-text.ts';
import { mqttRemedy } from './mqtt-remedy.ts';
import type { CheckText } from './text.ts';

const expected =
  'CONNACK 0x00 and the published message received back, with MQTT 3.1.1 and, if offered, MQTT 5';

export function mqttText(check: MqttCheck): CheckText {
  switch (check.code) {
    case undefined:
      return { seen: versionsText(check), expected };
    case 'mqtt-not-offered':
      return {
        seen: `the domain configuration is set to ${check.setting}, which accepts no MQTT with client certificates`,
        expected,
        remedy: 'Verify it with a client of that kind.',
      };
    case 'mqtt-without-client':
      return { ...withoutClient[check.why], expected };
    case 'mqtt-identity-failed': {
      const { doing, said, remedy } = failureText(check.failed);
      return { seen: `not tried: ${doing}: ${said}`, expected, remedy };
    }
    default:
      return { seen: versionsText(check), expected, remedy: mqttRemedy(check.failure) };
  }
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

function versionsText({
  v311,
  v5,
}: Pick<Extract<MqttCheck, { result: 'pass' }>, 'v311' | 'v5'>): string {
  if (v5 === undefined) {
    return `MQTT 3.1.1: ${sessionText(v311)}`;
  }
  if (v311.kind === 'round-trip' && v5.kind === 'round-trip') {
    return `MQTT 3.1.1 and 5: message published and received back in ${v311.milliseconds} and ${v5.milliseconds} ms`;
  }
  return v5.kind === 'not-offered'
    ? `MQTT 3.1.1: ${sessionText(v311)}; MQTT 5 is not offered`
    : `MQTT 3.1.1: ${sessionText(v311)}; MQTT 5: ${sessionText(v5)}`;
}

function sessionText(session: MqttFigures): string {
  switch (session.kind) {
    case 'round-trip':
      return `message published and received back in ${session.milliseconds} ms`;
    case 'no-tls':
      return handshakeText(session.failure);
    case 'turned-away':
      return `refused at ${session.stage} (alert "${session.alert}")`;
    case 'refused':
      return refusalText(session);
    case 'closed':
      return `the server closed the connection at ${session.stage} without an answer`;
    case 'timeout':
      return `timed out at ${session.stage}`;
    case 'not-mqtt':
      return `no MQTT at ${session.stage}: ${session.said}`;
  }
}

function refusalText({ stage, by, code, meaning }: MqttRefusal): string {
  const hex = code.toString(16).padStart(2, '0').toUpperCase();
  return `${by} 0x${hex} (${meaning})${by === 'DISCONNECT' ? ` at ${stage}` : ''}`;
}
