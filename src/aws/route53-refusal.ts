/** Why Route 53 refused a valid batch: protections and change guardrails. */
import type { Route53Client } from '@aws-sdk/client-route-53';
import type { Action } from '../actions.ts';
import { Failure } from '../errors.ts';
import { readFailedCall } from './answer.ts';
import type { HostedZone } from './route53-interface.ts';
import { listProtections } from './route53-protections.ts';
import type { ServiceContext } from './session.ts';

/**
 * The specific code for a refused batch; undefined if neither a protection nor a guardrail is the reason, or the role may not list
 * protections.
 */
export async function explainRefusal(
  service: ServiceContext<Route53Client>,
  zone: HostedZone,
  { action, names, error: cause }: RefusedBatch,
): Promise<Failure | undefined> {
  const zoneId = zone.id;
  const protections = await listProtections(service, zone, names).catch(() => []);
  if (protections.length > 0) {
    const figures = { zoneId, protections };
    return new Failure({ code: 'dns-record-protected', action, figures, refused: true, cause });
  }
  const { message } = readFailedCall(cause);
  return message.includes(guardrail)
    ? new Failure({
        code: 'dns-record-in-use',
        action,
        figures: { zoneId, guardrail },
        said: message,
        refused: true,
        cause,
      })
    : undefined;
}

interface RefusedBatch {
  readonly action: Action;
  readonly names: readonly string[];
  /** InvalidChangeBatch. */
  readonly error: unknown;
}

/** Route 53 "returns an error that identifies the guardrail" (API reference, ChangeGuardrail): by this name. */
const guardrail = 'ACTIVE_RECORD_CHECK';
