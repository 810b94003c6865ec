import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Plan, plan } from '../../../src/operations/plan.ts';
import { readCertificate } from '../../../src/pki/facts.ts';
import type { Snapshot } from '../../../src/resources/snapshot.ts';
import {
  atDomain,
  authority,
  certificate,
  cname,
  configuration,
  domain,
  emptySnapshot,
  finishedSnapshot,
  iotEndpoint,
  now,
  settings,
  storedLeaf,
  storedState,
} from '../../support/snapshots.ts';

let finished: Snapshot;
beforeAll(async () => {
  finished = await finishedSnapshot();
});

function planned(world: Snapshot, changes: Parameters<typeof settings>[0] = {}): Plan {
  const result = plan(settings(changes), world);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.refusals));
  }
  return result.plan;
}

function refusals(world: Snapshot, changes: Parameters<typeof settings>[0] = {}) {
  const result = plan(settings(changes), world);
  return result.ok ? [] : result.refusals;
}

/** What harms devices, by resource. */
function impacts(world: Snapshot, changes: Parameters<typeof settings>[0] = {}): object {
  const result = plan(settings(changes), world);
  const harmful = result.ok ? result.changes.filter(({ impact }) => impact !== undefined) : [];
  return Object.fromEntries(harmful.map(({ resource, impact }) => [resource, impact]));
}

describe('a plan', () => {
  it('has nothing to do for a finished domain', () => {
    const result = plan(settings(), finished);
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.changes.every(({ action }) => action === 'keep')).toBe(true);
  });

  it('makes everything in an empty account', () => {
    expect(planned(emptySnapshot())).toMatchObject({
      authority: { do: 'create' },
      serverCertificate: { do: 'import' },
      validationCertificate: { do: 'request' },
      validationRecord: { do: 'write' },
      configuration: { do: 'create', name: 'iot-example-com' },
      endpointRecord: { do: 'write', remove: [] },
    });
  });

  it('is the same whenever it is made of the same world', () => {
    expect(plan(settings(), emptySnapshot())).toEqual(plan(settings(), emptySnapshot()));
  });

  it('names every refusal', () => {
    const world = atDomain(
      { ...emptySnapshot(), nameTakenBy: { domain: 'other.example.com' } },
      cname(domain, 'elsewhere.test'),
    );
    expect(refusals(world)).toMatchObject([
      { code: 'domain-configuration-name-taken', figures: { domain: 'other.example.com' } },
      { code: 'endpoint-record-foreign', figures: { domain } },
    ]);
  });
});

