import type { WebIdentityRole } from '../aws/sts-interface.ts';
import { rootOf } from '../pki/material.ts';
import { problemsOf } from '../pki/result.ts';
import { shippedAmazonRoots } from './amazon-roots.ts';
import { findApexProblems } from './apex.ts';
import { newKmsKey } from './aws-names.ts';
import { authoritySubjectFor, configurationNameFor, secretIdFor } from './derived-names.ts';
import { type Environment, readGivenInputs } from './given.ts';
import { InputError, type InputProblem } from './input-error.ts';
import { provisionIntent, rotateIntent } from './intent.ts';
import { type Provided, readProvided } from './provided.ts';
import { isComplete, readFields } from './reading.ts';
import { findContradictions } from './rules.ts';
import type {
  AuthorityKeySettings,
  CommonSettings,
  DesiredSettings,
  DnsSettings,
  DomainSettings,
  ServerCertificateSettings,
  Settings,
} from './settings.ts';
import type { Fields } from './table.ts';
import { readTarget, type Target } from './target.ts';

/** Everything that the user provided: each input by itself, and the certificates and keys. */
interface Parsed {
  readonly fields: Fields;
  readonly provided: Provided & { readonly amazonRoots: readonly string[] };
}

/**
 * Reads the inputs from the runner's environment. Certificates must be valid at `now`. Throws InputError with every problem: of
 * each input by itself, of the certificates and keys, of inputs that contradict each other, and of variables that make connections
 * unsafe. No problem contains a key, a passphrase or a token.
 */
export async function parseSettings(environment: Environment, now: Date): Promise<Settings> {
  const reading = readFields(readGivenInputs(environment));
  const target = readTarget(reading);
  const [provided, apexProblems] = await Promise.all([
    readProvided(reading.values, now),
    findApexProblems(reading.values.domain ?? []),
  ]);
  const problems: readonly InputProblem[] = [
    ...findUnsafeVariables(environment),
    ...reading.problems,
    ...apexProblems.map((problem) => `domain ${problem}`),
    ...problemsOf(target),
    ...findContradictions(reading),
    ...problemsOf(provided),
  ];
  const { values: fields } = reading;
  if (!target.ok || !provided.ok || !isComplete(fields) || problems.length > 0) {
    throw new InputError(problems);
  }
  const amazonRoots = provided.value.amazonRoots ?? (await shippedAmazonRoots());
  return settingsOf(target.value, { fields, provided: { ...provided.value, amazonRoots } });
}

/** Node's HTTPS, which the GitHub API and the credential providers use, reacts only to exactly `0` (Node.js CLI documentation). */
function findUnsafeVariables(environment: Environment): readonly string[] {
  const unencrypted = Object.entries(environment)
    .filter(([name, url]) => isEndpointVariable(name) && url !== undefined && isUnencrypted(url))
    .map(
      ([name]) =>
        `${name} begins with http: and is not of this machine: this run would send private keys to it unencrypted; remove the variable, or give an https: URL`,
    );
  return environment.NODE_TLS_REJECT_UNAUTHORIZED === '0'
    ? [
        'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns off the verification of TLS servers, and this run would send private keys to them; remove the variable, and point NODE_EXTRA_CA_CERTS at the CA certificate of a proxy that intercepts TLS',
        ...unencrypted,
      ]
    : unencrypted;
}

/** AWS SDKs and Tools reference guide, "Service-specific endpoints". */
function isEndpointVariable(name: string): boolean {
  return /^AWS_ENDPOINT_URL(_|$)/.test(name);
}

/** The loopback interface does not leave the machine: the sandbox is there. */
function isUnencrypted(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname ?? '');
}

function settingsOf(target: Target, { fields, provided }: Parsed): Settings {
  const common = commonSettings(fields, provided);
  switch (target.operation) {
    case 'verify':
      return {
        ...common,
        ...target,
        readinessDomain: fields['readiness-domain'],
        trust:
          provided.roots === undefined
            ? { kind: 'managed', secretId: fields['ca-secret-id'] }
            : {
                kind: 'provided',
                roots: [...provided.roots, ...provided.nextRoots],
                isLeafProvided: provided.isLeafProvided,
              },
      };
    case 'provision':
      return {
        ...common,
        ...target,
        readinessDomain: fields['readiness-domain'],
        bundleParameter: fields['trust-bundle-parameter'],
        ...issuingSettings(target.domain, fields, provided),
        operation: 'provision',
        intent: provisionIntent,
        replace: fields.replace,
      };
    case 'rotate':
      return {
        ...common,
        ...target,
        readinessDomain: fields['readiness-domain'],
        bundleParameter: fields['trust-bundle-parameter'],
        ...issuingSettings(target.domain, fields, provided),
        operation: 'rotate',
        replace: false,
        intent: rotateIntent({
          force: fields.force,
          rollover: fields.rollover,
          rolloverDays: fields['rollover-days'],
        }),
      };
    case 'teardown':
      return {
        ...common,
        ...target,
        readinessDomain: fields['readiness-domain'],
        bundleParameter: fields['trust-bundle-parameter'],
        operation: 'teardown',
        domainConfigurationName: fields['domain-configuration-name'],
        authority: {
          secretId: fields['ca-secret-id'] ?? secretIdFor(target.domain),
          remove: fields['delete-ca-secret'] !== undefined,
          removeKmsKey: fields['delete-ca-kms-key'],
        },
      };
  }
}

