/** The calls to Systems Manager's Parameter Store that resources may make. */
import type { Tags } from './tags.ts';

export interface Ssm {
  /** The parameter's value; undefined if it does not exist. */
  read(name: string): Promise<string | undefined>;
  tags(name: string): Promise<Tags>;
  /** `already-exists` if something else created it meanwhile: nothing was overwritten. Safe to repeat. */
  create(parameter: {
    readonly name: string;
    /** Explains it to people who find it in the console. */
    readonly description: string;
    /** At most 8 KB; from 4 KB on AWS charges for it. */
    readonly value: string;
    readonly tags: Tags;
  }): Promise<'created' | 'already-exists'>;
  /** Overwrites the value. Safe to repeat. */
  update(name: string, value: string): Promise<void>;
  /** Safe to repeat. */
  remove(name: string): Promise<void>;
}
