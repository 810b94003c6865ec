/** What is to be done about Route 53's protections of the records that this action writes, and which ones are its own. */
import type { RecordProtection } from '../../failures.ts';
import type { ZoneState } from '../snapshot.ts';

export type ProtectionPlan =
  | { readonly do: 'nothing' }
  /** Whatever record has none by the end of the run is protected. */
  | { readonly do: 'protect' }
  /** `names`: the records'. */
  | { readonly do: 'lift'; readonly names: readonly string[] };

/** Comment of a ResourceRecordSetProtectionConfig, in characters (Route 53 API reference). */
const longestComment = 256;

/** Identifies the protections of this action; Route 53 quotes it to anyone whose change it rejects. */
export function protectionComment(domain: string): string {
  return `iot-custom-domain:${domain}`.slice(0, longestComment);
}

export function isOwn({ type, comment }: RecordProtection, domain: string): boolean {
  return type === 'CNAME' && comment === protectionComment(domain);
}

/** Those of `names` that bear a protection of this action for the domain. */
export function ownProtected(
  dns: Extract<ZoneState, { kind: 'route53' }>,
  domain: string,
  names: readonly string[],
): readonly string[] {
  return (dns.protections ?? [])
    .filter((protection) => names.includes(protection.name) && isOwn(protection, domain))
    .map(({ name }) => name);
}