function commonSettings(
  fields: Fields,
  { clientIdentity, amazonRoots }: Parsed['provided'],
): CommonSettings {
  return {
    dryRun: fields['dry-run'],
    role: roleSettings(fields),
    allowedAccountIds: fields['allowed-account-ids'],
    tags: fields.tags,
    dns: dnsSettings(fields),
    renewBeforeDays: fields['renew-before-days'],
    waitMinutes: fields['wait-minutes'] || defaultWaitMinutes(fields),
    verification: {
      clientIdentity,
      amazonRoots,
      port: fields['mqtt-port'],
      topic: fields['mqtt-topic'],
      clientId: fields['mqtt-client-id'],
      resolver: fields['dns-resolver'],
      deviceClasses: fields['device-classes'],
    },
    report: {
      githubToken: fields['github-token'],
      issueOnFailure: fields['issue-on-failure'],
      issueLabels: fields['issue-labels'],
      issueAssignees: fields['issue-assignees'],
      failOn: fields['fail-on'],
    },
  };
}

function roleSettings(fields: Fields): WebIdentityRole | undefined {
  const arn = fields['role-to-assume'];
  return arn === undefined
    ? undefined
    : {
        arn,
        sessionName: fields['role-session-name'],
        durationSeconds: fields['role-duration-seconds'],
      };
}

/** Credentials of an earlier step usually expire after 60 minutes; the run renews a role that it assumes itself. */
function defaultWaitMinutes(fields: Fields): number {
  return fields['role-to-assume'] === undefined ? 50 : 180;
}

function dnsSettings(fields: Fields): DnsSettings {
  const ttl = fields['record-ttl'];
  return fields.dns === 'manual'
    ? { kind: 'manual', ttl, waits: fields['wait-minutes'] !== 0 }
    : {
        kind: 'route53',
        hostedZoneId: fields['hosted-zone-id'],
        roleArn: fields['dns-role-arn'],
        overwrite: fields['overwrite-dns-record'],
        protect: fields['protect-dns-records'],
        ttl,
      };
}

function issuingSettings(
  domain: string,
  fields: Fields,
  provided: Provided,
): Omit<DesiredSettings, keyof DomainSettings | 'operation' | 'intent' | 'replace'> {
  return {
    domainConfigurationName: fields['domain-configuration-name'] ?? configurationNameFor(domain),
    serverCertificate: serverCertificateSettings(domain, fields, provided),
    chainRoot: fields['server-certificate-chain-root'],
    validationCertificateArn: fields['validation-certificate-arn'],
    configuration: {
      securityPolicy: fields['security-policy'],
      authenticationType: fields['authentication-type'],
      applicationProtocol: fields['application-protocol'],
    },
  };
}

function serverCertificateSettings(
  domain: string,
  fields: Fields,
  { serverCertificate, authority, nextAuthority, nextRoots }: Provided,
): ServerCertificateSettings {
  if (serverCertificate !== undefined) {
    const trust = [rootOf(serverCertificate), ...nextRoots];
    return { kind: 'provided', material: serverCertificate, trust };
  }
  return {
    kind: 'issued',
    authority:
      authority === undefined
        ? {
            kind: 'managed',
            secretId: fields['ca-secret-id'] ?? secretIdFor(domain),
            isNamed: fields['ca-secret-id'] !== undefined,
            subject: fields['ca-subject'] ?? authoritySubjectFor(domain),
            validityDays: fields['ca-validity-days'],
            key: authorityKeySettings(fields['ca-kms-key-id']),
            secretKmsKeyId: fields['kms-key-id'],
          }
        : { kind: 'provided', authority, next: nextAuthority },
    subject: fields['server-certificate-subject'] ?? [{ type: 'CN', value: domain }],
    keyAlgorithm: fields['key-algorithm'],
    validityDays: fields['server-certificate-validity-days'],
  };
}

function authorityKeySettings(keyId: string | undefined): AuthorityKeySettings {
  if (keyId === undefined) {
    return { kind: 'secret' };
  }
  return keyId === newKmsKey ? { kind: 'new-kms' } : { kind: 'kms', keyId };
}
