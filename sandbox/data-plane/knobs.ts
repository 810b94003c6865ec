/** A certificate chain that replaces the one IoT would serve. PEM. */
export interface ServedInstead {
  /** The leaf first; served unchanged, in any order and even if invalid. */
  readonly certificateChain: string;
  readonly privateKey: string;
}

/** Behaviours that a verification has to distinguish. Each may be set at any time and applies to new connections. */
export interface DataPlaneKnobs {
  /** What an unknown SNI gets: AWS's behaviour is not known for certain. */
  unknownSni: 'default-certificate' | 'refused';
  /** By SNI, in lower case. */
  serveInstead: Readonly<Record<string, ServedInstead>>;
  /** Whether TLS refuses a client without a certificate: AWS's behaviour is not known for certain. */
  clientCertificate: 'requested' | 'demanded';
  maxTls: 'TLSv1.2' | 'TLSv1.3';
  /** Answers with something other than TLS. */
  plainTcp: boolean;
  /** Disconnects every client right after its handshake. */
  closeAfterHandshake: boolean;
  /** Completes the handshake and answers nothing after it. */
  silent: boolean;
  /** Disconnects every client at CONNECT, without CONNACK. */
  closeAfterConnect: boolean;
  /** Answers every CONNECT with this code, in the form of its version. */
  connackCode: number | undefined;
  /** CONNECTs a second for a client id; AWS's quota is 1. Absent: any number. */
  connectsPerSecond: number | undefined;
  /** Whether MQTT 5 is offered in addition to MQTT 3.1.1, as IoT Core does. */
  mqtt5: boolean;
  /**
   * How a PUBLISH with QoS 1 or a SUBSCRIBE that no policy allows is answered in MQTT 5: in the acknowledgement or by DISCONNECT.
   * AWS documents reason code 0x87 for both, and not when it sends which.
   */
  mqtt5Denials: 'acknowledged' | 'disconnected';
}

/** As IoT Core is. */
export function defaultKnobs(): DataPlaneKnobs {
  return {
    unknownSni: 'default-certificate',
    serveInstead: {},
    clientCertificate: 'requested',
    maxTls: 'TLSv1.3',
    plainTcp: false,
    closeAfterHandshake: false,
    silent: false,
    closeAfterConnect: false,
    connackCode: undefined,
    connectsPerSecond: undefined,
    mqtt5: true,
    mqtt5Denials: 'acknowledged',
  };
}
