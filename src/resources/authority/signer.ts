import type { Context } from '../../context/context.ts';
import type { ServerCertificateSettings } from '../../inputs/settings.ts';
import type { CrossPath } from '../../pki/leaf.ts';
import { type CertificateChain, publicKeyOf, type SigningAuthority } from '../../pki/material.ts';
import type { Generation, ManagedGeneration } from './generations.ts';
import { readKeySecret, tampered } from './read-key-secret.ts';
import type { Rollover } from './rollover.ts';

/**
 * The CA with its signer: the only place where a run reads a private key, again for every signature.
 *
 * @throws Failure if the key in the secret does not belong to the certificates that the plan is based on.
 */
export async function openSigner(
  context: Context,
  settings: ServerCertificateSettings,
  generation: Generation,
): Promise<SigningAuthority> {
  return generation.kind === 'provided'
    ? providedSigner(settings, generation.authority)
    : keptSigner(context, generation);
}

async function keptSigner(
  context: Context,
  { secretId, authority }: ManagedGeneration,
): Promise<SigningAuthority> {
  const secret = await readKeySecret(context, secretId);
  if (secret.authority.certificate !== authority.certificate) {
    throw tampered(secretId, { kind: 'other-certificate' });
  }
  const { key } = secret;
  const signer =
    key.kind === 'local'
      ? key.signer
      : (await context.aws.kms()).signer(key.keyArn, publicKeyOf(authority));
  return { ...authority, signer };
}

function providedSigner(
  settings: ServerCertificateSettings,
  { certificate }: CertificateChain,
): SigningAuthority {
  const authorities =
    settings.kind === 'issued' && settings.authority.kind === 'provided'
      ? [settings.authority.authority, settings.authority.next]
      : [];
  const signing = authorities.find((one) => one?.certificate === certificate);
  if (!signing) {
    throw new Error('a CA was to sign that is neither provided nor stored');
  }
  return signing;
}

/**
 * The cross-certificate that links the next root to the current one; undefined if leaves are not the next CA's. A managed CA has
 * its cross-certificate from the run that created it: none is created for one found without. For CAs that the user provides, both
 * with their keys, it is created each time.
 *
 * @throws Failure if none can be created.
 */
export async function crossPathOf(
  context: Context,
  settings: ServerCertificateSettings,
  rollover: Rollover,
): Promise<CrossPath | undefined> {
  if (rollover.kind !== 'rolling') {
    return undefined;
  }
  const { current, next } = rollover;
  const above = [current.authority.certificate, ...current.authority.chain];
  if (next.crossCertificate !== undefined) {
    return { certificate: next.crossCertificate, above };
  }
  if (next.kind === 'managed') {
    throw tampered(next.secretId, { kind: 'no-cross-certificate' });
  }
  const by = await openSigner(context, settings, current);
  const { crossSign } = await import('../../pki/cross-sign.ts');
  const certificate = await crossSign({ next: next.authority, by, now: context.clock.now() });
  return { certificate, above };
}
