/** Credentials of an assumed role, assumed again before they expire. */
import type { Clock, Mask } from '../ports.ts';
import { required } from './answer.ts';

export interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** A credential provider for the SDK; `memoized` stops the SDK from caching credentials by the machine's clock. */
export type CredentialProvider = (() => Promise<RoleCredentials>) & { readonly memoized: true };

/** Long enough for a call and its retries. */
const renewBeforeMs = 5 * 60_000;

/**
 * All clients of a run share one session. If it cannot be renewed, because the job was cancelled or GitHub issues no token, it is
 * used until it expires; each call tries again to renew it.
 */
export function renewing(
  clock: Pick<Clock, 'now'>,
  assume: () => Promise<RoleCredentials>,
): CredentialProvider {
  let current: RoleCredentials | undefined;
  let assuming: Promise<RoleCredentials> | undefined;
  const isGoodFor = ({ expiration }: RoleCredentials, milliseconds: number): boolean =>
    expiration.getTime() - clock.now().getTime() > milliseconds;
  const provide = async (): Promise<RoleCredentials> => {
    const previous = current;
    if (previous && isGoodFor(previous, renewBeforeMs)) {
      return previous;
    }
    assuming ??= assume().finally(() => {
      assuming = undefined;
    });
    try {
      current = await assuming;
      return current;
    } catch (error) {
      if (previous && isGoodFor(previous, 0)) {
        return previous;
      }
      throw error;
    }
  };
  return Object.assign(provide, { memoized: true as const });
}

/** The members of an STS answer in the SDK's types: each may be missing. */
interface AnsweredCredentials {
  readonly AccessKeyId: string | undefined;
  readonly SecretAccessKey: string | undefined;
  readonly SessionToken: string | undefined;
  readonly Expiration: Date | undefined;
}

/** Masked before first use. */
export function roleCredentials(
  answered: AnsweredCredentials | undefined,
  mask: Mask,
): RoleCredentials {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = required(
    answered,
    'Credentials',
  );
  const assumed = {
    accessKeyId: required(AccessKeyId, 'AccessKeyId'),
    secretAccessKey: required(SecretAccessKey, 'SecretAccessKey'),
    sessionToken: required(SessionToken, 'SessionToken'),
    expiration: required(Expiration, 'Expiration'),
  };
  mask(assumed.secretAccessKey);
  mask(assumed.sessionToken);
  return assumed;
}