describe('the server certificate', () => {
  it('is re-imported under its ARN when it has expired', () => {
    const later = { ...finished, now: new Date('2027-07-01T00:00:00Z'), publicCertificates: [] };
    expect(planned(later).serverCertificate).toEqual({
      do: 'reimport',
      arn: finished.configured?.configuration.serverCertificate?.arn,
      previous: readCertificate(finished.configured?.leaf?.chain.certificate ?? ''),
    });
  });

  it('is re-imported, not replaced, where that does it, though replace is allowed', () => {
    const later = { ...finished, now: new Date('2027-07-01T00:00:00Z'), publicCertificates: [] };
    expect(planned(later, { replace: true })).toMatchObject({
      serverCertificate: { do: 'reimport' },
      configuration: { do: 'keep' },
    });
  });

  it('of another authority is left alone: devices trust that one', async () => {
    const stranger = await authority('EC_prime256v1', 'Somebody else');
    const world = withLeaf(finished, await storedLeaf(stranger));
    const stored = {
      secretId: `iot-custom-domain/${domain}/ca`,
      fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    };
    expect(refusals(world)).toEqual([
      { code: 'ca-not-trusted', figures: { domain, issuer: '/CN=Somebody else', stored } },
    ]);
  });

  it('of another authority gives way under its ARN when replace allows it, be the one given known or yet to be made', async () => {
    const stranger = await authority('EC_prime256v1', 'Somebody else');
    const world = withLeaf(finished, await storedLeaf(stranger));
    const absent: Snapshot = { ...world, authority: { kind: 'absent', secretId: 'another' } };
    for (const one of [world, absent]) {
      expect(planned(one, { replace: true })).toMatchObject({
        serverCertificate: { do: 'reimport' },
        configuration: { do: 'keep' },
      });
      expect(impacts(one, { replace: true })).toEqual({ 'server certificate': 'cuts-off' });
    }
  });

  it('of another kind of key is replaced, and the configuration with it, when that is allowed', async () => {
    const { serverCertificate } = settings();
    if (serverCertificate.kind !== 'issued') {
      throw new Error('the settings issue the leaf');
    }
    const ofRsa = {
      serverCertificate: { ...serverCertificate, keyAlgorithm: 'RSA_2048' as const },
    };
    const known: Snapshot = { ...finished, authority: storedState(await authority('RSA_2048')) };
    const absent: Snapshot = { ...finished, authority: { kind: 'absent', secretId: 'another' } };
    for (const world of [known, absent]) {
      expect(planned(world, { ...ofRsa, replace: true })).toMatchObject({
        serverCertificate: { do: 'import' },
        configuration: { do: 'replace', name: 'iot-example-com' },
      });
      expect(impacts(world, { ...ofRsa, replace: true })).toEqual({
        'server certificate': 'cuts-off',
        'domain configuration': 'outage',
      });
    }
  });

  it('that is renewed or made for a new domain is no harm to any device', () => {
    const later = { ...finished, now: new Date('2027-07-01T00:00:00Z'), publicCertificates: [] };
    expect(impacts(later, { replace: true })).toEqual({});
    expect(impacts(emptySnapshot())).toEqual({});
  });

  it('that serves without a known authority stops the run instead of a new authority being made', () => {
    const { authority: _, ...rest } = finished;
    const world: Snapshot = { ...rest, authority: { kind: 'absent', secretId: 'secret' } };
    expect(refusals(world)).toMatchObject([
      { code: 'ca-not-found', figures: { why: 'served-without', domain, secretId: 'secret' } },
    ]);
  });

  it('imported by a run that was killed is used, not imported again', async () => {
    const { configured: _, ...rest } = finished;
    const spare = finished.configured?.leaf;
    const world: Snapshot = { ...rest, spareLeaves: spare ? [spare] : [] };
    expect(planned(world)).toMatchObject({
      serverCertificate: { do: 'keep', leaf: { certificate: { arn: spare?.certificate.arn } } },
      configuration: { do: 'create' },
    });
  });

  it('imported by a run that was killed is not used when another authority signed it', async () => {
    const { configured: _, ...rest } = finished;
    const world: Snapshot = { ...rest, spareLeaves: [await storedLeaf(await authority())] };
    expect(planned(world).serverCertificate).toEqual({ do: 'import' });
  });

  it('cannot change its key algorithm under the same ARN', async () => {
    const rsa = await authority('RSA_2048');
    const world: Snapshot = {
      ...finished,
      authority: storedState(rsa),
    };
    expect(refusals(world)).toMatchObject([
      {
        code: 'key-algorithm-mismatch',
        figures: { why: 'input', caKey: 'RSA_2048', fitting: 'RSA_2048' },
      },
    ]);
  });

  it('that ACM issued is not re-imported over', () => {
    const leaf = finished.configured?.leaf;
    const world =
      leaf &&
      withLeaf(later(finished), {
        ...leaf,
        certificate: { ...leaf.certificate, type: 'AMAZON_ISSUED' },
      });
    expect(world && refusals(world)).toMatchObject([
      {
        code: 'replace-required',
        figures: {
          why: 'certificate',
          reason: { code: 'requirement-missed', figures: { finding: { id: 'expiry' } } },
          obstacle: { kind: 'not-imported', type: 'AMAZON_ISSUED' },
        },
      },
    ]);
  });
});

