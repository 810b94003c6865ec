/** Reads the stored trust bundle of a domain, which takes no access to the CA's key. */
import type { SecretDescription } from '../../aws/secrets-interface.ts';
import type { Context } from '../../context/context.ts';
import { isOurs } from '../../context/tags.ts';
import { Cancelled, Failure, type FailureSummary, Pending, summaryOf } from '../../errors.ts';
import { bundleSecretIdFor } from '../../inputs/derived-names.ts';
import type { ServerCertificateSettings } from '../../inputs/settings.ts';
import type { CertificateChain } from '../../pki/material.ts';
import { parseBundle } from '../../pki/stored-bundle.ts';
import type { BundleState } from '../snapshot.ts';

/** What the secret holds, before it is known whose signature counts. */
export type StoredText =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly failure: FailureSummary };

/**
 * The stored bundle, once the CAs are known whose signature counts: every one that the domain has had. Undefined if the leaf is
 * provided, for which nothing is signed.
 */
export async function observeBundle(
  context: Context,
  domain: string,
  serverCertificate: ServerCertificateSettings,
): Promise<((authorities: readonly CertificateChain[]) => Promise<BundleState>) | undefined> {
  if (serverCertificate.kind === 'provided') {
    return undefined;
  }
  if (serverCertificate.authority.kind === 'provided') {
    return async () => ({ kind: 'not-stored' });
  }
  const read = await readStoredBundle(context, domain);
  return async (authorities) => {
    const state = judgeBundle(read, domain, authorities);
    return state.kind === 'foreign' && state.problem === 'signature'
      ? { ...state, isReplaceable: await isOurSecret(context, domain) }
      : state;
  };
}

async function isOurSecret(context: Context, domain: string): Promise<boolean> {
  const secret = await observeBundleSecret(context, domain);
  return secret !== undefined && isOurs(secret.tags, domain, 'trust-bundle');
}

/** Devices are served without a bundle, so a run that may not read it continues. */
export async function readStoredBundle(context: Context, domain: string): Promise<StoredText> {
  try {
    const text = await (await context.aws.secrets()).read(bundleSecretIdFor(domain));
    return text === undefined ? { kind: 'absent' } : { kind: 'text', text };
  } catch (error) {
    if (error instanceof Failure && !(error instanceof Pending || error instanceof Cancelled)) {
      return { kind: 'unreadable', failure: summaryOf(error) };
    }
    throw error;
  }
}

/** Undefined if it does not exist. */
export async function observeBundleSecret(
  context: Context,
  domain: string,
): Promise<SecretDescription | undefined> {
  return (await context.aws.secrets()).describe(bundleSecretIdFor(domain));
}

/** @param authorities whose signature counts. */
export function judgeBundle(
  read: StoredText,
  domain: string,
  authorities: readonly CertificateChain[],
): BundleState {
  if (read.kind !== 'text') {
    return read;
  }
  const parsed = parseBundle(read.text, domain, authorities);
  const [problem = 'form'] = parsed.ok ? [] : parsed.problems;
  return parsed.ok
    ? { kind: 'stored', verified: parsed.value }
    : { kind: 'foreign', problem, isReplaceable: false };
}
