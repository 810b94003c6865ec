import type { PlannedChange } from '../../context/change.ts';
import type { Reason } from '../../context/reason.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { Part, Refusal } from '../decision.ts';
import type { EndpointRecordPlan } from '../endpoint-record/planned.ts';
import type { Snapshot, ZoneState } from '../snapshot.ts';
import { isStanding, notKnownYet } from '../validation-certificate/plan-record.ts';
import type {
  ValidationCertificatePlan,
  ValidationRecordPlan,
} from '../validation-certificate/planned.ts';
import { isOwn, type ProtectionPlan } from './planned.ts';

/** What is planned for the records themselves. */
export interface RecordPlans {
  readonly endpointRecord: EndpointRecordPlan;
  readonly validationCertificate: ValidationCertificatePlan;
  readonly validationRecord: ValidationRecordPlan;
}

type Zone = Extract<ZoneState, { kind: 'route53' }>;

/**
 * The protections of the domain's CNAME and of ACM's validation record. One that someone else created serves as well and is kept;
 * it is in the way of a change, and this action never removes it.
 */
export function planProtections(
  { domain, dns: settings }: DesiredSettings,
  snapshot: Snapshot,
  plans: RecordPlans,
): Part<ProtectionPlan> | Refusal {
  const { dns } = snapshot;
  if (settings.kind === 'manual' || dns.kind === 'manual' || dns.protections === undefined) {
    return { plan: { do: 'nothing' }, changes: [] };
  }
  const validation = validationNames(dns, snapshot, plans.validationCertificate);
  const written = [
    ...(plans.endpointRecord.do === 'write' ? [domain] : []),
    ...validation.filter(({ stands }) => !stands).map(({ name }) => name),
  ];
  const blocking = dns.protections.filter(
    (protection) => isChanged(protection, written, plans) && !isOwn(protection, domain),
  );
  if (blocking.length > 0) {
    const figures = { zoneId: dns.zone.id, protections: blocking };
    return { code: 'dns-record-protected', figures };
  }
  return settings.protect
    ? planKeepingUp(
        [domain, ...validation.map(({ name }) => name)].map((name) => ({
          name,
          reason: reasonOf(dns, domain, { name, isWritten: written.includes(name) }),
        })),
        plans.validationCertificate,
      )
    : planLifting(domain, dns);
}

/** Those of the chosen certificate that are kept in the zone. */
function validationNames(
  { atValidation }: Zone,
  { publicCertificates }: Snapshot,
  plan: ValidationCertificatePlan,
): readonly { readonly name: string; readonly stands: boolean }[] {
  const chosen =
    plan.do === 'request' ? undefined : publicCertificates.find(({ arn }) => arn === plan.arn);
  return (chosen?.validationRecords ?? []).flatMap((record) => {
    const at = atValidation.get(record.name);
    return at ? [{ name: record.name, stands: isStanding(record, at) }] : [];
  });
}

function isChanged(
  { name, type }: { readonly name: string; readonly type: string },
  written: readonly string[],
  { endpointRecord }: RecordPlans,
): boolean {
  const isRemoved =
    endpointRecord.do === 'write' &&
    endpointRecord.remove.some((set) => set.name === name && set.type === type);
  return isRemoved || (type === 'CNAME' && written.includes(name));
}

function reasonOf(
  { protections = [] }: Zone,
  domain: string,
  { name, isWritten }: { readonly name: string; readonly isWritten: boolean },
): Reason {
  const found = protections.find((one) => one.name === name && one.type === 'CNAME');
  if (!found) {
    return { code: 'protection-missing', figures: {} };
  }
  if (isOwn(found, domain)) {
    return { code: isWritten ? 'protection-interrupted' : 'protection-present', figures: {} };
  }
  return { code: 'protection-adopted', figures: { comment: found.comment } };
}

function planKeepingUp(
  known: readonly { readonly name: string; readonly reason: Reason }[],
  certificate: ValidationCertificatePlan,
): Part<ProtectionPlan> {
  const changes = [
    ...known.map(({ name, reason }) => change(actionFor(reason), name, reason)),
    ...(certificate.do === 'request'
      ? [change('create', notKnownYet, { code: 'protection-missing', figures: {} })]
      : []),
  ];
  const isKept = changes.every(({ action }) => action === 'keep');
  return { plan: { do: isKept ? 'nothing' : 'protect' }, changes };
}

function actionFor({ code }: Reason): 'create' | 'update' | 'keep' {
  switch (code) {
    case 'protection-missing':
      return 'create';
    case 'protection-interrupted':
      return 'update';
    default:
      return 'keep';
  }
}

function planLifting(domain: string, { protections = [] }: Zone): Part<ProtectionPlan> {
  const names = protections
    .filter((protection) => isOwn(protection, domain))
    .map(({ name }) => name);
  return {
    plan: names.length > 0 ? { do: 'lift', names } : { do: 'nothing' },
    changes: names.map((name) =>
      change('delete', name, { code: 'created-by-action', figures: {} }),
    ),
  };
}

function change(action: PlannedChange['action'], name: string, reason: Reason): PlannedChange {
  return { action, resource: 'DNS record protection', name, reason };
}
