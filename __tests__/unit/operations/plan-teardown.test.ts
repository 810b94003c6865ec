import { describe, expect, it } from '@jest/globals';
import type { AcmCertificate } from '../../../src/aws/acm-interface.ts';
import type { Tags } from '../../../src/aws/tags.ts';
import type { PlannedChange } from '../../../src/context/change.ts';
import { type Role, tagsOf } from '../../../src/context/tags.ts';
import type { RecordProtection } from '../../../src/failures.ts';
import type { TeardownSettings } from '../../../src/inputs/settings.ts';
import { planTeardown, type TeardownPlan } from '../../../src/operations/plan-teardown.ts';
import { protectionComment } from '../../../src/resources/record-protection/planned.ts';
import type {
  AuthoritySecret,
  CoveringCertificate,
  TeardownSnapshot,
} from '../../../src/resources/teardown-snapshot.ts';
import {
  certificate,
  cname,
  configuration,
  domain,
  iotEndpoint,
  now,
  teardownSettings,
} from '../../support/snapshots.ts';

const secretId = `iot-custom-domain/${domain}/ca`;
const zone = { id: 'Z1', name: 'example.com', nameServers: ['ns-1.awsdns-01.org'] };
const validation = certificate({});
const [record = { name: '', value: '' }] = validation.validationRecords;
const leaf = certificate({
  arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf',
  type: 'IMPORTED',
  validationRecords: [],
});

function ours(
  one: AcmCertificate,
  role: Role,
  usedBy: readonly string[] = [],
): CoveringCertificate {
  return { certificate: one, tags: tagsOf(domain, role), usedBy };
}

function world(changes: Partial<TeardownSnapshot> = {}): TeardownSnapshot {
  const configured = configuration();
  return {
    now,
    iotEndpoint,
    configured: { configuration: configured, tags: tagsOf(domain, 'domain-configuration') },
    covering: [
      ours(leaf, 'server-certificate', [configured.arn]),
      ours(validation, 'validation-certificate'),
    ],
    related: [],
    authorities: [generation(1)],
    authorityUsers: [],
    leftIdentities: [],
    dns: {
      kind: 'route53',
      zone,
      atDomain: [cname(domain, iotEndpoint)],
      atValidation: new Map([[record.name, [cname(record.name, record.value)]]]),
    },
    ...changes,
  };
}

function generation(number: number, tags?: Tags): AuthoritySecret {
  const name = number === 1 ? secretId : `${secretId}/${number}`;
  return secret(name, number, 'key', tags ?? tagsOf(domain, 'certificate-authority'));
}

function certificates(number: number, tags?: Tags): AuthoritySecret {
  const name = `${generation(number).name}/certificate`;
  return secret(name, number, 'certificates', tags ?? tagsOf(domain, 'ca-certificate'));
}

function secret(
  name: string,
  generation: number,
  holds: AuthoritySecret['holds'],
  tags: Tags,
): AuthoritySecret {
  const arn = `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-AbCdEf`;
  return { name, arn, generation, holds, tags };
}

function zoneWith(
  changes: Partial<Extract<TeardownSnapshot['dns'], { kind: 'route53' }>>,
): Pick<TeardownSnapshot, 'dns'> {
  const { dns } = world();
  if (dns.kind === 'manual') {
    throw new Error('this world has a zone');
  }
  return { dns: { ...dns, ...changes } };
}

function planned(
  changes: Partial<TeardownSnapshot> = {},
  wanted: Partial<TeardownSettings> = {},
): { readonly plan: TeardownPlan; readonly changes: readonly PlannedChange[] } {
  const result = planTeardown(teardownSettings(wanted), world(changes));
  if (!result.ok) {
    throw new Error(JSON.stringify(result.refusals));
  }
  return result;
}

function refusals(changes: Partial<TeardownSnapshot>, wanted: Partial<TeardownSettings> = {}) {
  const result = planTeardown(teardownSettings(wanted), world(changes));
  return result.ok ? [] : result.refusals;
}

describe('the teardown of a finished domain', () => {
  it('is reported in the order in which it is done, the authority as kept', () => {
    expect(
      planned().changes.map(({ action, resource, name }) => `${action} ${resource} ${name}`),
    ).toEqual([
      `delete DNS record ${domain}`,
      'delete domain configuration iot-example-com',
      `delete DNS record ${record.name}`,
      `delete validation certificate ${validation.arn}`,
      `delete server certificate ${leaf.arn}`,
      `keep certificate authority ${secretId}`,
    ]);
  });

  it('of one that was taken down already has nothing to do', () => {
    const { configured: _, ...none } = world({
      covering: [],
      authorities: [],
      ...zoneWith({ atDomain: [], atValidation: new Map() }),
    });
    expect(planTeardown(teardownSettings(), none)).toMatchObject({ ok: true, changes: [] });
  });
});

