/** The question that verify is asked, and its answer in the first lines of the summary. */
import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../../src/context/outcome.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import type { CheckResult } from '../../../src/verification/check.ts';
import { devicesNow } from '../../../src/verification/devices.ts';
import {
  domain,
  failedBy,
  failedVerification,
  noClient,
  noMqtt,
  noPages,
  now,
  passed,
  passedBut,
  ready,
} from './outcomes.ts';

const verified = { ...ready, operation: 'verify', changed: false, plan: [] } as const;

/** The two answers: what follows "connects today: " and "connects next month: ". */
function answers(outcome: Outcome): readonly string[] {
  const devices = outcome.checks.length > 0 && {
    devices: devicesNow(outcome.checks, outcome.serverCertificate !== undefined),
  };
  const [heading, question, list = ''] = summaryOf(
    { ...outcome, operation: 'verify', ...devices },
    now,
    noPages,
  ).split('\n\n');
  expect(heading).toMatch(/^## /);
  expect(question).toBe('A device that trusts only the private CA');
  return list.split('\n').map((line) => line.replace(/^- connects (today|next month): /, ''));
}

const otherLeaf = {
  id: 'tls-private-ca',
  result: 'fail',
  code: 'tls-other-certificate',
  served: { fingerprint: 'AB', notAfter: new Date('2026-12-01T00:00:00Z') },
  isInvalid: false,
} as const;
const untrusted = {
  id: 'tls-private-ca',
  result: 'fail',
  code: 'tls-untrusted',
  handshake: { kind: 'untrusted', code: 'CERT_HAS_EXPIRED', isUnknownIssuer: false },
} as const;

function failedIn(...others: readonly CheckResult[]): Outcome {
  const checks = others.reduce(
    (all, other) => all.map((one) => (one.id === other.id ? other : one)),
    passed,
  );
  return failedVerification(...checks);
}

describe('would a device that trusts only the private CA connect', () => {
  it('yes, while the domain is in service', () => {
    expect(answers(verified)).toEqual([
      '**yes**.',
      `**yes**; nothing expires before 2027-11-20 (in 365 days): the server certificate CN=${domain} expires.`,
    ]);
  });

  it('not next month, when something ends before', () => {
    const breaksAt = {
      at: new Date('2026-12-20T11:59:59Z'),
      code: 'ca-expires',
      name: 'x',
    } as const;
    expect(answers({ ...verified, breaksAt })).toEqual([
      '**yes**.',
      '**no**, unless someone acts before 2026-12-20 (in 29 days): the CA x expires.',
    ]);
  });

  it('yes, when what ends ends in a month to the second', () => {
    const breaksAt = {
      at: new Date('2026-12-20T12:00:00Z'),
      code: 'ca-expires',
      name: 'x',
    } as const;
    expect(answers({ ...verified, breaksAt })[1]).toBe(
      '**yes**; nothing expires before 2026-12-20 (in 30 days): the CA x expires.',
    );
  });

  it('yes until the served leaf ends, where ACM stores one that is not served', () => {
    const breaksAt = {
      at: new Date('2026-12-01T00:00:00Z'),
      code: 'served-certificate-expires',
      name: 'CN=x',
    } as const;
    expect(answers({ ...failedIn(otherLeaf), breaksAt })).toEqual([
      '**yes**: although tls-private-ca: another certificate is served: SHA-256 AB, until 2026-12-01T00:00:00Z.',
      `**no**, unless someone acts before 2026-12-01 (in 10 days): the server certificate still being served, CN=x expires.`,
    ]);
  });

  it('no, where neither TLS nor MQTT gets through', () => {
    expect(answers(failedIn(untrusted, noMqtt))).toEqual([
      '**no**: tls-private-ca: certificate verify failed (CERT_HAS_EXPIRED).',
      '**no**, unless that is fixed.',
    ]);
  });

  it('no, where the handshake fails and there is no leaf in ACM to compare with', () => {
    const { serverCertificate: _, ...outcome } = failedIn(untrusted, noClient);
    expect(answers(outcome)[0]).toBe(
      '**no**: tls-private-ca: certificate verify failed (CERT_HAS_EXPIRED).',
    );
  });

  it('is not shown where it may only be that another certificate is served', () => {
    expect(answers(failedIn(otherLeaf, noClient))[0]).toBe(
      '**unknown**: tls-private-ca: another certificate is served: SHA-256 AB, until 2026-12-01T00:00:00Z.',
    );
  });

  it('is not shown where the server passes and the client of the proof does not', () => {
    expect(answers(failedIn(noMqtt))[0]).toBe(
      '**unknown**: TLS passes, but mqtt: MQTT 3.1.1: the server closed the connection at CONNECT without an answer.',
    );
  });

  it('yes as far as TLS reports, where MQTT was not tried', () => {
    expect(answers({ ...verified, checks: passedBut(noClient) })[0]).toBe(
      '**yes**: judging by TLS only; MQTT was not tried.',
    );
  });

  it('is not shown by a run that ended before the proof', () => {
    expect(answers(failedBy(new Error('no credentials')))).toEqual([
      '**unknown**: nothing was verified.',
      '**unknown**: no expiry date was read.',
    ]);
  });

  it('no, since what ended', () => {
    expect(
      answers({ ...verified, breaksAt: { at: now, code: 'ca-expires', name: 'x' } as const })[1],
    ).toBe('**no**, since 2026-11-20: the CA x expires.');
  });
});
