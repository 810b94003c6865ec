import { isWithin } from '../dns/name.ts';
import { renderName } from './names.ts';
import { isEqualSet, isSameSet, type RecordSet } from './record-set.ts';
import { contentFaults } from './record-values.ts';

export interface Change {
  readonly action: 'CREATE' | 'DELETE' | 'UPSERT';
  readonly recordSet: RecordSet;
}

/** What a batch makes of the names it touches: each with all the record sets it then owns. */
export type Effects = ReadonlyMap<string, readonly RecordSet[]>;

export type Verdict =
  | { readonly valid: true; readonly effects: Effects }
  | { readonly valid: false; readonly messages: readonly string[] };

/** The zone as the rules see it. */
export interface ZoneRecordSets {
  /** Canonical. */
  readonly name: string;
  at(name: string): readonly RecordSet[];
}

/** ChangeResourceRecordSets, "Limits": both count twice in an UPSERT. */
const mostRecords = 1000;
const mostCharacters = 32_000;

/**
 * Judges a batch by the rules of ChangeResourceRecordSets: each change against what those before it left, and all of
 * them or none. One message a fault, in Route 53's words.
 */
export function judge(zone: ZoneRecordSets, changes: readonly Change[]): Verdict {
  const refused = [...limitFaults(changes), ...repetitionFaults(changes)];
  if (refused.length > 0) return { valid: false, messages: refused };

  const effects = new Map<string, readonly RecordSet[]>();
  const messages = changes.flatMap((change) => {
    const { name } = change.recordSet;
    const owned = effects.get(name) ?? zone.at(name);
    const faults = changeFaults(zone, owned, change);
    if (faults.length === 0) effects.set(name, applied(owned, change));
    return faults;
  });
  messages.push(...apexFaults(effects.get(zone.name)));
  return messages.length === 0 ? { valid: true, effects } : { valid: false, messages };
}

function applied(owned: readonly RecordSet[], { action, recordSet }: Change): RecordSet[] {
  const others = owned.filter((set) => !isSameSet(set, recordSet));
  return action === 'DELETE' ? others : [...others, recordSet];
}

function limitFaults(changes: readonly Change[]): string[] {
  let records = 0;
  let characters = 0;
  for (const { action, recordSet } of changes) {
    if (recordSet.content.kind === 'alias') continue;
    const times = action === 'UPSERT' ? 2 : 1;
    records += times * recordSet.content.values.length;
    characters += times * recordSet.content.values.join('').length;
  }
  return [
    ...(records > mostRecords ? [`Number of records limit of ${mostRecords} exceeded.`] : []),
    ...(characters > mostCharacters
      ? [`RDATA character limit of ${mostCharacters} exceeded.`]
      : []),
  ];
}

/** A record set may appear once, or twice to be deleted and then recreated. */
function repetitionFaults(changes: readonly Change[]): string[] {
  const lastAction = new Map<string, Change['action']>();
  return changes.flatMap(({ action, recordSet }) => {
    const { name, type, routing } = recordSet;
    const key = `${name}\0${type}\0${routing?.setIdentifier ?? ''}`;
    const before = lastAction.get(key);
    lastAction.set(key, action);
    return before === undefined || (before === 'DELETE' && action === 'CREATE')
      ? []
      : [
          `The request contains an invalid set of changes for a resource record set '${type} ${renderName(name)}'`,
        ];
  });
}

function changeFaults(zone: ZoneRecordSets, owned: readonly RecordSet[], change: Change): string[] {
  const { action, recordSet } = change;
  const name = renderName(recordSet.name);
  if (!isWithin(recordSet.name, zone.name))
    return [`RRSet with DNS name ${name} is not permitted in zone ${renderName(zone.name)}`];
  const present = owned.find((set) => isSameSet(set, recordSet));
  if (action === 'DELETE') return deletionFaults(present, recordSet);
  const faults = [...contentFaults(recordSet), ...conflictFaults(zone, owned, recordSet)];
  if (action === 'CREATE' && present !== undefined)
    faults.push(
      `Tried to create resource record set ${described(recordSet)} but it already exists`,
    );
  return faults;
}

function deletionFaults(present: RecordSet | undefined, recordSet: RecordSet): string[] {
  const tried = `Tried to delete resource record set ${described(recordSet)}`;
  if (present === undefined) return [`${tried} but it was not found`];
  return isEqualSet(present, recordSet)
    ? []
    : [`${tried} but the values provided do not match the current values`];
}

/** RFC 1034, section 3.6.2, and Route 53's own rule that simple and routed sets of a name and type exclude each other. */
function conflictFaults(
  zone: ZoneRecordSets,
  owned: readonly RecordSet[],
  { name, type, routing }: RecordSet,
): string[] {
  const [shown, zoneName] = [renderName(name), renderName(zone.name)];
  const start = `RRSet of type ${type} with DNS name ${shown} is not permitted`;
  const sameType = owned.filter((set) => set.type === type);
  if (type === 'CNAME' && name === zone.name) return [`${start} at apex in zone ${zoneName}`];
  if (type === 'SOA' && name !== zone.name)
    return ['A HostedZone must contain exactly one SOA record.'];
  if (type === 'CNAME' && sameType.length < owned.length)
    return [
      `${start} as it conflicts with other records with the same DNS name in zone ${zoneName}`,
    ];
  if (type !== 'CNAME' && owned.some((set) => set.type === 'CNAME'))
    return [
      `${start} because a conflicting RRSet of type CNAME with the same DNS name already exists in zone ${zoneName}`,
    ];
  if (routing === undefined && sameType.some((set) => set.routing !== undefined))
    return [
      `RRSet with DNS name ${shown}, type ${type} cannot be created as other RRSets exist with the same name and type.`,
    ];
  if (routing !== undefined && sameType.some((set) => set.routing?.policy !== routing.policy))
    return [
      `RRSet with DNS name ${shown}, type ${type}, SetIdentifier ${routing.setIdentifier} cannot be created as a ${otherPolicy(routing.policy)} set exists with the same name and type.`,
    ];
  return [];
}

function otherPolicy(policy: string): string {
  return policy === 'Weight' ? 'non-weighted' : `non-${policy.toLowerCase()}`;
}

function apexFaults(apex: readonly RecordSet[] | undefined): string[] {
  if (apex === undefined) return [];
  const has = (type: string): boolean => apex.some((set) => set.type === type);
  return [
    ...(has('NS') ? [] : ['A HostedZone must contain at least one NS record for the zone itself.']),
    ...(has('SOA') ? [] : ['A HostedZone must contain exactly one SOA record.']),
  ];
}

function described({ name, type, routing }: RecordSet): string {
  const identifier = routing === undefined ? '' : `, set-identifier='${routing.setIdentifier}'`;
  return `[name='${renderName(name)}', type='${type}'${identifier}]`;
}
