/** Well-formed inputs that cannot be combined: the table's rules, and those that need more than two inputs or their values. */
import { parseArn } from '../aws/arn.ts';
import { protocolsOf } from './aws-names.ts';
import { secretIdFor } from './derived-names.ts';
import { readDomain } from './domain.ts';
import { seen } from './field.ts';
import { isGiven, type Reading } from './reading.ts';
import type { Conflict, Requirement } from './row.ts';
import { type InputName, inputNames, isFlag, rows } from './table.ts';

/** Every contradiction among the inputs, one sentence each, independent of other problems. */
export function findContradictions(reading: Reading): readonly string[] {
  return [
    ...inputNames.filter((name) => isGiven(reading, name)).flatMap((name) => ofRow(reading, name)),
    ...rules.map((rule) => rule(reading)),
  ].filter((problem) => problem !== undefined);
}

/** A rule returns the sentence that describes the contradiction, or undefined if there is none. */
type Rule = (reading: Reading) => string | undefined;

const rules: readonly Rule[] = [
  rolloverToNothing,
  readinessOfItself,
  readinessOfSeveral,
  clientIdOfSeveral,
  renewalBeforeIssue,
  leafOutlivesAuthority,
  foreignCommonName,
  unknownProtocolPair,
  otherSecretDeleted,
  secretInPlainSight,
  waitsForNobody,
];

function ofRow(reading: Reading, name: InputName): readonly (string | undefined)[] {
  const { only, requires = [], conflicts = [], regional } = rows[name];
  const { operation } = reading.values;
  return [
    only !== undefined && operation !== undefined && operation !== only
      ? `${name} is only valid with operation: ${only} (this run uses operation: ${operation})`
      : undefined,
    ...requires.map((requirement) => unmet(reading, name, requirement)),
    ...conflicts.map((conflict) => conflicting(reading, name, conflict)),
    regional && foreignRegion(reading, name, regional),
  ];
}

function unmet(
  reading: Reading,
  name: InputName,
  { input, unless, because, during }: Requirement<InputName>,
): string | undefined {
  const isMet = isGiven(reading, input) || (unless !== undefined && isGiven(reading, unless));
  const { operation } = reading.values;
  const applies = during === undefined || (operation !== undefined && during.includes(operation));
  const wanted = isFlag(input) ? `${input}: true` : input;
  return applies && !isMet ? `${name} requires ${wanted}; ${because}` : undefined;
}

function conflicting(
  { given }: Reading,
  name: InputName,
  { input, value, because }: Conflict<InputName>,
): string | undefined {
  const text = given[input];
  const other = value === undefined ? input : `${input}: ${value}`;
  return text !== undefined && (value === undefined || text === value)
    ? `${name} cannot be combined with ${other}${because}`
    : undefined;
}

function foreignRegion({ values }: Reading, name: InputName, because: string): string | undefined {
  const region = values['aws-region'];
  const value = values[name];
  const actual =
    typeof value === 'string' && value.startsWith('arn:') ? parseArn(value).region : undefined;
  return region !== undefined && actual !== undefined && actual !== region
    ? `${name} is of region ${actual}, and ${because}, ${region}`
    : undefined;
}

function rolloverToNothing(reading: Reading): string | undefined {
  return isGiven(reading, 'rollover') &&
    isGiven(reading, 'ca-certificate') &&
    !isGiven(reading, 'server-certificate') &&
    !isGiven(reading, 'next-ca-certificate')
    ? 'rollover with ca-certificate requires next-ca-certificate and next-ca-private-key: the CA to roll over to'
    : undefined;
}

function readinessOfItself({ values }: Reading): string | undefined {
  const readiness = values['readiness-domain'];
  return readiness !== undefined && values.domain?.includes(readiness)
    ? 'readiness-domain is the domain itself; give another name, which no device relies on'
    : undefined;
}

function readinessOfSeveral(reading: Reading): string | undefined {
  const count = reading.values.domain?.length ?? 0;
  return count > 1 && isGiven(reading, 'readiness-domain')
    ? `readiness-domain is given together with ${count} domains; verify the domain that it belongs to in a run of its own`
    : undefined;
}

