/** The records by which ACM validates a domain: creates or requests them, and looks them up in DNS. */

import type { ValidationRecord } from '../../aws/acm-interface.ts';
import { isInZone } from '../../aws/dns-name.ts';
import type { Context } from '../../context/context.ts';
import type { RecordAnswer, Seen } from '../../context/seen.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { DnsResolver } from '../../verification/resolver.ts';
import { liftOwn } from '../record-protection/apply.ts';
import type { Snapshot, ZoneState } from '../snapshot.ts';
import { isSent } from '../zone/change.ts';
import { askForRecord, validationRecord } from '../zone/manual-records.ts';

/** Creates those missing in the zone, or asks the person who maintains them. */
export async function seeToRecords(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
  records: readonly ValidationRecord[],
): Promise<void> {
  if (snapshot.dns.kind === 'manual') {
    for (const record of records) {
      askForRecord(context, snapshot.dns, {
        record: validationRecord(record, settings.dns.ttl),
        when: 'now',
      });
    }
  } else {
    await writeRecords(context, settings, snapshot.dns, records);
  }
}

/** What DNS shows of ACM's validation records. */
export async function shownOf(
  resolver: DnsResolver,
  records: readonly ValidationRecord[],
): Promise<Seen> {
  if (records.length === 0) {
    return { kind: 'record-not-published' };
  }
  const missing = await Promise.all(
    records.map(async ({ name, value }): Promise<readonly RecordAnswer[]> => {
      const answer = await resolver.cname(name);
      return answer.kind === 'found' && answer.values.includes(value) ? [] : [{ name, answer }];
    }),
  );
  const [first] = missing.flat();
  return { kind: 'validation-pending', missing: first };
}

async function writeRecords(
  context: Context,
  { domain, dns: { ttl } }: DesiredSettings,
  dns: Extract<ZoneState, { kind: 'route53' }>,
  records: readonly ValidationRecord[],
): Promise<void> {
  const { zone } = dns;
  const route53 = await context.aws.route53();
  const missing: { name: string; value: string; ttl: number }[] = [];
  let isUpdate = false;
  for (const { name, value } of records.filter((record) => isInZone(record.name, zone))) {
    const standing = await route53.recordsAt(zone, name);
    if (!standing.some(({ type, values }) => type === 'CNAME' && values[0] === value)) {
      missing.push({ name, value, ttl });
      isUpdate ||= standing.length > 0;
    }
  }
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name);
    await liftOwn(context, dns, domain, names);
    await context.record.change(
      {
        code: 'write-validation-record',
        resource: 'DNS record',
        name: names.join(', '),
        makes: isUpdate ? 'updated' : 'created',
        figures: { zone: zone.name },
      },
      () => route53.change(zone, { upsert: missing, remove: [] }),
      isSent,
    );
  }
}
