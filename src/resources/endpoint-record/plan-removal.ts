import type { AcmCertificate, ValidationRecord } from '../../aws/acm-interface.ts';
import type { RecordSet } from '../../aws/route53-interface.ts';
import type { PlannedChange } from '../../context/change.ts';
import type { Reason } from '../../context/reason.ts';
import type { Part, Refusal } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import { figuresOf } from '../zone/record-figures.ts';
import type { EndpointRecordRemoval } from './planned.ts';

/** Removes the domain's simple CNAME to this account's endpoint; anything else at the name is left alone. */
export function planEndpointRecordRemoval(
  domain: string,
  { dns, iotEndpoint }: TeardownSnapshot,
): Part<EndpointRecordRemoval> | Refusal {
  if (dns.kind === 'manual') {
    return dns.pointsHere
      ? part({ do: 'by-hand' }, keep(domain, byUser(iotEndpoint)))
      : part({ do: 'nothing' });
  }
  const leading = dns.atDomain.filter(
    ({ type, values }) => type === 'CNAME' && values.includes(iotEndpoint),
  );
  if (leading.some(({ special }) => special)) {
    return {
      code: 'endpoint-record-routed',
      figures: { domain, iotEndpoint, zoneName: dns.zone.name },
    };
  }
  const foreign = dns.atDomain
    .filter((record) => !leading.includes(record))
    .map((record) =>
      keep(domain, { code: 'points-elsewhere', figures: { record: figuresOf(record) } }),
    );
  const [record] = leading;
  return record
    ? part(
        { do: 'remove', record },
        remove(domain, { code: 'cname-removed', figures: { target: iotEndpoint } }),
        ...foreign,
      )
    : part({ do: 'nothing' }, ...foreign);
}

export interface ValidationRecordRemoval {
  readonly remove: readonly RecordSet[];
  readonly byHand: readonly ValidationRecord[];
}

/**
 * The validation records of the certificates to be deleted, except those by which another certificate of the account is renewed:
 * ACM uses one record per name and account (ACM user guide, "DNS validation").
 */
export function planValidationRecordRemoval(
  snapshot: TeardownSnapshot,
  going: readonly AcmCertificate[],
): Part<ValidationRecordRemoval> {
  const staying = [
    ...snapshot.covering.map(({ certificate }) => certificate),
    ...snapshot.related,
  ].filter(({ arn }) => going.every((one) => one.arn !== arn));
  const records = new Map(
    going.flatMap(({ validationRecords }) => validationRecords).map((one) => [one.name, one]),
  );
  const parts = [...records.values()].map((record) => {
    const sharing = staying.find(({ validationRecords }) =>
      validationRecords.some(({ name }) => name === record.name),
    );
    return sharing
      ? part(nothing, keep(record.name, { code: 'record-shared', figures: { arn: sharing.arn } }))
      : planUnshared(record, snapshot.dns);
  });
  return {
    plan: {
      remove: parts.flatMap(({ plan }) => plan.remove),
      byHand: parts.flatMap(({ plan }) => plan.byHand),
    },
    changes: parts.flatMap(({ changes }) => changes),
  };
}

const nothing: ValidationRecordRemoval = { remove: [], byHand: [] };

/** Removed only if it has exactly the value that ACM published. */
function planUnshared(
  record: ValidationRecord,
  dns: TeardownSnapshot['dns'],
): Part<ValidationRecordRemoval> {
  const { name, value } = record;
  if (dns.kind === 'manual') {
    return part({ remove: [], byHand: [record] }, keep(name, byUser(value)));
  }
  const at = dns.atValidation.get(name);
  if (!at) {
    return part(
      nothing,
      keep(name, { code: 'record-not-in-zone', figures: { zone: dns.zone.name } }),
    );
  }
  const [only, ...others] = at;
  if (only === undefined) {
    return part(nothing);
  }
  return others.length === 0 && isExactly(only, value)
    ? part({ remove: [only], byHand: [] }, remove(name, { code: 'record-validated', figures: {} }))
    : part(
        nothing,
        keep(name, { code: 'record-foreign', figures: { records: at.map(figuresOf) } }),
      );
}

function isExactly({ type, values, special }: RecordSet, value: string): boolean {
  return type === 'CNAME' && !special && values.length === 1 && values[0] === value;
}

function byUser(target: string): Reason {
  return { code: 'removed-by-user', figures: { target } };
}

function part<P>(plan: P, ...changes: readonly PlannedChange[]): Part<P> {
  return { plan, changes };
}

function keep(name: string, reason: Reason): PlannedChange {
  return { action: 'keep', resource: 'DNS record', name, reason };
}

function remove(name: string, reason: Reason): PlannedChange {
  return { action: 'delete', resource: 'DNS record', name, reason };
}
