/** Reads what a verification needs about domains in service. Changes nothing and does not call Route 53. */
import type { DomainConfiguration } from '../aws/iot-interface.ts';
import type { Context } from '../context/context.ts';
import type { Note } from '../context/note.ts';
import { Failure } from '../errors.ts';
import { secretIdFor } from '../inputs/derived-names.ts';
import type { TrustSettings, VerifySettings } from '../inputs/settings.ts';
import { readCertificate } from '../pki/facts.ts';
import { type CertificateChain, rootOf } from '../pki/material.ts';
import { rolloverState } from '../pki/rollover.ts';
import type { VerifiedBundle } from '../pki/trust-bundle.ts';
import { findAnchor } from '../pki/trust-path.ts';
import {
  certificateSecretId,
  type ManagedGeneration,
  standingOf,
} from '../resources/authority/generations.ts';
import { readGenerations } from '../resources/authority/read-generations.ts';
import {
  announcedDay,
  bundleOfRollover,
  type Rollover,
  rolloverInProgress,
  trustOfRollover,
} from '../resources/authority/rollover.ts';
import {
  readConfigurationTags,
  readConfiguredLeaf,
  readTaggedValidationCertificate,
} from '../resources/domain-configuration/observe.ts';
import type { ImportedLeaf } from '../resources/server-certificate/facts.ts';
import { readStoredBundle } from '../resources/trust-bundle/observe.ts';
import { publishedBundle } from '../resources/trust-bundle/published.ts';
import { chooseIssued } from '../resources/validation-certificate/choose.ts';
import { observePublicCertificates } from '../resources/validation-certificate/observe.ts';
import type { PublicCertificate } from '../verification/public-certificate.ts';
import type { AccountView } from './account.ts';

/** The roots of a rollover that is announced or has begun; PEM. */
export interface RolloverRoots {
  readonly current: string;
  readonly next: string;
}

/** One domain as AWS describes it. */
export interface DomainView {
  /** PEM, one each: the roots under which the domain must verify. */
  readonly trust: readonly string[];
  /** PEM, one each: the roots published to devices. */
  readonly bundle: readonly string[];
  /** Undefined: no rollover is in progress. */
  readonly rollover: RolloverRoots | undefined;
  /** The stored one, if it has these roots; absent for a CA that the user provides. */
  readonly trustBundle?: VerifiedBundle | undefined;
  /** Notes about how the CA and the trust bundle are stored. */
  readonly notes: readonly Note[];
  readonly configuration: DomainConfiguration | undefined;
  readonly leaf: ImportedLeaf | undefined;
  readonly validationCertificate: PublicCertificate | undefined;
  /** The day from which the rollover in progress may be finished. */
  readonly rolloverDeadline: Date | undefined;
}

/** @throws Failure if AWS denies a read, or it is unknown what devices trust. */
export async function inspectDomain(
  context: Context,
  domain: string,
  { configurations }: AccountView,
  { trust, verification }: Pick<VerifySettings, 'trust' | 'verification'>,
): Promise<DomainView> {
  const configuration = configurations.get(domain);
  const generations = readTrusted(context, domain, trust);
  // What is wrong with the domain is reported before what is wrong with its CA.
  generations.catch(() => undefined);
  const stored = trust.kind === 'managed' ? readStoredBundle(context, domain) : undefined;
  stored?.catch(() => undefined);
  const reading = configuration && readConfigurationTags(context, configuration);
  const findValidation = async () =>
    findValidationCertificate(
      context,
      domain,
      configuration && { configuration, tags: (await reading) ?? {} },
      verification.amazonRoots,
    );
  const [leaf, validationCertificate, tags = {}] = await Promise.all([
    configuration && readConfiguredLeaf(context, configuration),
    findValidation(),
    reading,
  ]);
  const known = await generations;
  const now = context.clock.now();
  const { managed, ...trusted } = trustOf(trust, known, leaf?.chain, now);
  const published = stored && managed && publishedBundle(await stored, domain, known, managed);
  const [, next] = trusted.bundle;
  const rolloverDeadline = next === undefined ? undefined : announcedDay(tags, next);
  return {
    ...trusted,
    trustBundle: published?.verified,
    notes: [
      ...trusted.notes,
      ...rolloverNotes(managed, rolloverDeadline, now),
      ...(published?.notes ?? []),
    ],
    configuration,
    leaf,
    validationCertificate,
    rolloverDeadline,
  };
}

function rolloverNotes(
  managed: Rollover | undefined,
  from: Date | undefined,
  now: Date,
): readonly Note[] {
  if (from === undefined) {
    return [];
  }
  switch (managed?.kind) {
    case 'announced':
      return [{ code: 'rollover-announced', finishFrom: from, isNew: false }];
    case 'rolling':
      return [rolloverInProgress(from, now)];
    default:
      return [];
  }
}

