/** The calls to Secrets Manager that resources may make. */
import type { Tags } from './tags.ts';

/** A secret's metadata, without its text. */
export interface SecretDescription {
  readonly name: string;
  readonly arn: string;
  readonly tags: Tags;
  /** Set once its deletion is scheduled: it can be restored until then. */
  readonly restorableUntil?: Date | undefined;
}

export interface NewSecret {
  readonly name: string;
  /** Explains the secret to people who find it in the console. */
  readonly description: string;
  readonly text: string;
  readonly tags: Tags;
  /** The KMS key that encrypts it; undefined: the account's aws/secretsmanager. */
  readonly kmsKeyId: string | undefined;
}

export interface Secrets {
  /** The secret's text; undefined if it does not exist. A secret scheduled for deletion is a Failure that says how to restore it. */
  read(id: string): Promise<string | undefined>;
  /**
   * `already-exists` if another run created it meanwhile: nothing was overwritten. Safe to repeat.
   */
  create(secret: NewSecret): Promise<'created' | 'already-exists'>;
  /**
   * Makes `text` the secret's current one; earlier texts stay as versions. `conflict` if another run put other text under this
   * token: nothing was changed. Safe to repeat.
   *
   * @param token 32 to 64 characters.
   */
  put(id: string, text: string, token: string): Promise<'stored' | 'conflict'>;
  /** Adds or overwrites these tags; others stay. Safe to repeat. */
  tag(id: string, tags: Tags): Promise<void>;
  /** Also for a secret that is scheduled for deletion; undefined if it does not exist. */
  describe(id: string): Promise<SecretDescription | undefined>;
  /**
   * Schedules its deletion in 30 days, the longest recovery window, and returns until when it can be restored; undefined if it
   * does not exist. Safe to repeat.
   */
  remove(id: string): Promise<Date | undefined>;
}
