/** Reads record sets of a zone. */
import {
  ListResourceRecordSetsCommand,
  type ListResourceRecordSetsRequest,
  type ListResourceRecordSetsResponse,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { isInZone } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import type { HostedZone, RecordSet } from './route53-interface.ts';
import { recordName, recordSetFrom } from './route53-record-set.ts';
import { type ServiceContext, sendOptions } from './session.ts';

/** A name seldom has more records, and the rest of the list is not needed. */
const pageSize = 20;

/** Record sets in the zone's order, from a name on. */
interface Page {
  readonly sets: readonly RecordSet[];
  /** The name with which the list continues; undefined: it ends here. */
  readonly continuesAt: string | undefined;
}

export async function recordsAt(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  name: string,
): Promise<readonly RecordSet[]> {
  return (await readFrom(service, zone, name)).sets.filter((set) => set.name === recordName(name));
}

export async function recordsAtEach(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  name: string,
  others: () => Promise<readonly string[]>,
): Promise<ReadonlyMap<string, readonly RecordSet[]>> {
  const page = await readFrom(service, zone, name);
  const read = [...new Set([name, ...(await others())])].map(async (one) => {
    const sets = setsOn(page, name, one) ?? (await recordsAt(service, zone, one));
    return [one, sets] as const;
  });
  return new Map(await Promise.all(read));
}

/**
 * The record sets at that name, if the page that starts at `start` shows all of them; undefined: they have to be read. The list is
 * sorted by the labels of the names, reversed (Route 53 API reference, ListResourceRecordSets): the sets of one name follow each
 * other, and so do all that are at or below one name.
 */
function setsOn(
  { sets, continuesAt }: Page,
  start: string,
  name: string,
): readonly RecordSet[] | undefined {
  if (!isInZone(name, { name: start })) {
    return undefined;
  }
  const named = sets.filter((set) => set.name === name);
  const isPast =
    named.length > 0
      ? continuesAt !== name
      : [...sets.map((set) => set.name), ...(continuesAt === undefined ? [] : [continuesAt])].some(
          (one) => !isInZone(one, { name: start }),
        );
  return continuesAt === undefined || isPast ? named : undefined;
}

/** At least every record set at `name`. */
function readFrom(
  { session, client }: ServiceContext<Route53Client>,
  zone: HostedZone,
  name: string,
): Promise<Page> {
  const call: Call = {
    action: { code: 'read-dns-records', on: { name, zoneId: zone.id } },
    permission: 'route53:ListResourceRecordSets',
  };
  return attempt(session, call, async () => {
    const sets: RecordSet[] = [];
    let continuesAt: string | undefined;
    let start: ListResourceRecordSetsRequest | undefined = {
      HostedZoneId: zone.id,
      MaxItems: pageSize,
      StartRecordName: name,
    };
    while (start) {
      const page: ListResourceRecordSetsResponse = await client.send(
        new ListResourceRecordSetsCommand(start),
        sendOptions(session),
      );
      sets.push(...(page.ResourceRecordSets ?? []).map(recordSetFrom));
      continuesAt =
        page.IsTruncated && page.NextRecordName ? recordName(page.NextRecordName) : undefined;
      start = continuesAt === recordName(name) ? startOfNext(zone, page) : undefined;
    }
    return { sets, continuesAt };
  });
}

function startOfNext(
  zone: HostedZone,
  { NextRecordName, NextRecordType, NextRecordIdentifier }: ListResourceRecordSetsResponse,
): ListResourceRecordSetsRequest {
  return {
    HostedZoneId: zone.id,
    MaxItems: pageSize,
    StartRecordName: NextRecordName,
    StartRecordType: NextRecordType,
    StartRecordIdentifier: NextRecordIdentifier,
  };
}
