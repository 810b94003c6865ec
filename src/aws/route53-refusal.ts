/** Why Route 53 refused a valid batch: protections. */
import type { Route53Client } from '@aws-sdk/client-route-53';
import type { Action } from '../current-action.ts';
import { Failure } from '../errors.ts';
import type { HostedZone } from './route53-interface.ts';
import { listProtections } from './route53-protections.ts';
import type { ServiceContext } from './session.ts';

/**
 * The specific code for a refused batch; undefined if no record of it is protected, or the role may not list protections. A change
 * guardrail is named in Route 53's message alone (API reference, ChangeGuardrail), which nothing here reads: the advice for
 * InvalidChangeBatch names it.
 */
export async function explainRefusal(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  { action, names, error: cause }: RefusedBatch,
): Promise<Failure | undefined> {
  const protections = await listProtections(service, zone, names).catch(() => []);
  const figures = { zoneId: zone.id, protections };
  return protections.length > 0
    ? new Failure({ code: 'dns-record-protected', action, figures, refused: true, cause })
    : undefined;
}

interface RefusedBatch {
  readonly action: Action;
  readonly names: readonly string[];
  /** InvalidChangeBatch. */
  readonly error: unknown;
}
