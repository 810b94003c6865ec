import { type Part, part, type Refusal } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import { figuresOf, keptRecord, removedByUser, removedRecord } from '../zone/plan-records.ts';
import type { EndpointRecordRemoval } from './planned.ts';

/** Removes the domain's simple CNAME to this account's endpoint; anything else at the name is left alone. */
export function planEndpointRecordRemoval(
  domain: string,
  { dns, iotEndpoint }: TeardownSnapshot,
): Part<EndpointRecordRemoval> | Refusal {
  if (dns.kind === 'manual') {
    return dns.pointsHere
      ? part({ do: 'by-hand' }, removedByUser(domain, iotEndpoint))
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
      keptRecord(domain, { code: 'points-elsewhere', figures: { record: figuresOf(record) } }),
    );
  const [record] = leading;
  return record
    ? part(
        { do: 'remove', record },
        removedRecord(domain, { code: 'cname-removed', figures: { target: iotEndpoint } }),
        ...foreign,
      )
    : part({ do: 'nothing' }, ...foreign);
}
