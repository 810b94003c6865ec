/** Record protections: a name and type that no batch may change (Route 53 API reference, CreateResourceRecordSetProtections). */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { isWithin } from '../dns/name.ts';
import type { Change } from './change-batch.ts';
import { invalidInput, invalidShape } from './errors.ts';
import type { HostedZone, Protection } from './hosted-zone.ts';
import { parseName, renderName } from './names.ts';
import type { Route53State } from './state.ts';
import type { XmlContent } from './xml.ts';
import { editableZone } from './zone-operations.ts';

const mostInARequest = 100;
const mostOnAPage = 300;
/** "You can't protect records of type DNAME or of the DNSSEC record types that Route 53 manages." */
const types = ['SOA', 'A', 'TXT', 'NS', 'CNAME', 'MX', 'PTR', 'SRV', 'AAAA', 'CAA'] as const;

const entry = z.strictObject({
  RecordName: z.string().min(1).max(1024),
  RecordType: z.enum(types),
  Comment: z.string().max(256).optional(),
});

function batchOf(content: XmlContent, element: string): readonly Protection[] {
  const read = z
    .object({
      Protections: z.object({ [element]: z.array(entry).min(1).max(mostInARequest) }),
    })
    .safeParse(content);
  if (!read.success) throw invalidShape(read.error);
  return (read.data.Protections[element] ?? []).map(({ RecordName, RecordType, Comment }) => ({
    name: parseName(RecordName),
    type: RecordType,
    comment: Comment,
  }));
}

export function createProtections(
  state: Route53State,
  id: string,
  content: XmlContent,
): XmlContent {
  const { facts, protections } = editableZone(state, id);
  const batch = batchOf(content, 'ResourceRecordSetProtectionConfig');
  const invalid = batch
    .filter(({ name }, index) => !isWithin(name, facts.name) || isRepeated(batch, index))
    .map((one) => fault(one, 'InvalidInput', 'The entry is not valid.'));
  if (invalid.length > 0) throw refused('InvalidResourceRecordSetProtectionBatch', 400, invalid);
  const taken = batch
    .filter((one) => protections.has(keyOf(one)))
    .map((one) => fault(one, 'ProtectionAlreadyExists', 'A protection already exists.'));
  if (taken.length === batch.length) throw refused('ProtectionAlreadyExists', 409, taken);
  if (taken.length > 0) throw refused('InvalidResourceRecordSetProtectionBatch', 400, taken);
  for (const one of batch) protections.set(keyOf(one), one);
  return {};
}

export function deleteProtections(
  state: Route53State,
  id: string,
  content: XmlContent,
): XmlContent {
  const { protections } = editableZone(state, id);
  const batch = batchOf(content, 'ResourceRecordSetProtectionKey');
  const missing = batch
    .filter((one) => !protections.has(keyOf(one)))
    .map((one) => fault(one, 'ProtectionNotFound', 'No protection exists.'));
  if (missing.length > 0) throw refused('InvalidResourceRecordSetProtectionBatch', 400, missing);
  for (const one of batch) protections.delete(keyOf(one));
  return {};
}

/** `name` and `type` say where to start; nothing is filtered. */
export function listProtections(
  state: Route53State,
  id: string,
  query: URLSearchParams,
): XmlContent {
  const { protections } = state.zone(id);
  const name = query.get('name');
  const type = query.get('type') ?? '';
  if (query.get('type') && name === null)
    throw invalidInput('A record type may be given only together with a name.');
  const start = query.get('nexttoken') ?? (name === null ? '' : orderOf(parseName(name), type));
  const after = [...protections.values()]
    .toSorted((a, b) => (orderOf(a.name, a.type) < orderOf(b.name, b.type) ? -1 : 1))
    .filter((one) => orderOf(one.name, one.type) >= start);
  const size = Math.min(Number(query.get('maxresults') ?? mostOnAPage), mostOnAPage);
  const next = after[size];
  return {
    ResourceRecordSetProtections: {
      ResourceRecordSetProtection: after.slice(0, size).map(rendered),
    },
    ...(next && { NextToken: orderOf(next.name, next.type) }),
  };
}

/** One message for each protected record set that the batch would change, with the protection's comment. */
export function protectionFaults(
  { protections }: Pick<HostedZone, 'protections'>,
  changes: readonly Change[],
): readonly string[] {
  return changes.flatMap(({ recordSet: { name, type } }) => {
    const protection = protections.get(keyOf({ name, type }));
    const comment = protection?.comment === undefined ? '' : ` (${protection.comment})`;
    return protection
      ? [`RRSet with DNS name ${renderName(name)}, type ${type} is protected${comment}`]
      : [];
  });
}

/** Labels from the right, as Route 53 sorts names. */
function orderOf(name: string, type: string): string {
  return `${name.split('.').toReversed().join('.')} ${type}`;
}

function keyOf({ name, type }: Pick<Protection, 'name' | 'type'>): string {
  return `${name} ${type}`;
}

function isRepeated(batch: readonly Protection[], index: number): boolean {
  return (
    batch.findIndex((one, at) => at !== index && keyOf(one) === keyOf(batch[index] ?? one)) >= 0
  );
}

function rendered({ name, type, comment }: Protection): XmlContent {
  return {
    RecordName: renderName(name),
    RecordType: type,
    ...(comment !== undefined && { Comment: comment }),
  };
}

function fault({ name, type }: Protection, Code: string, Message: string): XmlContent {
  return { RecordName: renderName(name), RecordType: type, Code, Message };
}

function refused(code: string, status: number, errors: readonly XmlContent[]): ApiError {
  return new ApiError(code, 'The protections were not changed.', status, {
    Errors: { ProtectionError: errors },
  });
}
