/** Settings and observed worlds for tests of the plan: a finished domain, to be spoilt one thing at a time. */

import type { AcmCertificate } from '../../src/aws/acm-interface.ts';
import type { DomainConfiguration } from '../../src/aws/iot-interface.ts';
import type { RecordSet } from '../../src/aws/route53-interface.ts';
import { tagsOf, validationCertificateTag } from '../../src/context/tags.ts';
import { provisionIntent, type RotateWishes, rotateIntent } from '../../src/inputs/intent.ts';
import type {
  CommonSettings,
  DesiredSettings,
  TeardownSettings,
  VerifySettings,
} from '../../src/inputs/settings.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import type { CertificateChain, KeyAlgorithm } from '../../src/pki/material.ts';
import type { ManagedGeneration } from '../../src/resources/authority/generations.ts';
import type { Snapshot, StoredLeaf } from '../../src/resources/snapshot.ts';
import { createAuthority, type TestAuthority } from '../../testkit/authority.ts';

export const domain = 'iot.example.com';
export const iotEndpoint = 'a1b2c3-ats.iot.eu-west-1.amazonaws.com';
export const now = new Date('2026-06-01T00:00:00Z');
const secretId = `iot-custom-domain/${domain}/ca`;

/** No tracking issue, and a failed check fails the job. */
export const quietReport = {
  githubToken: undefined,
  issueOnFailure: false,
  issueLabels: [],
  issueAssignees: [],
  failOn: 'fail',
} as const;

export function settings(changes: Partial<DesiredSettings> = {}): DesiredSettings {
  return {
    operation: 'provision',
    intent: provisionIntent,
    domain,
    region: 'eu-west-1',
    dryRun: false,
    domainConfigurationName: 'iot-example-com',
    serverCertificate: {
      kind: 'issued',
      authority: {
        kind: 'managed',
        secretId,
        isNamed: false,
        key: { kind: 'secret' },
        secretKmsKeyId: undefined,
        subject: [{ type: 'CN', value: 'CA' }],
        validityDays: 3650,
      },
      subject: [{ type: 'CN', value: domain }],
      keyAlgorithm: 'EC_prime256v1',
      validityDays: 365,
    },
    readinessDomain: undefined,
    bundleParameter: undefined,
    chainRoot: undefined,
    validationCertificateArn: undefined,
    configuration: {},
    replace: false,
    renewBeforeDays: undefined,
    waitMinutes: 50,
    role: undefined,
    allowedAccountIds: [],
    tags: {},
    dns: {
      kind: 'route53',
      hostedZoneId: undefined,
      roleArn: undefined,
      overwrite: false,
      protect: undefined,
      ttl: 60,
    },
    verification: {
      clientIdentity: undefined,
      port: 8883,
      topic: 'topic/test',
      clientId: undefined,
      resolver: undefined,
      amazonRoots: [],
      deviceClasses: [],
    },
    report: quietReport,
    ...changes,
  };
}

/** A scheduled rotation of that domain, or what else is wished. */
export function rotateSettings({
  force = false,
  rollover,
  rolloverDays = 180,
  ...changes
}: RotateChanges = {}): DesiredSettings {
  return {
    ...settings(),
    operation: 'rotate',
    intent: rotateIntent({ force, rollover, rolloverDays }),
    ...changes,
  };
}

export type RotateChanges = Partial<RotateWishes> & Partial<DesiredSettings>;

/** Those of every operation, and the region. */
function sharedSettings(): CommonSettings & Pick<DesiredSettings, 'region'> {
  const {
    region,
    dryRun,
    verification,
    report,
    dns,
    renewBeforeDays,
    waitMinutes,
    role,
    allowedAccountIds,
    tags,
  } = settings();
  return {
    region,
    dryRun,
    verification,
    report,
    dns,
    renewBeforeDays,
    waitMinutes,
    role,
    allowedAccountIds,
    tags,
  };
}

/** A verification of that domain, whose authority the action keeps. */
export function verifySettings(changes: Partial<VerifySettings> = {}): VerifySettings {
  return {
    operation: 'verify',
    domains: [domain],
    readinessDomain: undefined,
    ...sharedSettings(),
    trust: { kind: 'managed', secretId: undefined },
    ...changes,
  };
}

/** A teardown of that domain, the authority kept. */
export function teardownSettings(changes: Partial<TeardownSettings> = {}): TeardownSettings {
  return {
    operation: 'teardown',
    domain,
    ...sharedSettings(),
    readinessDomain: undefined,
    bundleParameter: undefined,
    domainConfigurationName: undefined,
    authority: { secretId, remove: false, removeKmsKey: undefined },
    ...changes,
  };
}

