/** Protects the records that this action writes, and lifts its own protections. */
import type { ValidationRecord } from '../../aws/acm-interface.ts';
import { isInZone } from '../../aws/dns-name.ts';
import type { HostedZone } from '../../aws/route53-interface.ts';
import type { Context } from '../../context/context.ts';
import type { ZoneState } from '../snapshot.ts';
import { ownProtected, type ProtectionPlan, protectionComment } from './planned.ts';

interface Protecting {
  readonly domain: string;
  readonly plan: ProtectionPlan;
  /** Those that exist: a protection of a name without a record would prevent its creation. */
  readonly validationRecords: readonly ValidationRecord[];
}

/** After the records: whatever this run has changed is protected again. */
export async function applyProtections(
  context: Context,
  dns: ZoneState,
  { domain, plan, validationRecords }: Protecting,
): Promise<void> {
  if (dns.kind === 'manual' || plan.do === 'nothing') {
    return;
  }
  const { zone } = dns;
  if (plan.do === 'lift') {
    await liftProtections(context, zone, plan.names);
    return;
  }
  const route53 = await context.aws.route53();
  const inZone = validationRecords.map(({ name }) => name).filter((name) => isInZone(name, zone));
  const names = [...new Set([domain, ...inZone])];
  const found = await route53.protectionsAt(zone, names);
  const isProtected = (name: string): boolean =>
    found.some((one) => one.name === name && one.type === 'CNAME');
  for (const name of names.filter((one) => !isProtected(one))) {
    await context.record.change(
      {
        code: 'protect-dns-record',
        resource: 'DNS record protection',
        name,
        makes: 'created',
        figures: { zone: zone.name },
      },
      () => route53.protect(zone, name, protectionComment(domain)),
      // False: another run, or an attempt whose answer was lost, did it before.
      Boolean,
    );
  }
}

/** Before these records are changed. Killed in between, the next run finds them without protection and protects them. */
export async function liftOwn(
  context: Context,
  dns: Extract<ZoneState, { kind: 'route53' }>,
  domain: string,
  names: readonly string[],
): Promise<void> {
  await liftProtections(context, dns.zone, ownProtected(dns, domain, names));
}

/** @param names of records whose protection is this action's own. */
export async function liftProtections(
  context: Context,
  zone: HostedZone,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const route53 = await context.aws.route53();
    await context.record.change(
      {
        code: 'unprotect-dns-record',
        resource: 'DNS record protection',
        name,
        makes: 'removed',
        figures: { zone: zone.name },
      },
      () => route53.unprotect(zone, name),
      // False: another run, or an attempt whose answer was lost, did it before.
      Boolean,
    );
  }
}
