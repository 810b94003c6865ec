import type { DesiredSettings } from '../inputs/settings.ts';
import { createResolver } from '../proof/resolver.ts';
import { zoneResolver } from '../proof/zone-resolver.ts';
import type { Ledger } from './ledger.ts';
import type { EndpointRecordPlan } from './plan.ts';
import type { Rim } from './rim.ts';
import { type Poll, waitFor } from './wait.ts';
import type { World } from './world.ts';

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
    rim.log.info(
      `Set this record where the domain's DNS is kept: ${domain}. ${dns.ttl} IN CNAME ${iotEndpoint}.`,
    );
  } else if (world.dns.kind === 'route53') {
    const { zone } = world.dns;
    const route53 = await rim.aws.route53();
    ledger.changing(`Pointing ${domain} at ${iotEndpoint} in the hosted zone ${zone.name}.`);
    const change = await route53.change(zone, {
      upsert: [{ name: domain, value: iotEndpoint, ttl: dns.ttl }],
      remove: plan.remove,
    });
    await waitFor(rim, {
      what: `Route 53 to serve the record of ${domain}`,
      remedy: 'Look at the hosted zone in the Route 53 console.',
      poll: async (): Promise<Poll<true>> =>
        change === undefined || (await route53.isInSync(change))
          ? { done: true, value: true }
          : { done: false, seen: 'PENDING' },
    });
  }
  await awaitSeen(rim, settings, world);
}

async function awaitSeen(
  rim: Rim,
  { domain, proof }: DesiredSettings,
  world: World,
): Promise<void> {
  const resolver = await zoneResolver(
    {
      domain,
      ...(proof.resolver !== undefined && { resolver: proof.resolver }),
      ...(world.dns.kind === 'route53' && { nameServers: world.dns.zone.nameServers }),
    },
    await createResolver(proof.resolver),
  );
  await waitFor(rim, {
    what: `DNS to show ${domain} as a CNAME to ${world.iotEndpoint}`,
    remedy:
      'See that the record is set and the zone is delegated to the name servers that hold it.',
    poll: async (): Promise<Poll<true>> => {
      const answer = await resolver.cname(domain);
      if (answer.kind === 'found' && answer.values.includes(world.iotEndpoint)) {
        return { done: true, value: true };
      }
      return {
        done: false,
        seen: answer.kind === 'found' ? `CNAME ${answer.values.join(', ')}` : 'no CNAME',
      };
    },
  });
}
