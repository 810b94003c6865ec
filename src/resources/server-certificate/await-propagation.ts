import type { DomainConfiguration } from '../../aws/iot-interface.ts';
import type { Context } from '../../context/context.ts';
import type { Seen } from '../../context/seen.ts';
import { type Poll, waitFor } from '../../context/wait.ts';
import type { Action } from '../../current-action.ts';
import { Failure } from '../../errors.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import { breaksAt } from '../../verification/breaks-at.ts';
import { requireReachable } from '../../verification/reach.ts';
import { createResolver } from '../../verification/resolver.ts';
import { probeServed, type ServedAnswer } from '../../verification/served.ts';
import { type ImportedLeaf, leafFacts } from './facts.ts';
import { type KnownLeaf, leafOfAnotherRun } from './imported-over.ts';
import { isPropagationOver } from './propagation-time.ts';

export interface Stored extends KnownLeaf {
  readonly iotEndpoint: string;
  /** PEM, one each: the roots that devices trust. */
  readonly trust: readonly string[];
  /** Since when ACM has it. */
  readonly since: Date;
  readonly configuration: DomainConfiguration;
}

/**
 * After a change IoT Core may show the previous state for an undocumented time (CloudFormation allows 35 s): after two minutes the
 * state is taken as current.
 */
const settledMs = 2 * 60_000;

/** "It might take up to 60 minutes" (developer guide, "Creating and configuring customer-managed domains"). */
const intoServiceMs = 60 * 60_000;

/** The observed serving state. */
export interface Served {
  readonly configuration: DomainConfiguration;
  readonly leaf: ImportedLeaf;
}

/**
 * Waits until the leaf is served at the account's endpoint under SNI = domain, verified against what devices trust, and returns
 * the configuration as described then. DNS for the domain is not needed, so this happens before any of its records is changed. If
 * another run imports its leaf over this one, that leaf is awaited: IoT Core will never serve this one.
 *
 * @throws Pending at the run's deadline, Failure once waiting longer is pointless or the network fails. Both, and the run record,
 * have what is served meanwhile and until when.
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
  const awaited = { code: 'await-server-certificate-served', on: { domain } } as const;
  return waitFor(context, {
    awaited,
    usualMs: intoServiceMs,
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
      if (!answer.served && isUnreachable(answer)) {
        // IoT Core may close connections for a name that it does not serve yet.
        await requireReachable(context, verification, iotEndpoint, awaited);
      }
      if (answer.served && isValid(stored.configuration)) {
        return { done: true, value: { leaf, configuration: stored.configuration } };
      }
      const { name } = stored.configuration;
      const configuration = (await iot.describeDomainConfiguration(name)) ?? stored.configuration;
      const isSettled = context.clock.now().getTime() - start >= settledMs;
      if (answer.served) {
        // If IoT Core still reports INVALID for a certificate that it serves, the verification reports that.
        return isValid(configuration) || isSettled
          ? { done: true, value: { leaf, configuration } }
          : { done: false, seen: { kind: 'served-as-invalid' } };
      }
      const newer = await leafOfAnotherRun(context, stored, { domain, trust });
      if (newer) {
        const since = context.clock.now();
        stored = { ...stored, chain: newer, before: chain, since, configuration };
        noteNewer(context, { arn, chain: newer });
        return { done: false, seen: { kind: 'imported-over' } };
      }
      if (answer.certificate) {
        context.record.learn({ breaksAt: breaksAt(chain, trust, answer.certificate) });
      }
      const now = context.clock.now();
      if (isSettled) {
        refuseHopeless(awaited, { ...stored, configuration }, answer, now);
      }
      return { done: false, seen: notServed(answer, configuration) };
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

/** @throws Failure if IoT Core will never serve the leaf. */
function refuseHopeless(
  action: Action,
  { arn, configuration, since }: Stored,
  answer: NotServed,
  now: Date,
): void {
  const { detail } = configuration.serverCertificate ?? {};
  if (!isValid(configuration) && !mayComeIntoService(configuration, answer, since, now)) {
    throw new Failure({
      code: 'server-certificate-invalid',
      action,
      figures: {
        arn,
        detail,
        served: answer.instead,
      },
    });
  }
  if (answer.certificate && isPropagationOver(since, now)) {
    throw new Failure({
      code: 'server-certificate-ignored',
      action,
      figures: { since, served: answer.instead },
    });
  }
}

/**
 * AWS does not document whether the status is about the stored or the served certificate: while none is served yet, INVALID may
 * mean only that.
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

function isUnreachable({ instead }: NotServed): boolean {
  return instead.kind === 'none' && instead.handshake.kind === 'unreachable';
}

function notServed({ instead }: NotServed, { serverCertificate }: DomainConfiguration): Seen {
  const { status, detail } = serverCertificate ?? {};
  return {
    kind: 'not-served',
    served: instead,
    invalid: status === 'INVALID' ? { detail } : undefined,
  };
}
