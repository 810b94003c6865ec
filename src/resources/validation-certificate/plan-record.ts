import type { ValidationRecord } from '../../aws/acm-interface.ts';
import type { RecordSet } from '../../aws/route53-interface.ts';
import type { Decision, Refusal } from '../decision.ts';
import { isShown } from '../endpoint-record/manual-records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ValidationCertificatePlan, ValidationRecordPlan } from './planned.ts';

/** The record that proves the domain, now and at each renewal. */
export function planValidationRecord(
  snapshot: Snapshot,
  certificatePlan: ValidationCertificatePlan,
): Decision<ValidationRecordPlan> | Refusal {
  const isByHand = snapshot.dns.kind === 'manual';
  if (certificatePlan.do === 'request') {
    const plan = { do: isByHand ? 'by-hand' : 'write' } as const;
    const reason = isByHand ? byHand : 'validates the domain for ACM';
    return decideRecord('create', 'as specified by ACM', reason, plan);
  }
  const certificate = snapshot.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
  const records = certificate?.validationRecords ?? [];
  const names = namesOf(records);
  if (
    certificate &&
    certificate.status !== 'ISSUED' &&
    certificate.status !== 'PENDING_VALIDATION'
  ) {
    return decideRecord('keep', names, `its certificate is ${certificate.status}`, { do: 'keep' });
  }
  if (snapshot.dns.kind === 'manual') {
    return planByHand(records, snapshot.dns);
  }
  const { atValidation } = snapshot.dns;
  const inZone = records.filter(({ name }) => atValidation.has(name));
  const missing = inZone.filter((record) => !stands(record, atValidation.get(record.name)));
  const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
  if (foreign) {
    return {
      code: 'validation-record-taken',
      refused: `ACM's validation record ${foreign.name} is occupied by ${foreign.type} ${foreign.values.join(', ')}`,
      remedy: 'Remove that record: ACM requires its own CNAME there.',
    };
  }
  if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
    return decideRecord('create', names, 'validates the domain for ACM', { do: 'write' });
  }
  return decideRecord('keep', names, inZone.length > 0 ? 'stands' : 'not in this zone', {
    do: 'keep',
  });
}

const byHand = 'by you, when the run asks for it: validates the domain for ACM';

/** A person sets them: the plan says what is left for them to do. */
function planByHand(
  records: readonly ValidationRecord[],
  dns: Snapshot['dns'],
): Decision<ValidationRecordPlan> {
  const missing = records.filter((record) => !isShown(dns, record));
  const plan = { do: 'by-hand' } as const;
  return records.length > 0 && missing.length === 0
    ? decideRecord('keep', namesOf(records), 'stands', plan)
    : decideRecord('create', namesOf(missing), byHand, plan);
}

function namesOf(records: readonly ValidationRecord[]): string {
  return records.map(({ name }) => name).join(', ') || 'as specified by ACM';
}

function stands(record: ValidationRecord, at: readonly RecordSet[] | undefined): boolean {
  return at?.some(({ type, values }) => type === 'CNAME' && values[0] === record.value) ?? false;
}

/** ACM's own values may be replaced: another account's or an older one's. */
function isForeign({ type, values }: RecordSet): boolean {
  return type !== 'CNAME' || !values.every((value) => value.endsWith('.acm-validations.aws'));
}

function decideRecord(
  action: 'create' | 'keep',
  name: string,
  reason: string,
  plan: ValidationRecordPlan,
): Decision<ValidationRecordPlan> {
  return { plan, change: { action, resource: 'DNS record', name, reason } };
}
