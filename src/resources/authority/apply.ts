import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';
import type { Note } from '../../context/note.ts';
import { day } from '../../days.ts';
import { Failure } from '../../errors.ts';
import type { AuthoritySettings, DesiredSettings } from '../../inputs/settings.ts';
import type { StorableKey } from '../../pki/key-secret.ts';
import { rootOf } from '../../pki/material.ts';
import type { Snapshot } from '../snapshot.ts';
import { storableKeyOf } from './apply-key.ts';
import { type Generation, type ManagedGeneration, subjectOfGeneration } from './generations.ts';
import type { AuthorityKeyPlan, AuthorityPlan } from './planned.ts';
import { announcementOf, bundleOfRollover, type Rollover, trustOfRollover } from './rollover.ts';
import { crossPathOf, openSigner } from './signer.ts';
import {
  type AuthorityStore,
  abandon,
  createStoredAuthority,
  type NewAuthority,
  recordCertificates,
  retire,
} from './store.ts';

export interface AppliedAuthority {
  /** Undefined: the leaf is provided, and nothing is signed. */
  readonly rollover: Rollover | undefined;
  /** PEM, one each: the roots under which the domain must verify. */
  readonly trust: readonly string[];
  /** PEM, one each: the roots published to devices. */
  readonly bundle: readonly string[];
}

/**
 * Creates the CA that the plan calls for, announces a rollover's deadline before any leaf is issued under it, and records an abort
 * before the leaf is replaced.
 */
export async function applyAuthority(
  context: Context,
  settings: DesiredSettings,
  snapshot: Snapshot,
  plan: AuthorityPlan,
): Promise<AppliedAuthority> {
  if (plan.do === 'trust') {
    return { rollover: undefined, trust: plan.roots, bundle: plan.roots };
  }
  await record(context, settings, plan);
  const rollover = await obtain(context, settings, plan);
  const finish = 'finish' in plan ? plan.finish : undefined;
  const isUnderWay = rollover.kind === 'announced' || rollover.kind === 'rolling';
  if (isUnderWay && finish !== undefined && !finish.isAnnounced) {
    const { current, next } = rollover;
    // A CA that cannot be cross-signed is refused before a deadline is announced.
    await crossPathOf(context, settings.serverCertificate, { kind: 'rolling', current, next });
    const configuration = configurationOf(snapshot);
    await leaver(context, settings)({ what: 'deadline', of: configuration.name }, () =>
      announce(context, configuration, rootOf(next.authority), finish.from),
    );
  }
  return {
    rollover,
    trust: trustOfRollover(rollover),
    bundle: bundleOfRollover(rollover),
  };
}

async function record(
  context: Context,
  settings: DesiredSettings,
  plan: AuthorityPlan,
): Promise<void> {
  if (!('upkeep' in plan)) {
    return;
  }
  const leave = leaver(context, settings);
  for (const generation of plan.upkeep.record) {
    await leave({ what: 'certificates', of: generation.secretId }, () =>
      recordCertificates(context, storeOf(settings), generation),
    );
  }
  for (const generation of plan.upkeep.abandon) {
    await leave({ what: 'abandoned', of: generation.secretId }, () => abandon(context, generation));
  }
}

/** Call it only after the import of the leaf that no longer chains to them. */
export async function retireAuthorities(
  context: Context,
  settings: DesiredSettings,
  plan: AuthorityPlan,
): Promise<void> {
  const leave = leaver(context, settings);
  for (const generation of 'upkeep' in plan ? plan.upkeep.retire : []) {
    await leave({ what: 'retired', of: generation.secretId }, () => retire(context, generation));
  }
}

/**
 * What a killed run has left to record does not keep a scheduled rotation from its work, whose role may not record it: it is left
 * to a run that may.
 */
function leaver(context: Context, { intent }: DesiredSettings) {
  return async (
    left: Omit<Extract<Note, { code: 'ca-record-left' }>, 'code'>,
    record: () => Promise<void>,
  ): Promise<void> => {
    try {
      await record();
    } catch (error) {
      const isDenied = error instanceof Failure && error.details.code === 'aws-access-denied';
      if (intent.rollover !== 'advance' || !isDenied) {
        throw error;
      }
      context.record.note({ code: 'ca-record-left', ...left });
    }
  };
}

async function obtain(
  context: Context,
  settings: DesiredSettings,
  plan: Exclude<AuthorityPlan, { do: 'trust' }>,
): Promise<Rollover> {
  if (plan.do === 'use') {
    return plan.rollover;
  }
  const kept = managedSettings(settings.serverCertificate);
  if (plan.do === 'create') {
    const { subject, validityDays } = kept;
    return {
      kind: 'single',
      current: await create(context, settings, plan.key, (key) => ({
        generation: 1,
        subject,
        validityDays,
        key,
      })),
    };
  }
  const { current, abandoned, generation, phase } = plan;
  const signerOf = (one: Generation) => openSigner(context, settings.serverCertificate, one);
  const succeeds = {
    current: await signerOf(current),
    abandoned: abandoned && (await signerOf(abandoned)),
  };
  const next = await create(context, settings, plan.key, (key) => ({
    generation,
    subject: subjectOfGeneration(kept.subject, generation),
    validityDays: kept.validityDays,
    key,
    succeeds,
  }));
  return { kind: phase, current, next };
}

/** If another run created the CA first, a KMS key of this run is not used: a note names it. */
async function create(
  context: Context,
  settings: DesiredSettings,
  plan: AuthorityKeyPlan,
  authorityWith: (key: StorableKey) => NewAuthority,
): Promise<ManagedGeneration> {
  const { key, created } = await storableKeyOf(context, settings.domain, plan);
  const stored = await createStoredAuthority(context, storeOf(settings), authorityWith(key));
  if (created !== undefined && stored.kmsKeyArn !== created) {
    context.record.note({ code: 'kms-key-unused', used: stored.kmsKeyArn, unused: created });
  }
  return stored;
}

type Kept = Extract<AuthoritySettings, { kind: 'managed' }>;

function managedSettings(serverCertificate: DesiredSettings['serverCertificate']): Kept {
  if (serverCertificate.kind === 'provided' || serverCertificate.authority.kind === 'provided') {
    throw new Error('a CA was to be created although one was provided');
  }
  return serverCertificate.authority;
}

function storeOf({ domain, serverCertificate }: DesiredSettings): AuthorityStore {
  const { secretId, isNamed, secretKmsKeyId } = managedSettings(serverCertificate);
  return { domain, secretId, isNamed, secretKmsKeyId };
}

function configurationOf({ configured }: Snapshot): DomainConfiguration {
  if (!configured) {
    throw new Error('a rollover was to be announced for a domain without a configuration');
  }
  return configured.configuration;
}

async function announce(
  context: Context,
  { arn, name }: DomainConfiguration,
  nextRoot: string,
  finishFrom: Date,
): Promise<void> {
  const iot = await context.aws.iot();
  const step = {
    code: 'announce-rollover',
    resource: 'domain configuration',
    name,
    makes: 'updated',
    figures: { finishFrom: day(finishFrom) },
  } as const;
  await context.record.change(step, () => iot.tag(arn, announcementOf(nextRoot, finishFrom)));
}
