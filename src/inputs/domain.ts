import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { err, ok, problemsOf, type Result } from '../pki/result.ts';
import { mayHoldKey, readLine, seen } from './field.ts';

/** RFC 1035, 2.3.4, as text: without the root's empty label. */
const longestDomain = 253;
const longestLabel = 63;

/** ACM issues no certificate for these (ACM user guide, troubleshooting-failed). */
const amazonDomains = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'cloudfront.net',
  'elasticbeanstalk.com',
];

/**
 * Reads the name that devices will connect to: lower case, A-labels, no trailing dot.
 * Reading its own result again changes nothing. Whether it is an apex: apex.ts.
 */
export function readDomain(text: string): Result<string> {
  const kindProblem = findKindProblem(text);
  if (kindProblem !== undefined) {
    return err(`${seen(text)} ${kindProblem}`);
  }
  const domain = domainToASCII(text).replace(/\.$/, '');
  const problem = findHostnameProblem(domain) ?? findOwnerProblem(domain);
  return problem === undefined ? ok(domain) : err(`${seen(text)} ${problem}`);
}

/** Reads one domain a line; blank lines are skipped, and a repeated domain counts once. */
export function readDomains(text: string): Result<readonly [string, ...string[]]> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const readings = lines.map((line) => readLine(readDomain)(line.trim()));
  const domains = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const [first, ...others] = new Set(domains);
  if (first !== undefined && domains.length === readings.length) {
    return ok([first, ...others]);
  }
  // A key in several lines ends in a short one, which by itself looks like any other text.
  return mayHoldKey(text)
    ? err('contains PEM or base64, which is not repeated here; give one domain per line')
    : err(...readings.flatMap(problemsOf));
}

/** Things people paste that are no domain name, each with the way out. */
function findKindProblem(text: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text);
  if (scheme) {
    return `is a URL; give the name without ${scheme[0]}`;
  }
  if (isIP(text.replace(/^\[|\]$/g, '')) !== 0) {
    return 'is an IP address; give a fully qualified domain name';
  }
  if (/[/?#\\]/.test(text)) {
    return 'has a path; give the name alone';
  }
  if (/:\d*$/.test(text)) {
    return 'has a port; give the name alone (mqtt-port sets the port of the MQTT check)';
  }
  if (text.includes('*')) {
    return 'is a wildcard; IoT Core requires a domain configuration for each full name, so give one name';
  }
  return undefined;
}

/** RFC 1123, 2.1 (letters, digits, hyphens) with the lengths of RFC 1035. */
function findHostnameProblem(domain: string): string | undefined {
  const labels = domain.split('.');
  if (domain === '') {
    return 'is not a domain name';
  }
  if (domain.includes('_')) {
    return 'has an underscore, which is not allowed in host names and certificates';
  }
  if (domain.length > longestDomain) {
    return `is ${domain.length} characters long; DNS allows ${longestDomain}`;
  }
  const overlong = labels.find((label) => label.length > longestLabel);
  if (overlong !== undefined) {
    return `has a label of ${overlong.length} characters; DNS allows ${longestLabel}`;
  }
  if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label))) {
    return 'is not a host name: each label consists of letters, digits and inner hyphens';
  }
  if (/^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) {
    return 'ends in a number, as only IP addresses do';
  }
  return labels.length < 2 ? 'has one label; give a fully qualified domain name' : undefined;
}

function findOwnerProblem(domain: string): string | undefined {
  const owner = amazonDomains.find((name) => domain === name || domain.endsWith(`.${name}`));
  return (
    owner && `is under ${owner}, for which ACM issues no certificates; use a domain that you own`
  );
}
