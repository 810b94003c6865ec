/** Signs and stores a new trust bundle. An edition is never overwritten: another one follows it. */
import { anotherRunAtWork } from '../../context/another-run.ts';
import type { Context } from '../../context/context.ts';
import { tagsOf } from '../../context/tags.ts';
import { lookUntilVisible } from '../../context/visible.ts';
import { Failure, summaryOf } from '../../errors.ts';
import { bundleSecretIdFor } from '../../inputs/derived-names.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { SigningAuthority } from '../../pki/material.ts';
import { serializeBundle } from '../../pki/stored-bundle.ts';
import {
  type BundleRoots,
  isSameTrust,
  nextSequence,
  signBundle,
  type VerifiedBundle,
} from '../../pki/trust-bundle.ts';
import type { Rollover } from '../authority/rollover.ts';
import { openSigner } from '../authority/signer.ts';
import { judgeBundle, readStoredBundle } from './observe.ts';
import type { TrustBundlePlan } from './planned.ts';
import { trustedAfter } from './trusted.ts';

/** The rollover that the plan leads to, and its deadline. */
export interface BundleOccasion {
  readonly plan: TrustBundlePlan;
  readonly rollover: Rollover | undefined;
  readonly deadline: Date | undefined;
}

/**
 * Call it before the leaf is issued and after it is served: the plan says when the bundle is due. Devices are served without it, so a
 * role that may not store it ends in a note.
 */
export async function applyTrustBundle(
  context: Context,
  settings: DesiredSettings,
  { plan, rollover, deadline }: BundleOccasion,
  when: 'before-leaf' | 'after-leaf',
): Promise<void> {
  if (plan.do === 'keep') {
    context.record.learn({ trustBundle: plan.verified });
  }
  if (plan.do !== 'sign' || plan.when !== when || rollover === undefined) {
    return;
  }
  try {
    const authority = await openSigner(context, settings.serverCertificate, rollover.current);
    const trusted = trustedAfter(rollover, deadline);
    const content = { domain: settings.domain, authority, trusted };
    context.record.learn({
      trustBundle:
        plan.follows === 'nowhere'
          ? await signEdition(context, content, undefined)
          : await signAndStore(context, settings, content, plan.follows),
    });
  } catch (error) {
    if (!(error instanceof Failure && error.details.code === 'aws-access-denied')) {
      throw error;
    }
    context.record.note({
      code: 'trust-bundle-unavailable',
      secretId: bundleSecretIdFor(settings.domain),
      failure: summaryOf(error),
    });
  }
}

/** How often another run's edition is followed by one of this run. */
const longestRounds = 3;

interface Content {
  readonly domain: string;
  readonly authority: SigningAuthority;
  readonly trusted: BundleRoots;
}

/** The edition after the one of that sequence. */
async function signEdition(
  { clock }: Context,
  { domain, authority, trusted }: Content,
  previous: number | undefined,
): Promise<VerifiedBundle> {
  const issuedAt = clock.now();
  const sequence = nextSequence(previous, issuedAt);
  const bundle = { domain, sequence, issuedAt, trusted };
  return { signed: await signBundle(bundle, authority), bundle };
}

/**
 * If another run stored an edition meanwhile, that is used if it has the same roots, and followed by another one if not. A sequence
 * that is taken is never tried again: where an earlier edition was put back, the later ones still have theirs.
 *
 * @throws Pending if others keep storing editions.
 */
async function signAndStore(
  context: Context,
  settings: DesiredSettings,
  content: Content,
  known: VerifiedBundle | 'none' | 'other',
): Promise<VerifiedBundle> {
  const { domain, authority, trusted } = content;
  let previous = typeof known === 'string' ? undefined : known.bundle.sequence;
  let exists = known !== 'none';
  for (let round = 1; round <= longestRounds; round += 1) {
    const edition = await signEdition(context, content, previous);
    if (await store(context, settings, edition, exists)) {
      return edition;
    }
    const stored = await lookUntilVisible(context, async () => {
      const state = judgeBundle(await readStoredBundle(context, domain), domain, [authority]);
      return state.kind === 'stored' ? state.verified : undefined;
    });
    if (stored && isSameTrust(stored.bundle.trusted, trusted)) {
      return stored;
    }
    previous = Math.max(edition.bundle.sequence, stored?.bundle.sequence ?? 0);
    exists = true;
  }
  throw anotherRunAtWork(domain, {
    kind: 'trust-bundle-stored',
    secretId: bundleSecretIdFor(domain),
  });
}

/** False: another run has stored something else meanwhile, and nothing was changed. */
async function store(
  context: Context,
  { domain, serverCertificate }: DesiredSettings,
  { signed, bundle: { sequence } }: VerifiedBundle,
  exists: boolean,
): Promise<boolean> {
  const secrets = await context.aws.secrets();
  const text = serializeBundle(signed);
  const id = bundleSecretIdFor(domain);
  const step = {
    code: 'sign-trust-bundle',
    resource: 'trust bundle',
    name: id,
    makes: exists ? 'updated' : 'created',
    figures: { sequence: String(sequence) },
  } as const;
  const isDone = (answer: string): boolean => answer === 'created' || answer === 'stored';
  const answer = await context.record.change<string>(
    step,
    () =>
      exists
        ? secrets.put(id, text, editionToken(sequence))
        : secrets.create({
            name: id,
            description: `The signed trust bundle of ${domain}; no private key`,
            text,
            tags: tagsOf(domain, 'trust-bundle'),
            kmsKeyId: secretKmsKeyOf(serverCertificate),
          }),
    isDone,
  );
  return isDone(answer);
}

function secretKmsKeyOf(settings: DesiredSettings['serverCertificate']): string | undefined {
  return settings.kind === 'issued' && settings.authority.kind === 'managed'
    ? settings.authority.secretKmsKeyId
    : undefined;
}

/** 32 characters, the least that PutSecretValue takes. The same for every run, so that one of two with this sequence is refused. */
function editionToken(sequence: number): string {
  return `trust-bundle-${String(sequence).padStart(19, '0')}`;
}
