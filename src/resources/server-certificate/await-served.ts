import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import { instant } from '../../days.ts';
import { Failure } from '../../errors.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import { breaksAt } from '../../verification/breaks-at.ts';
import { createResolver } from '../../verification/resolver.ts';
import { probeServed, type ServedAnswer } from '../../verification/served.ts';
import { type ImportedLeaf, leafFacts } from './facts.ts';
import { type KnownLeaf, leafOfAnotherRun } from './newer.ts';
import { isPropagationOver } from './propagation.ts';
import { requireReachable } from './reach.ts';

export interface Stored extends KnownLeaf {
  readonly iotEndpoint: string;
  /** PEM, one each: the roots that devices trust. */
  readonly trust: readonly string[];
  /** Since when ACM has it. */
  readonly since: Date;
  readonly configuration: DomainConfiguration;
}

/** After a change IoT Core may show the previous state, for how long is not documented (CloudFormation allows 35 s): after two minutes it is the current one. */
const settledMs = 2 * 60_000;

/** "It might take up to 60 minutes" (developer guide, "Creating and configuring customer-managed domains"). */
const intoServiceMs = 60 * 60_000;

/** What is served. */
export interface Served {
  readonly configuration: DomainConfiguration;
  readonly leaf: ImportedLeaf;
}

/**
 * Waits until the leaf is served at the account's endpoint under SNI = domain, verified against what devices trust, and gives the
 * configuration as it is told then. DNS for the domain is not needed, so this is seen before any of its records is touched. Where
 * another run imports its leaf over this one, that is waited for: IoT Core will never serve this one.
 *
 * @throws Pending at the run's deadline, Failure once waiting longer is pointless, also because the network fails; what is served meanwhile, and until when, is
 * in both and in the run record.
 */
export async function awaitServed(
  context: Context,
  { domain, verification }: DesiredSettings,
  known: Stored,
): Promise<Served> {
  const { iotEndpoint, trust, arn } = known;
  const { lookup } = await createResolver(verification.resolver);
  let stored = known;
  const iot = await context.aws.iot();
  const start = context.clock.now().getTime();
  const what = `IoT Core to serve the server certificate of ${domain}`;
  return waitFor(context, {
    code: 'await-server-certificate-served',
    usualMs: intoServiceMs,
    what,
    remedy: 'IoT Core may take up to 60 minutes.',
    poll: async (): Promise<Poll<Served>> => {
      const { chain } = stored;
      const leaf = { arn, chain };
      const answer = await probeServed({
        iotEndpoint,
        domain,
        trust,
        expectedFingerprint: readCertificate(chain.certificate).fingerprint,
        port: verification.port,
        lookup,
        signal: context.signal,
        now: context.clock.now(),
        clientIdentity: verification.clientIdentity,
      });
      if (!answer.served && answer.unreachable) {
        // IoT Core itself may cut off a name that it does not serve yet.
        await requireReachable(context, verification, iotEndpoint, `waiting for ${what}`);
      }
      if (answer.served && isValid(stored.configuration)) {
        return { done: true, value: { leaf, configuration: stored.configuration } };
      }
      const { name } = stored.configuration;
      const configuration = (await iot.describeDomainConfiguration(name)) ?? stored.configuration;
      const isSettled = context.clock.now().getTime() - start >= settledMs;
      if (answer.served) {
        // What IoT Core goes on calling INVALID although it serves it is for the verification to tell.
        return isValid(configuration) || isSettled
          ? { done: true, value: { leaf, configuration } }
          : { done: false, seen: 'it is served but still reported as INVALID' };
      }
      const newer = await leafOfAnotherRun(context, stored, { domain, trust });
      if (newer) {
        const since = context.clock.now();
        stored = { ...stored, chain: newer, before: chain, since, configuration };
        noteNewer(context, { arn, chain: newer });
        return { done: false, seen: 'another run has imported its certificate over this one' };
      }
      if (answer.certificate) {
        context.record.learn({ breaksAt: breaksAt(chain, trust, answer.certificate) });
      }
      const now = context.clock.now();
      if (isSettled) {
        refuseHopeless(domain, { ...stored, configuration }, answer, now);
      }
      return { done: false, seen: describe(answer, configuration) };
    },
  });
}

export function noteNewer(context: Pick<Context, 'record'>, leaf: ImportedLeaf): void {
  context.record.learn({ serverCertificate: leafFacts(leaf) });
  context.record.note({
    code: 'used-from-another-run',
    resource: 'server certificate',
    name: leaf.arn,
  });
}

type NotServed = Extract<ServedAnswer, { served: false }>;

function isValid({ serverCertificate }: DomainConfiguration): boolean {
  return serverCertificate?.status === 'VALID';
}

/** @throws Failure when IoT Core will not serve the leaf, however long one waits. */
function refuseHopeless(
  domain: string,
  { arn, configuration, since }: Stored,
  answer: NotServed,
  now: Date,
): void {
  const doing = `waiting for IoT Core to serve the server certificate of ${domain}`;
  if (!isValid(configuration) && !mayComeIntoService(configuration, answer, since, now)) {
    throw new Failure({
      code: 'server-certificate-invalid',
      doing,
      said: `it reports ${arn} as INVALID: ${configuration.serverCertificate?.detail ?? 'no reason given'}; ${describe(answer)}`,
      remedy:
        'An ACM import cannot be undone. Fix the problem above, then run rotate with force: true, or provide another certificate.',
    });
  }
  if (answer.certificate && isPropagationOver(since, now)) {
    throw new Failure({
      code: 'server-certificate-ignored',
      doing,
      said: `ACM has it since ${instant(since)}; ${describe(answer)}`,
      remedy:
        'IoT Core is ignoring this certificate. Run rotate with force: true to issue a new one. If that is ignored too, run teardown and provision before the date above.',
    });
  }
}

/**
 * Nobody knows whether the status is told of the certificate as it is stored or as it is served: while none is served yet, INVALID
 * may say no more than that.
 */
function mayComeIntoService(
  { lastStatusChange }: DomainConfiguration,
  { certificate }: NotServed,
  since: Date,
  now: Date,
): boolean {
  const changed = Math.max(since.getTime(), lastStatusChange?.getTime() ?? 0);
  return certificate === undefined && now.getTime() < changed + intoServiceMs;
}

/** A leaf that IoT Core does not take is silently passed over (developer guide, "Managing custom domains"). */
function describe({ seen, certificate }: NotServed, configuration?: DomainConfiguration): string {
  if (certificate === undefined) {
    const { status, detail = 'no reason given' } = configuration?.serverCertificate ?? {};
    return status === 'INVALID' ? `${seen}; the new one is INVALID so far: ${detail}` : seen;
  }
  const { fingerprint, notAfter } = readCertificate(certificate);
  return `IoT Core is still serving the previous certificate (expires ${instant(notAfter)}, SHA-256 ${fingerprint})`;
}
