/** How far an MQTT round trip came. */
import type { TlsFailure } from './tls-observation.ts';

/** The protocol level as CONNECT carries it (MQTT 3.1.1 and 5.0, section 3.1.2.2): 4 is MQTT 3.1.1. */
export type MqttVersion = 4 | 5;

/** What was under way once the connection stood. */
export type SessionStage = 'CONNECT' | 'SUBSCRIBE' | 'PUBLISH' | 'the message back';

/** What was under way. */
export type MqttStage = 'TCP' | 'TLS' | SessionStage;

export function isOfSession(stage: MqttStage): stage is SessionStage {
  return stage !== 'TCP' && stage !== 'TLS';
}

/** The packets in which a server says no. */
export type RefusingPacket = 'CONNACK' | 'SUBACK' | 'PUBACK' | 'DISCONNECT';

export interface MqttRefusal {
  readonly kind: 'refused';
  readonly stage: SessionStage;
  readonly by: RefusingPacket;
  readonly code: number;
  /** The code's name: MQTT 3.1.1, table 3.1 and section 3.9.3; MQTT 5.0, section 2.4. */
  readonly meaning: string;
}

export type MqttObservation =
  | { readonly kind: 'round-trip'; readonly milliseconds: number }
  /** No connection to speak MQTT over: not reached, not trusted, or the client was turned away in the handshake. */
  | { readonly kind: 'no-tls'; readonly failure: TlsFailure }
  /** TLS 1.3: turned away once the handshake was over, by an alert (RFC 8446, section 6): "certificate required". */
  | { readonly kind: 'turned-away'; readonly stage: SessionStage; readonly alert: string }
  | MqttRefusal
  /** Closed without a word: what IoT Core does under MQTT 3.1.1 when a policy or the client id does not permit. */
  | { readonly kind: 'closed'; readonly stage: SessionStage }
  | { readonly kind: 'timeout'; readonly stage: MqttStage }
  /** What came back is not MQTT, or could not be sent; `said` by the MQTT library or as OpenSSL's code. */
  | { readonly kind: 'not-mqtt'; readonly stage: MqttStage; readonly said: string };

export type MqttFailure = Exclude<MqttObservation, { kind: 'round-trip' }>;
