/** A certificate authority whose private key is in KMS, from provision to teardown. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { type Failure, PlanRefused } from '../../src/errors.ts';
import type { AuthorityKeySettings, ServerCertificateSettings } from '../../src/inputs/settings.ts';
import { teardown } from '../../src/operations/teardown.ts';
import type { KeyAlgorithm } from '../../src/pki/material.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { type AccountKms, accountKms } from '../support/kms.ts';
import { type AccountSecrets, accountSecrets } from '../support/secrets.ts';
import { domain, settings, teardownSettings } from '../support/snapshots.ts';

const secretId = `iot-custom-domain/${domain}/ca`;
const alias = 'alias/iot-custom-domain/iot_example_com/ca';
const created = { kind: 'new-kms' } as const;

let job: InProcess;
let secrets: AccountSecrets;
let kms: AccountKms;
beforeEach(async () => {
  job = await startInProcess();
  job.sandbox.setLatencies(noLatencies);
  job.sandbox.knobs.iot.serverCertificateInUse = false;
  secrets = accountSecrets();
  kms = accountKms();
});
afterEach(() => job.sandbox.close());

function signingWith(
  key: AuthorityKeySettings,
  more: { readonly keyAlgorithm?: KeyAlgorithm; readonly secretKmsKeyId?: string } = {},
): { readonly serverCertificate: ServerCertificateSettings } {
  const { serverCertificate } = settings();
  if (serverCertificate.kind !== 'issued' || serverCertificate.authority.kind !== 'managed') {
    throw new Error('the settings keep an authority');
  }
  const { keyAlgorithm, secretKmsKeyId } = more;
  const authority = { ...serverCertificate.authority, key, secretKmsKeyId };
  return { serverCertificate: { ...serverCertificate, authority, keyAlgorithm } };
}

function ready(outcome: Outcome): Outcome {
  expect([outcome.status, 'error' in outcome ? outcome.error.message : '']).toEqual(['ready', '']);
  return outcome;
}

function refusal(outcome: Outcome): Failure | undefined {
  expect(outcome).toMatchObject({ status: 'failed', changed: false });
  const error = outcome.status === 'failed' ? outcome.error : undefined;
  return error instanceof PlanRefused ? error.refusals[0] : undefined;
}

function rootsOf({ caCertificate = '' }: Outcome): readonly string[] {
  return caCertificate.match(/-----BEGIN[\s\S]*?END CERTIFICATE-----\n/g) ?? [];
}

function kmsCalls(): readonly string[] {
  return job.sandbox.calls
    .list()
    .filter(({ service }) => service === 'kms')
    .map(({ action }) => action);
}

async function expectKeyOf(root: string | undefined, arn: string): Promise<void> {
  const certified = new X509Certificate(root ?? '').publicKey;
  expect(certified.equals(createPublicKey(await kms.publicKey(arn)))).toBe(true);
}

async function expectNoPrivateKey(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    expect(await secrets.read(id)).not.toContain('PRIVATE');
    expect(await secrets.read(`${id}/certificate`)).not.toContain('PRIVATE');
  }
}

describe.each([
  ['RSA_2048', 'RSA_2048'],
  ['EC_prime256v1', 'ECC_NIST_P256'],
] as const)('an authority of %s in KMS', (keyAlgorithm, spec) => {
  it('lives its whole life without a private key in a secret', async () => {
    const wanted = signingWith(created, { keyAlgorithm });
    const first = ready(await job.provision(wanted));
    const arn = await kms.keyOf(alias);
    await expectKeyOf(first.caCertificate, arn);
    await expectNoPrivateKey(secretId);
    // The certificate of the authority, the leaf, and the trust bundle.
    expect(kmsCalls().filter((action) => action === 'Sign')).toHaveLength(3);
    expect(JSON.parse((await secrets.read(secretId)) ?? '')).toMatchObject({ kmsKeyArn: arn });

    for (const run of [() => job.verify(), () => job.provision(wanted), () => job.rotate(wanted)]) {
      job.sandbox.calls.clear();
      expect(ready(await run())).toMatchObject({
        changed: false,
        caCertificate: first.caCertificate,
      });
      expect(kmsCalls()).toEqual([]);
    }
    job.sandbox.calls.clear();
    ready(await job.rotate({ ...wanted, force: true }));
    expect(kmsCalls()).toEqual(['Sign']);

    const other = await kms.create(spec);
    const next = signingWith({ kind: 'kms', keyId: other }, { keyAlgorithm });
    const begun = ready(await job.rotate({ ...next, rollover: 'begin' }));
    await expectKeyOf(rootsOf(begun)[1], other);
    await expectNoPrivateKey(secretId, `${secretId}/2`);
    expect(ready(await job.verify()).caCertificate).toBe(begun.caCertificate);

    const finished = ready(await job.rotate({ ...next, rollover: 'finish', force: true }));
    expect(rootsOf(finished)).toEqual([rootsOf(begun)[1]]);
    ready(await job.teardown());
    expect(await kms.deletionOf(arn)).toBeUndefined();
    expect(ready(await job.provision(next)).caCertificate).toBe(finished.caCertificate);
  }, 120_000);
});

describe('a rollover', () => {
  it('goes from a key that is kept to one in KMS, and from that to another that is made', async () => {
    const first = ready(await job.provision());
    const early = ready(await job.provision(signingWith(created)));
    expect(early).toMatchObject({ changed: false });
    expect(early.plan[0]?.reason).toMatchObject({ code: 'ca-kept', figures: { ignoresKms: true } });
    const begun = ready(await job.rotate({ ...signingWith(created), rollover: 'begin' }));
    expect(rootsOf(begun)[0]).toBe(first.caCertificate);
    await expectKeyOf(rootsOf(begun)[1], await kms.keyOf(`${alias}/2`));
    await expectNoPrivateKey(`${secretId}/2`);
    ready(await job.rotate({ ...signingWith(created), rollover: 'finish', force: true }));

    const third = ready(await job.rotate({ ...signingWith(created), rollover: 'begin' }));
    await expectKeyOf(rootsOf(third)[1], await kms.keyOf(`${alias}/3`));
    expect(await kms.aliases()).toEqual([`${alias}/2`, `${alias}/3`]);
    const finished = ready(
      await job.rotate({ ...signingWith(created), rollover: 'finish', force: true }),
    );
    expect(ready(await job.verify()).caCertificate).toBe(finished.caCertificate);
    await secrets.destroy(secretId);
    await secrets.destroy(`${secretId}/2`);
    ready(await job.rotate({ ...signingWith(created), force: true }));
  }, 120_000);
});

describe('a KMS key that is made', () => {
  it('is continued with by the run after one that was killed, where its ARN is given, and not made twice', async () => {
    void job.sandbox.faults.add({
      action: 'CreateSecret',
      kind: 'refuse',
      code: 'AccessDeniedException',
    });
    expect(await job.provision(signingWith(created))).toMatchObject({ status: 'failed' });
    const arn = await kms.keyOf(alias);
    expect(refusal(await job.provision(signingWith(created)))).toMatchObject({
      details: {
        code: 'kms-key-foreign',
        figures: {
          why: 'found',
          keyId: alias,
          arn,
          origin: 'AWS_KMS',
          createdAt: expect.any(Date),
        },
      },
    });
    const made = ready(await job.provision(signingWith({ kind: 'kms', keyId: arn })));
    await expectKeyOf(made.caCertificate, arn);
    expect(kmsCalls().filter((action) => action === 'CreateKey')).toHaveLength(1);
  }, 60_000);

  describe('is never one that an attacker has prepared', () => {
    const ours = { 'iot-custom-domain:domain': domain, 'iot-custom-domain:role': 'ca-key' };

    it.each([
      ['the alias', {}],
      ['the alias and our tags', ours],
    ])('with %s, at the first provision', async (_, tags) => {
      const planted = await kms.create('RSA_2048', 'SIGN_VERIFY', tags);
      await kms.alias(alias, planted);
      expect(refusal(await job.provision(signingWith(created)))).toMatchObject({
        details: { code: 'kms-key-foreign', figures: { why: 'found', keyId: alias, arn: planted } },
      });
      expect(kmsCalls()).not.toContain('Sign');
    });

    it.each(['announce', 'begin'] as const)(
      'with the next alias and our tags, at %s',
      async (step) => {
        ready(await job.provision(signingWith(created)));
        const planted = await kms.create('RSA_2048', 'SIGN_VERIFY', ours);
        await kms.alias(`${alias}/2`, planted);
        job.sandbox.calls.clear();
        const outcome = await job.rotate({ ...signingWith(created), rollover: step });
        expect(refusal(outcome)).toMatchObject({
          details: { code: 'kms-key-foreign', figures: { why: 'found', arn: planted } },
        });
        expect(kmsCalls()).not.toContain('Sign');
      },
      60_000,
    );

    it('with the alias and our tags while the run creates its own', async () => {
      const planted = await kms.create('RSA_2048', 'SIGN_VERIFY', ours);
      const creation = job.sandbox.faults.add({ action: 'CreateKey', kind: 'notify' });
      const aliased = creation.then(() => kms.alias(alias, planted));
      const made = ready(await job.provision(signingWith(created)));
      await aliased;
      const { kmsKeyArn } = JSON.parse((await secrets.read(secretId)) ?? '');
      expect(kmsKeyArn).not.toBe(planted);
      await expectKeyOf(made.caCertificate, kmsKeyArn);
    }, 60_000);
  });

  it('goes with the secrets where it is named, can be had back for 30 days, and else stays', async () => {
    ready(await job.provision(signingWith(created)));
    const arn = await kms.keyOf(alias);
    const foreign = await kms.create('ECC_NIST_P256');
    const remove = (removeKmsKey: string | undefined) =>
      teardown(
        teardownSettings({
          verification: job.verification(),
          authority: { secretId, remove: true, removeKmsKey },
        }),
        job.context(),
      );
    expect(refusal(await remove(foreign))).toMatchObject({
      details: { code: 'kms-key-foreign', figures: { why: 'remove' } },
    });
    const planted = await kms.create('ECC_NIST_P256', 'SIGN_VERIFY', {
      'iot-custom-domain:domain': domain,
      'iot-custom-domain:role': 'ca-key',
    });
    expect(refusal(await remove(planted))).toMatchObject({
      details: { code: 'kms-key-foreign', figures: { why: 'remove', arn: planted } },
    });
    expect(refusal(await remove('alias/nothing'))).toMatchObject({
      details: {
        code: 'kms-key-unusable',
        figures: { why: 'missing', keyId: 'alias/nothing', to: 'remove' },
      },
    });
    const removed = ready(await remove(alias));
    expect(removed.plan).toContainEqual({
      action: 'delete',
      resource: 'KMS key',
      name: arn,
      reason: { code: 'kms-key-deleted', figures: { restorableUntil: expect.any(Date) } },
    });
    const until = new Date(job.sandbox.clock.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect((await kms.deletionOf(arn))?.toISOString().slice(0, 10)).toBe(until);
    expect(removed.notes).toContainEqual(
      expect.objectContaining({ code: 'kms-key-restorable', arn }),
    );
    expect(await kms.deletionOf(foreign)).toBeUndefined();

    const again = ready(await remove(arn));
    expect(again).toMatchObject({ changed: false });
    expect(again.plan.at(-1)?.reason).toMatchObject({ code: 'kms-key-already-deleted' });
  }, 60_000);
});

function unfit(kind: string, actual: string) {
  return { why: 'unfit', problem: { kind, actual } };
}

describe('a KMS key that could not be a certificate authority’s is refused before anything is changed', () => {
  it.each([
    [
      'that does not exist',
      async () => 'alias/nothing',
      { why: 'missing', keyId: 'alias/nothing' },
    ],
    [
      'that encrypts',
      () => kms.create('RSA_2048', 'ENCRYPT_DECRYPT'),
      unfit('usage', 'ENCRYPT_DECRYPT'),
    ],
    ['of RSA 4096', () => kms.create('RSA_4096'), unfit('spec', 'RSA_4096')],
    ['of another kind than key-algorithm', () => kms.create('RSA_2048'), unfit('spec', 'RSA_2048')],
    [
      'that is disabled',
      async () => {
        const arn = await kms.create('ECC_NIST_P256');
        await kms.disable(arn);
        return arn;
      },
      unfit('state', 'Disabled'),
    ],
  ])('%s', async (_, make, figures) => {
    const wanted = signingWith(
      { kind: 'kms', keyId: await make() },
      { keyAlgorithm: 'EC_prime256v1' },
    );
    expect(refusal(await job.provision(wanted))).toMatchObject({
      details: { code: 'kms-key-unusable', figures },
    });
    expect(await secrets.names()).toEqual([]);
  });

  it('of another kind than the authority that is rolled over, or that authority’s own', async () => {
    const own = await kms.create('ECC_NIST_P256');
    ready(await job.provision(signingWith({ kind: 'kms', keyId: own })));
    const begin = (keyId: string) =>
      job.rotate({ ...signingWith({ kind: 'kms', keyId }), rollover: 'begin' });
    expect(refusal(await begin(await kms.create('RSA_2048')))).toMatchObject({
      details: {
        code: 'kms-key-unusable',
        figures: { problem: { kind: 'spec', keyAlgorithm: 'EC_prime256v1' } },
      },
    });
    expect(refusal(await begin(own))).toMatchObject({
      details: { code: 'kms-key-unusable', figures: { why: 'taken' } },
    });
  }, 60_000);
});

it('a KMS key that is disabled fails the run that signs, with what to do, and no other', async () => {
  const arn = await kms.create('ECC_NIST_P256');
  ready(await job.provision(signingWith({ kind: 'kms', keyId: arn })));
  await kms.disable(arn);
  ready(await job.verify());
  const forced = await job.rotate({ force: true });
  expect(forced).toMatchObject({
    error: {
      details: {
        action: { code: 'sign-with-kms-key' },
        figures: { answer: { code: 'DisabledException' } },
      },
    },
  });
}, 60_000);

it('kms-key-id encrypts both secrets of every generation, and the trust bundle', async () => {
  const secretKmsKeyId = await kms.create('SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  const wanted = signingWith({ kind: 'secret' }, { secretKmsKeyId });
  ready(await job.provision(wanted));
  ready(await job.rotate({ ...wanted, rollover: 'begin' }));
  const created = job.sandbox.calls.list().filter(({ action }) => action === 'CreateSecret');
  expect(created.map(({ parameters }) => parameters.KmsKeyId)).toEqual(
    Array(5).fill(secretKmsKeyId),
  );
}, 60_000);
