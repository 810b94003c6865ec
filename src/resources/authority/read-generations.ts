/** Reads the generations of a managed CA, without their private keys. */
import type { Tags } from '../../aws/tags.ts';
import type { Context } from '../../context/context.ts';
import { abandonedTag, fingerprintTag, isOurs, retiredTag, roleTag } from '../../context/tags.ts';
import { lookUntilVisible } from '../../context/visible.ts';
import { Failure } from '../../errors.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import { verifySuccession } from '../../pki/succession.ts';
import { describeAhead, findFirst, type GenerationSecrets } from './find-generation.ts';
import {
  type AuthorityPlace,
  certificateSecretId,
  generationSecretId,
  type ManagedGeneration,
} from './generations.ts';
import { readKeySecret, readSecret, tampered } from './read-key-secret.ts';

/**
 * Every generation, oldest first; empty if there is none. Each is verified to succeed the previous one.
 *
 * @throws Failure that names the secret, if a generation was not put there by the previous CA, or does not match its tags.
 */
export async function readGenerations(
  context: Context,
  place: AuthorityPlace,
): Promise<readonly ManagedGeneration[]> {
  let generations: readonly ManagedGeneration[] = [];
  const settled = await lookUntilVisible(context, async () => {
    generations = await readAll(context, place);
    const seen = verifySuccession(generations);
    return seen.ok || !mayBeLate(seen.generation) ? seen : undefined;
  });
  const succession = settled ?? verifySuccession(generations);
  if (!succession.ok) {
    throw tampered(succession.generation.secretId, {
      kind: 'not-successor',
      problem: succession.problem,
    });
  }
  return generations;
}

/** It was created after an abort, and reads may not show yet that the previous one is marked as abandoned. */
function mayBeLate({ successionCertificate }: ManagedGeneration): boolean {
  return successionCertificate !== undefined;
}

async function readAll(
  context: Context,
  place: AuthorityPlace,
): Promise<readonly ManagedGeneration[]> {
  const finding = findFirst(context, place.secretId);
  let following = describeAhead(context, place.secretId, 2);
  const first = await finding;
  if (!first) {
    refuseHeadless(place, await following);
    return [];
  }
  const generations = [await readGeneration(context, place, first, 1)];
  for (let number = 2; ; number += 1) {
    const found = await following;
    if (!found) {
      break;
    }
    following = describeAhead(context, place.secretId, number + 1);
    generations.push(await readGeneration(context, place, found, number));
  }
  return generations;
}

/**
 * An existing second generation could never be the successor of a new first one.
 *
 * @throws Failure that names the missing secret, if the second generation exists without the first.
 */
function refuseHeadless(
  { domain, secretId }: AuthorityPlace,
  second: GenerationSecrets | undefined,
): void {
  if (second) {
    const first = generationSecretId(secretId, 1);
    throw new Failure({
      code: 'ca-key-missing',
      action: { code: 'find-ca', on: { domain } },
      figures: { secretId: first, successorIn: second.secretId },
    });
  }
}

async function readGeneration(
  context: Context,
  place: AuthorityPlace,
  found: GenerationSecrets,
  number: number,
): Promise<ManagedGeneration> {
  const { secretId, key, certificate, text } = found;
  if (
    key &&
    number === 1 &&
    !place.isNamed &&
    !isOurs(key.tags, place.domain, 'certificate-authority')
  ) {
    throw stranger(secretId, place.domain);
  }
  if (!key || key.restorableUntil) {
    return withoutKey(context, place, found);
  }
  const tag = key.tags[fingerprintTag];
  const marks = {
    retired: isRetired(key.tags),
    abandoned: abandonedBy(key.tags, certificate?.tags),
  };
  if (tag === undefined || !(certificate || text !== undefined)) {
    const stored = await readUnrecorded(context, secretId, tag);
    const recorded = tag === undefined ? 'none' : 'fingerprint';
    return { kind: 'managed', secretId, ...marks, recorded, ...stored };
  }
  const stored = await readRecorded(context, secretId, tag, text);
  return { kind: 'managed', secretId, ...marks, recorded: 'all', ...stored };
}

/** Either secret's tag is enough: an abandoned CA stays abandoned if one of them loses its tag. */
function abandonedBy(key: Tags, certificate: Tags = {}): ManagedGeneration['abandoned'] {
  const marked = [key, certificate].filter((tags) => tags[abandonedTag] !== undefined).length;
  return marked === 0 ? 'no' : marked === 1 ? 'partly' : 'yes';
}

function stranger(secretId: string, domain: string): Failure {
  return new Failure({
    code: 'ca-foreign',
    action: { code: 'find-ca', on: { domain } },
    figures: { domain, secretId, to: 'use' },
  });
}

/**
 * The key of a retired or abandoned CA may be deleted: its certificate still links later generations to the first. Any other
 * missing key is an error.
 */
async function withoutKey(
  context: Context,
  { domain, isNamed }: AuthorityPlace,
  { secretId, key, certificate }: GenerationSecrets,
): Promise<ManagedGeneration> {
  // Several domains may name one CA, which has the tags of the domain that created it.
  const isMade =
    certificate !== undefined &&
    (isNamed
      ? certificate.tags[roleTag] === 'ca-certificate'
      : isOurs(certificate.tags, domain, 'ca-certificate'));
  if (certificate && !key && !isMade) {
    throw tampered(certificateSecretId(secretId), {
      kind: 'untagged',
      domain,
      missing: secretId,
    });
  }
  const tags = certificate?.tags ?? {};
  const tag = tags[fingerprintTag];
  const [retired, isAbandoned] = [isRetired(tags), tags[abandonedTag] !== undefined];
  if (tag === undefined || !(retired || isAbandoned)) {
    throw new Failure({
      code: 'ca-key-missing',
      action: { code: 'find-ca-key', on: { domain } },
      figures: { secretId, certificatesIn: key ? undefined : certificateSecretId(secretId) },
    });
  }
  const stored = await readRecorded(context, secretId, tag);
  const abandoned = isAbandoned ? 'yes' : 'no';
  return { kind: 'managed', secretId, retired, abandoned, recorded: 'all', ...stored };
}

function isRetired(tags: Tags): boolean {
  return tags[retiredTag] !== undefined;
}

/** `known`: the text of the secret with the certificates, if it was read already. */
async function readRecorded(
  context: Context,
  secretId: string,
  tag: string,
  known?: string,
): Promise<StoredAuthority> {
  const id = certificateSecretId(secretId);
  const text = known ?? (await readSecret(context, id));
  const { parsePublicHalf } = await import('../../pki/stored-authority.ts');
  const parsed = parsePublicHalf(text);
  if (!parsed.ok) {
    throw tampered(id, { kind: 'unreadable', problems: parsed.problems });
  }
  refuseMismatch(id, parsed.value, tag);
  return parsed.value;
}

/** For a CA created by an earlier release, or by a run that was killed before it stored the certificates separately. */
async function readUnrecorded(
  context: Context,
  secretId: string,
  tag: string | undefined,
): Promise<StoredAuthority> {
  const secret = await readKeySecret(context, secretId);
  if (tag !== undefined) {
    refuseMismatch(secretId, secret, tag);
  }
  const { key: _, ...stored } = secret;
  return stored;
}

function refuseMismatch(id: string, { authority }: StoredAuthority, tag: string): void {
  const { fingerprint, subject } = readCertificate(authority.certificate);
  if (fingerprint !== tag) {
    throw tampered(id, {
      kind: 'other-fingerprint',
      subject,
      fingerprint,
      tag: fingerprintTag,
      tagged: tag,
    });
  }
}
