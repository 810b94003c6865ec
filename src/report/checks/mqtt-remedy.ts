/** What to do about an MQTT round trip that was not made. */
import type { MqttFailureFigures } from '../../verification/check-mqtt.ts';
import type { MqttRefusal, MqttStage, SessionStage } from '../../verification/mqtt-observation.ts';
import type { TlsFailureFigures } from '../../verification/tls-figures.ts';
import { unreachableRemedy } from './handshake-text.ts';

const unknownCertificate =
  'IoT Core refused the client certificate. It must be registered in this account and region, and ACTIVE.';
const wrongPort =
  'Check that mqtt-port is 8883 or 443, and that no proxy answers in place of IoT Core.';
const clientIdTaken =
  'Another client connected with the same client ID, which disconnects this one. Set a unique mqtt-client-id.';
const tryAgain =
  'IoT Core is busy, or a quota is exhausted (one CONNECT per second and client ID). Run again, or set a unique mqtt-client-id.';

/** What the policy must allow at each stage (AWS IoT Core developer guide, "AWS IoT Core policy actions"). */
const policyRemedies: Readonly<Record<SessionStage, string>> = {
  CONNECT: 'The policy of the client certificate must allow iot:Connect for this client id.',
  SUBSCRIBE:
    'The policy of the client certificate must allow iot:Subscribe on the topic, as a topicfilter.',
  PUBLISH: 'The policy of the client certificate must allow iot:Publish on the topic.',
  'the message back': 'The policy of the client certificate must allow iot:Receive on the topic.',
};

export function mqttRemedy(failure: MqttFailureFigures): string {
  switch (failure.kind) {
    case 'no-tls':
      return handshakeRemedy(failure.failure);
    case 'turned-away':
      return alertRemedy(failure.alert);
    case 'refused':
      return refusalRemedy(failure);
    case 'closed':
      return failure.stage === 'CONNECT'
        ? 'The client certificate must be registered in this account and region, and ACTIVE, and its policy must allow iot:Connect for this client id.'
        : `${policyRemedies[failure.stage]} If it does, another client may be connecting with the same client ID, which disconnects this one.`;
    case 'timeout':
      return timeoutRemedy(failure.stage);
    case 'not-mqtt':
      return wrongPort;
  }
}

function handshakeRemedy(failure: TlsFailureFigures): string {
  switch (failure.kind) {
    case 'refused-by-peer':
      return alertRemedy(failure.alert);
    case 'unreachable':
      return unreachableRemedy(failure);
    case 'not-tls':
      return wrongPort;
    case 'untrusted':
    case 'wrong-name':
      return 'Fix tls-private-ca first: MQTT uses the same connection.';
  }
}

/** The alerts about the client's certificate (RFC 8446, section 6.2). */
const certificateAlerts: ReadonlySet<string> = new Set([
  'bad certificate',
  'unsupported certificate',
  'certificate revoked',
  'certificate expired',
  'certificate unknown',
  'unknown ca',
  'access denied',
  'certificate required',
]);

function alertRemedy(alert: string): string {
  if (certificateAlerts.has(alert)) {
    return unknownCertificate;
  }
  return alert === 'no application protocol'
    ? 'The server does not accept ALPN x-amzn-mqtt-ca, which the check offers on port 443. Check that no proxy intercepts TLS, or set mqtt-port to 8883.'
    : "The server ended the handshake. Check that the domain configuration's security policy allows TLS 1.2 or 1.3, and that the domain points to IoT Core.";
}

/** MQTT 3.1.1, table 3.1 and section 3.9.3; MQTT 5.0, section 2.4. */
const notAuthorized: ReadonlySet<number> = new Set([0x05, 0x87]);
const clientIdNotValid: ReadonlySet<number> = new Set([0x02, 0x85]);
const unavailable: ReadonlySet<number> = new Set([0x03, 0x88, 0x89, 0x8b, 0x97, 0x9f]);

function refusalRemedy({ stage, by, code, meaning }: MqttRefusal): string {
  // MQTT 3.1.1 has one code for every refused subscription.
  if (notAuthorized.has(code) || (by === 'SUBACK' && code === 0x80)) {
    return policyRemedies[stage];
  }
  if (clientIdNotValid.has(code)) {
    return 'Set another mqtt-client-id of at most 128 bytes, and check that the policy of the client certificate allows iot:Connect for it.';
  }
  if (code === 0x8e) {
    return clientIdTaken;
  }
  return unavailable.has(code)
    ? tryAgain
    : `The server gave the reason code ${meaning}. Check that the domain points to IoT Core, and search its log (AWSIotLogsV2) for this client ID.`;
}

function timeoutRemedy(stage: MqttStage): string {
  switch (stage) {
    case 'TCP':
      return unreachableRemedy({ code: 'ETIMEDOUT' });
    case 'the message back':
      return policyRemedies[stage];
    default:
      return 'The peer accepts connections but sends nothing. Check that mqtt-port reaches IoT Core and that no proxy or firewall holds the connection.';
  }
}
