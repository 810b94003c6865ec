/** How far an MQTT round trip came, as data and in words. */
import { type TlsFailure, tellTls } from './tls-observation.ts';

/** What was under way; the connection stands from CONNECT on. */
export type MqttStage = 'TLS' | 'CONNECT' | 'SUBSCRIBE' | 'PUBLISH' | 'the message back';

export type MqttObservation =
  | { readonly kind: 'round-trip'; readonly milliseconds: number }
  /** No connection to speak MQTT over: not reached, not trusted, or the client was turned away in the handshake. */
  | { readonly kind: 'no-tls'; readonly failure: TlsFailure }
  /** TLS 1.3: turned away once the handshake was over, by an alert (RFC 8446, section 6): "certificate required". */
  | { readonly kind: 'turned-away'; readonly stage: MqttStage; readonly alert: string }
  /** CONNACK with a code other than 0; `meaning` as MQTT 3.1.1, table 3.1, has it. */
  | { readonly kind: 'connack'; readonly code: number; readonly meaning: string }
  /** SUBACK 0x80. */
  | { readonly kind: 'not-subscribed' }
  /** Closed without a word: what IoT Core does when a policy or the client id does not permit. */
  | { readonly kind: 'closed'; readonly stage: MqttStage }
  | { readonly kind: 'timeout'; readonly stage: MqttStage }
  /** What came back is not MQTT, or could not be sent. */
  | { readonly kind: 'not-mqtt'; readonly stage: MqttStage; readonly said: string };

/** In words, for a person. */
export function tellMqtt(observation: MqttObservation): string {
  switch (observation.kind) {
    case 'round-trip':
      return `CONNACK (0), message published and received back in ${observation.milliseconds} ms`;
    case 'no-tls':
      return tellTls(observation.failure);
    case 'turned-away':
      return `turned away at ${observation.stage} (alert "${observation.alert}")`;
    case 'connack':
      return `CONNACK (${observation.code}), ${observation.meaning}`;
    case 'not-subscribed':
      return 'SUBACK (0x80), the subscription was refused';
    case 'closed':
      return `the server closed the connection at ${observation.stage} without an answer`;
    case 'timeout':
      return `no answer to ${observation.stage} in time`;
    case 'not-mqtt':
      return `no MQTT at ${observation.stage}: ${observation.said}`;
  }
}
