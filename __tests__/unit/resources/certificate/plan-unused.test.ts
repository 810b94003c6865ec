import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AcmCertificate } from '../../../../src/aws/acm-interface.ts';
import type { DesiredSettings } from '../../../../src/inputs/settings.ts';
import { plan } from '../../../../src/operations/plan.ts';
import { SubjectAlternativeNameExtension } from '../../../../src/pki/x509.ts';
import { announcementOf } from '../../../../src/resources/authority/rollover.ts';
import { perhapsUnused } from '../../../../src/resources/certificate/plan-unused.ts';
import type { Snapshot, StoredLeaf } from '../../../../src/resources/snapshot.ts';
import { make } from '../../../../testkit/certificates.ts';
import {
  authority,
  certificate,
  configuration,
  domain,
  finishedSnapshot,
  rotateSettings,
  settings,
  storedLeaf,
} from '../../../support/snapshots.ts';

const longAgo = new Date('2026-05-01T00:00:00Z');
const left = 'arn:aws:acm:eu-west-1:123456789012:certificate/left';

let finished: Snapshot;
let spare: StoredLeaf;
/** Of a CA that is not the domain's: one that was replaced, and another team's, whose certificates cover the domain, too. */
let replaced: StoredLeaf;
let foreign: StoredLeaf;
beforeAll(async () => {
  finished = await finishedSnapshot();
  replaced = await storedLeaf(await authority('EC_prime256v1', 'Before'), left);
  spare = { ...replaced, chain: finished.configured?.leaf?.chain ?? replaced.chain };
  const names = ['*.example.com', 'example.com'].map((value) => ({ type: 'dns' as const, value }));
  const { certificate: pem } = await make({
    subject: 'CN=*.example.com',
    extensions: [new SubjectAlternativeNameExtension(names)],
  });
  foreign = { ...replaced, chain: { certificate: pem, chain: replaced.chain.chain } };
});

/** `world.ours`: what has this action's tags; a run reads only some of them. */
function removed(world: Snapshot, wanted: DesiredSettings = settings()): readonly string[] {
  const leaf = world.configured?.leaf?.certificate;
  const seen = [
    ...world.publicCertificates,
    ...world.spareLeaves.map((one) => one.certificate),
    ...(leaf ? [leaf] : []),
  ];
  const read = perhapsUnused(seen, { configured: leaf?.arn, replace: wanted.replace });
  const ours = new Set(read.filter((arn) => world.ours.has(arn)));
  const result = plan(wanted, { ...world, ours });
  if (!result.ok) {
    throw new Error(JSON.stringify(result.refusals));
  }
  return result.plan.unusedCertificates.map(({ arn }) => arn);
}

function withPublic(...others: readonly Partial<AcmCertificate>[]): Snapshot {
  const publics = others.map((changes) => certificate({ arn: left, ...changes }));
  return {
    ...finished,
    publicCertificates: [...finished.publicCertificates, ...publics],
    ours: new Set([left]),
  };
}

it('of a domain in service no certificate’s tags are read', () => {
  const { publicCertificates, configured } = finished;
  const leaf = configured?.leaf?.certificate;
  const seen = [...publicCertificates, ...(leaf ? [leaf] : [])];
  expect(seen).toHaveLength(2);
  expect(perhapsUnused(seen, { configured: leaf?.arn, replace: false })).toEqual([]);
});

