/** Verifies one domain and records what was found. */

import type { Context } from '../context/context.ts';
import type { RunRecord } from '../context/run-record.ts';
import { ChecksFailed } from '../errors.ts';
import { readCertificate } from '../pki/facts.ts';
import { splitPem } from '../pki/pem.ts';
import { renewalOfServerCertificate } from '../pki/requirements.ts';
import { breaksAt } from '../verification/breaks-at.ts';
import type { CheckResult } from '../verification/check.ts';
import { breaksNow, devicesNow } from '../verification/devices.ts';
import { lifetimesOf } from '../verification/lifetimes.ts';
import type { VerificationSubject } from '../verification/subject.ts';
import { runChecks, type Verification } from '../verification/verify.ts';

const newIdentityAttempts = 6;
const pauseMs = 5_000;

/**
 * @param identity `new`: IoT Core takes a while to know a certificate and its policy, so that only what is left wrong after
 * that is a finding.
 * @throws the signal's reason when the run was cancelled.
 */
export async function verifySubject(
  context: Context,
  subject: VerificationSubject,
  identity: 'new' | 'known',
): Promise<void> {
  const verification = await verifyUntilKnown(
    context,
    subject,
    identity === 'new' ? newIdentityAttempts : 1,
  );
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
    ...(breaks && { breaksAt: breaks }),
    ...(renewal && { renewal }),
  });
  context.report({ code: 'verified', domain: subject.domain, checks: verification.checks });
}

/** PEM, one each. Before a rollover begins, and while one is aborted, devices are given more roots than serve. */
function givenToDevices(
  { facts: { caCertificate } }: RunRecord,
  { trust }: VerificationSubject,
): readonly string[] {
  return caCertificate === undefined ? trust : splitPem(caCertificate);
}

async function verifyUntilKnown(
  context: Context,
  subject: VerificationSubject,
  attempts: number,
): Promise<Verification> {
  for (let attempt = 1; ; attempt += 1) {
    const verification = await runChecks(subject, context);
    for (const [id, milliseconds] of verification.took) {
      context.log.debug(`${subject.domain}: ${id} took ${milliseconds} ms`);
    }
    const [failed, ...others] = verification.checks.filter(({ result }) => result === 'fail');
    const isOnlyMqtt = failed?.id === 'mqtt' && others.length === 0;
    const next = context.clock.now().getTime() + pauseMs;
    if (!isOnlyMqtt || attempt >= attempts || next > context.deadline.getTime()) {
      return verification;
    }
    context.report({ code: 'retrying-mqtt', domain: subject.domain, check: failed });
    await context.clock.sleep(pauseMs, context.signal);
  }
}

/** IoT Core goes on serving the last valid leaf when it does not take a new one: then that one's end counts, too. */
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

/** @throws ChecksFailed that names the checks that failed. */
export function refuseFailed(domain: string, checks: readonly CheckResult[]): void {
  const failed = checks.filter(({ result }) => result === 'fail');
  if (failed.length > 0) {
    throw new ChecksFailed(
      domain,
      failed.map(({ id }) => id),
    );
  }
}
