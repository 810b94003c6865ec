import type { AcmCertificate, ValidationRecord } from '../../aws/acm-interface.ts';
import type { RecordSet } from '../../aws/route53-interface.ts';
import type { PlannedChange } from '../../context/change.ts';
import type { Part, Refusal } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import type { EndpointRecordRemoval } from './planned.ts';

/** The domain's simple CNAME to this account's endpoint goes; whatever else stands at the name is somebody else's. */
export function planEndpointRecordRemoval(
  domain: string,
  { dns, iotEndpoint }: TeardownSnapshot,
): Part<EndpointRecordRemoval> | Refusal {
  if (dns.kind === 'manual') {
    return dns.pointsHere
      ? part({ do: 'by-hand' }, keep(domain, `to be removed manually: CNAME ${iotEndpoint}`))
      : part({ do: 'nothing' });
  }
  const leading = dns.atDomain.filter(
    ({ type, values }) => type === 'CNAME' && values.includes(iotEndpoint),
  );
  if (leading.some(({ special }) => special)) {
    return {
      code: 'endpoint-record-routed',
      refused: `${domain} is a routed CNAME (weighted, by latency, …) to ${iotEndpoint}, which this action never creates`,
      remedy: `Remove that record in the hosted zone ${dns.zone.name}, so that no device is directed to a removed domain, then re-run the job.`,
    };
  }
  const foreign = dns.atDomain
    .filter((record) => !leading.includes(record))
    .map((record) =>
      keep(domain, `${describe(record)}: points elsewhere; not created by this action`),
    );
  const [record] = leading;
  return record
    ? part({ do: 'remove', record }, remove(domain, `CNAME ${iotEndpoint}`), ...foreign)
    : part({ do: 'nothing' }, ...foreign);
}

export interface ValidationRecordRemoval {
  readonly remove: readonly RecordSet[];
  readonly byHand: readonly ValidationRecord[];
}

/**
 * The records that ACM told for the certificates that go, except those that another certificate of the account is renewed by: ACM
 * gives one record for a name and an account, whoever asks (ACM user guide, "DNS validation").
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
      ? part(nothing, keep(record.name, `${sharing.arn} is renewed by it`))
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

/** Removed only where it stands with exactly the value that ACM told. */
function planUnshared(
  record: ValidationRecord,
  dns: TeardownSnapshot['dns'],
): Part<ValidationRecordRemoval> {
  const { name, value } = record;
  if (dns.kind === 'manual') {
    return part(
      { remove: [], byHand: [record] },
      keep(name, `to be removed manually: CNAME ${value}`),
    );
  }
  const at = dns.atValidation.get(name);
  if (!at) {
    return part(nothing, keep(name, `not in the hosted zone ${dns.zone.name}`));
  }
  const [only, ...others] = at;
  if (only === undefined) {
    return part(nothing);
  }
  return others.length === 0 && isExactly(only, value)
    ? part({ remove: [only], byHand: [] }, remove(name, 'validated the domain for ACM'))
    : part(
        nothing,
        keep(
          name,
          `${at.map(describe).join('; ')}: not ACM's validation record; not created by this action`,
        ),
      );
}

function isExactly({ type, values, special }: RecordSet, value: string): boolean {
  return type === 'CNAME' && !special && values.length === 1 && values[0] === value;
}

function describe({ type, values, special }: RecordSet): string {
  return [type, values.join(', '), special && '(routed or alias)'].filter(Boolean).join(' ');
}

function part<P>(plan: P, ...changes: readonly PlannedChange[]): Part<P> {
  return { plan, changes };
}

function keep(name: string, reason: string): PlannedChange {
  return { action: 'keep', resource: 'DNS record', name, reason };
}

function remove(name: string, reason: string): PlannedChange {
  return { action: 'delete', resource: 'DNS record', name, reason };
}
