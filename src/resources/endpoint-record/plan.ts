import type { RecordSet } from '../../aws/route53-interface.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Snapshot } from '../snapshot.ts';
import type { EndpointRecordPlan } from './planned.ts';

/** The types that say where a name leads; all others (TXT, MX, NS, …) are never removed, not even when asked. */
const addressTypes: ReadonlySet<string> = new Set(['A', 'AAAA', 'CNAME', 'HTTPS', 'SVCB']);

/** The domain's CNAME to the account's endpoint. A record that points elsewhere is somebody's until the user says otherwise. */
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
    return {
      code: 'domain-is-apex',
      refused: `${domain} is the apex of its hosted zone ${zone.id}, where DNS allows no CNAME`,
      remedy: `Use a name below it, such as iot.${domain}; IoT Core custom domains require a CNAME.`,
    };
  }
  if (atDomain.length === 0) {
    return decide(domain, 'create', `CNAME ${snapshot.iotEndpoint}`, { do: 'write', remove: [] });
  }
  const [only, ...others] = atDomain;
  if (only && others.length === 0 && leadsTo(only, snapshot.iotEndpoint)) {
    return only.ttl === dns.ttl
      ? decide(domain, 'keep', `is a CNAME to ${snapshot.iotEndpoint}`, { do: 'keep' })
      : decide(domain, 'update', `TTL ${only.ttl} → ${dns.ttl}`, { do: 'write', remove: [] });
  }
  return planOverForeign(domain, snapshot.iotEndpoint, atDomain, dns.overwrite);
}

/** A person sets it: the plan says what is left for them to do. */
function planByHand(domain: string, { dns, iotEndpoint }: Snapshot): Decision<EndpointRecordPlan> {
  const answer = dns.kind === 'manual' ? dns.shown.get(domain) : undefined;
  const plan = { do: 'by-hand' } as const;
  if (answer?.kind !== 'found') {
    return decide(domain, 'create', `by you, when the run asks for it: CNAME ${iotEndpoint}`, plan);
  }
  return answer.values.includes(iotEndpoint)
    ? decide(domain, 'keep', `is a CNAME to ${iotEndpoint}`, plan)
    : decide(
        domain,
        'update',
        `by you, when the run asks for it: CNAME ${answer.values.join(', ')} → CNAME ${iotEndpoint}`,
        plan,
      );
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
  const standing = atDomain.map(({ type, values }) => `${type} ${values.join(', ')}`).join('; ');
  const untouchable = atDomain.filter(({ type }) => !addressTypes.has(type));
  if (untouchable.length > 0) {
    return {
      code: 'endpoint-record-blocked',
      refused: `${domain} has records that cannot coexist with a CNAME: ${standing}`,
      remedy: `Move the ${untouchable.map(({ type }) => type).join(', ')} records elsewhere; the action does not remove them.`,
    };
  }
  if (!overwrite) {
    return {
      code: 'endpoint-record-foreign',
      refused: `${domain} has a record that this action did not create: ${standing}`,
      remedy: `Set overwrite-dns-record: true to point ${domain} at ${iotEndpoint} instead, or remove the record.`,
    };
  }
  // An UPSERT overwrites a simple CNAME; everything else has to go in the same batch.
  const remove = atDomain.filter(({ type, special }) => type !== 'CNAME' || special);
  return decide(domain, 'update', `${standing} → CNAME ${iotEndpoint}`, { do: 'write', remove });
}

function decide(
  name: string,
  action: 'create' | 'update' | 'keep',
  reason: string,
  plan: EndpointRecordPlan,
): Decision<EndpointRecordPlan> {
  return { plan, change: { action, resource: 'DNS record', name, reason } };
}
