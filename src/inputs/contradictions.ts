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
  return rules.map((rule) => rule(given)).filter((fault) => fault !== undefined);
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
    'give both, or neither to have an identity made',
  ),
  needs(
    'client-private-key',
    'client-certificate',
    'give both, or neither to have an identity made',
  ),
  issuing(needs('server-certificate', 'server-private-key', 'ACM imports both together')),
  issuing(needs('server-private-key', 'server-certificate', 'ACM imports both together')),
  issuing(
    needs('server-certificate-chain', 'server-certificate', 'a chain leads from a certificate'),
  ),
  issuing(authorityWithoutKey),

  ...excludes('server-certificate', 'nothing is issued where the server certificate is provided', [
    'ca-private-key',
    'ca-secret-id',
    'ca-subject',
    'ca-validity-days',
    'ca-kms-key-id',
    'kms-key-id',
    'server-certificate-subject',
    'server-certificate-validity-days',
    'key-algorithm',
  ]),
  ...excludes('ca-certificate', 'no CA is made or kept where one is provided', [
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
  needs(
    'delete-ca-kms-key',
    'delete-ca-secret',
    'without its key the CA in the secret is of no use',
  ),

  verifiedFromNowhere,
  clientIdOfSeveral,
  issueWithoutToken,
  issueInputsWithoutIssue,
  renewalBeforeIssue,
  leafOutlivesAuthority,
  foreignCommonName,
  foreignRegion('validation-certificate-arn', 'IoT Core takes certificates of its own region'),
  foreignRegion('ca-secret-id', 'the CA is kept in the region of the domain'),
  foreignRegion('ca-kms-key-id', 'a CA signs with a key of the region of the domain'),
  foreignRegion('kms-key-id', 'a secret is encrypted with a key of its own region'),
  unknownProtocolPair,
  unusableClientCertificate,
  otherSecretDeleted,
];

function needs(name: InputName, partner: InputName, because: string): Rule {
  return (given) =>
    isGiven(given, name) && !isGiven(given, partner)
      ? `${name} is given without ${partner}; ${because}`
      : undefined;
}

function excludes(name: InputName, because: string, others: readonly InputName[]): readonly Rule[] {
  return others.map(
    (other) => (given) =>
      isGiven(given, name) && isGiven(given, other)
        ? `${other} is given together with ${name}; ${because}`
        : undefined,
  );
}

function onlyRoute53(name: InputName): Rule {
  return (given) =>
    given.dns === 'manual' && isGiven(given, name)
      ? `${name} is given together with dns: manual, where Route 53 is not touched; drop one of the two`
      : undefined;
}

/** Refused elsewhere because a run that ignored it would look as if it had done what was asked. */
function onlyDuring(operation: Operation, name: InputName): Rule {
  return (given) => {
    const actual = wellFormed(readOperation, given.operation);
    return actual !== undefined && actual !== operation && isGiven(given, name)
      ? `${name} is for operation: ${operation}, and this is operation: ${actual}`
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
    ? 'ca-certificate is given without ca-private-key; give the key to have server certificates issued, or a server-certificate of its own'
    : undefined;
}

function verifiedFromNowhere(given: GivenInputs): string | undefined {
  return given.operation === 'verify' &&
    !isGiven(given, 'aws-region') &&
    !isGiven(given, 'ca-certificate')
    ? 'aws-region is required unless ca-certificate is given; run aws-actions/configure-aws-credentials in an earlier step, which sets AWS_REGION, or give ca-certificate to have only what the network shows checked'
    : undefined;
}

/** A second connection under a client ID cuts the first one off (AWS IoT Core developer guide, "MQTT"). */
function clientIdOfSeveral(given: GivenInputs): string | undefined {
  const domains = readDomains(given.domain ?? '');
  return domains.ok && domains.value.length > 1 && isGiven(given, 'mqtt-client-id')
    ? `mqtt-client-id is given together with ${domains.value.length} domains, which would cut each other off; leave it out to have one generated for each`
    : undefined;
}

function nextAuthorityWithoutPresent(given: GivenInputs): string | undefined {
  return isGiven(given, 'next-ca-certificate') &&
    !isGiven(given, 'ca-certificate') &&
    !isGiven(given, 'server-certificate')
    ? 'next-ca-certificate is given without ca-certificate; give both to roll over a CA of your own (for one that the action keeps, rollover: begin makes the next)'
    : undefined;
}

function nextAuthorityWithoutKey(given: GivenInputs): string | undefined {
  return isGiven(given, 'next-ca-certificate') &&
    !isGiven(given, 'next-ca-private-key') &&
    !isGiven(given, 'server-certificate')
    ? 'next-ca-certificate is given without next-ca-private-key; give the key: the server certificate is issued with it'
    : undefined;
}

function rolloverOfNothing(given: GivenInputs): string | undefined {
  if (!isGiven(given, 'rollover')) {
    return undefined;
  }
  if (isGiven(given, 'server-certificate')) {
    return 'rollover is given together with server-certificate, which is not issued here; bring one whose chain holds the cross-certificate, and the next root in next-ca-certificate';
  }
  return isGiven(given, 'ca-certificate') && !isGiven(given, 'next-ca-certificate')
    ? 'rollover is given together with ca-certificate and without next-ca-certificate; give the CA to go over to as next-ca-certificate and next-ca-private-key'
    : undefined;
}

function issueInputsWithoutIssue(given: GivenInputs): string | undefined {
  const unused = (['issue-labels', 'issue-assignees'] as const).find((name) =>
    isGiven(given, name),
  );
  return unused !== undefined && !isGiven(given, 'issue-on-failure')
    ? `${unused} is given without issue-on-failure; set that to true, or leave ${unused} out`
    : undefined;
}

function issueWithoutToken(given: GivenInputs): string | undefined {
  return isGiven(given, 'issue-on-failure') && !isGiven(given, 'github-token')
    ? 'issue-on-failure is given without github-token; give github.token, and the job the permission issues: write'
    : undefined;
}

function renewalBeforeIssue(given: GivenInputs): string | undefined {
  const before = wellFormed(readDays, given['renew-before-days']);
  const lifetime = serverCertificateDays(given);
  return before !== undefined && lifetime !== undefined && before >= lifetime
    ? `renew-before-days is ${before}, and the server certificate lives ${lifetime} days: it would be due at once; give fewer days`
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
    ? `server-certificate-subject has the CN ${seen(foreign)}, and the CN is always the domain, ${domain}; leave the CN out`
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
    ? `application-protocol ${spoken} does not go with authentication-type ${type}; IoT Core takes ${protocolsOf[type].join(', ')} with it`
    : undefined;
}

/** A domain that asks its devices for no client certificate would never look at this one. */
function unusableClientCertificate(given: GivenInputs): string | undefined {
  const type = wellFormed(readAuthenticationType, given['authentication-type']);
  return isGiven(given, 'client-certificate') && (type === 'CUSTOM_AUTH' || type === 'AWS_SIGV4')
    ? `client-certificate is given together with authentication-type ${type}, which takes no client certificate; drop one of the two`
    : undefined;
}

/** The name must be written out: it is what stands between a copied workflow and the end of a CA that devices trust. */
function otherSecretDeleted(given: GivenInputs): string | undefined {
  const domain = wellFormed(readDomain, given.domain);
  const kept = given['ca-secret-id'];
  const secretId = kept ?? (domain && secretIdFor(domain));
  const deleted = given['delete-ca-secret'];
  return deleted !== undefined && secretId !== undefined && deleted !== secretId
    ? `delete-ca-secret is not the CA's secret, ${kept === undefined ? secretId : 'the one in ca-secret-id'}; write that name, or leave the input out to keep the CA`
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
