/** Record protections: a name and type that Route 53 lets nobody change (Route 53 developer guide, "Protecting records from changes"). */
import {
  CreateResourceRecordSetProtectionsCommand,
  DeleteResourceRecordSetProtectionsCommand,
  ListResourceRecordSetProtectionsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import type { RecordProtection } from '../failures.ts';
import { hasCode } from './answer.ts';
import { attempt, type Call } from './errors.ts';
import type { HostedZone, Route53 } from './route53-interface.ts';
import { recordName } from './route53-record-set.ts';
import { type ServiceContext, sendOptions } from './session.ts';

type Protections = Pick<Route53, 'protectionsAt' | 'protect' | 'unprotect'>;

export function createProtections(service: ServiceContext<Route53Client>): Protections {
  return {
    protectionsAt: (zone, names) =>
      attempt(
        service.session,
        {
          action: { code: 'read-record-protections', on: { names, zoneId: zone.id } },
          permission: 'route53:ListResourceRecordSetProtections',
        },
        () => listProtections(service, zone, names),
      ),
    protect: (zone, name, comment) => protect(service, zone, name, comment),
    unprotect: (zone, name) => unprotect(service, zone, name),
  };
}

/**
 * The protections at exactly these names. A list starts at the name, and a page holds more than a name can have (Route 53 API
 * reference, ListResourceRecordSetProtections).
 *
 * @throws what the SDK throws.
 */
export async function listProtections(
  { session, client }: ServiceContext<Route53Client>,
  zone: HostedZone,
  names: readonly string[],
): Promise<readonly RecordProtection[]> {
  const found = await Promise.all(
    [...new Set(names)].map(async (name) => {
      const { ResourceRecordSetProtections: protections = [] } = await client.send(
        new ListResourceRecordSetProtectionsCommand({
          HostedZoneId: zone.id,
          StartRecordName: name,
        }),
        sendOptions(session),
      );
      return protections.flatMap(({ RecordName, RecordType, Comment }) =>
        RecordName && RecordType && recordName(RecordName) === recordName(name)
          ? [
              {
                name: recordName(RecordName),
                type: RecordType,
                comment: Comment,
              },
            ]
          : [],
      );
    }),
  );
  return found.flat();
}

function protect(
  { session, client }: ServiceContext<Route53Client>,
  zone: HostedZone,
  name: string,
  comment: string,
): Promise<boolean> {
  const call: Call = {
    action: { code: 'protect-dns-record', on: { name, zoneId: zone.id } },
    permission: 'route53:CreateResourceRecordSetProtections',
  };
  return attempt(session, call, async () => {
    try {
      await client.send(
        new CreateResourceRecordSetProtectionsCommand({
          HostedZoneId: zone.id,
          Protections: [{ RecordName: name, RecordType: 'CNAME', Comment: comment }],
        }),
        sendOptions(session),
      );
      return true;
    } catch (error) {
      if (hasCode(error, 'ProtectionAlreadyExists')) {
        return false;
      }
      throw error;
    }
  });
}

/** Route 53 has no code of its own for a protection that is missing: its error lists the entries that are wrong, with reasons. */
function unprotect(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  name: string,
): Promise<boolean> {
  const { session, client } = service;
  const call: Call = {
    action: { code: 'unprotect-dns-record', on: { name, zoneId: zone.id } },
    permission: 'route53:DeleteResourceRecordSetProtections',
  };
  return attempt(session, call, async () => {
    try {
      await client.send(
        new DeleteResourceRecordSetProtectionsCommand({
          HostedZoneId: zone.id,
          Protections: [{ RecordName: name, RecordType: 'CNAME' }],
        }),
        sendOptions(session),
      );
      return true;
    } catch (error) {
      if (!hasCode(error, 'InvalidResourceRecordSetProtectionBatch')) {
        throw error;
      }
      const left = await listProtections(service, zone, [name]);
      if (left.some(({ type }) => type === 'CNAME')) {
        throw error;
      }
      return false;
    }
  });
}
