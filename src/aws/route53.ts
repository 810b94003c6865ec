/** The hosted zone of the domain and its validation records. */
import {
  type Change,
  ChangeResourceRecordSetsCommand,
  GetChangeCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { hasCode, required } from './answer.ts';
import { attempt, type Call } from './errors.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable } from './retry.ts';
import { findZone } from './route53-hosted-zone.ts';
import type { HostedZone, RecordSet, Route53 } from './route53-interface.ts';
import { createProtections } from './route53-protections.ts';
import { rawRecordSet } from './route53-record-set.ts';
import { recordsAt, recordsAtEach } from './route53-records.ts';
import { explainRefusal } from './route53-refusal.ts';
import { clientSettings, type ServiceContext, type Session, sendOptions } from './session.ts';

type Batch = Parameters<Route53['change']>[1];

/** `credentials`: for the zone's account, if it is not the job's own. */
export function createRoute53(session: Session, credentials: Session['credentials']): Route53 {
  const owning = { ...session, credentials: credentials ?? session.credentials };
  const client = refuseHtml(new Route53Client(clientSettings(owning, repeatable)));
  const service = { session, client };
  return {
    findZone: (domain, zoneId) => findZone(service, domain, zoneId),
    recordsAt: (zone, name) => recordsAt(service, zone, name),
    recordsAtEach: (zone, name, others) => recordsAtEach(service, zone, name, others),
    change: (zone, batch) => change(service, zone, batch),
    isInSync: (changeId) => isInSync(service, changeId),
    ...createProtections(service),
  };
}

function change(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  batch: Batch,
): Promise<string | undefined> {
  const { session } = service;
  const names = [...batch.upsert, ...batch.remove].map(({ name }) => name);
  const call: Call = {
    action: { code: 'change-dns-records', on: { names: [...new Set(names)], zoneId: zone.id } },
    permission: 'route53:ChangeResourceRecordSets',
  };
  return attempt(session, call, async () => {
    try {
      return await sendBatch(service, zone, batch);
    } catch (error) {
      if (!hasCode(error, 'InvalidChangeBatch')) {
        throw error;
      }
      const remove = await stillThere(service, zone, batch.remove);
      if (remove.length === batch.remove.length) {
        throw (await explainRefusal(service, zone, { action: call.action, names, error })) ?? error;
      }
      session.log.debug(
        'Some of the records to delete no longer exist; sending the remaining changes.',
      );
      return sendBatch(service, zone, { ...batch, remove });
    }
  });
}

async function sendBatch(
  { session, client }: ServiceContext<Route53Client>,
  zone: HostedZone,
  { upsert, remove }: Batch,
): Promise<string | undefined> {
  const changes: Change[] = [
    ...remove.map((set) => ({ Action: 'DELETE' as const, ResourceRecordSet: rawRecordSet(set) })),
    ...upsert.map(({ name, value, ttl }) => ({
      Action: 'UPSERT' as const,
      ResourceRecordSet: {
        Name: name,
        Type: 'CNAME' as const,
        TTL: ttl,
        ResourceRecords: [{ Value: value }],
      },
    })),
  ];
  if (changes.length === 0) {
    return undefined;
  }
  const { ChangeInfo } = await client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zone.id,
      ChangeBatch: { Comment: `aws-iot-custom-domain: ${session.subject}`, Changes: changes },
    }),
    sendOptions(session),
  );
  return required(ChangeInfo?.Id, 'ChangeInfo.Id');
}

/** If an earlier attempt whose answer was lost made a deletion, Route 53 refuses the whole batch. */
async function stillThere(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  remove: readonly RecordSet[],
): Promise<readonly RecordSet[]> {
  const names = [...new Set(remove.map(({ name }) => name))];
  const standing = (await Promise.all(names.map((name) => recordsAt(service, zone, name)))).flat();
  return remove.filter((set) => standing.some((one) => identity(one) === identity(set)));
}

/** A key unique to each record set of a zone. */
function identity(set: RecordSet): string {
  return JSON.stringify([set.name, set.type, rawRecordSet(set).SetIdentifier]);
}

function isInSync(
  { session, client }: ServiceContext<Route53Client>,
  changeId: string,
): Promise<boolean> {
  const call: Call = {
    action: { code: 'read-dns-change', on: { changeId } },
    permission: 'route53:GetChange',
  };
  return attempt(session, call, async () => {
    const { ChangeInfo } = await client.send(
      new GetChangeCommand({ Id: changeId }),
      sendOptions(session),
    );
    return ChangeInfo?.Status === 'INSYNC';
  });
}
