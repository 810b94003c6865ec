/** The TLS side of the data plane: the certificate by SNI, the request for the client's, ALPN. */
import type { Socket } from 'node:net';
import { createSecureContext, DEFAULT_CIPHERS, type SecureContext, TLSSocket } from 'node:tls';
import type { DevicePlaneView } from '../contract.ts';
import type { DataPlaneKnobs, ServedInstead } from './knobs.ts';

/** AWS IoT Core developer guide, "Protocols, port mappings, and authentication": MQTT with a client certificate. */
export const mqttAlpn = 'x-amzn-mqtt-ca';

export interface TlsFront {
  readonly view: DevicePlaneView;
  readonly knobs: DataPlaneKnobs;
  readonly defaultCertificate: ServedInstead;
}

/**
 * Begins the server's side of a handshake; the socket emits `secure` when it is over, or `error`. `serverName`: the SNI, in lower
 * case, by which the security policy is chosen.
 */
export function startHandshake(connection: Socket, serverName: string, front: TlsFront): TLSSocket {
  const { view, knobs, defaultCertificate } = front;
  return new TLSSocket(connection, {
    isServer: true,
    ...materialOf(defaultCertificate),
    SNICallback: (servername, done) => {
      try {
        done(null, contextFor(servername.toLowerCase(), front));
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    requestCert: true,
    // OpenSSL only checks that there is a certificate. The registry decides which ones are accepted, not a CA.
    rejectUnauthorized: knobs.clientCertificate === 'demanded',
    ALPNCallback: ({ protocols }) => protocols.find((protocol) => protocol === mqttAlpn),
    ...versionsOf(view.servedFor(serverName)?.securityPolicy, knobs.maxTls),
  });
}

/**
 * The versions are in a security policy's name (developer guide, "Transport security in AWS IoT Core"); those before
 * TLS 1.2, which the oldest policies have, are not offered here.
 */
function versionsOf(securityPolicy: string | undefined, maxTls: DataPlaneKnobs['maxTls']) {
  const minVersion = securityPolicy?.startsWith('IoTSecurityPolicy_TLS13_1_3')
    ? 'TLSv1.3'
    : 'TLSv1.2';
  const maxVersion = securityPolicy?.startsWith('IoTSecurityPolicy_TLS12') ? 'TLSv1.2' : maxTls;
  return { minVersion, maxVersion } as const;
}

function contextFor(servername: string, front: TlsFront): SecureContext {
  const { view, knobs, defaultCertificate } = front;
  const instead = Object.hasOwn(knobs.serveInstead, servername)
    ? knobs.serveInstead[servername]
    : undefined;
  if (instead) {
    return createSecureContext(materialOf(instead));
  }
  const served = view.servedFor(servername);
  if (!served && servername !== view.dataEndpoint && knobs.unknownSni === 'refused') {
    throw new Error(`no certificate for ${servername}`);
  }
  return createSecureContext(
    materialOf(
      served
        ? {
            certificateChain: [served.certificate, ...served.chain].join(''),
            privateKey: served.privateKey,
          }
        : defaultCertificate,
    ),
  );
}

/** At OpenSSL's security level 0, which also serves keys of 1,024 bits: the client has to refuse those. */
function materialOf({ certificateChain, privateKey }: ServedInstead) {
  return { cert: certificateChain, key: privateKey, ciphers: `${DEFAULT_CIPHERS}:@SECLEVEL=0` };
}
