/** Someone who may write secrets, and has no key of the certificate authority, puts an authority of their own in its place. */
import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { createAuthority as rootOver } from '../../src/pki/authority.ts';
import { crossSign } from '../../src/pki/cross-sign.ts';
import { issueServerCertificate } from '../../src/pki/leaf.ts';
import { localSigner } from '../../src/pki/signer.ts';
import {
  createAuthority,
  stolenAuthority,
  type TestAuthority,
  withKey,
} from '../../testkit/authority.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { type AccountSecrets, accountSecrets } from '../support/secrets.ts';
import { domain, settings } from '../support/snapshots.ts';

const secretId = `iot-custom-domain/${domain}/ca`;
const ourTags = {
  'iot-custom-domain:domain': domain,
  'iot-custom-domain:role': 'certificate-authority',
};

let job: InProcess;
let secrets: AccountSecrets;
let root: string;
beforeEach(async () => {
  job = await startInProcess();
  job.sandbox.setLatencies(noLatencies);
  secrets = accountSecrets();
  const provisioned = await job.provision();
  expect(provisioned).toMatchObject({ status: 'ready' });
  root = provisioned.caCertificate ?? '';
  job.sandbox.calls.clear();
}, 60_000);
afterEach(() => job.sandbox.close());

function authority(commonName: string): Promise<TestAuthority> {
  return createAuthority({
    subject: [{ type: 'CN', value: commonName }],
    validityDays: 3650,
    keyAlgorithm: 'EC_prime256v1',
    now: new Date(job.sandbox.clock.now()),
  });
}

function secretOf({ certificate, privateKey }: TestAuthority, cross?: string): string {
  return JSON.stringify({
    version: 1,
    certificate,
    chain: [],
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    crossCertificate: cross,
  });
}

/** What was signed and imported since the calls were last cleared. */
function imported(): number {
  return job.count('acm:ImportCertificate');
}

/** Every operation that could serve or sign another authority, each made to as far as its inputs can. */
function everyRun(): readonly (() => Promise<Outcome>)[] {
  return [
    () => job.rotate(),
    () => job.rotate({ force: true }),
    () => job.provision(),
    () => job.verify(),
    () => job.rotate({ rollover: 'announce' }),
    () => job.rotate({ rollover: 'begin' }),
    () => job.rotate({ rollover: 'abort' }),
    () => job.rotate({ rollover: 'finish', force: true }),
  ];
}

function notSuccessor(problem: object) {
  return { change: { kind: 'not-successor', problem } };
}

async function expectRefused(secretId: string, figures: object): Promise<void> {
  for (const run of everyRun()) {
    const outcome = await run();
    expect(outcome.status).toBe('failed');
    expect(outcome).toMatchObject({
      error: {
        details: {
          code: expect.stringMatching(/^ca-(changed|unreadable)$/),
          figures: { secretId, ...figures },
        },
      },
    });
    expect(outcome.caCertificate ?? root).toBe(root);
    expect(outcome.changed).toBe(false);
  }
  expect(imported()).toBe(0);
}

describe('a second generation of someone who may only create secrets', () => {
  it.each([
    ['without tags', {}],
    ['with our tags', ourTags],
  ])(
    '%s and without a cross-certificate is never served or signed',
    async (_, tags) => {
      await secrets.create(`${secretId}/2`, secretOf(await authority('Planted')), tags);
      await expectRefused(
        `${secretId}/2`,
        notSuccessor({ code: 'cross-certificate-missing', by: '/CN=CA' }),
      );
    },
    60_000,
  );

  it('with a cross-certificate by a foreign authority of the same name is never served or signed', async () => {
    const [next, foreign] = [await authority('Planted'), await authority('CA')];
    const now = new Date(job.sandbox.clock.now());
    const cross = await crossSign({ next, by: foreign, now });
    await secrets.create(`${secretId}/2`, secretOf(next, cross), ourTags);
    await expectRefused(
      `${secretId}/2`,
      notSuccessor({ code: 'cross-certificate-foreign', by: '/CN=CA' }),
    );
  }, 60_000);

  it('that is no JSON, or an empty secret of certificates, stops every run', async () => {
    await secrets.create(`${secretId}/2`, 'x');
    await expectRefused(`${secretId}/2`, {
      problems: [{ code: 'stored-malformed', required: 'json' }],
    });
    await secrets.destroy(`${secretId}/2`);
    await secrets.create(`${secretId}/2/certificate`, 'x');
    await expectRefused(`${secretId}/2/certificate`, { change: { kind: 'untagged' } });
  }, 60_000);

  it('is none of teardown’s business: what is served is taken down, what is not ours stays', async () => {
    await secrets.create(`${secretId}/2`, secretOf(await authority('Planted')));
    expect(await job.teardown()).toMatchObject({ status: 'ready' });
    expect(await secrets.names()).toContain(`${secretId}/2`);
  }, 60_000);
});

