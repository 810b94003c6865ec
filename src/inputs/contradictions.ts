/** Inputs that are each well-formed and cannot stand together. */
import { parseArn } from '../aws/arn.ts';
import type { Operation } from '../context/outcome.ts';
import {
  protocolsOf,
  readApplicationProtocol,
  readAuthenticationType,
  readAuthorityKmsKeyId,
  readCertificateArn,
  readKmsKeyId,
  readRegion,
  readSecretId,
} from './aws-names.ts';
import { secretIdFor } from './derived-names.ts';
import { readDomain, readDomains } from './domain.ts';
import { type Reader, readFlag, seen } from './field.ts';
import type { GivenInputs, InputName } from './given.ts';
import { defaultServerCertificateDays, readDays, readOperation, readSubject } from './schema.ts';

/** A rule gives the sentence that says what contradicts what, or undefined where nothing does. */
type Rule = (given: GivenInputs) => string | undefined;

/** Every contradiction among the inputs, whatever else is wrong with them. */
export function findContradictions(given: GivenInputs): readonly string[] {
  return rules.map((rule) => rule(given)).filter((problem) => problem !== undefined);
}

const flagNames: readonly InputName[] = [
  'force',
  'issue-on-failure',
  'overwrite-dns-record',
  'replace',
];

const rules: readonly Rule[] = [
  needs('ca-private-key', 'ca-certificate', 'give the certificate of that key'),
  needs('ca-private-key-passphrase', 'ca-private-key', 'give the key that it decrypts'),
  needs(
    'client-certificate',
    'client-private-key',
    'give both, or neither to have an identity created',
  ),
  needs(
    'client-private-key',
    'client-certificate',
    'give both, or neither to have an identity created',
  ),
  issuing(needs('server-certificate', 'server-private-key', 'ACM imports both together')),
  issuing(needs('server-private-key', 'server-certificate', 'ACM imports both together')),
  issuing(
    needs(
      'server-certificate-chain',
      'server-certificate',
      'give the certificate that the chain belongs to',
    ),
  ),
  issuing(authorityWithoutKey),

  ...excludes(
    'server-certificate',
    'the action issues a server certificate only when you do not provide one',
    [
      'ca-private-key',
      'ca-secret-id',
      'ca-subject',
      'ca-validity-days',
      'ca-kms-key-id',
      'kms-key-id',
      'server-certificate-subject',
      'server-certificate-validity-days',
      'key-algorithm',
    ],
  ),
  ...excludes('ca-certificate', 'the action creates a CA only when you do not provide one', [
    'ca-secret-id',
    'ca-subject',
    'ca-validity-days',
    'ca-kms-key-id',
    'kms-key-id',
  ]),

  needs('role-session-name', 'role-to-assume', 'give the role to assume, or leave it out'),
  needs('role-duration-seconds', 'role-to-assume', 'give the role to assume, or leave it out'),
  onlyRoute53('hosted-zone-id'),
  onlyRoute53('dns-role-arn'),
  onlyRoute53('overwrite-dns-record'),

  needs('next-ca-private-key', 'next-ca-certificate', 'give the certificate of that key'),
  issuing(nextAuthorityWithoutPresent),
  issuing(nextAuthorityWithoutKey),
  rolloverOfNothing,

  onlyDuring('rotate', 'force'),
  onlyDuring('rotate', 'rollover'),
  onlyDuring('rotate', 'rollover-days'),
  onlyDuring('provision', 'replace'),
  onlyDuring('teardown', 'delete-ca-secret'),
  needs('delete-ca-kms-key', 'delete-ca-secret', 'a restored CA cannot sign without its key'),

  verifiedFromNowhere,
  clientIdOfSeveral,
  issueWithoutToken,
  issueInputsWithoutIssue,
  renewalBeforeIssue,
  leafOutlivesAuthority,
  foreignCommonName,
  foreignRegion('validation-certificate-arn', 'IoT Core requires certificates of its own region'),
  foreignRegion('ca-secret-id', "the CA is stored in the domain's region"),
  foreignRegion('ca-kms-key-id', "the CA's key must be in the domain's region"),
  foreignRegion('kms-key-id', 'a secret must be encrypted with a key in its own region'),
  unknownProtocolPair,
  unusableClientCertificate,
  otherSecretDeleted,
];

function needs(name: InputName, partner: InputName, because: string): Rule {
  return (given) =>
    isGiven(given, name) && !isGiven(given, partner)
      ? `${name} requires ${partner}; ${because}`
      : undefined;
}

