/** verify: would a device that trusts only our CA connect today? Changes nothing but its own short-lived client identity. */

import type { Context } from '../context/context.ts';
import { createSlots } from '../context/limit.ts';
import type { Outcome, Outcomes } from '../context/outcome.ts';
import { RunRecord } from '../context/run-record.ts';
import { tagsOf } from '../context/tags.ts';
import { Failure } from '../errors.ts';
import type { ClientIdentity, VerifySettings } from '../inputs/settings.ts';
import { withClientIdentity } from '../resources/client-identity/client-identity.ts';
import { type ClientIds, clientIdsOf } from '../resources/client-identity/client-ids.ts';
import { leafFacts } from '../resources/server-certificate/facts.ts';
import type { NoClient, VerificationSubject } from '../verification/subject.ts';
import { conclude } from './conclude.ts';
import {
  type AccountView,
  type DomainView,
  inspectAccount,
  inspectAgain,
  inspectDomain,
} from './observe-domain.ts';
import { createSecondLooks, type SecondLooks } from './second-look.ts';
import { refuseFailed, verifySubject } from './verify-subject.ts';

/** AWS allows about ten calls per second of each kind (general reference, "AWS IoT Core endpoints and quotas"). */
const domainsAtOnce = 10;

/** What the verifications of a run share. */
interface Run {
  readonly context: Context;
  readonly settings: VerifySettings;
  /** Undefined: there are no credentials, and only the network is examined. Rejects if AWS refuses a call. */
  readonly account: Promise<AccountView | undefined>;
  readonly client: Promise<Client>;
  readonly secondLooks: SecondLooks;
}

type Client =
  | { readonly kind: 'none'; readonly why?: NoClient }
  | { readonly kind: 'known' | 'new'; readonly identity: ClientIdentity; readonly ids: ClientIds }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One outcome per domain, in input order. Never rejects. */
export async function verify(settings: VerifySettings, context: Context): Promise<Outcomes> {
  const { domains } = settings;
  context.report({
    code: 'observing',
    domains,
    ...(settings.region && { region: settings.region }),
  });
  const account = reachAccount(context, settings);
  return withClient(context, settings, account, async (client) => {
    const secondLooks = createSecondLooks(context);
    const run = { context, settings, account, client, secondLooks };
    const inSlot = createSlots(domainsAtOnce);
    const [first, ...others] = domains;
    return Promise.all([
      inSlot(() => verifyDomain(run, first, 1)),
      ...others.map((domain, index) => inSlot(() => verifyDomain(run, domain, index + 2))),
    ]);
  });
}

async function reachAccount(
  context: Context,
  settings: VerifySettings,
): Promise<AccountView | undefined> {
  const { region, trust } = settings;
  if (
    trust.kind === 'provided' &&
    (region === undefined || !(await context.aws.hasCredentials()))
  ) {
    return undefined;
  }
  return inspectAccount(context, settings);
}

/**
 * One identity for all domains of the run: they are names for one endpoint, where one policy applies. `work` begins immediately
 * and gets the client once it is created.
 */
async function withClient(
  context: Context,
  settings: VerifySettings,
  account: Promise<AccountView | undefined>,
  work: (client: Promise<Client>) => Promise<Outcomes>,
): Promise<Outcomes> {
  const { promise: client, resolve: provide } = Promise.withResolvers<Client>();
  const outcomes = work(client);
  try {
    await provideClient(context, settings, await account.catch(() => undefined), async (made) => {
      provide(made);
      await outcomes;
    });
  } catch (error) {
    // `work` never rejects: this error comes from creating the identity.
    provide(error instanceof Failure ? { kind: 'failed', failure: error } : { kind: 'none' });
  }
  return outcomes;
}

