/** The progress of an MQTT round trip. */
import type { TlsFailure } from './tls-observation.ts';

/** The protocol level in CONNECT (MQTT 3.1.1 and 5.0, section 3.1.2.2): 4 is MQTT 3.1.1. */
export type MqttVersion = 4 | 5;

/** The stage after the connection was established. */
export type SessionStage = 'CONNECT' | 'SUBSCRIBE' | 'PUBLISH' | 'the message back';

/** The stage of the round trip. */
export type MqttStage = 'TCP' | 'TLS' | SessionStage;

export function isOfSession(stage: MqttStage): stage is SessionStage {
  return stage !== 'TCP' && stage !== 'TLS';
}

/** The packets by which a server refuses. */
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
  /** No connection to speak MQTT over: not reached, not trusted, or the client was refused in the handshake. */
  | { readonly kind: 'no-tls'; readonly failure: TlsFailure }
  /** TLS 1.3: the client was refused after the handshake, by an alert (RFC 8446, section 6): "certificate required". */
  | { readonly kind: 'turned-away'; readonly stage: SessionStage; readonly alert: string }
  | MqttRefusal
  /** Closed without a packet: IoT Core does this under MQTT 3.1.1 if the policy does not allow the action or the client ID. */
  | { readonly kind: 'closed'; readonly stage: SessionStage }
  | { readonly kind: 'timeout'; readonly stage: MqttStage }
  /** The answer is not MQTT, or a packet could not be sent; `said`: the MQTT library's message or OpenSSL's code. */
  | { readonly kind: 'not-mqtt'; readonly stage: MqttStage; readonly said: string };

export type MqttFailure = Exclude<MqttObservation, { kind: 'round-trip' }>;
