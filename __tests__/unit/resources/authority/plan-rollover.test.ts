import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayMs } from '../../../../src/days.ts';
import type { DesiredSettings } from '../../../../src/inputs/settings.ts';
import { plan } from '../../../../src/operations/plan.ts';
import { issueServerCertificate } from '../../../../src/pki/leaf.ts';
import type { AuthorityPlan } from '../../../../src/resources/authority/planned.ts';
import { announcementOf } from '../../../../src/resources/authority/rollover.ts';
import type { Refusal } from '../../../../src/resources/decision.ts';
import type { Snapshot } from '../../../../src/resources/snapshot.ts';
import type { TestAuthority } from '../../../../testkit/authority.ts';
import {
  authority,
  certificate,
  domain,
  finishedSnapshot,
  now,
  rollingState,
  rotateSettings,
  settings,
  storedLeaf,
  storedState,
} from '../../../support/snapshots.ts';
import { rollOver } from '../../pki/rolled.ts';

const begin = rotateSettings({ rollover: 'begin', rolloverDays: 90 });
const finish = rotateSettings({ rollover: 'finish' });

const imported = certificate({
  arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf',
  type: 'IMPORTED',
});

let current: TestAuthority;
let next: TestAuthority;
/** As a leaf of `next` is served, with the cross-certificate by `current`. */
let rolling: Snapshot;
beforeAll(async () => {
  const rolled = await rollOver({ now, leafDays: 365 });
  ({ current, next } = rolled);
  const { configured, ...world } = await finishedSnapshot({
    authority: rollingState(current, next),
  });
  const leaf = { certificate: imported, chain: rolled.leaf };
  rolling = { ...world, ...(configured && { configured: { ...configured, leaf } }) };
});

function inDays(days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}

function at(world: Snapshot, days: number): Snapshot {
  return { ...world, now: inDays(days), publicCertificates: [] };
}

function announcing(world: Snapshot, days: number): Snapshot {
  const { configured } = world;
  const tags = { ...configured?.tags, ...announcementOf(next.certificate, inDays(days)) };
  return { ...world, ...(configured && { configured: { ...configured, tags } }) };
}

/** A kept authority of so many days, without a rollover. */
async function ending(days: number): Promise<Snapshot> {
  const short = await authority('EC_prime256v1', 'Short', days);
  const chain = await issueServerCertificate(short, {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 365,
    now,
  });
  const { configured, ...world } = await finishedSnapshot({ authority: storedState(short) });
  const leaf = { certificate: imported, chain };
  return { ...world, ...(configured && { configured: { ...configured, leaf } }) };
}

function planned(wanted: DesiredSettings, world: Snapshot): AuthorityPlan {
  const result = plan(wanted, world);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.refusals));
  }
  return result.plan.authority;
}

function refused(wanted: DesiredSettings, world: Snapshot): readonly Refusal[] {
  const result = plan(wanted, world);
  return result.ok ? [] : result.refusals;
}

describe('a rollover is begun', () => {
  it('with a day from which it may be finished', async () => {
    expect(planned(begin, await finishedSnapshot())).toMatchObject({
      do: 'create-next',
      phase: 'rolling',
      generation: 2,
      finish: { from: inDays(90), isAnnounced: false },
    });
  });

  it('for no longer than the authority lives, less a week to finish in', async () => {
    expect(planned(begin, await ending(60))).toMatchObject({ finish: { from: inDays(53) } });
  });

  it('only once: begin resumes the one in progress, and keeps the day that was announced', () => {
    expect(planned(begin, announcing(rolling, 30))).toMatchObject({
      do: 'use',
      rollover: { kind: 'rolling' },
      finish: { from: inDays(30), isAnnounced: true },
    });
  });

  it('not of an authority that has ended or is about to', async () => {
    const world = await ending(30);
    for (const [days, kind] of [
      [29.5, 'short'],
      [31, 'expired'],
    ] as const) {
      expect(refused(begin, at(world, days))).toMatchObject([
        {
          code: 'ca-expires-too-soon',
          figures: { why: 'begin', ca: '/CN=Short', life: { kind } },
        },
      ]);
    }
  });
});

