import type { Context } from '../../context/context.ts';
import type { Poll } from '../../context/wait.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { liftOwn } from '../record-protection/apply.ts';
import type { Snapshot } from '../snapshot.ts';
import { awaitRecords } from '../zone/await-records.ts';
import { changeZone } from '../zone/change.ts';
import { askForRecord, endpointRecord } from '../zone/manual-records.ts';
import { domainResolver } from '../zone/resolver.ts';
import type { EndpointRecordPlan } from './planned.ts';

/** Points the domain at the endpoint (or asks the user to) and waits until DNS shows it. */
export async function applyEndpointRecord(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
  plan: EndpointRecordPlan,
): Promise<void> {
  const { domain, dns } = settings;
  const { iotEndpoint } = snapshot;
  if (plan.do === 'keep' || plan.do === 'leave') {
    return;
  }
  if (plan.do === 'by-hand') {
    askForRecord(context, snapshot.dns, {
      record: endpointRecord(domain, iotEndpoint, dns.ttl),
      when: 'now',
    });
  } else if (snapshot.dns.kind === 'route53') {
    const { zone, atDomain } = snapshot.dns;
    await liftOwn(context, snapshot.dns, domain, [domain]);
    await changeZone(context, {
      step: {
        code: 'write-endpoint-record',
        resource: 'DNS record',
        name: domain,
        makes: atDomain.length === 0 ? 'created' : 'updated',
        figures: { zone: zone.name, target: iotEndpoint },
      },
      zone,
      batch: {
        upsert: [{ name: domain, value: iotEndpoint, ttl: dns.ttl }],
        remove: plan.remove,
      },
    });
  }
  await awaitSeen(context, settings, snapshot);
}

async function awaitSeen(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
): Promise<void> {
  const { domain } = settings;
  const resolver = await domainResolver(settings, snapshot.dns);
  await awaitRecords(context, settings.dns, {
    awaited: { code: 'await-endpoint-record', on: { domain, iotEndpoint: snapshot.iotEndpoint } },
    poll: async (): Promise<Poll<true>> => {
      const answer = await resolver.cname(domain);
      if (answer.kind === 'found' && answer.values.includes(snapshot.iotEndpoint)) {
        return { done: true, value: true };
      }
      return { done: false, seen: { kind: 'cname', answer } };
    },
  });
}
