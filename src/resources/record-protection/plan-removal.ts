import type { PlannedChange } from '../../context/change.ts';
import type { Part, Refusal } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';
import { isOwn } from './planned.ts';

/**
 * Names of the records whose protection is removed: those that this action protected for the domain, even where the record itself stays.
 *
 * @param removed names of the records that are removed; a protection of someone else on one of them is a refusal.
 */
export function planProtectionRemoval(
  domain: string,
  { dns }: TeardownSnapshot,
  removed: readonly string[],
): Part<readonly string[]> | Refusal {
  const protections = dns.kind === 'route53' ? (dns.protections ?? []) : [];
  const cnames = protections.filter(({ type }) => type === 'CNAME');
  const own = cnames.filter((protection) => isOwn(protection, domain));
  const foreign = cnames.filter((protection) => !own.includes(protection));
  const blocking = foreign.filter(({ name }) => removed.includes(name));
  if (dns.kind === 'route53' && blocking.length > 0) {
    const figures = { zoneId: dns.zone.id, protections: blocking };
    return { code: 'dns-record-protected', figures };
  }
  return {
    plan: own.map(({ name }) => name),
    changes: [
      ...own.map(
        ({ name }): PlannedChange => ({
          action: 'delete',
          resource: 'DNS record protection',
          name,
          reason: { code: 'created-by-action', figures: {} },
        }),
      ),
      ...foreign.map(
        ({ name, comment }): PlannedChange => ({
          action: 'keep',
          resource: 'DNS record protection',
          name,
          reason: {
            code: 'protection-adopted',
            figures: { comment },
          },
        }),
      ),
    ],
  };
}
