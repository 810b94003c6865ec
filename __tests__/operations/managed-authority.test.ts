/** The certificate authority that the action keeps: who reads its key, what is retired, and what an earlier release left. */
import { ACMClient, GetCertificateCommand } from '@aws-sdk/client-acm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { createAuthority } from '../../testkit/authority.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { type AccountSecrets, accountSecrets } from '../support/secrets.ts';
import { domain, settings } from '../support/snapshots.ts';

const secretId = `iot-custom-domain/${domain}/ca`;
const retiredTag = 'iot-custom-domain:retired';
const fingerprintTag = 'iot-custom-domain:certificate-sha256';

let job: InProcess;
let secrets: AccountSecrets;
let first: Outcome;
beforeEach(async () => {
  job = await startInProcess();
  job.sandbox.setLatencies(noLatencies);
  secrets = accountSecrets();
  first = ready(await job.provision());
  job.sandbox.calls.clear();
}, 60_000);
afterEach(() => job.sandbox.close());

function ready(outcome: Outcome): Outcome {
  expect([outcome.status, 'error' in outcome ? outcome.error.message : '']).toEqual(['ready', '']);
  return outcome;
}

function rootsOf({ caCertificate = '' }: Outcome): readonly string[] {
  return caCertificate.match(/-----BEGIN[\s\S]*?END CERTIFICATE-----\n/g) ?? [];
}

/** The secrets whose values were read since the calls were last cleared, but for the trust bundle, which everyone may have. */
function valuesRead(): readonly unknown[] {
  return job.sandbox.calls
    .list()
    .filter(({ action, outcome }) => action === 'GetSecretValue' && outcome === 'ok')
    .map(({ parameters }) => parameters.SecretId)
    .filter((read) => read !== `${secretId}/trust-bundle`);
}

/** "service:Action" of each call that changed something, without those of the proof's client identity. */
function changes(): readonly string[] {
  const calls = job.sandbox.calls.list().filter((call) => call.changes);
  return calls
    .map(({ service, action, parameters }) =>
      [service, action, parameters.SecretId ?? parameters.Name].filter((part) => part).join(' '),
    )
    .filter((call) => /^(secretsmanager|acm) /.test(call));
}

async function servedChain({ serverCertificate }: Outcome): Promise<readonly string[]> {
  const { CertificateChain = '' } = await new ACMClient({ region: 'eu-west-1' }).send(
    new GetCertificateCommand({ CertificateArn: serverCertificate?.arn }),
  );
  return CertificateChain.match(/-----BEGIN[\s\S]*?END CERTIFICATE-----/g) ?? [];
}

describe('the private key', () => {
  it('is read by no verify, and by no provision or rotate that signs nothing', async () => {
    for (const run of [() => job.verify(), () => job.provision(), () => job.rotate()]) {
      job.sandbox.calls.clear();
      expect(ready(await run())).toMatchObject({ changed: false });
      expect(valuesRead()).toEqual([`${secretId}/certificate`]);
    }
    await job.rotate({ rollover: 'begin' });
    for (const run of [() => job.verify(), () => job.provision(), () => job.rotate()]) {
      job.sandbox.calls.clear();
      ready(await run());
      expect(valuesRead()).toEqual([`${secretId}/certificate`, `${secretId}/2/certificate`]);
    }
  }, 60_000);

  it('is read by a run that signs, and only that of the authority that does', async () => {
    ready(await job.rotate({ rollover: 'begin' }));
    job.sandbox.calls.clear();
    ready(await job.rotate({ force: true }));
    expect(valuesRead()).toEqual([
      `${secretId}/certificate`,
      `${secretId}/2/certificate`,
      `${secretId}/2`,
    ]);
  }, 60_000);

  it('needs not be readable for a role that only verifies', async () => {
    job.sandbox.setPolicy({
      Statement: [
        { Effect: 'Allow', Action: ['*'], Resource: ['*'] },
        {
          Effect: 'Deny',
          Action: ['secretsmanager:GetSecretValue'],
          Resource: [`arn:aws:secretsmanager:*:*:secret:${secretId}-??????`],
        },
      ],
    });
    ready(await job.verify());
    const forced = await job.rotate({ force: true });
    expect(forced).toMatchObject({
      error: { details: { code: 'aws-access-denied', action: { code: 'read-secret' } } },
    });
  }, 60_000);
});