describe('the validation certificate', () => {
  it('is the one the configuration was made with, even when another lasts longer', () => {
    const other = certificate({ arn: 'arn:other', notAfter: new Date('2027-06-01T00:00:00Z') });
    const world = { ...finished, publicCertificates: [other, certificate({})] };
    expect(planned(world).validationCertificate).toEqual({ do: 'keep', arn: certificate({}).arn });
  });

  it('is the one that lasts longest where the configuration names none', () => {
    const other = certificate({ arn: 'arn:other', notAfter: new Date('2027-06-01T00:00:00Z') });
    const world = emptySnapshot({ publicCertificates: [certificate({}), other] });
    expect(planned(world).validationCertificate).toEqual({ do: 'keep', arn: 'arn:other' });
  });

  it('is none that IoT Core would not take, even the one the configuration was made with', () => {
    const unfit = { code: 'root-not-public', issuer: '/CN=N2' } as const;
    const world = { ...finished, publicCertificates: [{ ...certificate({}), unfit }] };
    expect(planned(world).validationCertificate).toMatchObject({ do: 'request' });
  });

  it('on its way is not awaited where its key pair is not of ACM', () => {
    const unfit = { code: 'key-pair-foreign', origin: 'ACME' } as const;
    const pending = { ...certificate({ status: 'PENDING_VALIDATION' }), unfit };
    expect(planned(emptySnapshot({ publicCertificates: [pending] }))).toMatchObject({
      validationCertificate: { do: 'request' },
    });
  });

  it('on its way is awaited, not requested again', () => {
    const pending = certificate({ status: 'PENDING_VALIDATION' });
    expect(planned(emptySnapshot({ publicCertificates: [pending] }))).toMatchObject({
      validationCertificate: { do: 'await', arn: pending.arn },
    });
  });

  it('that never got a record is not awaited', () => {
    const pending = certificate({
      status: 'PENDING_VALIDATION',
      validationRecords: [],
      createdAt: new Date(now.getTime() - 10 * 60_000),
    });
    expect(planned(emptySnapshot({ publicCertificates: [pending] }))).toMatchObject({
      validationCertificate: { do: 'request' },
    });
  });

  it.each(['EXPIRED', 'FAILED', 'VALIDATION_TIMED_OUT', 'REVOKED', 'INACTIVE'] as const)(
    'that is %s is followed by a request of its own idempotency token',
    (status) => {
      const before = planned(emptySnapshot()).validationCertificate;
      const after = planned(emptySnapshot({ publicCertificates: [certificate({ status })] }));
      expect(after.validationCertificate).toMatchObject({ do: 'request' });
      expect(after.validationCertificate).not.toEqual(before);
    },
  );

  it.each([
    ['does not exist', certificate({ arn: 'arn:other' }), { why: 'missing' }],
    [
      'was imported',
      { ...certificate({}), unfit: { code: 'not-issued-by-acm', type: 'IMPORTED' } as const },
      { why: 'unfit', unfit: { code: 'not-issued-by-acm', type: 'IMPORTED' } },
    ],
    ['covers another name', certificate({ names: ['example.org'] }), { names: ['example.org'] }],
    ['has failed', certificate({ status: 'FAILED' }), { why: 'status', status: 'FAILED' }],
  ])('named by the user is refused when it %s', (_, found, figures) => {
    const named = { validationCertificateArn: certificate({}).arn };
    expect(refusals(emptySnapshot({ publicCertificates: [found] }), named)).toMatchObject([
      { code: 'validation-certificate-unusable', figures },
    ]);
  });

  it.each(['EXPIRED', 'FAILED'] as const)(
    'named by the user that is %s fails no rotation of what is served without it',
    (status) => {
      const named = certificate({ status });
      const world = { ...finished, publicCertificates: [named] };
      const wanted = { validationCertificateArn: named.arn };
      expect(planned(world, wanted)).toMatchObject({
        validationCertificate: { do: 'keep', arn: named.arn },
        validationRecord: { do: 'keep' },
      });
      expect(refusals(world, { ...wanted, replace: true })).toHaveLength(1);
    },
  );

  it('has its record written again when it is gone', () => {
    if (finished.dns.kind !== 'route53') {
      throw new Error('the finished world has a zone');
    }
    const gone = new Map([...finished.dns.atValidation.keys()].map((name) => [name, []]));
    const world: Snapshot = { ...finished, dns: { ...finished.dns, atValidation: gone } };
    expect(planned(world).validationRecord).toEqual({ do: 'write' });
  });
});

