/** Creates and completes the stored parts of a managed CA. The text of an existing secret is never overwritten. */

import type { Context } from '../../context/context.ts';
import type { Step, StepCode } from '../../context/step.ts';
import {
  abandonedTag,
  fingerprintTag,
  kmsKeyTag,
  type Role,
  retiredTag,
  tagged,
  tagsOf,
} from '../../context/tags.ts';
import { lookUntilVisible } from '../../context/visible.ts';
import { day } from '../../days.ts';
import { Failure } from '../../errors.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { StorableKey } from '../../pki/key-secret.ts';
import type { DistinguishedName, SigningAuthority } from '../../pki/material.ts';
import {
  parsePublicHalf,
  type StoredAuthority,
  serializePublicHalf,
} from '../../pki/stored-authority.ts';
import {
  type AuthorityPlace,
  certificateSecretId,
  generationSecretId,
  type ManagedGeneration,
} from './generations.ts';
import { readGenerations } from './read-generations.ts';
import { readSecret, tampered } from './read-key-secret.ts';

export interface NewAuthority {
  /** 1 for the first authority of a domain. */
  readonly generation: number;
  readonly subject: DistinguishedName;
  readonly validityDays: number;
  readonly key: StorableKey;
  readonly succeeds?: Predecessors | undefined;
}

/** The CAs that certify the next CA of a rollover. */
export interface Predecessors {
  /** For devices that trust only this one. */
  readonly current: SigningAuthority;
  /** The immediately preceding generation, if that was abandoned and is not the current one: it proves the succession. */
  readonly abandoned?: SigningAuthority | undefined;
}

/** Where a CA is stored, and how its secrets are encrypted. */
export interface AuthorityStore extends AuthorityPlace {
  /** Undefined: the account's aws/secretsmanager. */
  readonly secretKmsKeyId: string | undefined;
}

/**
 * Creates a CA, stores it and reads it back: the run continues with what the secrets hold, so that no leaf is ever signed with a
 * key that could be lost. If another run created the CA first, that one is used, after the same verification of succession as for
 * any other.
 */
export async function createStoredAuthority(
  context: Context,
  store: AuthorityStore,
  { generation, subject, validityDays, key, succeeds }: NewAuthority,
): Promise<ManagedGeneration> {
  const [{ createAuthority }, { crossSign }] = await Promise.all([
    import('../../pki/authority.ts'),
    import('../../pki/cross-sign.ts'),
  ]);
  const now = context.clock.now();
  const { certificate, chain } = await createAuthority({
    subject,
    validityDays,
    signer: key.signer,
    now,
  });
  const authority = { certificate, chain };
  const root = readCertificate(certificate);
  const certify = async (by: SigningAuthority | undefined) =>
    by && (await crossSign({ next: authority, by, now }));
  const crossCertificate = await certify(succeeds?.current);
  const successionCertificate = await certify(succeeds?.abandoned);
  const stored = {
    authority,
    crossCertificate,
    successionCertificate,
  };
  const secretId = generationSecretId(store.secretId, generation);
  const text = key.secretOf(stored);
  const secrets = await context.aws.secrets();
  const result = await context.record.change(
    {
      code: succeeds ? 'create-next-ca' : 'create-ca',
      resource: 'certificate authority',
      name: secretId,
      makes: 'created',
      figures: { subject: root.subject, fingerprint: root.fingerprint },
    },
    () =>
      secrets.create({
        name: secretId,
        description: `The private CA of ${store.domain}`,
        text,
        tags: tagsOfSecret(store.domain, 'certificate-authority', { ...stored, ...key }),
        kmsKeyId: store.secretKmsKeyId,
      }),
    isCreated,
  );
  if (result === 'already-exists') {
    context.report({ code: 'ca-exists', secretId });
  }
  const found = await readBack(context, store, generation);
  if (result === 'created' && found.authority.certificate !== certificate) {
    throw tampered(secretId, { kind: 'overwritten' });
  }
  await recordCertificates(context, store, found);
  return found;
}

function isCreated(answer: 'created' | 'already-exists'): boolean {
  return answer === 'created';
}

