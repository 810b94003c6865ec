/** AWS and a device on one machine: all rooms of the sandbox, wired. */
import { generateKeyPairSync } from 'node:crypto';
import { acmService } from './acm/acm.ts';
import { CertificateStore } from './acm/store.ts';
import { createClock, dayMs, yearMs } from './clock.ts';
import type { Account, AmazonTrust, Lags, Latencies, SigningName } from './contract.ts';
import { type Controlled, startControl } from './control/control.ts';
import { type DataPlane, startDataPlane } from './data-plane/data-plane.ts';
import { startDnsServer } from './dns/server.ts';
import { CallRecord } from './http/calls.ts';
import { startEndpoint } from './http/endpoint.ts';
import { Faults } from './http/faults.ts';
import type { PolicyDocument } from './http/iam.ts';
import { LaggingReads } from './http/lagging-reads.ts';
import { Turns } from './http/turns.ts';
import { createIot } from './iot/iot.ts';
import { encryptionKeys } from './kms/encryption-keys.ts';
import { KeyStore } from './kms/keys.ts';
import { kmsService } from './kms/kms.ts';
import { defaultLatencies, noLags } from './latencies.ts';
import { createAmazonTrust } from './pki/amazon-trust.ts';
import { createDeviceAuthority } from './pki/device-authority.ts';
import { readFacts } from './pki/facts.ts';
import { createRoute53, type Route53 } from './route53/route53.ts';
import { SecretStore } from './secretsmanager/secrets.ts';
import { secretsManagerService } from './secretsmanager/secretsmanager.ts';
import { ParameterStore } from './ssm/parameters.ts';
import { ssmService } from './ssm/ssm.ts';
import { createSts, type Sts } from './sts/sts.ts';

export interface SandboxOptions {
  /** The domain to be provisioned: its parent is a public hosted zone from the start. */
  readonly domain: string;
  readonly region?: string;
  readonly accountId?: string;
  /** Ports of the API, DNS and MQTT; 0 or absent: any that is free. */
  readonly port?: number;
  readonly dnsPort?: number;
  readonly mqttPort?: number;
  readonly latencies?: Partial<Latencies>;
  /** How far the sandbox's clock is from real time at the start, in milliseconds; negative: in the past. */
  readonly clockOffsetMs?: number;
  /** An account that has grown: certificates and hosted zones of others. */
  readonly prefill?: { readonly certificates: number; readonly zones: number };
}

export interface Sandbox extends Controlled {
  readonly endpointUrl: string;
  readonly controlUrl: string;
  /** host:port */
  readonly dnsAddress: string;
  readonly mqttPort: number;
  readonly iotEndpoint: string;
  /** PEM: the stand-in for Amazon Root CA 1. */
  readonly amazonRootCertificate: string;
  /** All that the API knows, by service. */
  readonly operations: ReadonlyMap<SigningName, readonly string[]>;
  /** Zones and records of others can be seeded here. */
  readonly route53: Route53;
  /** Certificates can be put there as no call could. */
  readonly certificates: Pick<
    CertificateStore,
    'addIssued' | 'get' | 'listed' | 'reissue' | 'seed' | 'seedRenewal'
  >;
  /** Who may assume which role by the token of an OpenID Connect provider. */
  readonly webIdentity: Sts['webIdentity'];
  /** In what order the calls of clients that are at work at once are performed. */
  readonly turns: Turns;
  connectedClients(): number;
  /** What a process needs to reach the sandbox as if it were AWS. */
  environment(): Record<string, string>;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const credentials = {
  accessKeyId: 'AKIASANDBOX000000000',
  secretAccessKey: 'sandbox-secret-access-key',
};

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const account: Account = {
    accountId: options.accountId ?? '123456789012',
    region: options.region ?? 'ap-northeast-1',
  };
  const clock = createClock(options.clockOffsetMs);
  let latencies: Latencies = { ...defaultLatencies, ...options.latencies };
  const lags: Lags = { ...noLags };
  let policy: PolicyDocument | undefined;
  const amazonTrust = createAmazonTrust(new Date(clock.now()));
  const route53 = createRoute53({ clock, account, latencies: () => latencies });
  const validators = {
    accountId: account.accountId,
    publicDns: route53.publicDns,
    amazonTrust,
    latencies: () => latencies,
  };
  const certificates = new CertificateStore(account, clock, validators);
  const keys = new KeyStore(account, clock);
  const secrets = new SecretStore(account, clock, encryptionKeys(keys));
  const sts = createSts(account, clock, credentials.accessKeyId);
  const surroundings = {
    account,
    clock,
    latencies: () => latencies,
    certificates,
    mozillaRoots: [amazonTrust.rootCertificate],
  };
  const iot = createIot(surroundings, await createDeviceAuthority(), 'a3sandbox9xyz0');
  seed(options, route53, certificates, amazonTrust);

