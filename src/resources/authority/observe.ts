/** Reads which CA signs, or will sign, for a domain. */

import type { Context } from '../../context/context.ts';
import type {
  AuthoritySettings,
  DesiredSettings,
  ServerCertificateSettings,
} from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { CertificateChain } from '../../pki/material.ts';
import { type RolloverState, rolloverState } from '../../pki/rollover.ts';
import type { AuthorityState, KmsKeyState } from '../snapshot.ts';
import type { AuthoritySecret } from '../teardown-snapshot.ts';
import { describeGeneration } from './find-generation.ts';
import {
  generationSecretId,
  type ManagedGeneration,
  type ProvidedGeneration,
  standingOf,
} from './generations.ts';
import { observeKmsKey } from './observe-kms-key.ts';
import { observeDomainsBelow } from './observe-users.ts';
import { readGenerations } from './read-generations.ts';

/** The existing CAs, before the leaf shows the progress of a rollover. */
export type Authorities =
  | { readonly kind: 'provided'; readonly generations: readonly ProvidedGeneration[] }
  | {
      readonly kind: 'managed';
      readonly secretId: string;
      readonly generations: readonly ManagedGeneration[];
    }
  | { readonly kind: 'trust-only'; readonly roots: readonly string[] };

export async function observeAuthorities(
  context: Context,
  domain: string,
  serverCertificate: ServerCertificateSettings,
): Promise<Authorities> {
  return serverCertificate.kind === 'provided'
    ? { kind: 'trust-only', roots: serverCertificate.trust }
    : observeKeptOrProvided(context, domain, serverCertificate.authority);
}

async function observeKeptOrProvided(
  context: Context,
  domain: string,
  settings: AuthoritySettings,
): Promise<Authorities> {
  if (settings.kind === 'provided') {
    const given = [settings.authority, ...(settings.next ? [settings.next] : [])];
    return {
      kind: 'provided',
      generations: given.map(({ certificate, chain }) => ({
        kind: 'provided',
        authority: { certificate, chain },
      })),
    };
  }
  const { secretId, isNamed } = settings;
  const generations = await readGenerations(context, { domain, secretId, isNamed });
  return { kind: 'managed', secretId, generations };
}

/** The progress of a rollover, as the leaf shows it. */
export async function observeRollover(
  context: Context,
  settings: DesiredSettings,
  authorities: Authorities,
  leaf: CertificateChain | undefined,
): Promise<AuthorityState> {
  const now = context.clock.now();
  if (authorities.kind === 'trust-only') {
    return authorities;
  }
  if (authorities.kind === 'provided') {
    const standing = { active: authorities.generations, abandoned: [] };
    return { kind: 'provided', rollover: rolloverState(standing, leaf, now) };
  }
  const { secretId, generations } = authorities;
  if (generations.length === 0) {
    return { kind: 'absent', secretId };
  }
  const standing = standingOf(generations);
  const rollover = rolloverState(standing, leaf, now);
  const retirable = await observeRetirable(context, settings, standing.active, rollover);
  return { kind: 'stored', secretId, generations, rollover, retirable };
}

/**
 * The generations that this run may tag as retired. Excludes those that another domain's leaf still depends on, since several
 * domains may name one CA in ca-secret-id.
 */
async function observeRetirable(
  context: Context,
  settings: DesiredSettings,
  active: readonly ManagedGeneration[],
  rollover: RolloverState<ManagedGeneration>,
): Promise<readonly string[]> {
  const finishes = settings.intent.rollover === 'finish';
  const last = rollover.kind === 'single' ? rollover.current : rollover.next;
  const candidates =
    rollover.kind === 'single' || finishes ? active.filter((one) => one !== last) : [];
  const free = await Promise.all(
    candidates.map(async ({ secretId, authority }) => {
      const below = await observeDomainsBelow(
        context,
        [settings.domain, settings.readinessDomain],
        [readCertificate(authority.certificate)],
      );
      return below.length === 0 ? [secretId] : [];
    }),
  );
  return free.flat();
}

/** Only for a run that creates a CA. */
export async function observeNextKmsKey(
  context: Context,
  settings: DesiredSettings,
  state: AuthorityState,
): Promise<KmsKeyState | undefined> {
  const { serverCertificate } = settings;
  if (serverCertificate.kind === 'provided' || serverCertificate.authority.kind === 'provided') {
    return undefined;
  }
  const { key, secretId } = serverCertificate.authority;
  const begins =
    (settings.intent.rollover === 'announce' || settings.intent.rollover === 'begin') &&
    state.kind === 'stored' &&
    state.rollover.kind === 'single';
  if (state.kind !== 'absent' && !begins) {
    return undefined;
  }
  const generation = state.kind === 'stored' ? state.generations.length + 1 : 1;
  return observeKmsKey(context, key, generationSecretId(secretId, generation));
}

/** Every secret of the CA, first generation first, including those scheduled for deletion. */
export async function observeSecrets(
  context: Context,
  secretId: string,
): Promise<readonly AuthoritySecret[]> {
  const found: AuthoritySecret[] = [];
  for (let generation = 1; ; generation += 1) {
    const secrets = await describeGeneration(context, secretId, generation);
    // The second may exist without the first.
    if (!secrets && generation > 1) {
      return found;
    }
    if (!secrets) {
      continue;
    }
    const { key, certificate } = secrets;
    found.push(
      ...(key ? [{ ...key, holds: 'key' as const, generation }] : []),
      ...(certificate ? [{ ...certificate, holds: 'certificates' as const, generation }] : []),
    );
  }
}
