/** The generations of a kept certificate authority: each in a secret of its own, which is never overwritten. */
import type { StoredGeneration } from '../pki/rollover.ts';
import { readStoredGeneration } from './authority.ts';
import type { Rim } from './rim.ts';

/** The secret of the first generation is `secretId` itself; those after it are NAME/2, NAME/3, …. */
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
