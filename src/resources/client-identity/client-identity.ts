/** The short-lived client identity for a verification if the user provides none. */

import { createPublicKey } from 'node:crypto';
import { clientIdentityName } from '../../aws/iot-client-identity-name.ts';
import type { Tags } from '../../aws/tags.ts';
import type { Context } from '../../context/context.ts';
import { Failure } from '../../errors.ts';
import type { ClientIdentity } from '../../inputs/settings.ts';
import { createClientRequest } from '../../pki/client-request.ts';
import { findIdentitiesToSweep } from './observe.ts';
import { cleanUp, removeIdentity, removeLeftIdentity, reportLeft } from './remove.ts';

export interface IdentityRequest {
  /** Of any domain configuration of the account: gives the partition, region and account of the policy's resources. */
  readonly configurationArn: string;
  /** A client ID, or a prefix for several clients if it ends in `*`. */
  readonly clientId: string;
  readonly topic: string;
  /** The tags that identify leftovers of killed runs. */
  readonly tags: Tags;
}

/**
 * Creates the identity, and removes it however `work` ends.
 *
 * @throws Failure if it cannot be created; then `work` was not started.
 */
export async function withClientIdentity<T>(
  context: Context,
  request: IdentityRequest,
  work: (identity: ClientIdentity) => Promise<T>,
): Promise<T> {
  const iot = await context.aws.iot();
  const { csr, privateKey } = await createClientRequest(request.clientId, context.mask);
  const policyName = clientIdentityName(createPublicKey(privateKey));
  const identity = await iot
    .createClientIdentity({ csr, policyName, ...request })
    .catch((error: unknown) => {
      if (error instanceof Failure && error.details.leftover) {
        reportLeft(context, error.details.leftover);
      }
      throw error;
    });
  const sweeping = cleanUp(context, () => sweep(context, identity.policyName));
  try {
    return await work({ certificate: identity.certificate, privateKey });
  } finally {
    await cleanUp(context, () => removeIdentity(context, identity));
    await sweeping;
  }
}

/** A cancelled job has no time for leftovers of other runs. `own`: the policy in use. */
async function sweep(context: Context, own: string): Promise<void> {
  const iot = await context.aws.iot();
  try {
    const left = await findIdentitiesToSweep(iot, context.clock.now(), own);
    for (const policyName of left) {
      context.signal.throwIfAborted();
      await removeLeftIdentity(context, policyName);
    }
  } catch (error) {
    if (!context.signal.aborted) {
      throw error;
    }
  }
}
