/** Runs every probe of the proof side by side and makes the twelve checks of what they saw. */
import type { DomainConfiguration } from '../aws/contract.ts';
import { readCertificate } from '../pki/facts.ts';
import { examineServerCertificate } from '../pki/requirements.ts';
import type { CheckId, CheckResult } from './check.ts';
import {
  checkDomainConfiguration,
  checkValidationCertificate,
  type RenewalDns,
} from './check-aws.ts';
import { checkDns } from './check-dns.ts';
import { checkMqtt, skippedMqtt } from './check-mqtt.ts';
import { checkAmazonRoot, checkDefaultEndpoint, checkPrivateCa } from './check-tls.ts';
import { probeMqtt } from './mqtt-probe.ts';
import { createResolver, createResolverAt, type DnsResolver } from './resolver.ts';
import type { ProofSubject } from './subject.ts';
import { probeTls } from './tls-probe.ts';

/** All checks in the order of the contract. A dead probe is a failed check, never an exception. */
export async function prove(
  subject: ProofSubject,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const resolver = await createResolver(subject.resolver);
  const zone = await zoneResolver(subject, resolver);
  const [tls, mqtt, cname, renewal] = await Promise.all([
    probeThreeWays(subject, resolver, signal),
    checkRoundTrip(subject, resolver, signal),
    zone.cname(subject.domain),
    lookAtRenewal(subject, zone),
  ]);
  return [
    checkDomainConfiguration(subject.domainConfiguration),
    ...checkCertificates(subject),
    checkValidationCertificate(subject.domain, subject.validationCertificate, renewal, subject.now),
    checkDns(subject.domain, subject.iotEndpoint, cname),
    ...tls,
    mqtt,
  ];
}

/** A resolver that was named is asked for everything; else the zone's own name servers, else the system's. */
export async function zoneResolver(
  { resolver: named, nameServers }: Pick<ProofSubject, 'resolver' | 'nameServers'>,
  resolver: DnsResolver,
): Promise<DnsResolver> {
  if (named !== undefined || nameServers === undefined) {
    return resolver;
  }
  return (await createResolverAt(nameServers, resolver)) ?? resolver;
}

async function probeThreeWays(
  subject: ProofSubject,
  { lookup }: DnsResolver,
  signal: AbortSignal,
): Promise<CheckResult[]> {
  const { domain, iotEndpoint, port, trust, amazonRoots, serverCertificate, mqtt } = subject;
  const common = {
    port,
    lookup,
    signal,
    now: subject.now,
    ...(mqtt && { clientIdentity: mqtt.identity }),
  };
  const atDomain = { ...common, host: domain, servername: domain };
  const [privateCa, amazonRoot, defaultEndpoint] = await Promise.all([
    probeTls({ ...atDomain, trust }),
    probeTls({ ...atDomain, trust: amazonRoots }),
    probeTls({ ...common, host: iotEndpoint, servername: iotEndpoint, trust: amazonRoots }),
  ]);
  const stored = serverCertificate && readCertificate(serverCertificate.certificate).fingerprint;
  return [
    checkPrivateCa(privateCa, stored),
    checkAmazonRoot(amazonRoot),
    checkDefaultEndpoint(defaultEndpoint),
  ];
}

async function checkRoundTrip(
  subject: ProofSubject,
  { lookup }: DnsResolver,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { mqtt, domain, port, trust, domainConfiguration } = subject;
  if (!mqtt) {
    return skippedMqtt('no client certificate');
  }
  const other = domainConfiguration && otherThanMqttWithCertificates(domainConfiguration);
  if (other) {
    return skippedMqtt(
      `the domain configuration is set to ${other}, which takes no MQTT with client certificates`,
    );
  }
  const { identity, clientId, topic } = mqtt;
  return checkMqtt(
    await probeMqtt({
      host: domain,
      port,
      trust,
      clientIdentity: identity,
      clientId,
      topic,
      lookup,
      signal,
    }),
  );
}

/** AWS IoT Core developer guide, "Device communication protocols". */
const withoutCertificates: ReadonlySet<string | undefined> = new Set(['CUSTOM_AUTH', 'AWS_SIGV4']);
const withoutMqtt: ReadonlySet<string | undefined> = new Set(['HTTPS', 'MQTT_WSS']);

function otherThanMqttWithCertificates({
  authenticationType,
  applicationProtocol,
}: DomainConfiguration): string | undefined {
  if (withoutCertificates.has(authenticationType)) {
    return authenticationType;
  }
  return withoutMqtt.has(applicationProtocol) ? applicationProtocol : undefined;
}

const certificateChecks = [
  'server-auth',
  'common-name',
  'key-algorithm',
  'issuer',
  'expiry',
] as const satisfies readonly CheckId[];

function checkCertificates(subject: ProofSubject): readonly CheckResult[] {
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

async function lookAtRenewal(
  { validationCertificate, domain }: ProofSubject,
  zone: DnsResolver,
): Promise<RenewalDns | undefined> {
  if (!validationCertificate) {
    return undefined;
  }
  const records = await Promise.all(
    validationCertificate.validationRecords.map(
      async ({ name }) => [name, await zone.cname(name)] as const,
    ),
  );
  return { records: new Map(records), caaIssuers: await closestCaa(domain, zone) };
}

/** RFC 8659, section 3: the closest ancestor that has CAA records decides. */
async function closestCaa(
  domain: string,
  zone: DnsResolver,
): ReturnType<DnsResolver['caaIssuers']> {
  const labels = domain.split('.');
  for (let from = 0; from < labels.length; from += 1) {
    const answer = await zone.caaIssuers(labels.slice(from).join('.'));
    if (answer.kind !== 'none') {
      return answer;
    }
  }
  return { kind: 'none' };
}
