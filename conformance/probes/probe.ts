/** A probe asks AWS one thing that no document says, and answers with one of the possibilities that it names. */
import type { Ground } from './ground.ts';

export interface Probe {
  /** Kebab case: that of its file. */
  readonly name: string;
  /** The item of "Not established" that it settles (aws-facts.md, section 9); 12 is its section 10.10. */
  readonly item: number;
  /** What is asked. */
  readonly asks: string;
  /** What it needs beside an account and a hosted zone. */
  readonly needs: string;
  /** Every verdict it may give. */
  readonly possibilities: readonly string[];
  /** Removes what it made in every outcome, by `ground.undo`, but what it leaves on purpose for a later run. */
  readonly run: (ground: Ground) => Promise<readonly Finding[]>;
}

export type Finding = Settled | NotSettled;

export interface Settled {
  readonly kind: 'settled';
  /** Which case of the probe's question. */
  readonly of: string;
  /** One of the probe's possibilities. */
  readonly verdict: string;
  /** What AWS did or said. */
  readonly seen: string;
}

export interface NotSettled {
  readonly kind: 'not-settled';
  readonly of: string;
  readonly why: string;
  /** From when a later run can settle it. */
  readonly notBefore?: Date;
}

export function settled(of: string, verdict: string, seen: string): Settled {
  return { kind: 'settled', of, verdict, seen };
}

export function notSettled(of: string, why: string, notBefore?: Date): NotSettled {
  return { kind: 'not-settled', of, why, ...(notBefore && { notBefore }) };
}