describe('the record at the domain', () => {
  it.each([
    ['another CNAME', cname(domain, 'elsewhere.example.net')],
    ['an address', { ...cname(domain, '192.0.2.1'), type: 'A' }],
    ['an alias', { ...cname(domain, ''), type: 'A', values: [], special: true }],
  ])('is kept and reported when it is %s', (_, standing) => {
    const { plan, changes } = planned(zoneWith({ atDomain: [standing] }));
    expect(plan.endpointRecord).toEqual({ do: 'nothing' });
    const { type, values, special } = standing;
    expect(changes[0]).toEqual({
      action: 'keep',
      resource: 'DNS record',
      name: domain,
      reason: {
        code: 'points-elsewhere',
        figures: { record: { name: domain, type, values, special } },
      },
    });
  });

  it('that is routed to the endpoint is refused, since devices would still be led there', () => {
    const routed = { ...cname(domain, iotEndpoint), special: true };
    expect(refusals(zoneWith({ atDomain: [routed] }))).toEqual([
      {
        code: 'endpoint-record-routed',
        figures: { domain, iotEndpoint, zoneName: 'example.com' },
      },
    ]);
  });

  it('is the user’s to remove where DNS is kept elsewhere, if it exists', () => {
    const manual = (pointsHere: boolean) =>
      planned({ dns: { kind: 'manual', pointsHere } }).plan.endpointRecord;
    expect(manual(true)).toEqual({ do: 'by-hand' });
    expect(manual(false)).toEqual({ do: 'nothing' });
  });
});

describe('a configuration without our tags', () => {
  const foreign = { configured: { configuration: configuration(), tags: {} } };

  it('is refused, with the name that would allow it', () => {
    expect(refusals(foreign)).toEqual([
      {
        code: 'domain-configuration-foreign',
        figures: { domain, name: 'iot-example-com', to: 'remove' },
      },
    ]);
  });

  it('is refused also when another one is named, or its tags are of another domain', () => {
    const tags = tagsOf('other.example.com', 'domain-configuration');
    const other = { configured: { ...foreign.configured, tags } };
    expect(refusals(foreign, { domainConfigurationName: 'another' })).toHaveLength(1);
    expect(refusals(other)).toHaveLength(1);
  });

  it('is removed when it is named', () => {
    const { plan } = planned(foreign, { domainConfigurationName: 'iot-example-com' });
    expect(plan.configuration).toBe('iot-example-com');
  });
});

describe('a certificate that covers the domain', () => {
  it.each([
    ['without tags', {}],
    ['of another domain', tagsOf('other.example.com', 'server-certificate')],
  ])('%s is kept', (_, tags) => {
    const { plan, changes } = planned({ covering: [{ certificate: leaf, tags, usedBy: [] }] });
    expect(plan.certificates).toEqual([]);
    expect(changes).toContainEqual({
      action: 'keep',
      resource: 'server certificate',
      name: leaf.arn,
      reason: { code: 'not-created-by-action', figures: {} },
    });
  });

  it('of ours that something else uses is kept, and so is its validation record', () => {
    const balancer = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/x/1';
    const { plan, changes } = planned({
      covering: [ours(validation, 'validation-certificate', [balancer])],
    });
    expect(plan).toMatchObject({ certificates: [], validationRecords: [] });
    expect(changes).toContainEqual({
      action: 'keep',
      resource: 'validation certificate',
      name: validation.arn,
      reason: { code: 'in-use', figures: { users: [balancer] } },
    });
  });
});

