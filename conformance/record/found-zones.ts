/** The public hosted zones that a record found: without them, nothing that it did can be done again. */
import { z } from 'zod';
import type { CallRecord } from './schema.ts';

const zone = z.object({
  Name: z.string(),
  Config: z.object({ PrivateZone: z.string() }).optional(),
});
const zones = z.union([
  z.object({ HostedZones: z.array(zone) }).transform(({ HostedZones }) => HostedZones),
  z.object({ HostedZone: zone }).transform(({ HostedZone }) => [HostedZone]),
]);

/** Their names, as the record has them, without the dot at the end. */
export function foundZones({ calls }: CallRecord): readonly string[] {
  const found = calls
    .filter(({ service, operation }) => service === 'route53' && operation !== 'CreateHostedZone')
    .flatMap(({ response }) => zones.safeParse(response).data ?? [])
    .filter(({ Config }) => Config?.PrivateZone !== 'true')
    .map(({ Name }) => Name.replace(/\.$/, ''));
  return [...new Set(found)];
}
