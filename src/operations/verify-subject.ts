/** Verifies one domain and records the findings. */

import type { Context } from '../context/context.ts';
import type { RunRecord } from '../context/run-record.ts';
import { ChecksFailed } from '../errors.ts';
import { renewalOfServerCertificate } from '../pki/check-server-certificate.ts';
import { readCertificate } from '../pki/facts.ts';
import { splitPem } from '../pki/pem.ts';
import { breaksAt } from '../verification/breaks-at.ts';
import type { CheckId, CheckResult } from '../verification/check.ts';
import { breaksNow, devicesNow } from '../verification/devices.ts';
import { lifetimesOf } from '../verification/lifetimes.ts';
import type { VerificationSubject } from '../verification/subject.ts';
import { isTransient } from '../verification/transient.ts';
import { runChecks, type Verification } from '../verification/verify.ts';
import type { SecondLooks } from './second-look.ts';

const newIdentityAttempts = 6;
const pauseMs = 5_000;

interface VerifiedAs {
  /** `new`: a certificate and its policy take a while to propagate in IoT Core, so only a problem that remains after that is a finding. */
  readonly identity: 'new' | 'known';
  readonly secondLooks: SecondLooks;
}

/**
 * @throws the signal's reason if the run was cancelled.
 */
export async function verifySubject(
  context: Context,
  subject: VerificationSubject,
  as: VerifiedAs,
): Promise<void> {
  const verification = await verifyUntilKnown(context, subject, as);
  context.signal.throwIfAborted();
  const devices = devicesNow(verification.checks, subject.serverCertificate !== undefined);
  const { breaksAt: end, renewal } = endOf(subject, verification);
  const breaks = breaksNow(devices, end, subject.now);
  context.record.learn({
    lifetimes: lifetimesOf({
      ...subject,
      trust: givenToDevices(context.record, subject),
      serverCertificate: subject.serverCertificate ?? verification.served,
    }),
    checks: verification.checks,
    devices,
    breaksAt: breaks,
    renewal,
  });
  context.report({ code: 'verified', domain: subject.domain, checks: verification.checks });
}

/** PEM, one each. Before a rollover begins, and during an abort, more roots are published than the leaf chains to. */
function givenToDevices(
  { facts: { caCertificate } }: RunRecord,
  { trust }: VerificationSubject,
): readonly string[] {
  return caCertificate === undefined ? trust : splitPem(caCertificate);
}

/** Looks again while IoT Core may not know the new client identity, and at what the network did not answer. */
async function verifyUntilKnown(
  context: Context,
  subject: VerificationSubject,
  { identity, secondLooks }: VerifiedAs,
): Promise<Verification> {
  const unanswered = new Set<CheckId>();
  let verification = await look(context, subject);
  for (let attempt = 1, again = 1; ; ) {
    const mqtt = onlyMqttFailed(verification.checks);
    if (mqtt && identity === 'new') {
      const next = context.clock.now().getTime() + pauseMs;
      if (attempt >= newIdentityAttempts || next > context.deadline.getTime()) {
        break;
      }
      attempt += 1;
      context.report({ code: 'retrying-mqtt', domain: subject.domain, check: mqtt });
      await context.clock.sleep(pauseMs, context.signal);
      verification = await look(context, subject);
    } else {
      const checks = verification.checks.filter(isTransient);
      const pause = checks.length > 0 ? secondLooks.pauseBefore(again) : undefined;
      if (pause === undefined) {
        break;
      }
      again += 1;
      for (const { id } of checks) {
        unanswered.add(id);
      }
      context.report({ code: 'second-look', domain: subject.domain, checks, pauseMs: pause });
      await context.clock.sleep(pause, context.signal);
      verification = await look(context, subject, verification);
    }
  }
  noteAnswered(context, verification, unanswered);
  return verification;
}

async function look(
  context: Context,
  subject: VerificationSubject,
  earlier?: Verification,
): Promise<Verification> {
  const verification = await runChecks(subject, context, earlier);
  for (const [id, milliseconds] of verification.took) {
    context.log.debug(`${subject.domain}: ${id} took ${milliseconds} ms`);
  }
  return verification;
}

function onlyMqttFailed(checks: readonly CheckResult[]): CheckResult | undefined {
  const [failed, ...others] = checks.filter(({ result }) => result === 'fail');
  return failed?.id === 'mqtt' && others.length === 0 ? failed : undefined;
}

function noteAnswered(
  context: Context,
  { checks }: Verification,
  unanswered: ReadonlySet<CheckId>,
): void {
  const passed = checks
    .filter((check) => unanswered.has(check.id) && check.result !== 'fail' && !isTransient(check))
    .map(({ id }) => id);
  if (passed.length > 0) {
    context.record.note({ code: 'passed-at-second-look', checks: passed });
  }
}

/** IoT Core still serves the last valid leaf if it cannot use a new one: then the expiry of the served one counts as well. */
function endOf(
  subject: VerificationSubject,
  { served }: Verification,
): Pick<RunRecord['facts'], 'breaksAt' | 'renewal'> {
  const { serverCertificate, trust } = subject;
  const stored = serverCertificate ?? served;
  if (stored === undefined) {
    return {};
  }
  const isOther =
    served !== undefined &&
    readCertificate(served.certificate).fingerprint !==
      readCertificate(stored.certificate).fingerprint;
  return {
    breaksAt: breaksAt(stored, trust, isOther ? served.certificate : undefined),
    renewal: renewalOfServerCertificate(stored, subject),
  };
}

/** @throws ChecksFailed that names the failed checks. */
export function refuseFailed(domain: string, checks: readonly CheckResult[]): void {
  const failed = checks.filter(({ result }) => result === 'fail');
  if (failed.length > 0) {
    throw new ChecksFailed(
      domain,
      failed.map(({ id }) => id),
    );
  }
}
