/** The records that a person maintains for a domain (`dns: manual`), in the order in which to create them. */
import type { ValidationRecord } from '../../aws/acm-interface.ts';
import type { Context } from '../../context/context.ts';
import type { RunEvent } from '../../context/event.ts';
import type { DnsRecord } from '../../context/outcome.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { Snapshot, ZoneState } from '../snapshot.ts';
import type { ValidationCertificatePlan } from '../validation-certificate/planned.ts';

export function isShown(
  dns: ZoneState,
  { name, value }: Pick<DnsRecord, 'name' | 'value'>,
): boolean {
  const answer = dns.kind === 'manual' ? dns.shown.get(name) : undefined;
  return answer?.kind === 'found' && answer.values.includes(value);
}

/** Adds the record to the report, and asks for it if DNS does not show it yet; `later`: in a dry run. */
export function askForRecord(
  { report, record: runRecord }: Pick<Context, 'report' | 'record'>,
  dns: ZoneState,
  { record, when }: Pick<Extract<RunEvent, { code: 'create-record' }>, 'record' | 'when'>,
): void {
  runRecord.needsRecord(record);
  if (!isShown(dns, record)) {
    report({ code: 'create-record', record, when });
  }
}

export function validationRecord({ name, value }: ValidationRecord, ttl: number): DnsRecord {
  return { name, type: 'CNAME', value, ttl, purpose: 'validation certificate' };
}

export function endpointRecord(domain: string, iotEndpoint: string, ttl: number): DnsRecord {
  return { name: domain, type: 'CNAME', value: iotEndpoint, ttl, purpose: 'endpoint' };
}

/** All records that a person creates, except those of a certificate not requested yet. The endpoint's comes last. */
export function recordsOfPlan(
  { domain, dns }: Pick<DesiredSettings, 'domain' | 'dns'>,
  { publicCertificates, iotEndpoint }: Snapshot,
  planned: ValidationCertificatePlan,
): readonly DnsRecord[] {
  if (dns.kind !== 'manual') {
    return [];
  }
  const certificate = publicCertificates.find(
    ({ arn }) => planned.do !== 'request' && arn === planned.arn,
  );
  return [
    ...(certificate?.validationRecords ?? []).map((record) => validationRecord(record, dns.ttl)),
    endpointRecord(domain, iotEndpoint, dns.ttl),
  ];
}

/** Adds the record to the report, and asks for its removal. */
export function askForRemoval(
  { report, record: runRecord }: Pick<Context, 'report' | 'record'>,
  record: DnsRecord,
): void {
  runRecord.needsRecord(record);
  report({ code: 'remove-record', record });
}
