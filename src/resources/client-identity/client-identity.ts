/** The short-lived client identity that a verification is made with where the user provided none. */

import { createPublicKey } from 'node:crypto';
import { clientIdentityName } from '../../aws/iot-client-identity-name.ts';
import type { Iot } from '../../aws/iot-interface.ts';
import type { Tags } from '../../aws/tags.ts';
import type { Context } from '../../context/context.ts';
import { type Role, roleTag } from '../../context/tags.ts';
import type { ClientIdentity } from '../../inputs/settings.ts';
import { createClientRequest } from '../../pki/client-request.ts';

export interface IdentityRequest {
  /** Of any domain configuration of the account: tells where the policy's resources are. */
  readonly configurationArn: string;
  /** A client ID, or one for each of several clients where it ends in `*`. */
  readonly clientId: string;
  readonly topic: string;
  /** By these the leftovers of killed runs are known. */
  readonly tags: Tags;
}

/** What a killed run left is removed once it is so old that no run can still be using it. */
const usedForMs = 60 * 60_000;

/** An identity whose certificate is not active for so long is not being created any more: its removal was begun, or refused. */
const idleForMs = 10 * 60_000;

/** Policies of identities, of whatever domain, that no run is using any more. `own`: the one that this run uses. */
export function findLeftIdentities(iot: Iot, now: Date, own?: string): Promise<readonly string[]> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return iot.findLeftClientIdentities(
    { [roleTag]: 'proof-identity' satisfies Role },
    { unusedSince: before(usedForMs), idleSince: before(idleForMs), ...(own && { except: own }) },
  );
}

/**
 * Makes the identity, and removes it however `work` ends.
 *
 * @throws Failure when it cannot be made; then `work` was not begun.
 */
export async function withClientIdentity<T>(
  context: Context,
  request: IdentityRequest,
  work: (identity: ClientIdentity) => Promise<T>,
): Promise<T> {
  const iot = await context.aws.iot();
  const { csr, privateKey } = await createClientRequest(request.clientId);
  context.mask(privateKey);
  const policyName = clientIdentityName(createPublicKey(privateKey));
  const identity = await iot.createClientIdentity({ csr, policyName, ...request });
  const sweeping = cleanUp(context, 'removing client identities that killed runs left behind', () =>
    sweep(context, identity.policyName),
  );
  try {
    return await work({ certificate: identity.certificate, privateKey });
  } finally {
    await cleanUp(
      context,
      `removing the client identity of the verification (policy ${identity.policyName})`,
      () => iot.removeClientIdentity(identity),
    );
    await sweeping;
  }
}

/** A cancelled job has no time for what others left. `own`: the policy in use. */
async function sweep(context: Context, own: string): Promise<void> {
  const iot = await context.aws.iot();
  try {
    const left = await findLeftIdentities(iot, context.clock.now(), own);
    for (const policyName of left) {
      context.signal.throwIfAborted();
      await iot.removeClientIdentity({ policyName });
    }
  } catch (error) {
    if (!context.signal.aborted) {
      throw error;
    }
  }
}

/** Tidying up that fails is told, but does not hide what the verification found; the next run sweeps. */
async function cleanUp(context: Context, doing: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    context.log.warning(
      `${doing} failed: ${said} A run from ten minutes later on removes what is left.`,
    );
  }
}
