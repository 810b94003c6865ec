/** Runs that end anywhere while they make, record or retire an authority, and runs that make one at the same time. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import type { Outcome } from '../../src/context/outcome.ts';
import { generateStorableKey } from '../../src/pki/key-secret.ts';
import { createStoredAuthority } from '../../src/resources/authority/store.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { type AccountSecrets, accountSecrets } from '../support/secrets.ts';
import { domain } from '../support/snapshots.ts';

const secretId = `iot-custom-domain/${domain}/ca`;
const abandonedTag = 'iot-custom-domain:abandoned';
const retiredTag = 'iot-custom-domain:retired';

let job: InProcess;
let secrets: AccountSecrets;
beforeEach(async () => {
  job = await startInProcess();
  job.sandbox.setLatencies(noLatencies);
  secrets = accountSecrets();
});
afterEach(() => job.sandbox.close());

/** The run ends at that call, which was performed or was not; the first `skip` calls of the kind pass. */
async function endAt(
  run: () => Promise<Outcome>,
  action: string,
  skip: number,
  performed: boolean,
): Promise<void> {
  void job.sandbox.faults.add(
    performed
      ? { service: 'secretsmanager', action, skip, kind: 'lostAnswer', times: 5 }
      : { service: 'secretsmanager', action, skip, kind: 'refuse', code: 'AccessDeniedException' },
  );
  const ended = await run();
  job.sandbox.faults.clear();
  expect([action, skip, ended.status]).toEqual([action, skip, 'failed']);
}

function ready(outcome: Outcome): Outcome {
  expect([outcome.status, 'error' in outcome ? outcome.error.message : '']).toEqual(['ready', '']);
  return outcome;
}

/** Besides the trust bundle. */
async function expectNames(...names: readonly string[]): Promise<void> {
  const found = await secrets.names();
  expect(found.filter((name) => name !== `${secretId}/trust-bundle`)).toEqual(
    names.flatMap((name) => [name, `${name}/certificate`]).toSorted(),
  );
}

describe.each([
  ['was performed', true],
  ['was refused', false],
])('a run that ends at a call that %s', (_, performed) => {
  it('while it makes the first authority, or the next one, or retires one, is continued by the next run', async () => {
    await endAt(() => job.provision(), 'CreateSecret', 0, performed);
    const kept = await secrets.read(secretId);
    await endAt(() => job.provision(), 'CreateSecret', performed ? 0 : 1, performed);
    const made = ready(await job.provision());
    expect(performed).toBe(kept !== undefined);
    expect((await secrets.read(secretId)) === kept).toBe(performed);
    await expectNames(secretId);

    const announce = () => job.rotate({ rollover: 'announce' });
    await endAt(announce, 'CreateSecret', 0, performed);
    await endAt(announce, 'CreateSecret', performed ? 0 : 1, performed);
    const announced = ready(await job.rotate());
    expect(announced.caCertificate).toContain(made.caCertificate);
    expect(announced.serverCertificate).toEqual(made.serverCertificate);
    await endAt(() => job.rotate({ rollover: 'abort' }), 'TagResource', 0, performed);
    ready(await job.rotate({ rollover: 'abort' }));
    expect(await secrets.tags(`${secretId}/2`)).toHaveProperty([abandonedTag]);
    expect(await secrets.tags(`${secretId}/2/certificate`)).toHaveProperty([abandonedTag]);
    expect(ready(await job.verify()).caCertificate).toBe(made.caCertificate);

    const begin = () => job.rotate({ rollover: 'begin' });
    await endAt(begin, 'CreateSecret', 0, performed);
    await endAt(
      performed ? () => job.rotate() : begin,
      'CreateSecret',
      performed ? 0 : 1,
      performed,
    );
    const seen = await job.verify();
    const begun = ready(await job.rotate());
    expect(begun.caCertificate).toBe(seen.caCertificate);
    expect(begun.caCertificate).toContain(made.caCertificate);
    await expectNames(secretId, `${secretId}/2`, `${secretId}/3`);

    const finish = () => job.rotate({ rollover: 'finish', force: true });
    await endAt(finish, 'TagResource', 0, performed);
    const finished = ready(await job.rotate());
    expect(await secrets.tags(secretId)).toHaveProperty([retiredTag]);
    expect(begun.caCertificate).toBe(`${made.caCertificate}${finished.caCertificate}`);
    ready(await job.teardown());
    expect(ready(await job.provision()).caCertificate).toBe(finished.caCertificate);
  }, 120_000);
});

it('two runs that make the first authority at the same time use one', async () => {
  const store = { domain, secretId, isNamed: false, secretKmsKeyId: undefined };
  const make = async () => {
    const key = await generateStorableKey('EC_prime256v1', () => undefined);
    const subject = [{ type: 'CN', value: 'CA' }];
    const context = job.context();
    return createStoredAuthority(context, store, {
      generation: 1,
      subject,
      validityDays: 3650,
      key,
    });
  };
  const [one, other] = await Promise.all([make(), make()]);
  expect(one.authority).toEqual(other.authority);
  await expectNames(secretId);
  expect(ready(await job.provision()).caCertificate).toBe(one.authority.certificate);
}, 60_000);

it('secrets just made that are not to be seen for a moment are waited for', async () => {
  const { faults } = job.sandbox;
  const unseen = { kind: 'refuse', code: 'ResourceNotFoundException', times: 3 } as const;
  void faults.add({ ...unseen, action: 'DescribeSecret', skip: 2 });
  void faults.add({ ...unseen, action: 'GetSecretValue' });
  const made = ready(await job.provision());
  await expectNames(secretId);
  void faults.add({ ...unseen, action: 'GetSecretValue' });
  expect(ready(await job.verify()).caCertificate).toBe(made.caCertificate);
}, 60_000);