describe('the validation record', () => {
  const arn = 'arn:aws:acm:eu-west-1:123456789012:certificate/somebody-elses';

  it.each(['covering', 'related'] as const)('stays for another certificate that is %s', (where) => {
    const other = certificate({ arn });
    const { covering } = world();
    const { plan, changes } = planned(
      where === 'related'
        ? { related: [other] }
        : { covering: [...covering, { certificate: other, tags: {}, usedBy: [] }] },
    );
    expect(plan.validationRecords).toEqual([]);
    expect(plan.certificates).toContain(validation);
    expect(changes).toContainEqual({
      action: 'keep',
      resource: 'DNS record',
      name: record.name,
      reason: { code: 'record-shared', figures: { arn } },
    });
  });

  it('goes once when two certificates of ours share it', () => {
    const next = certificate({ arn });
    const { plan } = planned({
      covering: [ours(validation, 'validation-certificate'), ours(next, 'validation-certificate')],
    });
    expect(plan.validationRecords).toHaveLength(1);
    expect(plan.certificates).toEqual([validation, next]);
  });

  it.each([
    ['another value', [cname(record.name, '_other.acm-validations.aws')]],
    ['another type', [{ ...cname(record.name, '"text"'), type: 'TXT' }]],
    ['a routing policy', [{ ...cname(record.name, record.value), special: true }]],
  ])('stays when it has %s', (_, standing) => {
    const { plan, changes } = planned(
      zoneWith({ atValidation: new Map([[record.name, standing]]) }),
    );
    expect(plan.validationRecords).toEqual([]);
    expect(changes).toContainEqual({
      action: 'keep',
      resource: 'DNS record',
      name: record.name,
      reason: expect.objectContaining({ code: 'record-foreign' }),
    });
  });

  it('in another zone is not looked for', () => {
    const { plan, changes } = planned(zoneWith({ atValidation: new Map() }));
    expect(plan.validationRecords).toEqual([]);
    expect(changes.map(({ reason }) => reason)).toContainEqual({
      code: 'record-not-in-zone',
      figures: { zone: 'example.com' },
    });
  });

  it('is the user’s to remove where DNS is kept elsewhere', () => {
    const { plan } = planned({ dns: { kind: 'manual', pointsHere: true } });
    expect(plan.validationRecordsByHand).toEqual([record]);
  });
});

describe('the CA', () => {
  const remove = { authority: { secretId, remove: true, removeKmsKey: undefined } };

  it('goes with every generation when it is named, the latest first', () => {
    const all = [generation(1), certificates(1), generation(2), certificates(2)];
    const { plan, changes } = planned({ authorities: all }, remove);
    expect(plan.secrets).toEqual([
      `${secretId}/2/certificate`,
      `${secretId}/2`,
      `${secretId}/certificate`,
      secretId,
    ]);
    const restorableUntil = new Date('2026-07-01T00:00:00Z');
    expect(changes.map(({ reason }) => reason)).toContainEqual({
      code: 'ca-deleted',
      figures: { restorableUntil },
    });
  });

  it('in a secret that is not ours is refused, and a later generation that is not ours is kept', () => {
    expect(refusals({ authorities: [generation(1, {})] }, remove)).toEqual([
      { code: 'ca-foreign', figures: { domain, secretId, to: 'remove' } },
    ]);
    const all = [generation(1), certificates(1, {}), generation(2, {})];
    expect(planned({ authorities: all }, remove).plan.secrets).toEqual([secretId]);
  });

  it('that is deleted already is reported with until when it can be restored', () => {
    const restorableUntil = new Date('2026-06-20T00:00:00Z');
    const deleted = { ...generation(1), restorableUntil };
    const { plan, changes } = planned({ authorities: [deleted] }, remove);
    expect(plan.secrets).toEqual([]);
    expect(changes.map(({ reason }) => reason)).toContainEqual({
      code: 'ca-already-deleted',
      figures: { restorableUntil },
    });
  });
});

describe('protections of records', () => {
  const own = protectionComment(domain);
  const protectedBy = (...protections: readonly RecordProtection[]): TeardownSnapshot => {
    const { dns, ...rest } = world();
    return { ...rest, dns: dns.kind === 'route53' ? { ...dns, protections } : dns };
  };
  const on = (name: string, comment: string): RecordProtection => ({
    name,
    type: 'CNAME',
    comment,
  });

  it('that are ours go, also from a record that stays', () => {
    const snapshot = protectedBy(on(domain, own), on('_adopted.example.com', own));
    expect(planTeardown(teardownSettings(), snapshot)).toMatchObject({
      ok: true,
      plan: { protections: [domain, '_adopted.example.com'] },
    });
  });

  it('that are someone else’s stay on a record that stays, and refuse the removal of one that goes', () => {
    const kept = planTeardown(teardownSettings(), protectedBy(on('_adopted.example.com', 'x')));
    expect(kept).toMatchObject({ ok: true, plan: { protections: [] } });
    expect(kept.ok && kept.changes).toContainEqual({
      action: 'keep',
      resource: 'DNS record protection',
      name: '_adopted.example.com',
      reason: { code: 'protection-adopted', figures: { comment: 'x' } },
    });
    const blocking = [on(domain, 'x'), on(record.name, 'y')];
    expect(planTeardown(teardownSettings(), protectedBy(...blocking))).toEqual({
      ok: false,
      refusals: [
        { code: 'dns-record-protected', figures: { zoneId: zone.id, protections: blocking } },
      ],
    });
  });
});
