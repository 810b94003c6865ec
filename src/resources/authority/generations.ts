/** The generations of a managed CA, each in two secrets, which are never overwritten. */
import { longestCommonName } from '../../pki/attribute-types.ts';
import type { DistinguishedName } from '../../pki/material.ts';
import type { Standing } from '../../pki/rollover.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';

/** Where a managed CA is stored, and how that place is known. */
export interface AuthorityPlace {
  readonly domain: string;
  /** The secret of the first generation, as its name or ARN. */
  readonly secretId: string;
  /** Whether the user specified that name: then it is accepted without this action's tags. */
  readonly isNamed: boolean;
}

/** One CA as stored in its secrets. */
export interface ManagedGeneration extends StoredAuthority {
  readonly kind: 'managed';
  /** The secret with its private key; `certificateSecretId` gives the name of the one with its certificates. */
  readonly secretId: string;
  readonly retired: boolean;
  /** Whether a rollover to it was aborted; `partly`: only one of its secrets has the tag yet, which counts. */
  readonly abandoned: 'no' | 'partly' | 'yes';
  /**
   * What is readable without access to the key: everything, only the fingerprint in the tags of the key's secret, or nothing, as
   * an earlier release left it.
   */
  readonly recorded: 'all' | 'fingerprint' | 'none';
}

/** A CA that the user provided with its key. */
export interface ProvidedGeneration extends StoredAuthority {
  readonly kind: 'provided';
}

export type Generation = ManagedGeneration | ProvidedGeneration;

/** The usable ones of generations that are verified to succeed each other. */
export function standingOf(generations: readonly ManagedGeneration[]): Standing<ManagedGeneration> {
  return {
    active: generations.filter(({ retired, abandoned }) => !retired && abandoned === 'no'),
    abandoned: generations.filter(({ abandoned }) => abandoned !== 'no'),
  };
}

/** The secret with the private key. That of the first generation is `secretId` itself; later ones are NAME/2, NAME/3, …. */
export function generationSecretId(secretId: string, generation: number): string {
  const name = secretNameOf(secretId);
  return generation === 1 ? name : `${name}/${generation}`;
}

/** The secret with the certificates of the generation whose private key is in `secretId`. */
export function certificateSecretId(secretId: string): string {
  return `${secretId}/certificate`;
}

/**
 * A secret's name, from the name or the ARN. Secrets are always accessed by name, so in the account and region of the run. Secrets
 * Manager appends a hyphen and six characters to an ARN (user guide, "What's in a secret").
 */
function secretNameOf(secretId: string): string {
  return secretId.replace(/^arn:.*?:secret:(.*?)(?:-[A-Za-z0-9]{6})?$/, '$1');
}

/** People could not distinguish two CAs with the same subject: the CN ends in the generation's number. */
export function subjectOfGeneration(
  subject: DistinguishedName,
  generation: number,
): DistinguishedName {
  const suffix = ` ${generation}`;
  const common = subject.findLast(({ type }) => type === 'CN');
  return common === undefined
    ? [...subject, { type: 'CN', value: `CA${suffix}` }]
    : subject.map((attribute) =>
        attribute === common
          ? {
              ...attribute,
              value: `${firstCharacters(attribute.value, longestCommonName - suffix.length)}${suffix}`,
            }
          : attribute,
      );
}

/** Of Unicode, as X.520 counts them: half of a surrogate pair is no character. */
function firstCharacters(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}