/** The client exists while `use` runs. @throws Failure if it cannot be created. */
async function provideClient(
  context: Context,
  { domains, dryRun, verification }: VerifySettings,
  account: AccountView | undefined,
  use: (client: Client) => Promise<void>,
): Promise<void> {
  const ids = clientIdsOf(verification);
  if (verification.clientIdentity) {
    return use({ kind: 'known', identity: verification.clientIdentity, ids });
  }
  if (account === undefined || dryRun) {
    return use({ kind: 'none', ...(account && { why: 'dry-run' }) });
  }
  const [configuration] = account.configurations.values();
  if (configuration === undefined) {
    return use({ kind: 'none', why: 'no-configuration' });
  }
  const [only, ...others] = domains;
  const request = {
    configurationArn: configuration.arn,
    clientId: ids.allowed,
    topic: verification.topic,
    tags: tagsOf(others.length === 0 ? only : 'several-domains', 'proof-identity'),
  };
  return withClientIdentity(context, request, (identity) => use({ kind: 'new', identity, ids }));
}

/** How often a domain is verified again if another run changes it meanwhile. */
const longestLooks = 3;

function verifyDomain(run: Run, domain: string, number: number): Promise<Outcome> {
  const { settings, account, secondLooks } = run;
  const { operation, region, dryRun } = settings;
  const context = { ...run.context, record: new RunRecord(run.context) };
  return conclude(context, { operation, domain, region, dryRun }, async () => {
    context.signal.throwIfAborted();
    const view = await account;
    let seen = view && (await inspectDomain(context, domain, view, settings));
    if (view && seen) {
      learn(context.record, view, seen);
    } else {
      context.record.note({ code: 'network-only' });
    }
    const client = await run.client;
    const mqtt = mqttSubject(settings, client, number);
    for (let look = 1; ; look += 1) {
      const subject = { ...subjectOf(run, domain, view, seen), ...(mqtt && { mqtt }) };
      const identity = client.kind === 'new' ? 'new' : 'known';
      await verifySubject(context, subject, { identity, secondLooks });
      const hasFailed = context.record.facts.checks.some(({ result }) => result === 'fail');
      const later =
        hasFailed && view && seen && look < longestLooks
          ? await inspectAgain(context, domain, { view, seen, settings })
          : undefined;
      if (!later || !view) {
        break;
      }
      seen = later;
      learn(context.record, view, { ...seen, notes: [] });
    }
    refuseFailed(domain, context.record.facts.checks);
    return 'ready';
  });
}

function learn(record: RunRecord, { accountId, iotEndpoint }: AccountView, seen: DomainView): void {
  const {
    configuration,
    leaf,
    bundle,
    trustBundle,
    notes,
    validationCertificate,
    rolloverDeadline,
  } = seen;
  record.learn({
    ...(accountId && { accountId }),
    iotEndpoint,
    caCertificate: bundle.join(''),
    ...(trustBundle && { trustBundle }),
    ...(leaf && { serverCertificate: leafFacts(leaf) }),
    ...(validationCertificate && { validationCertificateArn: validationCertificate.arn }),
    ...(rolloverDeadline && { rolloverDeadline }),
    ...(configuration && {
      domainConfiguration: { arn: configuration.arn, name: configuration.name },
    }),
  });
  for (const note of notes) {
    record.note(note);
  }
}

function subjectOf(
  { context, settings }: Run,
  domain: string,
  view: AccountView | undefined,
  seen: DomainView | undefined,
): VerificationSubject {
  const { verification, trust, renewBeforeDays } = settings;
  const { amazonRoots, port, resolver, deviceClasses } = verification;
  return {
    domain,
    amazonRoots,
    port,
    deviceClasses,
    trust: seen?.trust ?? (trust.kind === 'provided' ? trust.roots : []),
    ...(view && { iotEndpoint: view.iotEndpoint }),
    ...(seen && {
      domainConfiguration: seen.configuration ?? 'missing',
      validationCertificate: seen.validationCertificate ?? 'missing',
    }),
    ...(seen?.leaf && { serverCertificate: seen.leaf.chain }),
    ...(resolver !== undefined && { resolver }),
    ...(renewBeforeDays !== undefined && { renewBeforeDays }),
    ...(trust.kind === 'provided' && { leafSource: leafSourceOf(trust) }),
    now: context.clock.now(),
  };
}

function leafSourceOf({
  isLeafProvided,
}: Extract<VerifySettings['trust'], { kind: 'provided' }>): NonNullable<
  VerificationSubject['leafSource']
> {
  return isLeafProvided ? { kind: 'provided' } : 'unknown';
}

/** `number`: the domain's, from 1. */
function mqttSubject(
  { verification }: VerifySettings,
  client: Client,
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
