import type { WebIdentityRole } from '../aws/contract.ts';
import { InputError } from '../errors.ts';
import { rootOf } from '../pki/material.ts';
import { problemsOf } from '../pki/result.ts';
import { newKmsKey } from './aws-names.ts';
import { findContradictions } from './contradictions.ts';
import { authoritySubjectFor, configurationNameFor, secretIdFor } from './derived-names.ts';
import { type Environment, readGivenInputs } from './given.ts';
import { type Provided, readProvided } from './provided.ts';
import { type Fields, readFields } from './schema.ts';
import type {
  AuthorityKeySettings,
  CommonSettings,
  DnsSettings,
  DomainSettings,
  ProvisionSettings,
  ServerCertificateSettings,
  Settings,
} from './settings.ts';

/** The inputs of the operations that make certificates. */
type IssuingFields = Extract<Fields, { operation: 'provision' | 'rotate' }>;

/**
 * Reads the inputs that the runner put into the environment. `now` is what certificates must be valid at.
 * Throws InputError with every fault there is: of each input by itself, of the certificates and keys, of inputs
 * that contradict each other, and of variables under which no connection would be safe. No fault holds a key, a passphrase or a token.
 */
export async function parseSettings(environment: Environment, now: Date): Promise<Settings> {
  const given = readGivenInputs(environment);
  const fields = readFields(given);
  const provided = await readProvided(given, now);
  const problems = [
    ...findUnsafeVariables(environment),
    ...problemsOf(fields),
    ...findContradictions(given),
    ...problemsOf(provided),
  ];
  if (!fields.ok || !provided.ok || problems.length > 0) {
    throw new InputError(problems);
  }
  return settingsOf(fields.value, provided.value);
}

/** Node's HTTPS, which the GitHub API and the credential providers use, heeds exactly `0` (Node.js CLI documentation). */
function findUnsafeVariables({ NODE_TLS_REJECT_UNAUTHORIZED }: Environment): readonly string[] {
  return NODE_TLS_REJECT_UNAUTHORIZED === '0'
    ? [
        'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns off the verification of TLS servers, and this run would send private keys to them; remove the variable, and point NODE_EXTRA_CA_CERTS at the CA certificate of a proxy that intercepts TLS',
      ]
    : [];
}

function settingsOf(fields: Fields, provided: Provided): Settings {
  const common = commonSettings(fields, provided);
  if (fields.operation === 'verify') {
    return {
      ...common,
      operation: 'verify',
      domains: fields.domain,
      region: fields['aws-region'],
      trust:
        provided.roots === undefined
          ? { kind: 'managed', secretId: fields['ca-secret-id'] }
          : {
              kind: 'provided',
              roots: [...provided.roots, ...provided.nextRoots],
              isLeafProvided: provided.isLeafProvided,
            },
    };
  }
  const one = { ...common, domain: fields.domain, region: fields['aws-region'] };
  switch (fields.operation) {
    case 'provision':
      return {
        ...one,
        ...issuingSettings(fields, provided),
        operation: 'provision',
        replace: fields.replace,
      };
    case 'rotate':
      return {
        ...one,
        ...issuingSettings(fields, provided),
        operation: 'rotate',
        replace: false,
        force: fields.force,
        rollover: fields.rollover,
        rolloverDays: fields['rollover-days'],
      };
    case 'teardown':
      return {
        ...one,
        operation: 'teardown',
        domainConfigurationName: fields['domain-configuration-name'],
        authority: {
          secretId: fields['ca-secret-id'] ?? secretIdFor(fields.domain),
          remove: fields['delete-ca-secret'] !== undefined,
          removeKmsKey: fields['delete-ca-kms-key'],
        },
      };
  }
}

function commonSettings(fields: Fields, { clientIdentity, amazonRoots }: Provided): CommonSettings {
  return {
    dryRun: fields['dry-run'],
    role: roleSettings(fields),
    allowedAccountIds: fields['allowed-account-ids'],
    tags: fields.tags,
    dns: dnsSettings(fields),
    renewBeforeDays: fields['renew-before-days'],
    waitMinutes: fields['wait-minutes'] ?? defaultWaitMinutes(fields),
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

/** Credentials of an earlier step usually expire after 60 minutes; a role that the run assumes itself is renewed. */
function defaultWaitMinutes(fields: Fields): number {
  return fields['role-to-assume'] === undefined ? 50 : 180;
}

function dnsSettings(fields: Fields): DnsSettings {
  const ttl = fields['record-ttl'];
  return fields.dns === 'manual'
    ? { kind: 'manual', ttl }
    : {
        kind: 'route53',
        hostedZoneId: fields['hosted-zone-id'],
        roleArn: fields['dns-role-arn'],
        overwrite: fields['overwrite-dns-record'],
        ttl,
      };
}

function issuingSettings(
  fields: IssuingFields,
  provided: Provided,
): Omit<ProvisionSettings, keyof DomainSettings | 'operation' | 'replace'> {
  const securityPolicy = fields['security-policy'];
  const authenticationType = fields['authentication-type'];
  const applicationProtocol = fields['application-protocol'];
  return {
    domainConfigurationName:
      fields['domain-configuration-name'] ?? configurationNameFor(fields.domain),
    serverCertificate: serverCertificateSettings(fields, provided),
    validationCertificateArn: fields['validation-certificate-arn'],
    configuration: {
      ...(securityPolicy && { securityPolicy }),
      ...(authenticationType && { authenticationType }),
      ...(applicationProtocol && { applicationProtocol }),
    },
  };
}

function serverCertificateSettings(
  fields: IssuingFields,
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
            secretId: fields['ca-secret-id'] ?? secretIdFor(fields.domain),
            isNamed: fields['ca-secret-id'] !== undefined,
            subject: fields['ca-subject'] ?? authoritySubjectFor(fields.domain),
            validityDays: fields['ca-validity-days'],
            key: authorityKeySettings(fields['ca-kms-key-id']),
            secretKmsKeyId: fields['kms-key-id'],
          }
        : { kind: 'provided', authority, next: nextAuthority },
    subject: fields['server-certificate-subject'] ?? [{ type: 'CN', value: fields.domain }],
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
