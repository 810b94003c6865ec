import type { RecordSet } from '../../aws/route53-interface.ts';
import type { Reason } from '../../context/reason.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { type Decision, decisionOn, type Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import { figuresOf } from '../zone/plan-records.ts';
import type { EndpointRecordPlan } from './planned.ts';

const decide = decisionOn<EndpointRecordPlan>('DNS record');

/** The types that say where a name points; all others (TXT, MX, NS, …) are never removed, even if the user asks for it. */
const addressTypes: ReadonlySet<string> = new Set(['A', 'AAAA', 'CNAME', 'HTTPS', 'SVCB']);

/** The domain's CNAME to the account's endpoint. A record that points elsewhere is left alone unless the user allows replacing it. */
export function planEndpointRecord(
  settings: DesiredSettings,
  snapshot: Snapshot,
): Decision<EndpointRecordPlan> | Refusal {
  const { domain, dns } = settings;
  if (dns.kind === 'manual' || snapshot.dns.kind === 'manual') {
    return planByHand(domain, snapshot);
  }
  const { atDomain, zone } = snapshot.dns;
  if (zone.name === domain) {
    return { code: 'domain-is-apex', figures: { domain, zoneId: zone.id } };
  }
  const target = snapshot.iotEndpoint;
  if (atDomain.length === 0) {
    const reason: Reason = { code: 'cname-missing', figures: { target, byUser: false } };
    return decide('create', domain, reason, { do: 'write', remove: [] });
  }
  const [only, ...others] = atDomain;
  if (only && others.length === 0 && leadsTo(only, target)) {
    return planTtl(domain, only, dns.ttl, target);
  }
  if (!dns.overwrite && settings.intent.foreignRecord === 'leave') {
    const figures = { records: atDomain.map(figuresOf), target };
    return decide('keep', domain, { code: 'record-elsewhere', figures }, { do: 'leave' });
  }
  return planOverForeign(domain, target, atDomain, dns.overwrite);
}

function planTtl(
  domain: string,
  { ttl }: RecordSet,
  required: number,
  target: string,
): Decision<EndpointRecordPlan> {
  if (ttl === required) {
    const reason: Reason = { code: 'cname-present', figures: { target } };
    return decide('keep', domain, reason, { do: 'keep' });
  }
  const figures = { actual: ttl, required };
  return decide('update', domain, { code: 'ttl-differs', figures }, { do: 'write', remove: [] });
}

/** A person creates it: the plan says what is left for them to do. */
function planByHand(domain: string, snapshot: Snapshot): Decision<EndpointRecordPlan> {
  const { dns, iotEndpoint: target } = snapshot;
  const answer = dns.kind === 'manual' ? dns.shown.get(domain) : undefined;
  const plan = { do: 'by-hand' } as const;
  if (answer?.kind !== 'found') {
    const figures = { target, byUser: true };
    return decide('create', domain, { code: 'cname-missing', figures }, plan);
  }
  const { values } = answer;
  if (values.includes(target)) {
    return decide('keep', domain, { code: 'cname-present', figures: { target } }, plan);
  }
  const records = [{ name: domain, type: 'CNAME', values, special: false }];
  const figures = { records, target, byUser: true };
  return decide('update', domain, { code: 'records-replaced', figures }, plan);
}

function leadsTo(record: RecordSet, iotEndpoint: string): boolean {
  return record.type === 'CNAME' && !record.special && record.values[0] === iotEndpoint;
}

function planOverForeign(
  domain: string,
  iotEndpoint: string,
  atDomain: readonly RecordSet[],
  overwrite: boolean,
): Decision<EndpointRecordPlan> | Refusal {
  const records = atDomain.map(figuresOf);
  const untouchable = atDomain.filter(({ type }) => !addressTypes.has(type));
  if (untouchable.length > 0) {
    return {
      code: 'endpoint-record-blocked',
      figures: { domain, records, blocking: untouchable.map(({ type }) => type) },
    };
  }
  if (!overwrite) {
    return { code: 'endpoint-record-foreign', figures: { domain, iotEndpoint, records } };
  }
  // An UPSERT overwrites a simple CNAME; everything else has to be removed in the same batch.
  const remove = atDomain.filter(({ type, special }) => type !== 'CNAME' || special);
  const figures = { records, target: iotEndpoint, byUser: false };
  return decide('update', domain, { code: 'records-replaced', figures }, { do: 'write', remove });
}