describe('a rollover in progress', () => {
  it('whose day was lost has another one announced by rotate, and by rotate alone', () => {
    expect(planned(rotateSettings(), rolling)).toMatchObject({
      finish: { from: inDays(180), isAnnounced: false },
    });
    expect(planned(settings(), rolling)).toHaveProperty('finish', undefined);
    const actionOf = (wanted: DesiredSettings) => {
      const result = plan(wanted, rolling);
      return (
        result.ok &&
        result.changes.find(({ resource }) => resource === 'certificate authority')?.action
      );
    };
    expect(actionOf(rotateSettings())).toBe('update');
    expect(actionOf(settings())).toBe('keep');
  });

  it('takes no notice of a day that was announced of another one', () => {
    const { configured } = rolling;
    const tags = { ...configured?.tags, ...announcementOf(current.certificate, inDays(-1)) };
    const world: Snapshot = {
      ...rolling,
      ...(configured && { configured: { ...configured, tags } }),
    };
    expect(refused(finish, world)).toEqual([
      { code: 'rollover-promised', figures: { domain, why: 'finish' } },
    ]);
  });

  it('is finished from its day on, not before, and before when forced', () => {
    const world = announcing(rolling, 30);
    expect(refused(finish, at(world, 29))).toEqual([
      {
        code: 'rollover-promised',
        figures: { domain, why: 'finish', until: new Date('2026-07-01T00:00:00Z') },
      },
    ]);
    expect(refused(rotateSettings(), at(world, 29))).toEqual([]);
    const finished = { do: 'use', rollover: { kind: 'single', current: { authority: next } } };
    expect(planned(finish, at(world, 30))).toMatchObject(finished);
    expect(
      planned(rotateSettings({ rollover: 'finish', force: true }), at(world, 1)),
    ).toMatchObject(finished);
  });

  it('is finished unasked in the last three days of the authority before, since the leaf ends with that', async () => {
    const short = await authority('EC_prime256v1', 'Short', 30);
    const rolled = await rollOver({ now, current: short, next });
    const { configured, ...rest } = { ...rolling, authority: rollingState(short, next) };
    const leaf = configured?.leaf && { ...configured.leaf, chain: rolled.leaf };
    const world = announcing(
      { ...rest, ...(configured && leaf && { configured: { ...configured, leaf } }) },
      23,
    );
    expect(planned(rotateSettings(), at(world, 26))).toMatchObject({
      rollover: { kind: 'rolling' },
    });
    const result = plan(rotateSettings(), at(world, 27.5));
    expect(result).toMatchObject({
      plan: { authority: { rollover: { kind: 'single' } }, serverCertificate: { do: 'reimport' } },
    });
    expect(result.ok && result.changes[0]?.reason).toMatchObject({
      code: 'rollover-ends',
      figures: { end: { kind: 'previous-expires' } },
    });
  });
});

/** The finished world with both authorities; the leaf is the current one's. */
async function announcedWorld(): Promise<Snapshot> {
  const { configured, ...world } = await finishedSnapshot({
    authority: rollingState(current, next, 'announced'),
  });
  const leaf = await storedLeaf(current);
  return { ...world, ...(configured && { configured: { ...configured, leaf } }) };
}

describe('a rollover that is announced', () => {
  it('is created by announce without another leaf', async () => {
    const result = plan(rotateSettings({ rollover: 'announce' }), await finishedSnapshot());
    expect(result).toMatchObject({
      plan: {
        authority: { do: 'create-next', phase: 'announced', generation: 2 },
        serverCertificate: { do: 'keep' },
      },
    });
  });

  it('stays announced in every run that does not say begin, and its leaf is renewed by the current CA', async () => {
    const world = announcing(await announcedWorld(), 90);
    for (const wanted of [
      settings(),
      rotateSettings(),
      rotateSettings({ rollover: 'announce' }),
      rotateSettings({ force: true }),
    ]) {
      expect(planned(wanted, world)).toMatchObject({ do: 'use', rollover: { kind: 'announced' } });
    }
    expect(plan(rotateSettings(), world)).toMatchObject({
      plan: { serverCertificate: { do: 'keep' } },
    });
  });

  it('begins with a leaf of the next CA, and keeps its day', async () => {
    const result = plan(begin, announcing(await announcedWorld(), 30));
    expect(result).toMatchObject({
      plan: {
        authority: {
          rollover: { kind: 'rolling' },
          turn: { kind: 'begun' },
          finish: { from: inDays(30), isAnnounced: true },
        },
        serverCertificate: { do: 'reimport' },
      },
    });
  });

  it('is aborted without another leaf, and finished with one although no leaf led there before', async () => {
    const world = announcing(await announcedWorld(), 30);
    const aborted = plan(rotateSettings({ rollover: 'abort' }), world);
    expect(aborted).toMatchObject({
      plan: {
        authority: {
          rollover: {
            kind: 'single',
            current: { authority: { certificate: current.certificate } },
          },
          upkeep: { abandon: [{ secretId: expect.stringMatching(/\/ca\/2$/) }] },
        },
        serverCertificate: { do: 'keep' },
      },
    });
    expect(plan(finish, at(world, 30))).toMatchObject({
      plan: { serverCertificate: { do: 'reimport' } },
    });
  });
});