describe('a server certificate', () => {
  it('of ours that nothing uses is removed, by rotate too', () => {
    const world = { ...finished, spareLeaves: [spare], ours: new Set([left]) };
    expect(removed(world)).toEqual([left]);
    expect(removed(world, rotateSettings())).toEqual([left]);
    expect(removed({ ...world, spareLeaves: [replaced] })).toEqual([left]);
  });

  it('of another CA that an attacker gave our tags stays, and the plan says so', () => {
    const world = { ...finished, spareLeaves: [foreign], ours: new Set([left]) };
    for (const wanted of [settings(), rotateSettings()]) {
      expect(removed(world, wanted)).toEqual([]);
      const result = plan(wanted, world);
      expect(result.ok && result.changes).toContainEqual({
        action: 'keep',
        resource: 'server certificate',
        name: left,
        reason: { code: 'issued-elsewhere', figures: {} },
      });
    }
  });

  it('with a chain to our CA that another one signed stays', () => {
    const { authority: state } = finished;
    const roots = state.kind === 'stored' ? [state.rollover.current.authority.certificate] : [];
    expect(roots).toHaveLength(1);
    const chain = { ...foreign.chain, chain: roots };
    const world = { ...finished, spareLeaves: [{ ...foreign, chain }], ours: new Set([left]) };
    expect(removed(world)).toEqual([]);
  });

  it('that is about to be used is not', async () => {
    const { configured: _, ...unconfigured } = finished;
    const leaf = finished.configured?.leaf;
    const world: Snapshot = {
      ...unconfigured,
      spareLeaves: leaf ? [leaf] : [],
      ours: new Set([leaf?.certificate.arn ?? '']),
    };
    expect(removed(world)).toEqual([]);
  });

  it('of a recreated configuration is removed when it is ours, and stays when it is not', () => {
    const world: Snapshot = {
      ...finished,
      authority: { kind: 'absent', secretId: 'another' },
      ...(finished.configured && {
        configured: { ...finished.configured, leaf: { ...replaced, certificate: imported() } },
      }),
    };
    const { serverCertificate } = settings();
    const toRsa = settings({
      replace: true,
      ...(serverCertificate.kind === 'issued' && {
        serverCertificate: { ...serverCertificate, keyAlgorithm: 'RSA_2048' },
      }),
    });
    expect(removed({ ...world, ours: new Set([left]) }, toRsa)).toEqual([left]);
    expect(removed(world, toRsa)).toEqual([]);
  });
});

describe('a validation certificate', () => {
  it.each(['EXPIRED', 'FAILED', 'VALIDATION_TIMED_OUT', 'REVOKED'] as const)(
    'of ours that is %s is removed once another one is issued',
    (status) => {
      expect(removed(withPublic({ status, createdAt: longAgo }))).toEqual([left]);
    },
  );

  it.each([
    ['is still issued', { status: 'ISSUED' }],
    ['is on its way', { status: 'PENDING_VALIDATION' }],
    ['failed less than a week ago', { status: 'FAILED' }],
    ['something uses', { status: 'EXPIRED', inUseBy: ['arn:aws:iot:configuration'] }],
  ] as const)('that %s stays', (_, changes) => {
    expect(removed(withPublic(changes))).toEqual([]);
  });

  it('of someone else stays', () => {
    expect(removed({ ...withPublic({ status: 'EXPIRED' }), ours: new Set() })).toEqual([]);
  });
});

describe('a recreated configuration', () => {
  const anew = settings({ replace: true });
  const otherType = configuration({ serviceType: 'JOBS', name: 'by-hand' });

  it('of someone else needs its name', () => {
    const { configured } = finished;
    const world: Snapshot = {
      ...finished,
      ...(configured && { configured: { ...configured, configuration: otherType, tags: {} } }),
    };
    const result = plan(anew, world);
    expect(result).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'domain-configuration-foreign',
          figures: { domain, name: 'by-hand', to: 'replace' },
        },
      ],
    });
    expect(removed(world, { ...anew, domainConfigurationName: 'by-hand' })).toEqual([]);
  });

  it('keeps the day that was announced of a rollover', async () => {
    const announcement = announcementOf(
      (await authority()).certificate,
      new Date('2027-01-01T00:00:00Z'),
    );
    const { configured } = finished;
    const world: Snapshot = {
      ...finished,
      ...(configured && {
        configured: {
          ...configured,
          configuration: otherType,
          tags: { ...configured.tags, ...announcement },
        },
      }),
    };
    const result = plan(anew, world);
    expect(result.ok && result.plan.configuration).toEqual({
      do: 'replace',
      name: 'by-hand',
      carried: announcement,
    });
  });

  it('is not what rotate makes of a disabled one: that is left to who disabled it', () => {
    const { configured } = finished;
    const world: Snapshot = {
      ...finished,
      ...(configured && {
        configured: { ...configured, configuration: configuration({ status: 'DISABLED' }) },
      }),
    };
    const result = plan(rotateSettings(), world);
    expect(result).toMatchObject({
      ok: false,
      refusals: [{ code: 'domain-configuration-disabled', figures: { domain } }],
    });
  });
});

function imported(): AcmCertificate {
  return certificate({ arn: left, type: 'IMPORTED' });
}
