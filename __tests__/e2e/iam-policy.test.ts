import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { createAuthority } from '../../testkit/authority.ts';
import { additions, holdTo, policyText, readinessDomain, roles } from './documented-policy.ts';
import { domain, type Scenario, startScenario } from './scenario.ts';
import { underRole } from './under-role.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterAll(() => scenario.close());

const ready = underRole(() => scenario);

const manual = ['provision', 'generated-client'] as const;
const scheduled = ['rotate', 'generated-client'] as const;

/** The dry run of a pull request reads, is refused nothing, and asks for no private key. */
async function planned(inputs: Readonly<Record<string, string>> = {}): Promise<void> {
  await holdTo(scenario, 'plan');
  const { sandbox, run } = scenario;
  sandbox.calls.clear();
  const { exitCode, errors, outputs } = await run({ ...inputs, 'dry-run': 'true' });
  expect({ exitCode, errors, status: outputs.status }).toEqual({
    exitCode: 0,
    errors: [],
    status: 'planned',
  });
  const refused = sandbox.calls.list().filter(({ outcome }) => outcome.startsWith('AccessDenied'));
  expect(refused.map(({ service, action }) => `${service}:${action}`)).toEqual([]);
}

describe('each documented role is enough for its workflows', () => {
  it('plan-and-apply.yml, before there is anything', () => planned());

  it('provision.yml, for the first run and for the second', async () => {
    await ready(manual, { operation: 'provision' }, 'true');
    await ready(manual, { operation: 'provision' }, 'false');
  });

  it('verify.yml', async () => {
    await ready(['verify', 'generated-client'], { operation: 'verify' }, 'false');
  });

  it('rotate.yml, when nothing is due and when it is', async () => {
    await ready(scheduled, { operation: 'rotate' }, 'false');
    await ready(scheduled, { operation: 'rotate', force: 'true' }, 'true');
  });

  it('plan-and-apply.yml, of what is in service', async () => {
    await planned();
    await planned({ operation: 'teardown' });
  });

  it('protect-dns-records, with its policy for what changes protections alone', async () => {
    const protecting = { 'protect-dns-records': 'true' };
    await planned(protecting);
    const changing = [...manual, 'protect-dns-records'] as const;
    await ready(changing, { operation: 'provision', ...protecting }, 'true');
    await ready(manual, { operation: 'provision', ...protecting }, 'false');
    await ready(scheduled, { operation: 'rotate', ...protecting }, 'false');
    await ready(changing, { operation: 'provision', 'protect-dns-records': 'false' }, 'true');
  });

  it('rollover.yml, with a rotation and a verification in the middle', async () => {
    for (const rollover of ['announce', 'begin', 'abort']) {
      await ready(manual, { operation: 'rotate', rollover }, 'true');
      await ready(scheduled, { operation: 'rotate' }, 'false');
    }
    await ready(manual, { operation: 'rotate', rollover: 'begin' }, 'true');
    await ready(scheduled, { operation: 'rotate', force: 'true' }, 'true');
    await ready(['verify', 'generated-client'], { operation: 'verify' }, 'false');
    await ready(manual, { operation: 'rotate', rollover: 'finish', force: 'true' }, 'true');
  });

  it('rollover.yml and verify.yml with a readiness domain', async () => {
    const given = { 'readiness-domain': readinessDomain };
    const rolling = [...manual, 'readiness-domain'] as const;
    const announce = { operation: 'rotate', rollover: 'announce', ...given };
    await ready(rolling, announce, 'true');
    await ready(rolling, announce, 'false');
    const verifying = ['verify', 'readiness-domain-verify', 'generated-client'] as const;
    await ready(verifying, { operation: 'verify', ...given }, 'false');
    await ready(rolling, { operation: 'rotate', rollover: 'begin', ...given }, 'true');
    const finish = { operation: 'rotate', rollover: 'finish', force: 'true', ...given };
    await ready(rolling, finish, 'true');
  });

  it('a replace', async () => {
    const signer = await createAuthority({
      subject: [{ type: 'CN', value: 'Another' }],
      keyAlgorithm: 'EC_prime256v1',
      validityDays: 3650,
      now: new Date(),
    });
    const given = {
      'ca-certificate': signer.certificate,
      'ca-private-key': signer.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    await ready(manual, { operation: 'provision', replace: 'true', ...given }, 'true');
  });

  it('teardown.yml, the certificate authority included', async () => {
    const given = { 'delete-ca-secret': `iot-custom-domain/${domain}/ca` };
    await ready(manual, { operation: 'teardown', ...given }, 'true');
  });
});

describe('docs/iam-policy.md', () => {
  const page = readFileSync('docs/iam-policy.md', 'utf8');

  it.each([...roles, ...additions])(
    'links %s and has a remark on each of its statements',
    (name) => {
      expect(page).toContain(`](iam/${name}.json)`);
      const [, remarks = ''] = /^## The statements$([\s\S]*?)^## /m.exec(page) ?? [];
      const rows = remarks.split('\n').map((line) =>
        line
          .split('|')[1]
          ?.split(',')
          .map((sid) => sid.trim()),
      );
      for (const { Sid } of JSON.parse(policyText(name)).Statement) {
        expect(rows.flat()).toContain(Sid);
      }
    },
  );
});

describe('a documented policy', () => {
  it.each([...roles, ...additions])(
    '%s names each action, and no resource of all where one can be named',
    (name) => {
      const { Statement } = JSON.parse(policyText(name));
      for (const { Action, Resource, Sid } of Statement) {
        expect({
          Sid,
          wildcards: [Action].flat().filter((one: string) => one.includes('*')),
        }).toEqual({ Sid, wildcards: [] });
        if (Resource === '*') {
          expect([
            'FindWithoutResource',
            'RequestValidationCertificate',
            'MakeClientIdentity',
            'CreateKey',
          ]).toContain(Sid);
        }
      }
    },
  );

  it.each([...roles, ...additions])('%s fits in a managed policy of IAM', (name) => {
    expect(JSON.stringify(JSON.parse(policyText(name))).length).toBeLessThanOrEqual(6144);
  });
});
