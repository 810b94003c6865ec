/** The short-lived client identity that a verification is made with where the user provided none. */

import { createPublicKey } from 'node:crypto';
import { clientIdentityName } from '../../aws/iot-client-identity-name.ts';
import type { Tags } from '../../aws/tags.ts';
import type { Context } from '../../context/context.ts';
import { Failure, summaryOf } from '../../errors.ts';
import type { ClientIdentity } from '../../inputs/settings.ts';
import { createClientRequest } from '../../pki/client-request.ts';
import { findLeftIdentities } from './observe.ts';

export interface IdentityRequest {
  /** Of any domain configuration of the account: tells where the policy's resources are. */
  readonly configurationArn: string;
  /** A client ID, or one for each of several clients where it ends in `*`. */
  readonly clientId: string;
  readonly topic: string;
  /** By these the leftovers of killed runs are known. */
  readonly tags: Tags;
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
    await cleanUp(context, () => iot.removeClientIdentity(identity));
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
async function cleanUp(context: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    reportLeft(context, error);
  }
}

function reportLeft(context: Context, error: unknown): void {
  if (error instanceof Failure) {
    context.report({ code: 'not-removed', failure: summaryOf(error) });
  } else {
    context.log.warning(String(error));
  }
}