describe('a rollover that is finished', () => {
  let next: string;
  let finished: Outcome;
  beforeEach(async () => {
    ready(await job.rotate({ rollover: 'begin' }));
    finished = ready(await job.rotate({ rollover: 'finish', force: true }));
    next = finished.caCertificate ?? '';
  }, 60_000);

  it('stays finished through a teardown: the root before is in no output and no chain again', async () => {
    expect(rootsOf(finished)).not.toContain(rootsOf(first)[0]);
    expect(rootsOf(finished)).toHaveLength(1);
    ready(await job.teardown());
    const again = ready(await job.provision());
    expect(again.caCertificate).toBe(next);
    expect(await servedChain(again)).toEqual([next.trim()]);
    for (const run of [() => job.verify(), () => job.rotate({ force: true })]) {
      const later = ready(await run());
      expect(later.caCertificate).toBe(next);
      expect(await servedChain(again)).toEqual([next.trim()]);
    }
  }, 60_000);

  it('is written on both secrets of the authority before, and its key is never read again', async () => {
    const today = new Date(job.sandbox.clock.now()).toISOString().slice(0, 10);
    for (const id of [secretId, `${secretId}/certificate`]) {
      expect(await secrets.tags(id)).toMatchObject({ [retiredTag]: today });
    }
    expect(await secrets.tags(`${secretId}/2`)).not.toHaveProperty([retiredTag]);
    job.sandbox.calls.clear();
    ready(await job.rotate({ force: true }));
    expect(valuesRead()).not.toContain(secretId);
  }, 60_000);

  it.each([
    ['destroyed for good', (id: string) => secrets.destroy(id)],
    ['scheduled for deletion', (id: string) => secrets.schedule(id)],
  ])(
    'lets the key before be %s: every run continues, and the next rollover too',
    async (_, remove) => {
      await remove(secretId);
      for (const run of [
        () => job.verify(),
        () => job.provision(),
        () => job.rotate({ force: true }),
      ]) {
        expect(ready(await run()).caCertificate).toBe(next);
      }
      const third = ready(await job.rotate({ rollover: 'begin' }));
      expect(rootsOf(third)[0]).toBe(next);
      expect(await secrets.names()).toContain(`${secretId}/3/certificate`);
      ready(await job.rotate({ rollover: 'finish', force: true }));
      ready(await job.teardown());
      expect(ready(await job.provision()).caCertificate).toBe(rootsOf(third)[1]);
    },
    90_000,
  );

  it('does not let the key in use be destroyed unnoticed', async () => {
    await secrets.destroy(`${secretId}/2`);
    for (const run of [() => job.verify(), () => job.provision(), () => job.rotate()]) {
      const outcome = await run();
      expect(outcome).toMatchObject({
        error: {
          details: {
            code: 'ca-key-missing',
            figures: { secretId: `${secretId}/2`, certificatesIn: `${secretId}/2/certificate` },
          },
        },
      });
    }
  }, 60_000);

  it('continues without the secrets of the first one where ca-secret-id names a later one', async () => {
    await secrets.destroy(secretId);
    await secrets.destroy(`${secretId}/certificate`);
    const lost = await job.rotate();
    expect(lost).toMatchObject({
      error: {
        details: { code: 'ca-key-missing', figures: { secretId, successorIn: `${secretId}/2` } },
      },
    });
    const trust = { kind: 'managed', secretId: `${secretId}/2` } as const;
    expect(ready(await job.verify({ trust })).caCertificate).toBe(next);
  }, 60_000);
});

it('a second authority whose first is gone is refused by every run alike, with the name of what is missing', async () => {
  ready(await job.rotate({ rollover: 'begin' }));
  await secrets.destroy(secretId);
  await secrets.destroy(`${secretId}/certificate`);
  job.sandbox.calls.clear();
  const figures = { secretId, successorIn: `${secretId}/2` };
  for (const run of [job.provision, job.verify, job.provision, job.rotate]) {
    expect(await run()).toMatchObject({
      status: 'failed',
      error: { details: { code: 'ca-key-missing', figures } },
    });
  }
  expect(changes()).toEqual([]);
});

