/** The proof at the end of an operation: with the given client identity, or one that lives as long as the proof. */
import { randomBytes } from 'node:crypto';
import type { Applied } from '../convergence/apply.ts';
import type { Ledger } from '../convergence/ledger.ts';
import type { Rim } from '../convergence/rim.ts';
import { tagsOf } from '../convergence/tags.ts';
import { Failure } from '../errors.ts';
import type { ClientIdentity, ProvisionSettings } from '../inputs/settings.ts';
import { createProofRequest } from '../pki/client-request.ts';
import { breaksAt } from '../proof/breaks-at.ts';
import type { CheckResult } from '../proof/check.ts';
import { prove } from '../proof/prove.ts';
import type { ProofSubject } from '../proof/subject.ts';

/** Proves the domain and tells the ledger. @throws Failure that names the checks that failed. */
export async function proveDomain(
  rim: Rim,
  ledger: Ledger,
  settings: ProvisionSettings,
  applied: Applied,
): Promise<void> {
  rim.log.info(`Proving ${settings.domain}: certificates, DNS, TLS three ways, MQTT.`);
  const clientId = settings.proof.clientId ?? `iot-custom-domain-${randomBytes(8).toString('hex')}`;
  const subject = subjectOf(rim, settings, applied);
  const { topic, clientIdentity } = settings.proof;
  const proveAs = async (identity: ClientIdentity, attempts: number): Promise<void> => {
    const checks = await proveUntilKnown(
      rim,
      { ...subject, mqtt: { identity, clientId, topic } },
      attempts,
    );
    rim.signal.throwIfAborted();
    ledger.learn({ checks, breaksAt: breaksAt(applied.serverCertificate.chain, applied.trust) });
  };
  await (clientIdentity
    ? proveAs(clientIdentity, 1)
    : withProofIdentity(rim, settings, applied, clientId, (identity) =>
        proveAs(identity, newIdentityAttempts),
      ));
  refuseFailed(settings.domain, ledger.facts.checks);
}

function refuseFailed(domain: string, checks: readonly CheckResult[]): void {
  const failed = checks.filter(({ result }) => result === 'fail');
  if (failed.length > 0) {
    throw new Failure({
      doing: `proving ${domain}`,
      said: failed.map(({ id, seen }) => `${id}: ${seen}`).join('; '),
      remedy: failed.map(({ remedy }) => remedy).join(' '),
    });
  }
}

function subjectOf(rim: Rim, settings: ProvisionSettings, applied: Applied): ProofSubject {
  const { world, trust, serverCertificate, configuration, validationCertificate } = applied;
  const { port, amazonRoots, resolver } = settings.proof;
  return {
    domain: settings.domain,
    iotEndpoint: world.iotEndpoint,
    trust,
    amazonRoots,
    port,
    serverCertificate: serverCertificate.chain,
    domainConfiguration: configuration,
    ...(validationCertificate && { validationCertificate }),
    ...(world.dns.kind === 'route53' && { nameServers: world.dns.zone.nameServers }),
    ...(resolver !== undefined && { resolver }),
    ...(settings.renewBeforeDays !== undefined && { renewBeforeDays: settings.renewBeforeDays }),
    now: rim.clock.now(),
  };
}

/** What a killed run left is swept once it is so old that no run can still be using it. */
const leftAfterMs = 60 * 60_000;

/** Makes the short-lived client identity, and removes it however `work` ends. */
async function withProofIdentity(
  rim: Rim,
  { domain, proof }: ProvisionSettings,
  { configuration }: Applied,
  clientId: string,
  work: (identity: ClientIdentity) => Promise<void>,
): Promise<void> {
  const iot = await rim.aws.iot();
  const tags = tagsOf(domain, 'proof-identity');
  const { csr, privateKey } = await createProofRequest(clientId);
  rim.mask(privateKey);
  const identity = await iot.createProofIdentity({
    csr,
    clientId,
    topic: proof.topic,
    configurationArn: configuration.arn,
    tags,
  });
  try {
    await work({ certificate: identity.certificate, privateKey });
  } finally {
    await tidily(
      rim,
      `removing the client identity of the proof (policy ${identity.policyName})`,
      () => iot.removeProofIdentity(identity),
    );
  }
  await tidily(rim, 'sweeping client identities that killed runs left', async () => {
    const olderThan = new Date(rim.clock.now().getTime() - leftAfterMs);
    for (const policyName of await iot.findLeftProofIdentities(tags, olderThan)) {
      await iot.removeProofIdentity({ policyName });
    }
  });
}

/** Tidying up that fails is told, but does not hide what the proof found; the next run sweeps. */
async function tidily(rim: Rim, doing: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    rim.log.warning(`${doing} failed: ${said} The next run sweeps what is left.`);
  }
}

const newIdentityAttempts = 6;
const pauseMs = 5_000;

/** IoT Core takes a while to know a new certificate and its policy: only what is left wrong after that is a finding. */
async function proveUntilKnown(
  rim: Rim,
  subject: ProofSubject,
  attempts: number,
): Promise<readonly CheckResult[]> {
  for (let attempt = 1; ; attempt += 1) {
    const checks = await prove(subject, rim.signal);
    const failed = checks.filter(({ result }) => result === 'fail');
    const onlyMqtt = failed.length > 0 && failed.every(({ id }) => id === 'mqtt');
    if (!onlyMqtt || attempt >= attempts) {
      return checks;
    }
    rim.log.info(`mqtt: ${failed[0]?.seen}; the client identity is new, trying again.`);
    await rim.clock.sleep(pauseMs, rim.signal);
  }
}
