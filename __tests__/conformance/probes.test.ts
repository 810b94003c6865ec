/** Each probe reports to which of its possibilities the sandbox was set, and leaves nothing behind. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chainOptional } from '../../conformance/probes/chain-optional.ts';
import { creationRefusals } from '../../conformance/probes/creation-refusals.ts';
import { dependentPermissions } from '../../conformance/probes/dependent-permissions.ts';
import { endpointQuota } from '../../conformance/probes/endpoint-quota.ts';
import { expiry } from '../../conformance/probes/expiry.ts';
import { handshakes } from '../../conformance/probes/handshakes.ts';
import { inUse } from '../../conformance/probes/in-use.ts';
import { managedDeletion } from '../../conformance/probes/managed-deletion.ts';
import { nameForms } from '../../conformance/probes/name-forms.ts';
import { pickUp } from '../../conformance/probes/pick-up.ts';
import { privateAuthority } from '../../conformance/probes/private-authority.ts';
import type { Probe } from '../../conformance/probes/probe.ts';
import { reimportQuota } from '../../conformance/probes/reimport-quota.ts';
import { writeReport } from '../../conformance/probes/report.ts';
import { type ProbeRun, probes } from '../../conformance/probes/run.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';

import { type Probing, probe, verdicts } from './probing.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ domain: 'iot.example.com', latencies: noLatencies });
});
afterEach(() => sandbox.close());

const dayMs = 86_400_000;

const worlds: (readonly [
  string,
  Probe,
  (sandbox: Sandbox) => void,
  Record<string, string>,
  Probing?,
])[] = [
  [
    'a chain is required',
    chainOptional,
    ({ knobs }) => {
      knobs.acm.chainRequired = true;
    },
    { 'a leaf without its chain': 'refused' },
  ],
  [
    'a chain is optional',
    chainOptional,
    ({ knobs }) => {
      knobs.acm.chainRequired = false;
    },
    { 'a leaf without its chain': 'accepted' },
  ],
  [
    'client certificates are requested',
    handshakes,
    ({ knobs }) => {
      Object.assign(knobs.dataPlane, {
        clientCertificate: 'requested',
        unknownSni: 'default-certificate',
      });
    },
    {
      'no client certificate, TLS 1.2': 'certificate shown, then closed',
      'no client certificate, TLS 1.3': 'certificate shown, then closed',
      'an unknown SNI': 'default certificate',
    },
  ],
  [
    'client certificates are demanded',
    handshakes,
    ({ knobs }) => {
      Object.assign(knobs.dataPlane, { clientCertificate: 'demanded', unknownSni: 'refused' });
    },
    {
      'no client certificate, TLS 1.2': 'turned away before the certificate could be verified',
      'no client certificate, TLS 1.3': 'certificate shown, then turned away by an alert',
      'an unknown SNI': 'refused',
    },
  ],
  [
    'the endpoint cannot be reached',
    handshakes,
    () => undefined,
    {
      'no client certificate, TLS 1.2': 'not settled',
      'no client certificate, TLS 1.3': 'not settled',
      'an unknown SNI': 'not settled',
    },
    { port: 1 },
  ],
  [
    'IoT Core counts as a use of both certificates',
    inUse,
    ({ knobs }) => {
      Object.assign(knobs.iot, {
        serverCertificateInUse: true,
        validationCertificateInUse: true,
      });
    },
    {
      'the server certificate': 'in use',
      'the validation certificate': 'in use',
      'a validation certificate that has expired': 'not settled',
    },
  ],
  [
    'IoT Core counts as a use of neither',
    inUse,
    ({ knobs }) => {
      Object.assign(knobs.iot, {
        serverCertificateInUse: false,
        validationCertificateInUse: false,
      });
    },
    {
      'the server certificate': 'not in use',
      'the validation certificate': 'not in use',
      'a validation certificate that has expired': 'not settled',
    },
  ],
  [
    're-imports count',
    reimportQuota,
    ({ knobs }) => {
      Object.assign(knobs.acm, { importsPerYear: 3, reimportsCount: true });
    },
    { 're-imports': 'counted' },
    { options: { importsLeft: 3 } },
  ],
  [
    're-imports do not count',
    reimportQuota,
    ({ knobs }) => {
      Object.assign(knobs.acm, { importsPerYear: 3, reimportsCount: false });
    },
    { 're-imports': 'not counted' },
    { options: { importsLeft: 3 } },
  ],
  [
    'the imports of a year are not to be spent',
    reimportQuota,
    () => undefined,
    { 're-imports': 'not settled' },
  ],
  [
    'endpoints do not count to the quota',
    endpointQuota,
    () => undefined,
    { 'the configurations of the default endpoints': 'not counted' },
  ],
  [
    'endpoints count to the quota',
    endpointQuota,
    ({ knobs }) => {
      knobs.iot.quota = 10 - 4;
    },
    { 'the configurations of the default endpoints': 'counted' },
  ],
  [
    'the account has a higher quota',
    endpointQuota,
    ({ knobs }) => {
      knobs.iot.quota = 20;
    },
    { 'the configurations of the default endpoints': 'not settled' },
  ],
  [
    'names must be plain',
    nameForms,
    () => undefined,
    { 'a wildcard': 'refused', 'upper case': 'refused', 'a dot at the end': 'refused' },
  ],
  [
    'the guide’s faults are refused',
    creationRefusals,
    () => undefined,
    {
      'a leaf without serverAuth': 'CertificateValidationException',
      'a leaf of another name': 'CertificateValidationException',
      'a leaf with an RSA key of 4,096 bits': 'CertificateValidationException',
      'no validation certificate': 'CertificateValidationException',
      'a validation certificate that is not issued yet': 'CertificateValidationException',
      'a validation certificate of another name': 'CertificateValidationException',
      'a second configuration of one domain': 'ResourceAlreadyExistsException',
      'deleting a configuration that is enabled': 'InvalidRequestException',
      'the domain of another account': 'not settled',
    },
  ],
  [
    'callers need nothing of ACM',
    dependentPermissions,
    () => undefined,
    { 'a caller with permissions of IoT Core alone': 'not needed' },
    { options: { narrowRoleArn: 'arn:aws:iam::123456789012:role/narrow' } },
  ],
  [
    'callers need permissions of ACM',
    dependentPermissions,
    ({ faults }) => {
      void faults.add({
        action: 'CreateDomainConfiguration',
        kind: 'refuse',
        code: 'UnauthorizedException',
        status: 401,
        message: 'not authorized to perform: acm:DescribeCertificate',
      });
    },
    { 'a caller with permissions of IoT Core alone': 'needed' },
    { options: { narrowRoleArn: 'arn:aws:iam::123456789012:role/narrow' } },
  ],
  [
    'there is no narrow role',
    dependentPermissions,
    () => undefined,
    { 'a caller with permissions of IoT Core alone': 'not settled' },
  ],
  [
    'there is no AWS Private CA',
    privateAuthority,
    () => undefined,
    { 'a private certificate of ACM': 'not settled' },
  ],
  [
    'a re-import is picked up after 17 minutes',
    pickUp,
    (box) => {
      box.setLatencies({ pickUpMs: 17 * 60_000 });
    },
    { 'a new configuration': 'served', 'a re-import': 'served, and Describe said nothing' },
  ],
  [
    'a re-import is picked up too late',
    pickUp,
    (box) => {
      box.setLatencies({ pickUpMs: 61 * 60_000 });
    },
    { 'a new configuration': 'served', 'a re-import': 'not settled' },
    { minutes: 60 },
  ],
];

describe('a probe reports how the sandbox is set', () => {
  it.each(
    worlds.map(([world, one, set, expected, probing = {}]) => ({
      world,
      one,
      set,
      expected,
      probing,
    })),
  )('$world', async ({ one, set, expected, probing }) => {
    set(sandbox);
    expect(verdicts(await probe(sandbox, [one], probing))).toEqual(expected);
  });
});

describe('a probe that takes longer than a run', () => {
  it('leaves an AWS-managed configuration, and reports from when it can be deleted', async () => {
    const {
      results: [first],
    } = await probe(sandbox, [managedDeletion]);
    expect(first?.findings).toMatchObject([
      { verdict: 'refused before 7 days', seen: expect.stringContaining('at least 7 days') },
      { kind: 'not-settled', notBefore: expect.any(Date) },
    ]);
    sandbox.clock.advance(7 * dayMs);
    const later = verdicts(await probe(sandbox, [managedDeletion]));
    expect(later).toEqual({ 'an AWS-managed configuration, disabled': 'deleted after 7 days' });
  });

  it('leaves a certificate of three days, and looks at it when it has expired', async () => {
    const {
      results: [first],
    } = await probe(sandbox, [expiry]);
    expect(first?.findings).toMatchObject([
      { kind: 'not-settled', notBefore: expect.any(Date) },
      { kind: 'not-settled', notBefore: expect.any(Date) },
    ]);
    sandbox.clock.advance(dayMs);
    expect(verdicts(await probe(sandbox, [expiry]))['its status']).toBe('not settled');
    sandbox.clock.advance(3 * dayMs);
    expect(verdicts(await probe(sandbox, [expiry]))).toEqual({
      'its status': 'INVALID',
      'what is served': 'the expired certificate',
    });
  });
});

/** What the probes made and did not remove, by the sandbox's own account. */
async function remaining(): Promise<readonly string[]> {
  const calls = sandbox.calls.list().filter(({ outcome }) => outcome === 'ok');
  const count = (action: string) => calls.filter((call) => call.action === action).length;
  return [
    `${count('CreateDomainConfiguration') - count('DeleteDomainConfiguration')} configurations`,
    `${calls.filter(({ action, parameters }) => /^(Import|Request)Certificate$/.test(action) && !('CertificateArn' in parameters)).length - count('DeleteCertificate')} certificates`,
  ];
}

