/** What the resources may ask of Secrets Manager. */
import type { Tags } from './tags.ts';

/** A secret without its text. */
export interface SecretDescription {
  readonly name: string;
  readonly arn: string;
  readonly tags: Tags;
  /** Set once its deletion is scheduled: until then it can be restored. */
  readonly restorableUntil?: Date | undefined;
}

export interface NewSecret {
  readonly name: string;
  /** What it is, for people who find it in the console. */
  readonly description: string;
  readonly text: string;
  readonly tags: Tags;
  /** The KMS key that encrypts it; undefined: the account's aws/secretsmanager. */
  readonly kmsKeyId: string | undefined;
}

export interface Secrets {
  /** The secret's text; undefined when there is no such secret. A secret scheduled for deletion is a Failure that says how to restore it. */
  read(id: string): Promise<string | undefined>;
  /**
   * `already-exists` when another run made it meanwhile: nothing was overwritten. The text of a secret is never updated by this
   * interface. Safe to repeat.
   */
  create(secret: NewSecret): Promise<'created' | 'already-exists'>;
  /** Adds or overwrites these tags; others stay. Safe to repeat. */
  tag(id: string, tags: Tags): Promise<void>;
  /** Also of a secret that is scheduled for deletion; undefined when there is no such secret. */
  describe(id: string): Promise<SecretDescription | undefined>;
  /**
   * Schedules its deletion in 30 days, the longest recovery window there is, and gives until when it can be restored; undefined
   * when there is no such secret. Safe to repeat.
   */
  remove(id: string): Promise<Date | undefined>;
}