it('a leaf of the authority, whose key someone has, is no cross-certificate for a root of the leaf’s name and key', async () => {
  const now = new Date(job.sandbox.clock.now());
  const leaf = await issueServerCertificate(stolenAuthority((await secrets.read(secretId)) ?? ''), {
    mask: () => {},
    domain,
    subject: [],
    keyAlgorithm: 'EC_prime256v1',
    validityDays: 365,
    now,
  });
  const planted = await rootOver({
    subject: [{ type: 'CN', value: domain }],
    validityDays: 3650,
    signer: localSigner(leaf.privateKey),
    now,
  });
  const secret = secretOf(withKey(planted, leaf.privateKey), leaf.certificate);
  await secrets.create(`${secretId}/2`, secret, ourTags);
  await expectRefused(`${secretId}/2`, notSuccessor({ problem: { code: 'not-a-ca' } }));
}, 60_000);

describe('during a rollover', () => {
  let both: string;
  beforeEach(async () => {
    const begun = await job.rotate({ rollover: 'begin' });
    expect(begun).toMatchObject({ status: 'ready' });
    both = begun.caCertificate ?? '';
    root = both;
    job.sandbox.calls.clear();
  }, 60_000);

  it('the cross-certificate that everybody has seen serves nobody with another key', async () => {
    const { crossCertificate } = JSON.parse((await secrets.read(`${secretId}/2`)) ?? '');
    await secrets.create(`${secretId}/3`, secretOf(await authority('CA 3'), crossCertificate));
    await expectRefused(`${secretId}/3`, {});
  }, 60_000);

  it('the certificates of the next authority with another key are signed with by nobody', async () => {
    const stored = JSON.parse((await secrets.read(`${secretId}/2`)) ?? '');
    const other = await authority('CA 2');
    const privateKey = other.privateKey.export({ type: 'pkcs8', format: 'pem' });
    await secrets.put(`${secretId}/2`, JSON.stringify({ ...stored, privateKey }));
    const forced = await job.rotate({ force: true });
    expect(forced).toMatchObject({ status: 'failed' });
    expect(forced).toMatchObject({
      error: {
        details: {
          code: 'ca-unreadable',
          figures: {
            problems: [{ code: 'key-of-another', key: 'stored private key' }],
          },
        },
      },
    });
    expect(imported()).toBe(0);
  }, 60_000);

  it('another authority put over the next one, key and all, is signed with by nobody', async () => {
    await secrets.put(`${secretId}/2`, secretOf(await authority('CA 2')));
    const forced = await job.rotate({ force: true });
    expect(forced).toMatchObject({
      error: {
        details: { code: 'ca-changed', figures: { change: { kind: 'other-certificate' } } },
      },
    });
    expect(imported()).toBe(0);
    expect(await job.verify()).toMatchObject({ status: 'ready', caCertificate: both });
  }, 60_000);

  it('a retirement that is none is refused by what was announced to the devices', async () => {
    await secrets.tag(secretId, { 'iot-custom-domain:retired': '2026-01-01' });
    for (const run of [() => job.rotate(), () => job.provision()]) {
      const outcome = await run();
      expect(outcome).toMatchObject({
        error: {
          refusals: [
            { details: { code: 'rollover-promised', figures: { why: 'without-previous' } } },
          ],
        },
      });
    }
    expect(imported()).toBe(0);
  }, 60_000);

  it('other certificates put over those of either, a root added to them, or their fingerprint changed stop every run', async () => {
    const other = await authority('CA');
    for (const id of [secretId, `${secretId}/2`]) {
      const kept = (await secrets.read(`${id}/certificate`)) ?? '';
      const put = async (changes: object) =>
        secrets.put(`${id}/certificate`, JSON.stringify({ ...JSON.parse(kept), ...changes }));
      await put({ certificate: other.certificate, crossCertificate: undefined });
      await expectRefused(`${id}/certificate`, { change: { kind: 'other-fingerprint' } });
      await put({ chain: [other.certificate] });
      await expectRefused(`${id}/certificate`, {
        change: {
          kind: 'unreadable',
          problems: [{ code: 'stray-certificate' }],
        },
      });
      await put({});
      const { 'iot-custom-domain:certificate-sha256': fingerprint = '' } = await secrets.tags(id);
      await secrets.tag(id, { 'iot-custom-domain:certificate-sha256': 'AB' });
      await expectRefused(`${id}/certificate`, {
        change: { kind: 'other-fingerprint', tagged: 'AB' },
      });
      await secrets.tag(id, { 'iot-custom-domain:certificate-sha256': fingerprint });
      expect(await job.verify()).toMatchObject({ status: 'ready', caCertificate: both });
    }
  }, 120_000);
});

