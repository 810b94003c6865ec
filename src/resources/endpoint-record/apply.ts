import type { Rim } from '../../context/context.ts';
import type { Ledger } from '../../context/run-record.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { EndpointRecordPlan } from '../../operations/plan.ts';
import { tellDns } from '../../verification/dns-answer.ts';
import type { World } from '../snapshot.ts';
import { changeZone } from './change-zone.ts';
import { domainResolver } from './domain-resolver.ts';
import { askForRecord, endpointRecord } from './manual-records.ts';

/** Points the domain at the endpoint (or asks the user to) and waits until DNS shows it. */
export async function applyEndpointRecord(
  rim: Rim,
  ledger: Ledger,
  settings: DesiredSettings,
  world: World,
  plan: EndpointRecordPlan,
): Promise<void> {
  const { domain, dns } = settings;
  const { iotEndpoint } = world;
  if (plan.do === 'keep') {
    return;
  }
  if (plan.do === 'by-hand') {
    askForRecord(rim, ledger, world.dns, {
      record: endpointRecord(domain, iotEndpoint, dns.ttl),
      when: 'now',
    });
  } else if (world.dns.kind === 'route53') {
    const { zone } = world.dns;
    await changeZone(rim, ledger, {
      step: {
        code: 'write-endpoint-record',
        resource: 'DNS record',
        name: domain,
        makes: 'created',
        figures: { zone: zone.name, target: iotEndpoint },
      },
      zone,
      batch: {
        upsert: [{ name: domain, value: iotEndpoint, ttl: dns.ttl }],
        remove: plan.remove,
      },
    });
  }
  await awaitSeen(rim, settings, world);
}

async function awaitSeen(rim: Rim, settings: DesiredSettings, world: World): Promise<void> {
  const { domain } = settings;
  const resolver = await domainResolver(settings, world.dns);
  await waitFor(rim, {
    code: 'await-endpoint-record',
    what: `DNS to show ${domain} as a CNAME to ${world.iotEndpoint}`,
    remedy:
      'See that the record is set and the zone is delegated to the name servers that hold it.',
    poll: async (): Promise<Poll<true>> => {
      const answer = await resolver.cname(domain);
      if (answer.kind === 'found' && answer.values.includes(world.iotEndpoint)) {
        return { done: true, value: true };
      }
      const seen =
        answer.kind === 'found'
          ? `CNAME ${answer.values.join(', ')}`
          : `no CNAME: ${tellDns(answer)}`;
      return { done: false, seen };
    },
  });
}