/** Secrets Manager is eventually consistent: a new secret may not be found immediately. */
async function readBack(
  context: Context,
  place: AuthorityPlace,
  generation: number,
): Promise<ManagedGeneration> {
  const found = await lookUntilVisible(
    context,
    async () => (await readGenerations(context, place))[generation - 1],
  );
  if (found) {
    return found;
  }
  const secretId = generationSecretId(place.secretId, generation);
  throw new Failure({
    code: 'ca-not-found',
    action: { code: 'read-back-ca', on: { secretId } },
    figures: { why: 'not-visible', secretId },
  });
}

/**
 * Stores a CA's certificates and fingerprint where they can be read without access to its key. Changes nothing if they are already
 * there.
 *
 * @throws Failure if something else is stored there.
 */
export async function recordCertificates(
  context: Context,
  { domain, secretKmsKeyId }: AuthorityStore,
  generation: ManagedGeneration,
): Promise<void> {
  if (generation.recorded === 'all') {
    return;
  }
  const secrets = await context.aws.secrets();
  const id = certificateSecretId(generation.secretId);
  const text = serializePublicHalf(generation);
  const tags = tagsOfSecret(domain, 'ca-certificate', generation);
  const result = await context.record.change(
    step('record-ca-certificates', id, 'created'),
    () =>
      secrets.create({
        name: id,
        description: `The certificates of the private CA of ${domain}; no private key`,
        text,
        tags,
        kmsKeyId: secretKmsKeyId,
      }),
    isCreated,
  );
  if (result === 'already-exists') {
    if (!isSame(await readSecret(context, id), generation)) {
      throw tampered(id, { kind: 'other-certificates', of: generation.secretId });
    }
    await context.record.change(step('tag-ca-secret', id, 'updated'), () => secrets.tag(id, tags));
  }
  if (generation.recorded === 'none') {
    const { secretId } = generation;
    await context.record.change(step('tag-ca-secret', secretId, 'updated'), () =>
      secrets.tag(secretId, fingerprintTagOf(generation)),
    );
  }
}

function isSame(text: string, stored: StoredAuthority): boolean {
  const { authority, crossCertificate, successionCertificate } = stored;
  const parsed = parsePublicHalf(text);
  return (
    parsed.ok &&
    parsed.value.authority.certificate === authority.certificate &&
    parsed.value.crossCertificate === crossCertificate &&
    parsed.value.successionCertificate === successionCertificate
  );
}

/** Records that no device relies on a CA any longer: later runs ignore it, whatever is served, and its key may be deleted. */
export async function retire(context: Context, { secretId }: ManagedGeneration): Promise<void> {
  const secrets = await context.aws.secrets();
  const tags = { [retiredTag]: day(context.clock.now()) };
  // The key's secret is tagged last: later runs see from its tag that nothing is left to do.
  for (const id of [certificateSecretId(secretId), secretId]) {
    await context.record.change(step('retire-ca', id, 'updated'), () => secrets.tag(id, tags));
  }
}

/** Records that a rollover to an authority was aborted, before its leaf is replaced: every later run continues the abort. */
export async function abandon(context: Context, { secretId }: ManagedGeneration): Promise<void> {
  const secrets = await context.aws.secrets();
  const tags = { [abandonedTag]: day(context.clock.now()) };
  for (const id of [certificateSecretId(secretId), secretId]) {
    await context.record.change(step('abandon-ca', id, 'updated'), () => secrets.tag(id, tags));
  }
}

function step(code: StepCode, name: string, makes: Step['makes']): Step {
  return { code, resource: 'certificate authority', name, makes };
}

function tagsOfSecret(domain: string, role: Role, stored: StoredAuthority) {
  const { kmsKeyArn } = stored;
  return {
    ...tagsOf(domain, role),
    ...fingerprintTagOf(stored),
    ...tagged(kmsKeyTag, kmsKeyArn),
  };
}

function fingerprintTagOf({ authority }: StoredAuthority) {
  return { [fingerprintTag]: readCertificate(authority.certificate).fingerprint };
}
