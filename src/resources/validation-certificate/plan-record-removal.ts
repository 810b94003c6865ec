import type { AcmCertificate, ValidationRecord } from '../../aws/acm-interface.ts';
import type { RecordSet } from '../../aws/route53-interface.ts';
import { type Part, part } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import { figuresOf, keptRecord, removedByUser, removedRecord } from '../zone/plan-records.ts';

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
      ? part(
          nothing,
          keptRecord(record.name, { code: 'record-shared', figures: { arn: sharing.arn } }),
        )
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
    return part({ remove: [], byHand: [record] }, removedByUser(name, value));
  }
  const at = dns.atValidation.get(name);
  if (!at) {
    return part(
      nothing,
      keptRecord(name, { code: 'record-not-in-zone', figures: { zone: dns.zone.name } }),
    );
  }
  const [only, ...others] = at;
  if (only === undefined) {
    return part(nothing);
  }
  return others.length === 0 && isExactly(only, value)
    ? part(
        { remove: [only], byHand: [] },
        removedRecord(name, { code: 'record-validated', figures: {} }),
      )
    : part(
        nothing,
        keptRecord(name, { code: 'record-foreign', figures: { records: at.map(figuresOf) } }),
      );
}

function isExactly({ type, values, special }: RecordSet, value: string): boolean {
  return type === 'CNAME' && !special && values.length === 1 && values[0] === value;
}
