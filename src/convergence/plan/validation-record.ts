import type { RecordSet, ValidationRecord } from '../../aws/contract.ts';
import type { World } from '../observe/world.ts';
import type { Decision, Refusal, ValidationCertificatePlan, ValidationRecordPlan } from './plan.ts';

/** The record that proves the domain, now and at each renewal. */
export function planValidationRecord(
  world: World,
  certificatePlan: ValidationCertificatePlan,
): Decision<ValidationRecordPlan> | Refusal {
  if (world.dns.kind === 'manual') {
    return decideRecord('keep', 'as ACM tells it', 'set by hand', { do: 'by-hand' });
  }
  if (certificatePlan.do === 'request') {
    return decideRecord('create', 'as ACM tells it', 'proves the domain to ACM', { do: 'write' });
  }
  const certificate = world.publicCertificates.find(({ arn }) => arn === certificatePlan.arn);
  const records = certificate?.validationRecords ?? [];
  const names = records.map(({ name }) => name).join(', ') || 'as ACM tells it';
  if (
    certificate &&
    certificate.status !== 'ISSUED' &&
    certificate.status !== 'PENDING_VALIDATION'
  ) {
    return decideRecord('keep', names, `its certificate is ${certificate.status}`, { do: 'keep' });
  }
  const { atValidation } = world.dns;
  const inZone = records.filter(({ name }) => atValidation.has(name));
  const missing = inZone.filter((record) => !stands(record, atValidation.get(record.name)));
  const foreign = missing.flatMap(({ name }) => atValidation.get(name) ?? []).find(isForeign);
  if (foreign) {
    return {
      refused: `ACM's validation record ${foreign.name} is taken by ${foreign.type} ${foreign.values.join(', ')}`,
      remedy: 'Remove that record: ACM needs a CNAME of its own there.',
    };
  }
  if (missing.length > 0 || (records.length === 0 && certificatePlan.do === 'await')) {
    return decideRecord('create', names, 'proves the domain to ACM', { do: 'write' });
  }
  return decideRecord('keep', names, inZone.length > 0 ? 'stands' : 'not in this zone', {
    do: 'keep',
  });
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
