/** verify: would a device that trusts only our CA connect today? Changes nothing but short-lived client identities. */

import type { Context } from '../context/context.ts';
import { createSlots } from '../context/limit.ts';
import type { Outcome, Outcomes } from '../context/outcome.ts';
import { RunRecord } from '../context/run-record.ts';
import { tagsOf } from '../context/tags.ts';
import { Failure } from '../errors.ts';
import type { VerifySettings } from '../inputs/settings.ts';
import { withClientIdentity } from '../resources/client-identity/client-identity.ts';
import { clientIdsOf } from '../resources/client-identity/client-ids.ts';
import { leafFacts } from '../resources/server-certificate/facts.ts';
import { type AccountView, inspectAccount } from './account.ts';
import { conclude } from './conclude.ts';
import { type DomainView, inspectDomain } from './observe-domain.ts';
import { createSecondLooks } from './second-look.ts';
import { type VerifyClient, type VerifyRun, verifyName } from './verify-name.ts';
import { verifyReadiness } from './verify-readiness.ts';
import { refuseFailed } from './verify-subject.ts';

/** AWS allows about ten calls per second of each kind (general reference, "AWS IoT Core endpoints and quotas"). */
const domainsAtOnce = 10;

/** One outcome per domain, in input order. Never rejects. */
export async function verify(settings: VerifySettings, context: Context): Promise<Outcomes> {
  const { domains } = settings;
  context.report({
    code: 'observing',
    domains,
    region: settings.region,
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
 *
 * @throws the error of a bug, once `work` has ended: without an identity it would only skip a check.
 */
async function withClient(
  context: Context,
  settings: VerifySettings,
  account: Promise<AccountView | undefined>,
  work: (client: Promise<VerifyClient>) => Promise<Outcomes>,
): Promise<Outcomes> {
  const { promise: client, resolve: provide } = Promise.withResolvers<VerifyClient>();
  const outcomes = work(client);
  try {
    await provideClient(context, settings, await account.catch(() => undefined), async (made) => {
      provide(made);
      await outcomes;
    });
  } catch (error) {
    // `work` never rejects: this error comes from creating the identity.
    if (!(error instanceof Failure)) {
      provide({ kind: 'none' });
      await outcomes;
      throw error;
    }
    provide({ kind: 'failed', failure: error });
  }
  const [first, ...others] = await outcomes;
  return [withDone(first, context.record), ...others];
}

/** What concerns the whole run is reported once, with the first domain. */
function withDone(outcome: Outcome, { facts, changed }: RunRecord): Outcome {
  return {
    ...outcome,
    changed: outcome.changed || changed,
    effects: [...outcome.effects, ...facts.effects],
    notes: [...outcome.notes, ...facts.notes],
  };
}

/** The client exists while `use` runs. @throws Failure if it cannot be created. */
async function provideClient(
  context: Context,
  { domains, dryRun, verification }: VerifySettings,
  account: AccountView | undefined,
  use: (client: VerifyClient) => Promise<void>,
): Promise<void> {
  const ids = clientIdsOf(verification);
  if (verification.clientIdentity) {
    return use({ kind: 'known', identity: verification.clientIdentity, ids });
  }
  if (account === undefined || dryRun) {
    return use({ kind: 'none', why: account && 'dry-run' });
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

function verifyDomain(run: VerifyRun, domain: string, number: number): Promise<Outcome> {
  const { settings, account } = run;
  const { operation, region, dryRun, trust } = settings;
  const context = { ...run.context, record: new RunRecord(run.context, domain) };
  return conclude(context, { operation, domain, region, dryRun }, async () => {
    context.signal.throwIfAborted();
    const view = await account;
    const seen = view && (await inspectDomain(context, domain, view, settings));
    if (view && seen) {
      learn(context.record, view, seen);
    } else {
      context.record.note({ code: 'network-only' });
    }
    const last = await verifyName(run, context, {
      domain,
      number,
      trust,
      known: view && seen && { view, seen },
      learn: (later, account) => learn(context.record, account, { ...later, notes: [] }),
    });
    await verifyReadiness(run, context, { domain, number, known: last });
    refuseFailed(domain, context.record.facts.checks);
    const { readiness } = context.record.facts;
    if (readiness) {
      refuseFailed(readiness.domain, readiness.checks);
    }
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
    accountId,
    iotEndpoint,
    caCertificate: bundle.join(''),
    trustBundle,
    serverCertificate: leaf && leafFacts(leaf),
    validationCertificateArn: validationCertificate?.arn,
    rolloverDeadline,
    domainConfiguration: configuration && { arn: configuration.arn, name: configuration.name },
  });
  for (const note of notes) {
    record.note(note);
  }
}
