/** Runs every probe of the verification concurrently and derives the thirteen checks from the results. */
import { describeError } from '../pki/native-error.ts';
import type { Clock } from '../ports.ts';
import type { BrokenProbe, CheckId, CheckResult } from './check.ts';
import { checkDomainConfiguration } from './check-configuration.ts';
import { checkDns, type DnsCheck } from './check-dns.ts';
import {
  checkMqtt,
  failedWithoutIdentity,
  type MqttCheck,
  skippedByConfiguration,
  skippedWithoutClient,
} from './check-mqtt.ts';
import {
  type AmazonRootCheck,
  checkAmazonRoot,
  checkDefaultEndpoint,
  checkPrivateCa,
  type DefaultEndpointCheck,
  type RootObservation,
} from './check-tls.ts';
import {
  checkValidationCertificate,
  type ValidationCheck,
} from './check-validation-certificate.ts';
import type { DnsAnswer } from './dns-answer.ts';
import { probeMqttVersions } from './mqtt-versions.ts';
import { lookAtRenewal } from './renewal-dns.ts';
import { createResolver, type DnsResolver, unreachableResolver } from './resolver.ts';
import type { VerificationSubject } from './subject.ts';
import { isUnknownIssuer, type ServedChain, type TlsObservation } from './tls-observation.ts';
import { probeTls } from './tls-probe.ts';
import { isTransient } from './transient.ts';
import { verifyDeviceCompatibility } from './verify-devices.ts';
import { verifyServerCertificate } from './verify-server-certificate.ts';
import { zoneResolver } from './zone-resolver.ts';

export interface Verification {
  /** All thirteen, in the order of `checkIds`. */
  readonly checks: readonly CheckResult[];
  /** The served leaf, if devices accept it. */
  readonly served?: ServedChain | undefined;
  /** The handshake with the domain under Amazon's roots; undefined where none was made. */
  readonly underAmazonRoots?: TlsObservation | undefined;
  /** How long each probe took, in milliseconds. */
  readonly took: ReadonlyMap<CheckId, number>;
}

interface Probing {
  readonly subject: VerificationSubject;
  readonly resolver: DnsResolver;
  readonly zone: DnsResolver;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly signal: AbortSignal;
  readonly took: Map<CheckId, number>;
  /** What an earlier look found and this one need not look at again. */
  readonly settled: ReadonlyMap<CheckId, CheckResult>;
}

/**
 * Makes every check. A probe that cannot be made is a failed or skipped check, never an exception. What AWS did not return is read
 * from the network if possible: the served leaf, the endpoint that the domain points to.
 *
 * @param earlier of the same subject: only what was transient in it is looked at again.
 * @throws the signal's reason if aborted: an aborted verification has no findings.
 */
export async function runChecks(
  subject: VerificationSubject,
  { clock, signal }: Pick<Probing, 'clock' | 'signal'>,
  earlier?: Verification,
): Promise<Verification> {
  signal.throwIfAborted();
  const resolver = await createResolver(subject.resolver).catch(unreachableResolver);
  const zone = await zoneResolver(subject, resolver);
  const settled = settledIn(earlier);
  const probing: Probing = { subject, resolver, zone, clock, signal, took: new Map(), settled };
  const leadsTo = once(() => zone.cname(subject.domain));
  const handshakes = settled.has('tls-private-ca') ? undefined : handshakesUnderEachRoot(probing);
  const amazonHandshake = settled.has('tls-amazon-root')
    ? Promise.resolve(earlier?.underAmazonRoots)
    : handshakesUnderAmazonRoots(probing);
  const [validation, mqtt, ...connections] = await Promise.all([
    unbroken(probing, 'validation-certificate', () => verifyValidationCertificate(probing)),
    unbroken(probing, 'mqtt', () => verifyMqtt(probing)),
    unbroken(probing, 'dns', async () => verifyDns(probing, await leadsTo())),
    unbroken(probing, 'tls-private-ca', async () =>
      checkPrivateCa((await handshakes) ?? [], subject),
    ),
    unbroken(probing, 'tls-amazon-root', async () => verifyAmazonRoot(await amazonHandshake)),
    unbroken(probing, 'tls-default-endpoint', async () =>
      verifyDefaultEndpoint(probing, await leadsTo()),
    ),
  ]);
  const served = handshakes ? await servedChainOf(handshakes) : earlier?.served;
  const underAmazonRoots = await amazonHandshake.catch(() => undefined);
  const devices = verifyDeviceCompatibility(subject, { underAmazonRoots, accepted: served });
  const checks: readonly CheckResult[] = [
    checkDomainConfiguration(subject.domainConfiguration),
    ...verifyServerCertificate(subject, served),
    validation,
    ...connections,
    devices,
    mqtt,
  ];
  return {
    checks:
      subject.excluded === undefined
        ? checks
        : checks.map((check) => ({ ...check, readinessDomain: subject.domain })),
    served,
    underAmazonRoots,
    took: probing.took,
  };
}