/** The domain as AWS shows it now; undefined if its configuration and certificate have not changed. */
export async function inspectAgain(
  context: Context,
  domain: string,
  {
    view,
    seen,
    settings,
  }: {
    view: AccountView;
    seen: DomainView;
    settings: Pick<VerifySettings, 'trust' | 'verification'>;
  },
): Promise<DomainView | undefined> {
  const before = seen.configuration;
  if (!before) {
    return undefined;
  }
  const [iot, acm] = [await context.aws.iot(), await context.aws.acm()];
  const [configuration, certificate] = await Promise.all([
    iot.describeDomainConfiguration(before.name),
    seen.leaf && acm.describe(seen.leaf.arn),
  ]);
  const isSame =
    configuration?.arn === before.arn &&
    configuration.status === before.status &&
    certificate?.serial === (seen.leaf && readCertificate(seen.leaf.chain.certificate).serial);
  if (isSame) {
    return undefined;
  }
  const configurations = new Map(configuration ? [[domain, configuration]] : []);
  return inspectDomain(context, domain, { ...view, configurations }, settings);
}

/** The one that the configuration was created with, from its tag; otherwise the best one that covers the domain. */
async function findValidationCertificate(
  context: Context,
  domain: string,
  tagged: Parameters<typeof readTaggedValidationCertificate>[1] | undefined,
  amazonRoots: readonly string[],
): Promise<PublicCertificate | undefined> {
  const acm = await context.aws.acm();
  const told = tagged && (await readTaggedValidationCertificate(context, tagged, amazonRoots));
  if (told) {
    return told;
  }
  const found = await acm.findCovering(domain);
  const covering = await observePublicCertificates(acm, found, undefined, amazonRoots);
  return chooseIssued(covering, undefined, context.clock.now()) ?? covering[0];
}

/** @throws Failure if there is no CA, or none that can be trusted. */
async function readTrusted(
  context: Context,
  domain: string,
  trust: TrustSettings,
): Promise<readonly ManagedGeneration[]> {
  if (trust.kind === 'provided') {
    return [];
  }
  const secretId = trust.secretId ?? secretIdFor(domain);
  const isNamed = trust.secretId !== undefined;
  const generations = await readGenerations(context, { domain, secretId, isNamed });
  if (generations.length === 0) {
    throw new Failure({
      code: 'ca-not-found',
      action: { code: 'read-trusted-ca', on: { domain } },
      figures: { why: 'none', secretId },
    });
  }
  return generations;
}

interface Trusted extends Pick<DomainView, 'trust' | 'bundle' | 'rollover' | 'notes'> {
  /** Undefined: the CA is provided. */
  readonly managed?: Rollover | undefined;
}

function trustOf(
  trust: TrustSettings,
  generations: readonly ManagedGeneration[],
  leaf: CertificateChain | undefined,
  now: Date,
): Trusted {
  if (trust.kind === 'provided') {
    return {
      trust: rootsToVerify(trust, leaf),
      bundle: trust.roots,
      rollover: rolloverOfProvided(trust, leaf),
      notes: [],
    };
  }
  const rollover = rolloverState(standingOf(generations), leaf, now);
  const unrecorded = generations.filter(({ recorded }) => recorded !== 'all');
  return {
    trust: trustOfRollover(rollover),
    bundle: bundleOfRollover(rollover),
    managed: rollover,
    rollover: rolloverRoots(rollover),
    notes: unrecorded.map(({ secretId: read }) => ({
      code: 'ca-key-read',
      secretId: read,
      certificatesIn: certificateSecretId(read),
    })),
  };
}

function rolloverRoots(rollover: Rollover): RolloverRoots | undefined {
  return rollover.kind === 'announced' || rollover.kind === 'rolling'
    ? { current: rootOf(rollover.current.authority), next: rootOf(rollover.next.authority) }
    : undefined;
}

/** While a rollover between provided CAs is announced, the leaf chains to the current root and not to the next. */
function rootsToVerify(
  { roots, isLeafProvided }: Extract<TrustSettings, { kind: 'provided' }>,
  leaf: CertificateChain | undefined,
): readonly string[] {
  const [current, next] = roots;
  if (isLeafProvided || leaf === undefined || current === undefined || next === undefined) {
    return roots;
  }
  return leadsTo(leaf, current) && !leadsTo(leaf, next) ? [current] : roots;
}

/**
 * Provided CAs are rolled over from the moment that two are provided until the leaf chains to the next one alone; undefined: no
 * rollover is in progress.
 *
 * @param leaf undefined: unknown.
 */
export function rolloverOfProvided(
  { roots: [current, next] }: Pick<Extract<TrustSettings, { kind: 'provided' }>, 'roots'>,
  leaf: CertificateChain | undefined,
): RolloverRoots | undefined {
  if (current === undefined || next === undefined) {
    return undefined;
  }
  const isFinished = leaf !== undefined && leadsTo(leaf, next) && !leadsTo(leaf, current);
  return isFinished ? undefined : { current, next };
}

function leadsTo({ certificate, chain }: CertificateChain, root: string): boolean {
  const path = [certificate, ...chain].map(readCertificate);
  return findAnchor(path, [readCertificate(root)]) !== undefined;
}
