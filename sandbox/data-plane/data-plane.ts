/** IoT's data plane: TLS with the certificate chosen by SNI, client certificates checked against the registry, MQTT behind it. */
import { createSecureContext, createServer, type SecureContext, type TLSSocket } from 'node:tls';
import type { Account, AmazonTrust, DevicePlaneView } from '../contract.ts';
import { listen } from '../listen.ts';
import { type Broker, certificateId, createBroker } from './broker.ts';

export interface DataPlaneKnobs {
  /** What an unknown SNI gets: AWS's behaviour is not known for certain. */
  unknownSni: 'default-certificate' | 'refused';
  /** Cuts every client off right after its handshake. */
  closeAfterHandshake: boolean;
}

export interface DataPlane {
  readonly port: number;
  readonly knobs: DataPlaneKnobs;
  connectedClients(): number;
  close(): Promise<void>;
}

export interface DataPlaneOptions {
  readonly host: string;
  readonly port: number;
  readonly account: Account;
  readonly view: DevicePlaneView;
  readonly amazonTrust: AmazonTrust;
  readonly now: number;
}

const yearMs = 365 * 86_400_000;

export async function startDataPlane(options: DataPlaneOptions): Promise<DataPlane> {
  const { view, amazonTrust, now, account } = options;
  const knobs: DataPlaneKnobs = { unknownSni: 'default-certificate', closeAfterHandshake: false };
  const broker = await createBroker(account, view);
  const defaultContext = contextOf(
    amazonTrust.issue({
      names: [view.dataEndpoint, `*.iot.${account.region}.amazonaws.com`],
      notBefore: new Date(now - yearMs),
      notAfter: new Date(now + 20 * yearMs),
    }),
  );
  const sockets = new Set<TLSSocket>();
  const server = createServer({
    SNICallback: (servername, done) => {
      const served = view.servedFor(servername.toLowerCase());
      const isRefused =
        !served && servername !== view.dataEndpoint && knobs.unknownSni === 'refused';
      done(
        isRefused ? new Error(`no certificate for ${servername}`) : null,
        (served ? contextOf(served) : defaultContext).context,
      );
    },
    ...defaultContext.material,
    requestCert: true,
    // The registry decides which client certificates are good, not an authority.
    rejectUnauthorized: false,
    ALPNCallback: ({ protocols }) => protocols.find((protocol) => protocol === 'x-amzn-mqtt-ca'),
    minVersion: 'TLSv1.2',
  });
  server.on('secureConnection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    admit(socket, view, broker, knobs);
  });
  server.on('tlsClientError', () => undefined);
  const port = await listen(server, options.port, options.host);
  return {
    port,
    knobs,
    connectedClients: broker.connectedClients,
    close: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await broker.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The order of AWS: certificate and SNI, registered and ACTIVE, then the policy on CONNECT. */
function admit(
  socket: TLSSocket,
  view: DevicePlaneView,
  broker: Broker,
  knobs: DataPlaneKnobs,
): void {
  const shown = socket.getPeerX509Certificate();
  const registered = shown && view.clientCertificate(certificateId(shown.raw));
  const sni = typeof socket.servername === 'string' ? socket.servername.toLowerCase() : '';
  const policy = view.servedFor(sni)?.securityPolicy;
  if (
    knobs.closeAfterHandshake ||
    registered?.status !== 'ACTIVE' ||
    !isVersionAllowed(socket.getProtocol(), policy)
  ) {
    socket.destroy();
    return;
  }
  broker.accept(socket, registered.arn);
}

/** The lowest version is in a security policy's name (developer guide, "Transport security in AWS IoT Core"). */
function isVersionAllowed(protocol: string | null, securityPolicy: string | undefined): boolean {
  if (securityPolicy?.startsWith('IoTSecurityPolicy_TLS13_1_3')) {
    return protocol === 'TLSv1.3';
  }
  return securityPolicy?.startsWith('IoTSecurityPolicy_TLS12') ? protocol === 'TLSv1.2' : true;
}

interface Served {
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly privateKey: string;
}

function contextOf(served: Served): {
  context: SecureContext;
  material: { cert: string; key: string };
} {
  const material = { cert: [served.certificate, ...served.chain].join(''), key: served.privateKey };
  return { context: createSecureContext(material), material };
}
