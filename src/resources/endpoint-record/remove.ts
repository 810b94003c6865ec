/** Removes the domain's record from DNS, or asks the user to, and waits until DNS no longer shows it. */
import type { Context } from '../../context/context.ts';
import type { Poll } from '../../context/wait.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import { isConclusive } from '../../verification/dns-answer.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import { awaitRecords } from '../zone/await-records.ts';
import { changeZone } from '../zone/change.ts';
import { domainResolver } from '../zone/resolver.ts';
import type { EndpointRecordRemoval } from './planned.ts';

export async function removeEndpointRecord(
  context: Context,
  settings: TeardownSettings,
  snapshot: TeardownSnapshot,
  plan: EndpointRecordRemoval,
): Promise<void> {
  if (plan.do === 'by-hand') {
    await awaitCnameRemoved(context, settings, snapshot);
  } else if (plan.do === 'remove' && snapshot.dns.kind === 'route53') {
    const { zone } = snapshot.dns;
    await changeZone(context, {
      step: {
        code: 'remove-endpoint-record',
        resource: 'DNS record',
        name: settings.domain,
        makes: 'removed',
        figures: { zone: zone.name, target: snapshot.iotEndpoint },
      },
      zone,
      batch: { upsert: [], remove: [plan.record] },
    });
  }
}

/** Waits until the name servers have no CNAME from the domain to the endpoint. */
export async function awaitCnameRemoved(
  context: Context,
  settings: TeardownSettings,
  { dns, iotEndpoint }: TeardownSnapshot,
): Promise<void> {
  const { domain } = settings;
  const resolver = await domainResolver(settings, dns);
  await awaitRecords(context, settings.dns, {
    awaited: { code: 'await-endpoint-record-removed', on: { domain, iotEndpoint } },
    poll: async (): Promise<Poll<true>> => {
      const answer = await resolver.cname(domain);
      if (!isConclusive(answer)) {
        return { done: false, seen: { kind: 'cname', answer } };
      }
      return answer.kind === 'found' && answer.values.includes(iotEndpoint)
        ? { done: false, seen: { kind: 'cname', answer } }
        : { done: true, value: true };
    },
  });
}
