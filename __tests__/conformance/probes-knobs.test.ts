/** Probes under every answer of what nobody knows (sandbox/iot/knobs.ts). */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { creationRefusals } from '../../conformance/probes/creation-refusals.ts';
import { dependentPermissions } from '../../conformance/probes/dependent-permissions.ts';
import { endpointQuota } from '../../conformance/probes/endpoint-quota.ts';
import { expiry } from '../../conformance/probes/expiry.ts';
import { missingConfiguration } from '../../conformance/probes/missing-configuration.ts';
import { nameForms } from '../../conformance/probes/name-forms.ts';
import { pickUp } from '../../conformance/probes/pick-up.ts';
import type { Probe } from '../../conformance/probes/probe.ts';
import type { IotKnobs } from '../../sandbox/iot/knobs.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';

import { probe, verdicts } from './probing.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ domain: 'iot.example.com', latencies: noLatencies });
});
afterEach(() => sandbox.close());

const worlds: readonly (readonly [Probe, Partial<IotKnobs>, Record<string, string>])[] = [
  [
    endpointQuota,
    { endpointsCount: true },
    { 'the configurations of the default endpoints': 'counted' },
  ],
  [
    missingConfiguration,
    { missingConfiguration: 'UnauthorizedException' },
    { 'describing it': 'UnauthorizedException', 'deleting it': 'UnauthorizedException' },
  ],
  [
    missingConfiguration,
    { missingDeletion: 'done' },
    { 'describing it': 'ResourceNotFoundException', 'deleting it': 'HTTP 200' },
  ],
  [nameForms, { domainNames: 'any' }, { 'a wildcard': 'taken as it is' }],
  [
    creationRefusals,
    { domainTwice: 'InvalidRequestException' },
    { 'a second configuration of one domain': 'InvalidRequestException' },
  ],
  [
    creationRefusals,
    { unfitCertificate: 'InvalidRequestException' },
    {
      'a leaf without serverAuth': 'InvalidRequestException',
      'no validation certificate': 'InvalidRequestException',
    },
  ],
  [
    creationRefusals,
    { words: 'withheld' },
    { 'a leaf of another name': 'CertificateValidationException' },
  ],
  [pickUp, { pickUp: 'never' }, { 'a new configuration': 'served', 'a re-import': 'not settled' }],
];

describe('a probe reports how the sandbox is set', () => {
  it.each(worlds.map(([one, knobs, expected]) => ({ name: one.name, one, knobs, expected })))(
    '$name: $knobs',
    async ({ one, knobs, expected }) => {
      Object.assign(sandbox.knobs.iot, knobs);
      expect(verdicts(await probe(sandbox, [one], { minutes: 60 }))).toMatchObject(expected);
    },
  );

  it.each<[Partial<IotKnobs>, Record<string, string>]>([
    [
      { expiredStatus: 'INVALID', expiredServed: 'last-valid' },
      { 'its status': 'INVALID', 'what is served': 'the expired certificate' },
    ],
    [
      { expiredStatus: 'VALID', expiredServed: 'default-certificate' },
      { 'its status': 'VALID', 'what is served': 'the default certificate' },
    ],
  ])('expiry: %j', async (knobs, expected) => {
    Object.assign(sandbox.knobs.iot, knobs);
    await probe(sandbox, [expiry]);
    sandbox.clock.advance(4 * 86_400_000);
    expect(verdicts(await probe(sandbox, [expiry]))).toEqual(expected);
  });

  it.each([
    [true, 'needed'],
    [false, 'not needed'],
  ])('dependent-permissions: creationNeedsAcm %s', async (creationNeedsAcm, verdict) => {
    sandbox.knobs.iot.creationNeedsAcm = creationNeedsAcm;
    // The sandbox knows no session policies: from the role on everybody is held to this one.
    const narrow = {
      Statement: [{ Effect: 'Allow' as const, Action: ['iot:*'], Resource: ['*'] }],
    };
    const assumed = sandbox.faults
      .add({ action: 'AssumeRole', kind: 'notify' })
      .then(() => sandbox.setPolicy(narrow));
    const options = { narrowRoleArn: 'arn:aws:iam::123456789012:role/narrow' };
    const run = await probe(sandbox, [dependentPermissions], { options });
    await assumed;
    expect(verdicts(run)).toEqual({ 'a caller with permissions of IoT Core alone': verdict });
  });
});
