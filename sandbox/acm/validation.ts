/** How a requested certificate is issued, computed when it is read. */
import { createHash } from 'node:crypto';
import { dayMs, hourMs } from '../clock.ts';
import type { AmazonTrust, Latencies, PublicDns } from '../contract.ts';
import { readFacts } from '../pki/facts.ts';
import { isForbiddenByCaa } from './caa.ts';
import type { Entry } from './entry.ts';

export interface Validators {
  readonly accountId: string;
  readonly publicDns: PublicDns;
  readonly amazonTrust: AmazonTrust;
  readonly latencies: () => Latencies;
}

export interface ValidationRecord {
  /** Without the trailing dot, as in PublicDns. */
  readonly name: string;
  readonly value: string;
}

/** Stable for a domain and an account; a wildcard and its base share one (ACM user guide, "DNS validation"). */
export function validationRecord(accountId: string, domain: string): ValidationRecord {
  const base = domain.replace(/^\*\./, '');
  const hash = (purpose: string) =>
    createHash('md5').update(`${purpose}/${accountId}/${base}`).digest('hex');
  return {
    name: `_${hash('name')}.${base}`,
    value: `_${hash('value')}.mhbtsbpdnt.acm-validations.aws`,
  };
}

/** Public certificates live 198 days (ACM user guide, "Certificate characteristics"). */
const publicLifetimeMs = 198 * dayMs;
/** ACM API reference, RequestCertificate, RootHierarchyType. */
const n2LifetimesMs = { N2_AMAZON_MANAGED: 395 * dayMs, N2_SFG2_AMAZON_MANAGED: 98 * dayMs };
/** ACM gives up after 72 hours. */
export const validationTimeoutMs = 72 * hourMs;

export type Status =
  | 'PENDING_VALIDATION'
  | 'ISSUED'
  | 'EXPIRED'
  | 'VALIDATION_TIMED_OUT'
  | 'FAILED';

/** The certificate's status now; issues a requested one if DNS has shown its records for long enough. */
export function settle(entry: Entry, now: number, validators: Validators): Status {
  if (entry.material) {
    renewWhenDue(entry, now, validators);
    return entry.material.facts.notAfter.getTime() < now ? 'EXPIRED' : 'ISSUED';
  }
  const { request } = entry;
  if (!request) {
    return 'ISSUED';
  }
  if (request.failureReason !== undefined) {
    return now < request.recordsAt ? 'PENDING_VALIDATION' : 'FAILED';
  }
  observeDns(entry, now, validators);
  if (request.seenAt === undefined) {
    return now > entry.createdAt + validationTimeoutMs
      ? 'VALIDATION_TIMED_OUT'
      : 'PENDING_VALIDATION';
  }
  if (now < request.seenAt + validators.latencies().validationMs) {
    return 'PENDING_VALIDATION';
  }
  if (entry.names.some((name) => isForbiddenByCaa(name, validators.publicDns))) {
    request.failureReason = 'CAA_ERROR';
    return 'FAILED';
  }
  issue(entry, now, validators.amazonTrust);
  return 'ISSUED';
}

/**
 * ACM renews its certificates 45 days before they expire, under the same ARN, while a service uses it (ACM user guide, "Managed
 * certificate renewal").
 */
const renewalMs = 45 * dayMs;

/** Applied as often as it became due since the last read; whether it is in use and its record exists is judged at the time of the read. */
function renewWhenDue(entry: Entry, now: number, validators: Validators): void {
  const { request, inUseBy, names } = entry;
  const isRenewed = request?.method === 'DNS' && inUseBy.size > 0;
  for (
    let due = renewalOf(entry);
    isRenewed && due !== undefined && due <= now && recordsStand(names, validators);
    due = renewalOf(entry)
  ) {
    issue(entry, due, validators.amazonTrust);
  }
}

function renewalOf({ material }: Entry): number | undefined {
  return material && material.facts.notAfter.getTime() - renewalMs;
}

function recordsStand(
  names: readonly string[],
  { accountId, publicDns }: Pick<Validators, 'accountId' | 'publicDns'>,
): boolean {
  return names
    .map((name) => validationRecord(accountId, name))
    .every(({ name, value }) => publicDns.lookup(name, 'CNAME').includes(value));
}

function observeDns(
  { request, names, createdAt }: Entry,
  now: number,
  validators: Validators,
): void {
  if (!request || request.seenAt !== undefined || request.method !== 'DNS') {
    return;
  }
  if (now < request.recordsAt || now > createdAt + validationTimeoutMs) {
    return;
  }
  if (recordsStand(names, validators)) {
    request.seenAt = now;
  }
}

function issue(entry: Entry, now: number, amazonTrust: AmazonTrust): void {
  const { names, hierarchy, usage } = entry;
  const { certificate, chain, privateKey } = amazonTrust.issue({
    names,
    hierarchy,
    usage,
    notBefore: new Date(now - hourMs),
    notAfter: new Date(now + (hierarchy ? n2LifetimesMs[hierarchy] : publicLifetimeMs)),
  });
  entry.material = { facts: readFacts(certificate), chain, privateKey };
  entry.issuedAt = now;
}