describe('the first authority', () => {
  const elsewhere = `${secretId}-b`;
  const named = (isNamed: boolean) => {
    const { serverCertificate } = settings();
    if (serverCertificate.kind !== 'issued' || serverCertificate.authority.kind !== 'managed') {
      throw new Error('the settings keep an authority');
    }
    const authority = { ...serverCertificate.authority, secretId: elsewhere, isNamed };
    return { serverCertificate: { ...serverCertificate, authority }, dryRun: true };
  };

  it('of someone else counts only where the user names its secret, and its fingerprint is in the plan', async () => {
    const planted = await authority('Planted');
    await job.teardown();
    await secrets.create(elsewhere, secretOf(planted));
    const found = await job.provision(named(false));
    expect(found).toMatchObject({
      error: { details: { code: 'ca-foreign', figures: { to: 'use' } } },
    });
    const chosen = await job.provision(named(true));
    expect(chosen).toMatchObject({ status: 'planned' });
    const { fingerprint256 } = new X509Certificate(planted.certificate);
    expect(chosen.plan[0]?.reason).toMatchObject({ figures: { fingerprint: fingerprint256 } });
  }, 60_000);

  it('in a secret that is named by its ARN has its successors beside it, and is of this account alone', async () => {
    const arn = await secrets.arn(secretId);
    const { serverCertificate, dryRun: _ } = named(true);
    const inSecret = (id: string) => ({
      serverCertificate: {
        ...serverCertificate,
        authority: { ...serverCertificate.authority, secretId: id },
      },
    });
    expect(await job.provision(inSecret(arn))).toMatchObject({ status: 'ready', changed: false });
    const begun = await job.rotate({ ...inSecret(arn), rollover: 'begin' });
    expect(begun).toMatchObject({ status: 'ready' });
    expect(await secrets.names()).toContain(`${secretId}/2`);
    const trust = { kind: 'managed', secretId: arn } as const;
    expect(await job.verify({ trust })).toMatchObject({
      status: 'ready',
      caCertificate: begun.caCertificate,
    });
    for (const foreign of [
      arn.replace(':123456789012:', ':210987654321:'),
      arn.replace(/-\w{6}$/, ''),
      arn.replace('/ca-', '/nothing-'),
    ]) {
      const refused = await job.provision(inSecret(foreign));
      expect(refused).toMatchObject({
        error: { details: { code: 'ca-not-found', figures: { why: 'not-here' } } },
      });
      expect(refused).toMatchObject({ changed: false });
    }
  }, 60_000);

  it('is never taken from a secret of certificates that nobody of ours made', async () => {
    await job.teardown();
    const planted = await authority('Planted');
    await secrets.create(
      `${elsewhere}/certificate`,
      JSON.stringify({ version: 1, certificate: planted.certificate, chain: [] }),
    );
    const found = await job.provision(named(true));
    expect(found).toMatchObject({
      error: { details: { code: 'ca-changed', figures: { change: { kind: 'untagged' } } } },
    });
  }, 60_000);
});