function leftBy({ results, left }: ProbeRun): readonly string[] {
  return [...results.flatMap((result) => result.left), ...left];
}

describe('after the probes', () => {
  it('nothing of theirs is left', async () => {
    sandbox.knobs.iot.serverCertificateInUse = false;
    const run = await probe(sandbox, [creationRefusals, nameForms, chainOptional]);
    expect(leftBy(run)).toEqual([]);
    expect(await remaining()).toEqual(['0 configurations', '0 certificates']);
  });

  it('nothing is left of one that failed on its way', async () => {
    sandbox.knobs.iot.serverCertificateInUse = false;
    void sandbox.faults.add({
      action: 'DescribeCertificate',
      kind: 'refuse',
      code: 'AccessDeniedException',
      skip: 3,
      status: 403,
    });
    const run = await probe(sandbox, [inUse]);
    expect(verdicts(run)).toMatchObject({ 'in-use': 'not settled' });
    expect(leftBy(run)).toEqual([]);
    expect(await remaining()).toEqual(['0 configurations', '0 certificates']);
  });

  it('what ACM still calls in use is reported, and swept by the next run', async () => {
    const {
      results: [first],
    } = await probe(sandbox, [inUse]);
    expect(first?.left).toEqual([expect.stringContaining('is in use')]);
    sandbox.clock.advance(21 * 60_000);
    await probe(sandbox, [handshakes]);
    expect(await remaining()).toEqual(['0 configurations', '0 certificates']);
  });
});

describe('the probes', () => {
  it('are one or more for each item that is not established', () => {
    const items = new Set(probes.map(({ item }) => item));
    expect([...items].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('give verdicts that they name beforehand', async () => {
    const { results } = await probe(sandbox, probes);
    const unnamed = results.flatMap(({ probe: { possibilities }, findings }) =>
      findings.filter(
        (finding) => finding.kind === 'settled' && !possibilities.includes(finding.verdict),
      ),
    );
    expect(unnamed).toEqual([]);
  });

  it('have a report without a name of the account', async () => {
    const run = await probe(sandbox, [nameForms, inUse, handshakes]);
    const { json, markdown } = writeReport(run, new Date(sandbox.clock.now()), [
      'sandbox-secret-access-key',
    ]);
    for (const own of ['123456789012', 'example.com', 'a3sandbox9xyz0']) {
      expect(json).not.toContain(own);
      expect(markdown).not.toContain(own);
    }
    expect(markdown).toContain('| 4 | in-use | the server certificate | **in use** |');
    expect(JSON.parse(json)).toMatchObject({ schema: 'aws-iot-custom-domain/probes/1' });
  });
});