function excludes(name: InputName, because: string, others: readonly InputName[]): readonly Rule[] {
  return others.map(
    (other) => (given) =>
      isGiven(given, name) && isGiven(given, other)
        ? `${other} cannot be combined with ${name}: ${because}`
        : undefined,
  );
}

function onlyRoute53(name: InputName): Rule {
  return (given) =>
    given.dns === 'manual' && isGiven(given, name)
      ? `${name} cannot be combined with dns: manual, which does not use Route 53; remove one of them`
      : undefined;
}

/** Refused elsewhere because a run that ignored it would look as if it had done what was asked. */
function onlyDuring(operation: Operation, name: InputName): Rule {
  return (given) => {
    const actual = wellFormed(readOperation, given.operation);
    return actual !== undefined && actual !== operation && isGiven(given, name)
      ? `${name} is only valid with operation: ${operation} (this run uses operation: ${actual})`
      : undefined;
  };
}

/** Verify and teardown take the same `with:` as the operations that make certificates, less the private keys. */
function issuing(rule: Rule): Rule {
  return (given) =>
    given.operation === 'provision' || given.operation === 'rotate' ? rule(given) : undefined;
}

function authorityWithoutKey(given: GivenInputs): string | undefined {
  return isGiven(given, 'ca-certificate') &&
    !isGiven(given, 'ca-private-key') &&
    !isGiven(given, 'server-certificate')
    ? 'ca-certificate requires ca-private-key to issue server certificates; give the key, or provide a server-certificate'
    : undefined;
}

function verifiedFromNowhere(given: GivenInputs): string | undefined {
  return given.operation === 'verify' &&
    !isGiven(given, 'aws-region') &&
    !isGiven(given, 'ca-certificate')
    ? 'aws-region is required unless ca-certificate is given; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give ca-certificate to check only what the network shows'
    : undefined;
}

/** A second connection under a client ID cuts the first one off (AWS IoT Core developer guide, "MQTT"). */
function clientIdOfSeveral(given: GivenInputs): string | undefined {
  const domains = readDomains(given.domain ?? '');
  return domains.ok && domains.value.length > 1 && isGiven(given, 'mqtt-client-id')
    ? `mqtt-client-id is given together with ${domains.value.length} domains, which would disconnect each other; omit it to generate one for each`
    : undefined;
}

function nextAuthorityWithoutPresent(given: GivenInputs): string | undefined {
  return isGiven(given, 'next-ca-certificate') &&
    !isGiven(given, 'ca-certificate') &&
    !isGiven(given, 'server-certificate')
    ? 'next-ca-certificate requires ca-certificate; give both to roll over your own CA (for a CA managed by the action, rollover: begin creates the next)'
    : undefined;
}

function nextAuthorityWithoutKey(given: GivenInputs): string | undefined {
  return isGiven(given, 'next-ca-certificate') &&
    !isGiven(given, 'next-ca-private-key') &&
    !isGiven(given, 'server-certificate')
    ? 'next-ca-certificate requires next-ca-private-key; give the key, which issues the server certificate'
    : undefined;
}

function rolloverOfNothing(given: GivenInputs): string | undefined {
  if (!isGiven(given, 'rollover')) {
    return undefined;
  }
  if (isGiven(given, 'server-certificate')) {
    return 'rollover cannot be combined with server-certificate, which the action does not issue; provide one whose chain contains the cross-certificate, and the next root in next-ca-certificate';
  }
  return isGiven(given, 'ca-certificate') && !isGiven(given, 'next-ca-certificate')
    ? 'rollover with ca-certificate requires next-ca-certificate and next-ca-private-key: the CA to roll over to'
    : undefined;
}

function issueInputsWithoutIssue(given: GivenInputs): string | undefined {
  const unused = (['issue-labels', 'issue-assignees'] as const).find((name) =>
    isGiven(given, name),
  );
  return unused !== undefined && !isGiven(given, 'issue-on-failure')
    ? `${unused} requires issue-on-failure: true; set it, or omit ${unused}`
    : undefined;
}

function issueWithoutToken(given: GivenInputs): string | undefined {
  return isGiven(given, 'issue-on-failure') && !isGiven(given, 'github-token')
    ? 'issue-on-failure requires github-token; give github.token, and the job the permission issues: write'
    : undefined;
}

function renewalBeforeIssue(given: GivenInputs): string | undefined {
  const before = wellFormed(readDays, given['renew-before-days']);
  const lifetime = serverCertificateDays(given);
  return before !== undefined && lifetime !== undefined && before >= lifetime
    ? `renew-before-days is ${before}, and the server certificate lives ${lifetime} days, so that it would be due immediately; give fewer days`
    : undefined;
}

