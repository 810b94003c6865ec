/** Verifies one name of a `verify` run: a domain, or its readiness domain. */

import type { Context } from '../context/context.ts';
import type { Failure } from '../errors.ts';
import type { ClientIdentity, TrustSettings, VerifySettings } from '../inputs/settings.ts';
import type { ClientIds } from '../resources/client-identity/client-ids.ts';
import type { NoClient, VerificationSubject } from '../verification/subject.ts';
import type { AccountView } from './account.ts';
import { type DomainView, inspectAgain } from './observe-domain.ts';
import type { SecondLooks } from './second-look.ts';
import { verifySubject } from './verify-subject.ts';

/** What the verifications of a run share. */
export interface VerifyRun {
  readonly context: Context;
  readonly settings: VerifySettings;
  /** Undefined: there are no credentials, and only the network is examined. Rejects if AWS refuses a call. */
  readonly account: Promise<AccountView | undefined>;
  readonly client: Promise<VerifyClient>;
  readonly secondLooks: SecondLooks;
}

export type VerifyClient =
  | { readonly kind: 'none'; readonly why?: NoClient | undefined }
  | { readonly kind: 'known' | 'new'; readonly identity: ClientIdentity; readonly ids: ClientIds }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A name as AWS describes it. */
export interface KnownName {
  readonly view: AccountView;
  readonly seen: DomainView;
}

export interface VerifiedName {
  readonly domain: string;
  /** From 1; no two names of a run have the same. */
  readonly number: number;
  readonly trust: TrustSettings;
  /** PEM, one each: of a readiness domain, the roots that its leaf must not chain to. */
  readonly excluded?: readonly string[] | undefined;
  /** Undefined: only the network is examined. */
  readonly known: KnownName | undefined;
  /** Called before it is verified once more, as another run has changed it. */
  readonly learn?: ((later: DomainView, account: AccountView) => void) | undefined;
}

/** How often a name is verified if another run changes it meanwhile. */
const longestLooks = 3;

/** Returns what was verified last. Its checks are in the record of `context`. */
export async function verifyName(
  run: VerifyRun,
  context: Context,
  name: VerifiedName,
): Promise<KnownName | undefined> {
  const client = await run.client;
  const mqtt = mqttSubject(run.settings, client, name.number);
  let { known } = name;
  for (let look = 1; ; look += 1) {
    const subject = { ...subjectOf(run, { ...name, known }), mqtt };
    const identity = client.kind === 'new' ? 'new' : 'known';
    await verifySubject(context, subject, { identity, secondLooks: run.secondLooks });
    const hasFailed = context.record.facts.checks.some(({ result }) => result === 'fail');
    const later =
      hasFailed && known && look < longestLooks
        ? await inspectAgain(context, name.domain, {
            ...known,
            settings: { ...run.settings, trust: name.trust },
          })
        : undefined;
    if (!later || !known) {
      return known;
    }
    known = { ...known, seen: later };
    name.learn?.(later, known.view);
  }
}

function subjectOf(
  { context, settings }: VerifyRun,
  { domain, trust, excluded, known }: VerifiedName,
): VerificationSubject {
  const { verification, renewBeforeDays } = settings;
  const { amazonRoots, port, resolver, deviceClasses } = verification;
  const seen = known?.seen;
  return {
    domain,
    amazonRoots,
    port,
    // A device tries a readiness domain once, and relies on it for nothing.
    deviceClasses: excluded ? [] : deviceClasses,
    trust: seen?.trust ?? (trust.kind === 'provided' ? trust.roots : []),
    excluded,
    iotEndpoint: known?.view.iotEndpoint,
    domainConfiguration: seen && (seen.configuration ?? 'missing'),
    validationCertificate: seen && (seen.validationCertificate ?? 'missing'),
    serverCertificate: seen?.leaf?.chain,
    resolver,
    renewBeforeDays,
    leafSource: leafSourceOf(settings.trust),
    now: context.clock.now(),
  };
}

function leafSourceOf(trust: TrustSettings): VerificationSubject['leafSource'] {
  if (trust.kind === 'managed') {
    return undefined;
  }
  return trust.isLeafProvided ? { kind: 'provided' } : 'unknown';
}

/** `number`: the domain's, from 1. */
function mqttSubject(
  { verification }: VerifySettings,
  client: VerifyClient,
  number: number,
): VerificationSubject['mqtt'] {
  const { topic } = verification;
  switch (client.kind) {
    case 'none':
      return client.why && { none: client.why };
    case 'failed':
      return { failed: client.failure };
    default: {
      const { identity, ids } = client;
      return { identity, clientIds: ids.of(number), topic };
    }
  }
}