describe('the domain configuration', () => {
  it('is adopted under whatever name it has', () => {
    const world = withConfiguration(finished, configuration({ name: 'by-hand' }));
    expect(planned(world).configuration).toEqual({ do: 'keep', name: 'by-hand' });
  });

  it('is enabled again and corrected in one update', () => {
    const world = withConfiguration(finished, configuration({ status: 'DISABLED' }));
    const wanted = { securityPolicy: 'IoTSecurityPolicy_TLS13_1_3_2022_10' };
    expect(planned(world, { configuration: wanted }).configuration).toEqual({
      do: 'update',
      name: 'iot-example-com',
      change: { status: 'ENABLED', ...wanted },
    });
  });

  it('keeps settings that the user says nothing of', () => {
    const world = withConfiguration(finished, configuration({ securityPolicy: 'anything' }));
    expect(planned(world).configuration).toEqual({ do: 'keep', name: 'iot-example-com' });
  });

  it('whose leaf is gone from ACM needs replace', () => {
    const world = finished.configured && {
      ...finished,
      configured: { configuration: configuration(), tags: finished.configured.tags },
    };
    expect(world && refusals(world)).toEqual([
      {
        code: 'replace-required',
        figures: {
          why: 'configuration',
          domain,
          name: 'iot-example-com',
          difference: { code: 'other-certificate-required', figures: {} },
        },
      },
    ]);
  });
});

describe("the domain's record", () => {
  it('with another TTL is updated', () => {
    const world = atDomain(finished, cname(domain, iotEndpoint, 300));
    expect(planned(world).endpointRecord).toEqual({ do: 'write', remove: [] });
  });

  it.each([
    ['a CNAME elsewhere', cname(domain, 'elsewhere.test')],
    ['an address', { ...cname(domain, '192.0.2.1'), type: 'A' }],
    ['a weighted CNAME to the endpoint', { ...cname(domain, iotEndpoint), special: true }],
  ])('%s is not touched without overwrite-dns-record', (_, record) => {
    const { type, values, special } = record;
    const records = [{ name: domain, type, values, special }];
    expect(refusals(atDomain(finished, record))).toEqual([
      { code: 'endpoint-record-foreign', figures: { domain, iotEndpoint, records } },
    ]);
  });

  it('of another type is removed in the batch that writes the CNAME, when asked', () => {
    const address = { ...cname(domain, '192.0.2.1'), type: 'A' };
    const { dns } = settings();
    expect(
      dns.kind === 'route53' &&
        planned(atDomain(finished, address), { dns: { ...dns, overwrite: true } }).endpointRecord,
    ).toEqual({
      do: 'write',
      remove: [address],
    });
  });

  it.each(['TXT', 'MX', 'NS'])('of type %s is never removed', (type) => {
    const { dns } = settings();
    const world = atDomain(finished, { ...cname(domain, 'x'), type });
    expect(
      dns.kind === 'route53' && refusals(world, { dns: { ...dns, overwrite: true } }),
    ).toMatchObject([{ code: 'endpoint-record-blocked', figures: { domain, blocking: [type] } }]);
  });

  it('at the apex of a delegated zone is refused', () => {
    const zone = { id: 'Z2', name: domain, nameServers: [] };
    const world: Snapshot = {
      ...finished,
      dns: { kind: 'route53', zone, atDomain: [], atValidation: new Map() },
    };
    expect(refusals(world)).toEqual([
      { code: 'domain-is-apex', figures: { domain, zoneId: 'Z2' } },
    ]);
  });

  it('is left to the user where DNS is kept elsewhere', () => {
    const world: Snapshot = { ...finished, dns: { kind: 'manual', shown: new Map() } };
    expect(
      planned(world, { dns: { kind: 'manual', ttl: 60, waits: true } }).endpointRecord,
    ).toEqual({
      do: 'by-hand',
    });
  });
});

function withLeaf(world: Snapshot, leaf: NonNullable<Snapshot['configured']>['leaf']): Snapshot {
  const { configured } = world;
  return configured && leaf ? { ...world, configured: { ...configured, leaf } } : world;
}

function withConfiguration(world: Snapshot, changed: ReturnType<typeof configuration>): Snapshot {
  const { configured } = world;
  return configured ? { ...world, configured: { ...configured, configuration: changed } } : world;
}

function later(world: Snapshot): Snapshot {
  return { ...world, now: new Date('2027-07-01T00:00:00Z') };
}
