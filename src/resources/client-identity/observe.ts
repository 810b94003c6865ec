/** Finds client identities that killed runs left behind. Changes nothing. */
import type { Iot } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';
import { type Role, roleTag, tagsOf } from '../../context/tags.ts';
import { Failure, summaryOf } from '../../errors.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';

/** A killed run's identity is removed once it is so old that no run can still use it. */
const usedForMs = 60 * 60_000;

/** An identity whose certificate has been inactive for so long is not being created: its removal has begun or was refused. */
const idleForMs = 10 * 60_000;

/** For each run of each domain, however many devices with a policy of their own the account has: four calls. */
const sweptPolicies = 1_000;

/** Policies of identities, of any domain, that no run uses any longer. */
function findLeftIdentities(
  iot: Iot,
  now: Date,
  limits: { readonly except?: string | undefined; readonly mostPolicies?: number | undefined } = {},
): Promise<readonly string[]> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return iot.findLeftClientIdentities(
    { [roleTag]: 'proof-identity' satisfies Role },
    { unusedSince: before(usedForMs), idleSince: before(idleForMs), ...limits },
  );
}

/** Among the newest policies of the account; a teardown looks at all. `own`: the one that this run uses. */
export function findIdentitiesToSweep(
  iot: Iot,
  now: Date,
  own: string,
): Promise<readonly string[]> {
  return findLeftIdentities(iot, now, { except: own, mostPolicies: sweptPolicies });
}

/**
 * If the user provides a client identity, none was ever created, and the role needs no permission to search. A role that may not
 * search is no reason to keep the domain: anyone with iot:CreatePolicy could prevent a teardown by a policy of such a name.
 */
export async function observeLeftIdentities(
  context: Context,
  { domain, verification }: TeardownSettings,
): Promise<readonly string[]> {
  if (verification.clientIdentity) {
    return [];
  }
  const iot = await context.aws.iot();
  const now = context.clock.now();
  try {
    const [ours, left] = await Promise.all([
      iot.findLeftClientIdentities(tagsOf(domain, 'proof-identity'), { unusedSince: now }),
      findLeftIdentities(iot, now),
    ]);
    return [...new Set([...ours, ...left])];
  } catch (error) {
    if (!(error instanceof Failure && error.details.code === 'aws-access-denied')) {
      throw error;
    }
    context.record.note({ code: 'client-identities-not-sought', failure: summaryOf(error) });
    return [];
  }
}
