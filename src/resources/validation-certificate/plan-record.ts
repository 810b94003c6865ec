import type { ValidationRecord } from '../../aws/acm-interface.ts';
import type { RecordSet } from '../../aws/route53-interface.ts';
import type { Reason } from '../../context/reason.ts';
import { type Decision, decisionOn, type Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import { isShown } from '../zone/manual-records.ts';
import { figuresOf } from '../zone/plan-records.ts';
import type { ValidationCertificatePlan, ValidationRecordPlan } from './planned.ts';

const decideRecord = decisionOn<ValidationRecordPlan>('DNS record');

/** The record that validates the domain, now and at each renewal. */
export function planValidationRecord(
  snapshot: Snapshot,
  certificatePlan: ValidationCertificatePlan,
): Decision<ValidationRecordPlan> | Refusal {
  const isByHand = snapshot.dns.kind === 'manual';
  if (certificatePlan.do === 'request') {
    const plan = { do: isByHand ? 'by-hand' : 'write' } as const;
    return decideRecord('create', notKnownYet, validates(isByHand), plan);
  }
  const certificate = snapshot.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
  const records = certificate?.validationRecords ?? [];
  const names = namesOf(records);
  if (
    certificate &&
    certificate.status !== 'ISSUED' &&
    certificate.status !== 'PENDING_VALIDATION'
  ) {
    const reason: Reason = { code: 'record-obsolete', figures: { status: certificate.status } };
    return decideRecord('keep', names, reason, { do: 'keep' });
  }
  if (snapshot.dns.kind === 'manual') {
    return planByHand(records, snapshot.dns);
  }
  const { atValidation } = snapshot.dns;
  const inZone = records.filter(({ name }) => atValidation.has(name));
  const missing = inZone.filter((record) => !isStanding(record, atValidation.get(record.name)));
  const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
  if (foreign) {
    return { code: 'validation-record-taken', figures: { record: figuresOf(foreign) } };
  }
  if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
    const isUpdate = missing.some(({ name }) => (atValidation.get(name) ?? []).length > 0);
    return decideRecord(isUpdate ? 'update' : 'create', names, validates(false), { do: 'write' });
  }
  return decideRecord('keep', names, inZone.length > 0 ? present : inOtherZone, { do: 'keep' });
}

/** Instead of a name that ACM decides. */
export const notKnownYet = 'as specified by ACM';

const present: Reason = { code: 'record-present', figures: {} };

const inOtherZone: Reason = { code: 'record-in-other-zone', figures: {} };

function validates(byUser: boolean): Reason {
  return { code: 'record-validates', figures: { byUser } };
}

/** A person creates them: the plan says what is left for them to do. */
function planByHand(
  records: readonly ValidationRecord[],
  dns: Snapshot['dns'],
): Decision<ValidationRecordPlan> {
  const missing = records.filter((record) => !isShown(dns, record));
  const plan = { do: 'by-hand' } as const;
  return records.length > 0 && missing.length === 0
    ? decideRecord('keep', namesOf(records), present, plan)
    : decideRecord('create', namesOf(missing), validates(true), plan);
}

function namesOf(records: readonly ValidationRecord[]): string {
  return records.map(({ name }) => name).join(', ') || notKnownYet;
}

/** Whether the record is among those at its name, as ACM specified it. */
export function isStanding(
  record: ValidationRecord,
  at: readonly RecordSet[] | undefined,
): boolean {
  return at?.some(({ type, values }) => type === 'CNAME' && values[0] === record.value) ?? false;
}

/** Validation values of ACM may be replaced: they belong to another account or an older certificate. */
function isForeign({ type, values }: RecordSet): boolean {
  return type !== 'CNAME' || !values.every((value) => value.endsWith('.acm-validations.aws'));
}
