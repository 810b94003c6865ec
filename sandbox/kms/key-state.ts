/**
 * Which operation works on a key in which state, in the codes and words of the developer guide, "Key states of AWS KMS keys"
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 */
import { ApiError } from '../contract.ts';
import type { Key } from './keys.ts';

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

export function stateOf({ enabled, deletionAt }: Key): KeyState {
  if (deletionAt !== undefined) {
    return 'PendingDeletion';
  }
  return enabled ? 'Enabled' : 'Disabled';
}

/** For what manages a key: refused while its deletion is pending. Throws KMSInvalidStateException. */
export function requireManageable(key: Key): Key {
  if (stateOf(key) === 'PendingDeletion') {
    throw new ApiError('KMSInvalidStateException', `${key.arn} is pending deletion.`);
  }
  return key;
}

/** For what uses the key itself. Throws KMSInvalidStateException or DisabledException. */
export function requireUsable(key: Key): Key {
  requireManageable(key);
  if (!key.enabled) {
    throw new ApiError('DisabledException', `${key.arn} is disabled.`);
  }
  return key;
}

/** Throws KMSInvalidStateException. */
export function requirePendingDeletion(key: Key): Key {
  if (stateOf(key) !== 'PendingDeletion') {
    throw new ApiError('KMSInvalidStateException', `${key.arn} is not pending deletion.`);
  }
  return key;
}
