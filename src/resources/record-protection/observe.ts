/** Reads the protections of the records that this action writes. Changes nothing. */
import type { HostedZone } from '../../aws/route53-interface.ts';
import type { Context } from '../../context/context.ts';
import { Failure } from '../../errors.ts';
import type { FailureCode, RecordProtection } from '../../failures.ts';
import type { DnsSettings } from '../../inputs/settings.ts';
import type { ZoneState } from '../snapshot.ts';

/** The same, with its protections where the user has said whether there are to be any. */
export async function withProtections(
  context: Context,
  { domain, dns }: { readonly domain: string; readonly dns: DnsSettings },
  listed: Extract<ZoneState, { kind: 'route53' }>,
): Promise<ZoneState> {
  if (dns.kind === 'manual' || dns.protect === undefined) {
    return listed;
  }
  const route53 = await context.aws.route53();
  const names = [domain, ...listed.atValidation.keys()];
  return { ...listed, protections: await route53.protectionsAt(listed.zone, names) };
}

/**
 * For a teardown, which looks whatever the inputs say: undefined where the role may not, or Route 53 has no protections there. Then
 * Route 53 itself refuses the change of a protected record.
 */
export async function findProtections(
  context: Context,
  zone: HostedZone,
  names: readonly string[],
): Promise<readonly RecordProtection[] | undefined> {
  const route53 = await context.aws.route53();
  try {
    return await route53.protectionsAt(zone, names);
  } catch (error) {
    if (error instanceof Failure && notToBeHad.has(error.details.code)) {
      return undefined;
    }
    throw error;
  }
}

const notToBeHad: ReadonlySet<FailureCode> = new Set(['aws-access-denied', 'aws-request-rejected']);
