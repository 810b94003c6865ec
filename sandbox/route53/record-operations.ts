import { isWithin } from '../dns/name.ts';
import { findIn } from '../dns/resolve.ts';
import { type Change, judge } from './change-batch.ts';
import { renderChange } from './change-operations.ts';
import { invalidChangeBatch, invalidInput } from './errors.ts';
import { parseName, renderName } from './names.ts';
import { page } from './page.ts';
import { protectionFaults } from './protections.ts';
import { zoneView } from './record-set.ts';
import { readChangeBatch, renderRecordSet } from './record-set-xml.ts';
import type { Route53State } from './state.ts';
import type { XmlContent } from './xml.ts';
import { editableZone } from './zone-operations.ts';

const mostRecordSetsOnAPage = 300;

/** ChangeResourceRecordSets: all of the batch or nothing of it. */
export function changeResourceRecordSets(
  state: Route53State,
  id: string,
  content: XmlContent,
): XmlContent {
  const { comment, changes } = readChangeBatch(content.ChangeBatch);
  const zone = editableZone(state, id);
  const verdict = judge({ name: zone.facts.name, at: (name) => zone.stored.at(name) }, changes);
  const refused = [
    ...protectionFaults(zone, changes),
    ...guardrailFaults(state.knobs.queriedNames, changes),
  ];
  if (refused.length > 0) throw invalidChangeBatch(refused);
  if (!verdict.valid) throw invalidChangeBatch(verdict.messages);
  return { ChangeInfo: renderChange(state.commit(zone, verdict.effects, comment)) };
}

/** Route 53 "returns an error that identifies the guardrail" (API reference, ChangeGuardrail); the other words are the sandbox's. */
function guardrailFaults(queried: readonly string[], changes: readonly Change[]): string[] {
  return changes
    .filter(({ action, recordSet }) => action === 'DELETE' && queried.includes(recordSet.name))
    .map(
      ({ recordSet: { name, type } }) =>
        `ACTIVE_RECORD_CHECK: RRSet with DNS name ${renderName(name)}, type ${type} still receives DNS queries`,
    );
}

/** ListResourceRecordSets: `name`, `type` and `identifier` say where to start; nothing is filtered. */
export function listResourceRecordSets(
  state: Route53State,
  id: string,
  query: URLSearchParams,
): XmlContent {
  const [name, type, identifier] = ['name', 'type', 'identifier'].map((key) => query.get(key));
  if (type && !name) throw invalidInput('A record type may be given only together with a name.');
  if (identifier && !type)
    throw invalidInput('A set identifier may be given only together with a name and a type.');
  const zone = state.zone(id);
  const start = name ? parseName(name) : zone.facts.name;
  const { items, next, maxItems } = page(
    zone.stored.from(start, type ?? undefined, identifier ?? undefined),
    query,
    mostRecordSetsOnAPage,
  );
  return {
    ResourceRecordSets: { ResourceRecordSet: items.map(renderRecordSet) },
    IsTruncated: next !== undefined,
    ...(next && {
      NextRecordName: renderName(next.name),
      NextRecordType: next.type,
      ...(next.routing && { NextRecordIdentifier: next.routing.setIdentifier }),
    }),
    MaxItems: maxItems,
  };
}

/** TestDNSAnswer: what the zone would answer, whether or not it has propagated or is delegated. */
export function testDnsAnswer(state: Route53State, query: URLSearchParams): XmlContent {
  const { facts, stored } = state.zone(query.get('hostedzoneid') ?? '');
  const name = parseName(query.get('recordname') ?? '');
  const type = query.get('recordtype') ?? '';
  if (!isWithin(name, facts.name))
    throw invalidInput(`${renderName(name)} is not in the zone ${renderName(facts.name)}`);
  const finding = findIn(zoneView(facts.name, stored), name, type);
  const values = 'records' in finding ? finding.records.values : [];
  return {
    Nameserver: facts.nameServers[0],
    RecordName: renderName(name),
    RecordType: type,
    RecordData: { RecordDataEntry: values },
    ResponseCode: finding.kind === 'no-name' ? 'NXDOMAIN' : 'NOERROR',
    Protocol: 'UDP',
  };
}