describe('an abort of a rollover that has begun', () => {
  const abort = rotateSettings({ rollover: 'abort' });

  it('issues a leaf of the current CA and abandons the next one', () => {
    expect(plan(abort, announcing(rolling, 30))).toMatchObject({
      plan: {
        authority: {
          rollover: { kind: 'aborting' },
          upkeep: { abandon: [{ secretId: expect.stringMatching(/\/ca\/2$/) }], retire: [] },
        },
        serverCertificate: { do: 'reimport' },
      },
    });
  });

  it('is continued by every run with a desired state, and by no other step', () => {
    const world: Snapshot = { ...rolling, authority: rollingState(current, next, 'aborting') };
    for (const wanted of [abort, rotateSettings(), settings()]) {
      expect(plan(wanted, world)).toMatchObject({
        plan: {
          authority: { rollover: { kind: 'aborting' } },
          serverCertificate: { do: 'reimport' },
        },
      });
    }
    for (const rollover of ['announce', 'begin', 'finish'] as const) {
      expect(refused(rotateSettings({ rollover, force: true }), world)).toMatchObject([
        { code: 'rollover-aborting', figures: { step: rollover } },
      ]);
    }
  });
});

describe('an abort that a tag alone says', () => {
  it('does not take a domain back whose leaf leads to the next CA only', async () => {
    const { configured, ...world } = rolling;
    const leaf = await storedLeaf(next);
    const finished: Snapshot = {
      ...world,
      authority: rollingState(current, next, 'aborting'),
      ...(configured && { configured: { ...configured, leaf } }),
    };
    expect(refused(rotateSettings(), finished)).toMatchObject([
      { code: 'ca-not-trusted', figures: { issuer: '/CN=Next' } },
    ]);
  });
});

describe('a finish without a rollover', () => {
  it('changes nothing, so that finishing twice is finishing once', async () => {
    const result = plan(finish, await finishedSnapshot());
    expect(result.ok && result.changes.every(({ action }) => action === 'keep')).toBe(true);
    expect(result.ok && result.changes[0]?.reason).toMatchObject({
      code: 'ca-kept',
      figures: { noRollover: true, fingerprint: expect.stringMatching(/^[0-9A-F:]{95}$/) },
    });
  });
});

describe('the authorities of a rollover', () => {
  it('with more intermediates than a chain of IoT Core has room for are refused', () => {
    const deep = {
      ...current,
      chain: [current.certificate, current.certificate, current.certificate],
    };
    expect(refused(rotateSettings(), { ...rolling, authority: rollingState(deep, next) })).toEqual([
      { code: 'chain-too-long', figures: { domain, certificates: 6, most: 5 } },
    ]);
  });
});

describe('the authority before that is provided', () => {
  const alone = (world: Snapshot): Snapshot => ({
    ...world,
    authority: {
      kind: 'provided',
      rollover: { kind: 'single', current: { kind: 'provided', authority: next } },
    },
  });

  it('must not be left out before the day that was announced', () => {
    const world = alone(announcing(rolling, 30));
    expect(refused(rotateSettings(), world)).toEqual([
      {
        code: 'rollover-promised',
        figures: {
          domain,
          why: 'without-previous',
          next: '/CN=Next',
          until: new Date('2026-07-01T00:00:00Z'),
        },
      },
    ]);
    expect(refused(settings(), world)).not.toEqual([]);
    expect(refused(rotateSettings({ force: true }), world)).toEqual([]);
    expect(refused(rotateSettings(), at(world, 30))).toEqual([]);
  });

  it('may be left out once no leaf is served with its cross-certificate', async () => {
    const { configured, ...world } = alone(announcing(rolling, 30));
    const leaf = configured?.leaf && {
      ...configured.leaf,
      chain: await issueServerCertificate(next, {
        mask: () => {},
        domain,
        subject: [],
        keyAlgorithm: 'EC_prime256v1',
        validityDays: 365,
        now,
      }),
    };
    const finished = {
      ...world,
      ...(configured && leaf && { configured: { ...configured, leaf } }),
    };
    expect(refused(rotateSettings(), finished)).toEqual([]);
  });
});