  const calls = new CallRecord();
  const faults = new Faults();
  const turns = new Turns();
  const services = [
    acmService(certificates),
    iot.service,
    kmsService(keys),
    route53.service,
    secretsManagerService(secrets),
    ssmService(new ParameterStore(account, clock)),
    sts.service,
  ];
  const endpoint = await startEndpoint({
    host,
    port: options.port ?? 0,
    services,
    clock,
    calls,
    faults,
    policy: () => policy,
    callers: sts.callers,
    turns,
    reads: new LaggingReads({ clock, services, lags: () => lags }),
  });
  const dns = await startDnsServer({
    host,
    port: options.dnsPort ?? 0,
    world: {
      zoneOf: route53.zones.zoneOf,
      addressOf: (name) =>
        name === iot.view.dataEndpoint || route53.zones.isNameServer(name) ? host : undefined,
    },
  });
  const dataPlane: DataPlane = await startDataPlane({
    host,
    port: options.mqttPort ?? 0,
    account,
    view: iot.view,
    amazonTrust,
    clock,
  });
  const sandbox: Omit<Sandbox, 'controlUrl'> = {
    endpointUrl: endpoint.url,
    dnsAddress: `${dns.host}:${dns.port}`,
    mqttPort: dataPlane.port,
    iotEndpoint: iot.view.dataEndpoint,
    amazonRootCertificate: amazonTrust.rootCertificate,
    operations: new Map(services.map(({ signingName, operations }) => [signingName, operations])),
    clock,
    calls,
    faults,
    turns,
    route53,
    certificates,
    webIdentity: sts.webIdentity,
    knobs: {
      acm: certificates.knobs,
      iot: iot.configurations.knobs,
      lags,
      dataPlane: dataPlane.knobs,
      dns: dns.knobs,
      route53: route53.knobs,
    },
    setLatencies: (changed) => {
      latencies = { ...latencies, ...changed };
    },
    setPolicy: (changed) => {
      policy = changed;
    },
    connectedClients: dataPlane.connectedClients,
    environment: () => ({
      AWS_ENDPOINT_URL: endpoint.url,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: account.region,
      AWS_DEFAULT_REGION: account.region,
    }),
    close: async () => {
      clock.close();
      await Promise.all([endpoint.close(), dns.close(), dataPlane.close()]);
    },
  };
  return withControl(sandbox);
}

async function withControl(sandbox: Omit<Sandbox, 'controlUrl'>): Promise<Sandbox> {
  const control = await startControl(sandbox, host);
  return {
    ...sandbox,
    controlUrl: control.url,
    close: async () => {
      await Promise.all([control.close(), sandbox.close()]);
    },
  };
}

function seed(
  { domain, prefill }: SandboxOptions,
  route53: Route53,
  certificates: CertificateStore,
  amazonTrust: AmazonTrust,
): void {
  route53.createZone({ name: domain.slice(domain.indexOf('.') + 1) });
  if (!prefill) {
    return;
  }
  const body = amazonTrust.issue({
    names: ['prefill.example'],
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + yearMs),
  });
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  certificates.prefill(prefill.certificates, {
    facts: readFacts(body.certificate),
    chain: body.chain,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  });
  for (let index = 0; index < prefill.zones; index += 1) {
    route53.createZone({ name: `zone${index}.prefill.example` });
  }
}