it('an authority that several domains name is retired by the last of them to finish', async () => {
  const other = `other.${domain.replace(/^[^.]*\./, '')}`;
  const { serverCertificate } = settings();
  if (serverCertificate.kind !== 'issued' || serverCertificate.authority.kind !== 'managed') {
    throw new Error('the settings keep an authority');
  }
  const shared = {
    domain: other,
    domainConfigurationName: 'other',
    serverCertificate: {
      ...serverCertificate,
      subject: [],
      authority: { ...serverCertificate.authority, isNamed: true },
    },
  };
  const trust = { kind: 'managed', secretId } as const;
  ready(await job.provision(shared));
  ready(await job.rotate({ rollover: 'begin' }));
  const both = ready(await job.rotate(shared)).caCertificate;
  ready(await job.rotate({ rollover: 'finish', force: true }));
  expect(await secrets.tags(secretId)).not.toHaveProperty([retiredTag]);
  expect(ready(await job.rotate())).toMatchObject({ changed: false });
  const verified = ready(await job.verify({ domains: [other], trust }));
  expect(verified.caCertificate).toBe(both);
  const last = ready(await job.rotate({ ...shared, rollover: 'finish', force: true }));
  expect(await secrets.tags(secretId)).toHaveProperty([retiredTag]);
  await secrets.destroy(secretId);
  expect(ready(await job.rotate()).caCertificate).toBe(last.caCertificate);
  expect(ready(await job.rotate(shared)).caCertificate).toBe(last.caCertificate);
}, 90_000);

describe('what an earlier release left', () => {
  /** One secret with key, certificate and cross-certificate, and neither a tag of its own nor a secret beside it. */
  async function asBefore(id: string): Promise<void> {
    const text = (await secrets.read(id)) ?? '';
    const tags = await secrets.tags(id);
    await secrets.destroy(id);
    await secrets.destroy(`${id}/certificate`);
    const { [fingerprintTag]: _, [retiredTag]: __, ...ours } = tags;
    await secrets.create(id, text, ours);
    job.sandbox.calls.clear();
  }

  it('verifies as it is, with a note that its key was read, and is moved by the first run that changes things', async () => {
    await asBefore(secretId);
    const verified = ready(await job.verify());
    expect(verified.caCertificate).toBe(first.caCertificate);
    expect(verified.notes).toContainEqual(
      expect.objectContaining({ code: 'ca-key-read', secretId }),
    );
    expect(valuesRead()).toEqual([secretId]);

    const planned = await job.provision({ dryRun: true });
    expect(planned.plan[0]).toMatchObject({
      action: 'update',
      reason: { code: 'ca-kept', figures: { storedIn: [`${secretId}/certificate`] } },
    });
    job.sandbox.calls.clear();
    expect(ready(await job.rotate())).toMatchObject({ changed: true });
    expect(changes()).toEqual([
      `secretsmanager CreateSecret ${secretId}/certificate`,
      `secretsmanager TagResource ${secretId}`,
    ]);
    job.sandbox.calls.clear();
    expect(ready(await job.verify()).notes).toEqual([]);
    expect(ready(await job.provision())).toMatchObject({ changed: false });
    expect(valuesRead()).not.toContain(secretId);
  }, 60_000);

  it('in the middle of a rollover resumes it', async () => {
    const begun = ready(await job.rotate({ rollover: 'begin' }));
    await asBefore(secretId);
    await asBefore(`${secretId}/2`);
    expect(ready(await job.verify()).caCertificate).toBe(begun.caCertificate);
    expect(ready(await job.provision()).caCertificate).toBe(begun.caCertificate);
    const finished = ready(await job.rotate({ rollover: 'finish', force: true }));
    expect(rootsOf(begun)[1]).toBe(finished.caCertificate);
  }, 60_000);

  it('of a rollover that was finished is tagged as retired by the first run', async () => {
    ready(await job.rotate({ rollover: 'begin' }));
    const finished = ready(await job.rotate({ rollover: 'finish', force: true }));
    await asBefore(secretId);
    await asBefore(`${secretId}/2`);
    const planned = await job.provision({ dryRun: true });
    expect(planned.plan[0]?.reason).toMatchObject({ figures: { retired: [secretId] } });
    expect(ready(await job.provision()).caCertificate).toBe(finished.caCertificate);
    expect(await secrets.tags(secretId)).toHaveProperty([retiredTag]);
    ready(await job.teardown());
    expect(ready(await job.provision()).caCertificate).toBe(finished.caCertificate);
  }, 60_000);

  it('is not moved onto certificates of someone else', async () => {
    await asBefore(secretId);
    const { certificate } = await createAuthority({
      subject: [{ type: 'CN', value: 'CA' }],
      validityDays: 3650,
      keyAlgorithm: 'EC_prime256v1',
      now: new Date(job.sandbox.clock.now()),
    });
    const planted = JSON.stringify({ version: 1, certificate, chain: [] });
    await secrets.create(`${secretId}/certificate`, planted);
    const moved = await job.rotate();
    expect(moved).toMatchObject({
      error: {
        details: { code: 'ca-changed', figures: { change: { kind: 'other-certificates' } } },
      },
    });
    expect(ready(await job.verify()).caCertificate).toBe(first.caCertificate);
  }, 60_000);
});