/** The lifetime of a leaf to be issued; undefined where none is. */
function serverCertificateDays(given: GivenInputs): number | undefined {
  const issues = given.operation === 'provision' || given.operation === 'rotate';
  if (!issues || isGiven(given, 'server-certificate')) {
    return undefined;
  }
  const days = given['server-certificate-validity-days'];
  return days === undefined ? defaultServerCertificateDays : wellFormed(readDays, days);
}

/** Only where both were asked for: a CA that exists already may have another lifetime than the default. */
function leafOutlivesAuthority(given: GivenInputs): string | undefined {
  const leaf = wellFormed(readDays, given['server-certificate-validity-days']);
  const authority = wellFormed(readDays, given['ca-validity-days']);
  return leaf !== undefined && authority !== undefined && leaf > authority
    ? `server-certificate-validity-days is ${leaf} and ca-validity-days ${authority}; a certificate cannot outlive its CA`
    : undefined;
}

function foreignCommonName(given: GivenInputs): string | undefined {
  const domain = wellFormed(readDomain, given.domain);
  const subject = wellFormed(readSubject, given['server-certificate-subject']);
  const names = (subject ?? []).filter(({ type }) => type === 'CN').map(({ value }) => value);
  const foreign = names.find((name) => wellFormed(readDomain, name) !== domain);
  return domain !== undefined && foreign !== undefined
    ? `server-certificate-subject has the CN ${seen(foreign)}, but the CN is always the domain, ${domain}; omit the CN`
    : undefined;
}

const arnInputs = {
  'validation-certificate-arn': readCertificateArn,
  'ca-secret-id': readSecretId,
  'ca-kms-key-id': readAuthorityKmsKeyId,
  'kms-key-id': readKmsKeyId,
} as const;

function foreignRegion(name: keyof typeof arnInputs, because: string): Rule {
  return (given) => {
    const region = wellFormed(readRegion, given['aws-region']);
    const arn = wellFormed(arnInputs[name], given[name]);
    const actual = arn?.startsWith('arn:') ? parseArn(arn).region : undefined;
    return region !== undefined && actual !== undefined && actual !== region
      ? `${name} is of region ${actual}, and ${because}, ${region}`
      : undefined;
  };
}

function unknownProtocolPair(given: GivenInputs): string | undefined {
  const authentication = given['authentication-type'] ?? 'DEFAULT';
  const protocol = given['application-protocol'] ?? 'DEFAULT';
  const type = wellFormed(readAuthenticationType, authentication);
  const spoken = wellFormed(readApplicationProtocol, protocol);
  return type !== undefined && spoken !== undefined && !protocolsOf[type].includes(spoken)
    ? `application-protocol ${spoken} is not valid with authentication-type ${type}; IoT Core accepts ${protocolsOf[type].join(', ')} with it`
    : undefined;
}

/** A domain that asks its devices for no client certificate would never look at this one. */
function unusableClientCertificate(given: GivenInputs): string | undefined {
  const type = wellFormed(readAuthenticationType, given['authentication-type']);
  return isGiven(given, 'client-certificate') && (type === 'CUSTOM_AUTH' || type === 'AWS_SIGV4')
    ? `client-certificate cannot be combined with authentication-type ${type}, which accepts no client certificate; remove one of them`
    : undefined;
}

/** The name must be written out: it is what stands between a copied workflow and the end of a CA that devices trust. */
function otherSecretDeleted(given: GivenInputs): string | undefined {
  const domain = wellFormed(readDomain, given.domain);
  const kept = given['ca-secret-id'];
  const secretId = kept ?? (domain && secretIdFor(domain));
  const deleted = given['delete-ca-secret'];
  return deleted !== undefined && secretId !== undefined && deleted !== secretId
    ? `delete-ca-secret is not the CA's secret, ${kept === undefined ? secretId : 'the one in ca-secret-id'}; write that name, or omit the input to keep the CA`
    : undefined;
}

/** A flag that is off counts as not given: the runner fills in the defaults of action.yml. */
function isGiven(given: GivenInputs, name: InputName): boolean {
  return flagNames.some((flag) => flag === name)
    ? wellFormed(readFlag, given[name]) === true
    : given[name] !== undefined;
}

/** The value of an input that is given and well-formed. */
function wellFormed<Value>(read: Reader<Value>, text: string | undefined): Value | undefined {
  const reading = text === undefined ? undefined : read(text);
  return reading?.ok ? reading.value : undefined;
}