export function authority(
  keyAlgorithm: KeyAlgorithm = 'EC_prime256v1',
  commonName = 'CA',
  validityDays = 3650,
): Promise<TestAuthority> {
  return createAuthority({
    subject: [{ type: 'CN', value: commonName }],
    validityDays,
    keyAlgorithm,
    now,
  });
}

export async function storedLeaf(
  signer: TestAuthority,
  arn = 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf',
  issuedAt = now,
): Promise<StoredLeaf> {
  const chain = await issueServerCertificate(signer, {
    mask: () => {},
    domain,
    subject: [{ type: 'CN', value: domain }],
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 365,
    now: issuedAt,
  });
  return {
    certificate: certificate({ arn, type: 'IMPORTED' }),
    chain: { certificate: chain.certificate, chain: chain.chain },
  };
}

export function certificate(changes: Partial<AcmCertificate>): AcmCertificate {
  return {
    arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/public',
    type: 'AMAZON_ISSUED',
    status: 'ISSUED',
    names: [domain],
    notAfter: new Date('2026-12-01T00:00:00Z'),
    createdAt: now,
    inUseBy: [],
    validationRecords: [{ name: `_proof.${domain}`, value: '_value.acm-validations.aws' }],
    ...changes,
  };
}

export function configuration(changes: Partial<DomainConfiguration> = {}): DomainConfiguration {
  return {
    name: 'iot-example-com',
    arn: 'arn:aws:iot:eu-west-1:123456789012:domainconfiguration/iot-example-com/abcde',
    domainName: domain,
    domainType: 'CUSTOMER_MANAGED',
    status: 'ENABLED',
    serviceType: 'DATA',
    serverCertificate: {
      arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf',
      status: 'VALID',
    },
    ...changes,
  };
}

export function cname(name: string, value: string, ttl = 60): RecordSet {
  return { name, type: 'CNAME', ttl, values: [value], special: false, raw: {} };
}

const zone = { id: 'Z1', name: 'example.com', nameServers: ['ns-1.awsdns-01.org'] };

/** An account in which nothing was made yet. */
export function emptySnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    now,
    iotEndpoint,
    authority: { kind: 'absent', secretId },
    spareLeaves: [],
    ours: new Set(),
    publicCertificates: [],
    dns: { kind: 'route53', zone, atDomain: [], atValidation: new Map() },
    ...changes,
  };
}

/** One generation of a kept authority; nothing is left to be written down of it. */
export function kept(authority: CertificateChain, id = secretId): ManagedGeneration {
  return {
    kind: 'managed',
    secretId: id,
    authority,
    retired: false,
    abandoned: 'no',
    recorded: 'all',
  };
}

/** A kept authority that no rollover has begun of. */
export function storedState(signer: TestAuthority): Snapshot['authority'] {
  const current = kept(signer);
  return {
    kind: 'stored',
    secretId,
    generations: [current],
    rollover: { kind: 'single', current },
    retirable: [],
  };
}

/** A kept authority that is being rolled over to the next one. */
export function rollingState(
  current: TestAuthority,
  next: TestAuthority,
  kind: 'announced' | 'rolling' | 'aborting' = 'rolling',
): Snapshot['authority'] {
  const [first, second] = [kept(current), kept(next, `${secretId}/2`)];
  return {
    kind: 'stored',
    secretId,
    generations: [first, second],
    rollover: { kind, current: first, next: second },
    retirable: [],
  };
}

let served: ReturnType<typeof issueOnce> | undefined;

async function issueOnce() {
  const signer = await authority();
  return { signer, leaf: await storedLeaf(signer) };
}

/** A domain that is served as configured; its authority and leaf are the same each time. */
export async function finishedSnapshot(changes: Partial<Snapshot> = {}): Promise<Snapshot> {
  served ??= issueOnce();
  const { signer, leaf } = await served;
  const validation = certificate({});
  return emptySnapshot({
    authority: storedState(signer),
    configured: {
      configuration: configuration(),
      tags: {
        ...tagsOf(domain, 'domain-configuration'),
        [validationCertificateTag]: validation.arn,
      },
      leaf,
    },
    publicCertificates: [validation],
    dns: {
      kind: 'route53',
      zone,
      atDomain: [cname(domain, iotEndpoint)],
      atValidation: new Map(
        validation.validationRecords.map(({ name, value }) => [name, [cname(name, value)]]),
      ),
    },
    ...changes,
  });
}

/** The finished world's DNS with other records at the domain. */
export function atDomain(world: Snapshot, ...records: readonly RecordSet[]): Snapshot {
  if (world.dns.kind === 'manual') {
    throw new Error('a world with manual DNS has no records');
  }
  return { ...world, dns: { ...world.dns, atDomain: records } };
}
