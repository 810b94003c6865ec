/** Runs every probe of the proof side by side and makes the twelve checks of what they saw. */
import { systemClock } from '../clock.ts';
import { readCertificate } from '../pki/facts.ts';
import { describeError } from '../pki/native-error.ts';
import { examineServerCertificate } from '../pki/requirements.ts';
import type { CheckId, CheckResult } from './check.ts';
import { checkDomainConfiguration } from './check-configuration.ts';
import { checkDns } from './check-dns.ts';
import { checkMqtt, skippedByConfiguration, skippedWithoutIdentity } from './check-mqtt.ts';
import {
  checkAmazonRoot,
  checkDefaultEndpoint,
  checkPrivateCa,
  skippedWithoutRoots,
} from './check-tls.ts';
import { checkValidationCertificate } from './check-validation-certificate.ts';
import { probeMqttVersions } from './mqtt-versions.ts';
import { lookAtRenewal } from './renewal-dns.ts';
import { createResolver, type DnsResolver, unreachableResolver } from './resolver.ts';
import type { ProofSubject } from './subject.ts';
import type { TlsObservation } from './tls-observation.ts';
import { probeTls } from './tls-probe.ts';
import { zoneResolver } from './zone-resolver.ts';

export { zoneResolver } from './zone-resolver.ts';

interface Probing {
  readonly subject: ProofSubject;
  readonly resolver: DnsResolver;
  readonly zone: DnsResolver;
  readonly signal: AbortSignal;
}

/**
 * All checks in the order of the contract. A probe that cannot be made is a failed or a skipped check, never an exception.
 *
 * @throws the signal's reason when that is aborted: a proof that was called off found nothing.
 */
export async function prove(
  subject: ProofSubject,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  signal.throwIfAborted();
  const resolver = await createResolver(subject.resolver).catch(unreachableResolver);
  const zone = await zoneResolver(subject, resolver);
  const probing = { subject, resolver, zone, signal };
  const [validation, ...connections] = await Promise.all([
    unbroken(signal, 'validation-certificate', () => proveValidationCertificate(probing)),
    unbroken(signal, 'dns', () => proveDns(probing)),
    unbroken(signal, 'tls-private-ca', () => provePrivateCa(probing)),
    unbroken(signal, 'tls-amazon-root', () => proveAmazonRoot(probing)),
    unbroken(signal, 'tls-default-endpoint', () => proveDefaultEndpoint(probing)),
    unbroken(signal, 'mqtt', () => proveMqtt(probing)),
  ]);
  return [
    checkDomainConfiguration(subject.domainConfiguration),
    ...checkServerCertificate(subject),
    validation,
    ...connections,
  ];
}

/** A probe that throws is a failed check and leaves the others alone: with a PEM that OpenSSL does not take, say. */
async function unbroken(
  signal: AbortSignal,
  id: CheckId,
  make: () => Promise<CheckResult>,
): Promise<CheckResult> {
  try {
    return await make();
  } catch (error) {
    signal.throwIfAborted();
    return {
      id,
      result: 'fail',
      seen: `the probe could not be made: ${describeError(error)}`,
      expected: 'a probe that comes to its end',
      remedy: 'Correct what it names, and run again: nothing is known of the domain by this.',
    };
  }
}

async function proveValidationCertificate({ subject, zone }: Probing): Promise<CheckResult> {
  const { domain, validationCertificate, now } = subject;
  const dns = await lookAtRenewal(validationCertificate, zone);
  return checkValidationCertificate(domain, validationCertificate, dns, now);
}

async function proveDns({ subject: { domain, iotEndpoint }, zone }: Probing): Promise<CheckResult> {
  return checkDns(domain, iotEndpoint, await zone.cname(domain));
}

function shakeHands(
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
    ...(mqtt && { clientIdentity: mqtt.identity }),
  });
}

async function provePrivateCa(probing: Probing): Promise<CheckResult> {
  const { domain, iotEndpoint, trust, serverCertificate } = probing.subject;
  const expectedFingerprint =
    serverCertificate && readCertificate(serverCertificate.certificate).fingerprint;
  const seen = await shakeHands(probing, domain, trust);
  return checkPrivateCa(seen, { expectedFingerprint, iotEndpoint });
}

async function proveAmazonRoot(probing: Probing): Promise<CheckResult> {
  const { domain, amazonRoots } = probing.subject;
  return amazonRoots.length === 0
    ? skippedWithoutRoots('tls-amazon-root')
    : checkAmazonRoot(await shakeHands(probing, domain, amazonRoots));
}

async function proveDefaultEndpoint(probing: Probing): Promise<CheckResult> {
  const { iotEndpoint, amazonRoots } = probing.subject;
  return amazonRoots.length === 0
    ? skippedWithoutRoots('tls-default-endpoint')
    : checkDefaultEndpoint(await shakeHands(probing, iotEndpoint, amazonRoots));
}

async function proveMqtt({ subject, resolver, signal }: Probing): Promise<CheckResult> {
  const { mqtt, domain, port, trust, domainConfiguration } = subject;
  if (!mqtt) {
    return skippedWithoutIdentity;
  }
  const configured = domainConfiguration === 'missing' ? undefined : domainConfiguration;
  const skipped = configured && skippedByConfiguration(configured);
  if (skipped) {
    return skipped;
  }
  const { identity, clientId, topic } = mqtt;
  return checkMqtt(
    await probeMqttVersions({
      host: domain,
      port,
      trust,
      clientIdentity: identity,
      clientId,
      topic,
      lookup: resolver.lookup,
      signal,
      pause: systemClock.sleep,
    }),
  );
}

const certificateChecks = [
  'server-auth',
  'common-name',
  'key-algorithm',
  'issuer',
  'expiry',
] as const satisfies readonly CheckId[];

function checkServerCertificate(subject: ProofSubject): readonly CheckResult[] {
  const { serverCertificate } = subject;
  return serverCertificate
    ? examineServerCertificate(serverCertificate, subject)
    : certificateChecks.map((id) => ({
        id,
        result: 'skipped',
        seen: 'the leaf in ACM was not read',
        expected: 'a leaf that meets the requirement',
        remedy: 'Run with AWS credentials.',
      }));
}
