/** A validation certificate that ends: who is asked for another one, and how often. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AcmCertificate } from '../../../../src/aws/acm-interface.ts';
import { dayMs } from '../../../../src/days.ts';
import type { DesiredSettings } from '../../../../src/inputs/settings.ts';
import { plan } from '../../../../src/operations/plan.ts';
import type { Snapshot } from '../../../../src/resources/snapshot.ts';
import type { ValidationCertificatePlan } from '../../../../src/resources/validation-certificate/planned.ts';
import {
  certificate,
  emptySnapshot,
  finishedSnapshot,
  now,
  rotateSettings,
  settings,
} from '../../../support/snapshots.ts';

let finished: Snapshot;
beforeAll(async () => {
  finished = await finishedSnapshot();
});

function inDays(days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

/** Of 198 days, with so many left. */
function ending(days: number, changes: Partial<AcmCertificate> = {}): AcmCertificate {
  return certificate({ notBefore: inDays(days - 198), notAfter: inDays(days), ...changes });
}

const other = 'arn:aws:acm:eu-west-1:123456789012:certificate/other';
const failed = certificate({ arn: other, status: 'FAILED', createdAt: inDays(-3) });

function planned(
  publicCertificates: readonly AcmCertificate[],
  wanted: DesiredSettings = rotateSettings(),
  world: Snapshot = finished,
): ValidationCertificatePlan {
  const result = plan(wanted, { ...world, publicCertificates });
  if (!result.ok) {
    throw new Error(JSON.stringify(result.refusals));
  }
  return result.plan.validationCertificate;
}

const deferrable = { meanwhile: certificate({}).arn };

describe('a validation certificate of a domain of more than 64 characters', () => {
  const long = `${'a'.repeat(60)}.iot.example.com`;
  const inZone = (name: string): Snapshot['dns'] => ({
    kind: 'route53',
    zone: { id: 'Z1', name, nameServers: [] },
    atDomain: [],
    atValidation: new Map(),
  });
  const planLong = (
    dns: Snapshot['dns'],
    domain = long,
    publicCertificates: AcmCertificate[] = [],
  ) => plan(settings({ domain }), emptySnapshot({ dns, publicCertificates }));

  it.each([
    ['the zone holds the parent that has to be proven, too', inZone('example.com')],
    ['a person sets the records', { kind: 'manual', shown: new Map() } as const],
  ])('is requested where %s', (_, dns) => {
    expect(planLong(dns)).toMatchObject({
      ok: true,
      plan: { validationCertificate: { do: 'request' } },
    });
  });

  it.each([
    ['iot.example.com', inZone(long), `b.${long}`],
    ['com', inZone(`${'a'.repeat(63)}.com`), `iot.${'a'.repeat(63)}.com`],
    ['co.uk', { kind: 'manual', shown: new Map() } as const, `iot.${'a'.repeat(60)}.co.uk`],
  ])('is refused where nobody can prove its parent %s, with the way out', (parent, dns, domain) => {
    expect(planLong(dns, domain)).toMatchObject({
      ok: false,
      refusals: [{ code: 'domain-too-long', figures: { domain: domain ?? long, parent } }],
    });
  });

  it('is used where there is one', () => {
    const issued = certificate({ names: [`b.${long}`] });
    expect(planLong(inZone(long), `b.${long}`, [issued])).toMatchObject({
      ok: true,
      plan: { validationCertificate: { do: 'keep', arn: issued.arn } },
    });
  });
});

describe('a validation certificate', () => {
  it.each([
    ['as long as ACM may be renewing it', 40, 'keep'],
    ['once ACM should have renewed it', 39, 'request'],
  ] as const)('%s, with %i days left: %s', (_, days, expected) => {
    for (const wanted of [rotateSettings(), settings()]) {
      expect(planned([ending(days)], wanted).do).toBe(expected);
    }
  });

  it('that ends is relied on until the one requested is issued, and left for that then', () => {
    const pending = certificate({ arn: other, status: 'PENDING_VALIDATION' });
    expect(planned([ending(20)])).toMatchObject({ do: 'request', deferrable });
    expect(planned([ending(20), pending])).toEqual({ do: 'await', arn: other, deferrable });
    expect(planned([ending(20), ending(198, { arn: other })])).toEqual({ do: 'keep', arn: other });
  });

  it('whose successor failed less than a week ago is kept by rotate; a provision asks again, and a forced rotate', () => {
    const both = [ending(20), failed];
    expect(planned(both)).toEqual({ do: 'keep', arn: certificate({}).arn });
    expect(planned(both, settings())).toMatchObject({ do: 'request', deferrable });
    expect(planned(both, rotateSettings({ force: true }))).toMatchObject({ do: 'request' });
    const longAgo = { ...failed, createdAt: inDays(-8) };
    expect(planned([ending(20), longAgo])).toMatchObject({ do: 'request' });
  });

  it('is waited for to the end where a configuration is to be made with it', () => {
    expect(planned([ending(20)], settings(), emptySnapshot())).toHaveProperty(
      'deferrable',
      undefined,
    );
    expect(planned([ending(20)], settings({ replace: true }))).toHaveProperty(
      'deferrable',
      undefined,
    );
  });
});
