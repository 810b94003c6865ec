/** The generations of a kept certificate authority: each in a secret of its own, which is never overwritten. */
import type { CertificateChain } from '../pki/material.ts';
import { rootOf } from '../pki/material.ts';
import { type RolloverState, rolloverState, type StoredGeneration } from '../pki/rollover.ts';
import { readStoredGeneration } from './authority.ts';
import type { Rim } from './rim.ts';

/** The secret of the first generation is `secretId` itself; those after it are SECRET/2, SECRET/3, …. */
export function generationSecretId(secretId: string, generation: number): string {
  return generation === 1 ? secretId : `${nameOf(secretId)}/${generation}`;
}

/** Secrets Manager ends the ARN of a secret in a hyphen and six characters of its own (user guide, "What's in a secret"). */
function nameOf(secretId: string): string {
  return secretId.replace(/^arn:.*?:secret:(.*?)(?:-[A-Za-z0-9]{6})?$/, '$1');
}

/** Oldest first; empty when the secret does not exist. */
export async function readGenerations(
  rim: Rim,
  secretId: string,
): Promise<readonly StoredGeneration[]> {
  const generations: StoredGeneration[] = [];
  for (;;) {
    const next = generationSecretId(secretId, generations.length + 1);
    const generation = await readStoredGeneration(rim, next);
    if (generation === undefined) {
      return generations;
    }
    generations.push(generation);
  }
}

/** PEM, one each: the roots that devices may trust. `generations`: oldest first, at least one. */
export function trustOfGenerations(
  generations: readonly StoredGeneration[],
  leaf: CertificateChain | undefined,
  now: Date,
): readonly string[] {
  return trustOfRollover(rolloverState(generations, leaf, now));
}

/** PEM, one each: during a rollover the present root and the next one. */
export function trustOfRollover(state: RolloverState): readonly string[] {
  return state.kind === 'single'
    ? [rootOf(state.current.authority)]
    : [rootOf(state.present.authority), rootOf(state.next.authority)];
}
