/**
 * Started by verification.test.ts as a process of its own: Node reads NODE_TLS_REJECT_UNAUTHORIZED where jest's copy of the
 * environment does not reach. Turns verification off after the start, then connects to servers that nobody vouches for.
 */
import { createServer, type Server } from 'node:https';
import { createAws } from '../../../src/aws/aws.ts';
import { proveHandshake } from '../../../src/pki/handshake.ts';
import { probeMqtt } from '../../../src/verification/mqtt-probe.ts';
import { probeTls } from '../../../src/verification/tls-probe.ts';
import { domain, keyPem, type Made, make, makeRoot } from '../../../testkit/certificates.ts';
import { TestClock } from '../../support/test-clock.ts';
import { loopback, makeWorld, serveMqtt } from '../verification/peers.ts';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

const { leaf } = await makeWorld();
const stranger = await makeRoot();
const trust = [stranger.certificate];
const device = await make({ subject: 'CN=device' });
const signal = new AbortController().signal;
const broker = await serveMqtt(leaf);
const target = { host: domain, port: broker.port, trust, lookup: loopback, signal };

const seen = {
  handshake: await outcome(proveHandshake({ ...leaf, chain: [] }, { domain, trust })),
  tls: await probeTls({ ...target, servername: domain, now: new Date() }),
  mqtt: await probeMqtt({
    ...target,
    protocolVersion: 4,
    clientIdentity: { certificate: device.certificate, privateKey: keyPem(device.privateKey) },
    clientId: 'client',
    topic: 'topic/test',
  }),
  aws: await callAws(),
};
await broker.close();
process.stdout.write(JSON.stringify(seen));

async function callAws(): Promise<string> {
  const server = await listen(leaf);
  const address = server.address();
  process.env.AWS_ENDPOINT_URL = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  process.env.AWS_ACCESS_KEY_ID = 'AKIDJOB';
  process.env.AWS_SECRET_ACCESS_KEY = 'secret';
  const ignore = (): void => undefined;
  const aws = createAws({
    region: 'eu-central-1',
    subject: domain,
    dnsRoleArn: undefined,
    clock: new TestClock(),
    mask: ignore,
    log: { info: ignore, warning: ignore, debug: ignore },
  });
  try {
    return await outcome((await aws.iot()).dataEndpoint());
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function listen({ certificate, privateKey }: Made): Promise<Server> {
  const server = createServer({ cert: certificate, key: keyPem(privateKey) }, (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ endpointAddress: 'a-ats.iot.eu-central-1.amazonaws.com' }));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
