/** Which domain configurations serve a domain: ListDomainConfigurations tells names alone, so each is described. */
import { type IoTClient, paginateListDomainConfigurations } from '@aws-sdk/client-iot';
import type { DomainConfiguration } from './contract.ts';
import { attempt } from './errors.ts';
import { type Room, sendOptions } from './session.ts';

/** A new configuration may take 35 s to be described. */
export const pausesMs: readonly number[] = [5_000, 10_000, 20_000];

/** DescribeDomainConfiguration is allowed ten times a second. */
const describedAtOnce = 5;

/** Undefined where IoT Core says that there is no such configuration. */
type Describe = (name: string) => Promise<DomainConfiguration | undefined>;

export function find(
  { session, client }: Room<IoTClient>,
  domains: readonly string[],
  describe: Describe,
): Promise<ReadonlyMap<string, DomainConfiguration>> {
  const call = {
    doing: `looking for the domain configuration of ${session.domain}`,
    permission: 'iot:ListDomainConfigurations',
  };
  return attempt(session, call, async () => {
    const wanted = new Set(domains);
    const found = new Map<string, DomainConfiguration>();
    let untold: readonly string[] = [];
    const pages = paginateListDomainConfigurations(
      { client, pageSize: 250 },
      {},
      sendOptions(session),
    );
    for await (const { domainConfigurations = [] } of pages) {
      const names = domainConfigurations.flatMap(({ domainConfigurationName: name }) =>
        // The account's own endpoints are named iot:…; a colon is not allowed to anybody else.
        name === undefined || name.includes(':') ? [] : [name],
      );
      untold = [...untold, ...(await findAmong(describe, names, wanted, found))];
      if (found.size === wanted.size) {
        return found;
      }
    }
    for (const pause of pausesMs) {
      if (untold.length === 0 || found.size === wanted.size) {
        break;
      }
      await session.clock.sleep(pause, session.signal);
      untold = await findAmong(describe, untold, wanted, found);
    }
    return found;
  });
}

/**
 * Those that are named after their domain, as the action names them, are described first. Gives those that are listed and
 * not told of: made, or deleted, seconds ago.
 */
async function findAmong(
  describe: Describe,
  names: readonly string[],
  wanted: ReadonlySet<string>,
  found: Map<string, DomainConfiguration>,
): Promise<readonly string[]> {
  const untold: string[] = [];
  const likeliest = names.toSorted((a, b) => Number(wanted.has(b)) - Number(wanted.has(a)));
  for (
    let start = 0;
    start < likeliest.length && found.size < wanted.size;
    start += describedAtOnce
  ) {
    const batch = likeliest.slice(start, start + describedAtOnce);
    const described = await Promise.all(batch.map((name) => describe(name)));
    untold.push(...batch.filter((_, index) => described[index] === undefined));
    for (const one of described) {
      if (
        one?.domainType === 'CUSTOMER_MANAGED' &&
        one.domainName !== undefined &&
        wanted.has(one.domainName)
      ) {
        found.set(one.domainName, one);
      }
    }
  }
  return untold;
}
