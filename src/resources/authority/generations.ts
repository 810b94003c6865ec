/** The generations of a kept certificate authority: each in two secrets of its own, which are never overwritten. */
import type { Standing } from '../../pki/rollover.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';

/** Where a kept authority is, and how that place is known. */
export interface AuthorityPlace {
  readonly domain: string;
  /** The secret of the first generation, as its name or ARN. */
  readonly secretId: string;
  /** Whether the user wrote that name: then it counts without our tags. */
  readonly isNamed: boolean;
}

/** One authority as its secrets show it. */
export interface ManagedGeneration extends StoredAuthority {
  readonly kind: 'managed';
  /** The secret with its private key; the one with its certificates is `certificateSecretId` of it. */
  readonly secretId: string;
  readonly retired: boolean;
  /** Whether a rollover to it was aborted; `partly`: only one of its secrets says so yet, which counts. */
  readonly abandoned: 'no' | 'partly' | 'yes';
  /**
   * What those who may not read the key find of it: all, its fingerprint in the tags of the key's secret alone, or not even that,
   * as an earlier release left it.
   */
  readonly recorded: 'all' | 'fingerprint' | 'none';
}

/** An authority that the user gave with its key. */
export interface ProvidedGeneration extends StoredAuthority {
  readonly kind: 'provided';
}

export type Generation = ManagedGeneration | ProvidedGeneration;

/** What may be relied on of generations that were proven to succeed each other. */
export function standingOf(generations: readonly ManagedGeneration[]): Standing<ManagedGeneration> {
  return {
    active: generations.filter(({ retired, abandoned }) => !retired && abandoned === 'no'),
    abandoned: generations.filter(({ abandoned }) => abandoned !== 'no'),
  };
}

/** The secret with the private key. That of the first generation is `secretId` itself; those after it are NAME/2, NAME/3, …. */
export function generationSecretId(secretId: string, generation: number): string {
  const name = secretNameOf(secretId);
  return generation === 1 ? name : `${name}/${generation}`;
}

/** The secret with the certificates of the generation whose private key is in `secretId`. */
export function certificateSecretId(secretId: string): string {
  return `${secretId}/certificate`;
}

/**
 * A secret's name, of the name or the ARN. Secrets are always called by their names, which are of the account and region of the
 * run. Secrets Manager ends an ARN in a hyphen and six characters of its own (user guide, "What's in a secret").
 */
function secretNameOf(secretId: string): string {
  return secretId.replace(/^arn:.*?:secret:(.*?)(?:-[A-Za-z0-9]{6})?$/, '$1');
}