/** A second connection with the same client ID disconnects the first (AWS IoT Core developer guide, "MQTT"). */
function clientIdOfSeveral(reading: Reading): string | undefined {
  const count = reading.values.domain?.length ?? 0;
  return count > 1 && isGiven(reading, 'mqtt-client-id')
    ? `mqtt-client-id is given together with ${count} domains, which would disconnect each other; omit it to generate one for each`
    : undefined;
}

/** A secret is masked in whatever is printed, and a report that contains one is not published: the run would fail at its end. */
function secretInPlainSight({ given, values }: Reading): string | undefined {
  const shown = [...(values.domain ?? []), values['aws-region'] ?? ''];
  const name = inputNames.find((input) => {
    const secret = given[input]?.trim();
    return rows[input].secret === true && secret && shown.some((text) => text.includes(secret));
  });
  return name === undefined
    ? undefined
    : `${name} is a part of the domain or the region, which every report shows; replace it by one that cannot be guessed`;
}

function renewalBeforeIssue(reading: Reading): string | undefined {
  const { operation, ...values } = reading.values;
  const before = values['renew-before-days'];
  const lifetime = values['server-certificate-validity-days'];
  const issues = operation === 'provision' || operation === 'rotate';
  return issues &&
    !isGiven(reading, 'server-certificate') &&
    before !== undefined &&
    lifetime !== undefined &&
    before >= lifetime
    ? `renew-before-days is ${before}, and the server certificate lives ${lifetime} days, so that it would be due immediately; give fewer days`
    : undefined;
}

/** Only if both are set: an existing CA may have another lifetime than the default. */
function leafOutlivesAuthority({ given, values }: Reading): string | undefined {
  const leaf =
    given['server-certificate-validity-days'] && values['server-certificate-validity-days'];
  const authority = given['ca-validity-days'] && values['ca-validity-days'];
  return leaf && authority && leaf > authority
    ? `server-certificate-validity-days is ${leaf} and ca-validity-days ${authority}; a certificate cannot outlive its CA`
    : undefined;
}

function foreignCommonName({ values }: Reading): string | undefined {
  const domain = loneDomain(values);
  const subject = values['server-certificate-subject'] ?? [];
  const names = subject.filter(({ type }) => type === 'CN').map(({ value }) => value);
  const foreign = names.find((name) => {
    const read = readDomain(name);
    return !read.ok || read.value !== domain;
  });
  return domain !== undefined && foreign !== undefined
    ? `server-certificate-subject has the CN ${seen(foreign)}, but the CN is always the domain, ${domain}; omit the CN`
    : undefined;
}

function unknownProtocolPair({ given, values }: Reading): string | undefined {
  const type = given['authentication-type'] ? values['authentication-type'] : 'DEFAULT';
  const protocol = given['application-protocol'] ? values['application-protocol'] : 'DEFAULT';
  return type !== undefined && protocol !== undefined && !protocolsOf[type].includes(protocol)
    ? `application-protocol ${protocol} is not valid with authentication-type ${type}; IoT Core accepts ${protocolsOf[type].join(', ')} with it`
    : undefined;
}

/** The name must be written out: this prevents a copied workflow from deleting a CA that devices trust. */
function otherSecretDeleted({ given, values }: Reading): string | undefined {
  const domain = loneDomain(values);
  const stored = given['ca-secret-id'];
  const secretId = stored ?? (domain && secretIdFor(domain));
  const deleted = given['delete-ca-secret'];
  return deleted !== undefined && secretId !== undefined && deleted !== secretId
    ? `delete-ca-secret is not the CA's secret, ${stored === undefined ? secretId : 'the one in ca-secret-id'}; write that name, or omit the input to keep the CA`
    : undefined;
}

/** The run always waits for AWS; it can skip only the wait for a person. */
function waitsForNobody({ values }: Reading): string | undefined {
  return values['wait-minutes'] === 0 && values.dns === 'route53'
    ? 'wait-minutes is 0, which is only valid with dns: manual; give 1 to 360 minutes, or dry-run: true to see the plan without changes'
    : undefined;
}

function loneDomain({ domain: domains }: Reading['values']): string | undefined {
  return domains?.length === 1 ? domains[0] : undefined;
}