function settledIn(earlier: Verification | undefined): Probing['settled'] {
  const conclusive = earlier?.checks.filter((check) => !isTransient(check)) ?? [];
  return new Map(conclusive.map((check) => [check.id, check]));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A probe that throws (for example, on a PEM that OpenSSL does not accept) is a failed check and does not affect the others. */
async function unbroken(
  { signal, took, settled }: Probing,
  id: BrokenProbe['id'],
  make: () => Promise<CheckResult>,
): Promise<CheckResult> {
  const known = settled.get(id);
  if (known) {
    return known;
  }
  const started = performance.now();
  try {
    return await make();
  } catch (error) {
    signal.throwIfAborted();
    return { id, result: 'fail', code: 'probe-broken', said: describeError(error) };
  } finally {
    took.set(id, Math.round(performance.now() - started));
  }
}

async function verifyValidationCertificate({ subject, zone }: Probing): Promise<ValidationCheck> {
  const { domain, validationCertificate, now } = subject;
  const dns = await lookAtRenewal(validationCertificate, zone);
  return checkValidationCertificate(domain, validationCertificate, dns, now);
}

async function verifyDns({ subject, zone }: Probing, leadsTo: DnsAnswer): Promise<DnsCheck> {
  const { domain, iotEndpoint } = subject;
  const instead = leadsTo.kind === 'nodata' ? await zone.addresses(domain) : undefined;
  return checkDns(domain, iotEndpoint, leadsTo, instead?.kind === 'found' ? instead.values : []);
}

function handshake(
  { subject, resolver, signal }: Probing,
  host: string,
  trust: readonly string[],
): Promise<TlsObservation> {
  const { port, mqtt, now } = subject;
  return probeTls({
    host,
    servername: host,
    port,
    trust,
    lookup: resolver.lookup,
    signal,
    now,
    clientIdentity: mqtt && 'identity' in mqtt ? mqtt.identity : undefined,
  });
}

/** A device trusts one root; during a rollover some trust the current and some the next one. */
function handshakesUnderEachRoot(probing: Probing): Promise<readonly RootObservation[]> {
  const { domain, trust } = probing.subject;
  return Promise.all(
    trust.map(async (root) => ({ root, seen: await handshake(probing, domain, [root]) })),
  );
}

/** Only what devices accept, or would accept except for the name, the dates or the purpose; undefined if nothing was. */
async function servedChainOf(
  handshakes: Promise<readonly RootObservation[]>,
): Promise<ServedChain | undefined> {
  const observations = await handshakes.catch(() => []);
  return observations
    .map(({ seen }) => seen)
    .filter((seen) => 'served' in seen && !isUnknownIssuer(seen))
    .map((seen) => ('served' in seen ? seen.served : undefined))
    .find((served) => served !== undefined);
}

/** Undefined if no Amazon root is known. */
async function handshakesUnderAmazonRoots(probing: Probing): Promise<TlsObservation | undefined> {
  const { domain, amazonRoots } = probing.subject;
  return amazonRoots.length === 0 ? undefined : handshake(probing, domain, amazonRoots);
}

function verifyAmazonRoot(seen: TlsObservation | undefined): AmazonRootCheck {
  return seen === undefined
    ? { id: 'tls-amazon-root', result: 'skipped', code: 'roots-unknown' }
    : checkAmazonRoot(seen);
}

/** The account's endpoint, or the one that the domain points to if AWS did not return it. */
async function verifyDefaultEndpoint(
  probing: Probing,
  leadsTo: DnsAnswer,
): Promise<DefaultEndpointCheck> {
  const { iotEndpoint, amazonRoots } = probing.subject;
  const id = 'tls-default-endpoint';
  const endpoint = iotEndpoint ?? (leadsTo.kind === 'found' ? leadsTo.values[0] : undefined);
  if (endpoint === undefined) {
    return { id, result: 'skipped', code: 'endpoint-unknown' };
  }
  // Without a root every server is refused, which would look like the expected refusal.
  return amazonRoots.length === 0
    ? { id, result: 'skipped', code: 'roots-unknown' }
    : checkDefaultEndpoint(await handshake(probing, endpoint, amazonRoots));
}

async function verifyMqtt({ subject, resolver, clock, signal }: Probing): Promise<MqttCheck> {
  const { mqtt, domain, port, trust, domainConfiguration } = subject;
  const configured = domainConfiguration === 'missing' ? undefined : domainConfiguration;
  const skipped = configured && skippedByConfiguration(configured);
  if (skipped) {
    return skipped;
  }
  if (!mqtt || 'none' in mqtt) {
    return skippedWithoutClient(mqtt?.none ?? 'unknown');
  }
  if ('failed' in mqtt) {
    return failedWithoutIdentity(mqtt.failed);
  }
  const { identity, clientIds, topic } = mqtt;
  return checkMqtt(
    await probeMqttVersions({
      host: domain,
      port,
      trust,
      clientIdentity: identity,
      clientIds,
      topic,
      lookup: resolver.lookup,
      signal,
      pause: (milliseconds, until) => clock.sleep(milliseconds, until),
    }),
  );
}
