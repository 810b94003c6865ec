import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Permission } from '../../sandbox/contract.ts';
import { noLatencies } from '../../sandbox/latencies.ts';
import { documentedPolicy, filledFor, holdTo } from './documented-policy.ts';
import { type Scenario, startScenario } from './scenario.ts';

const tags = 'team=fleet\ncost-center = 47/11\nnote=a=b';
const asked = { team: 'fleet', 'cost-center': '47/11', note: 'a=b' };

let scenario: Scenario;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
});
afterAll(() => scenario.close());

/** The tags that a call asks for, as IAM sees them. */
function tagsIn(permissions: readonly Permission[]): Record<string, string | undefined> {
  return Object.fromEntries(
    permissions.flatMap(({ context = {} }) =>
      Object.entries(context).flatMap(([key, [value]]) => {
        const [, tag] = /^aws:requesttag\/(.*)$/.exec(key) ?? [];
        return tag === undefined ? [] : [[tag, value]];
      }),
    ),
  );
}

/** Every call that makes a thing which can have tags, with these. */
function created(): readonly (readonly [
  action: string,
  tags: Record<string, string | undefined>,
])[] {
  return scenario.sandbox.calls
    .list()
    .filter(({ action, parameters }) => tagged.has(action) && !parameters.CertificateArn)
    .map(({ action, permissions }) => [action, tagsIn(permissions)]);
}

const tagged = new Set([
  'CreateDomainConfiguration',
  'CreateKey',
  'CreatePolicy',
  'CreateSecret',
  'ImportCertificate',
  'RequestCertificate',
]);

it('puts the tags on everything that provision creates, beside its own', async () => {
  const result = await scenario.run({ tags, 'ca-kms-key-id': 'new' });
  expect(result.errors).toEqual([]);
  const calls = created();
  expect(calls.map(([action]) => action).toSorted()).toEqual([
    'CreateDomainConfiguration',
    'CreateKey',
    'CreatePolicy',
    'CreateSecret',
    'CreateSecret',
    'CreateSecret',
    'ImportCertificate',
    'RequestCertificate',
  ]);
  for (const [, has] of calls) {
    expect(has).toMatchObject({ ...asked, 'iot-custom-domain:domain': 'iot.example.com' });
  }
});

it('leaves what exists as it is: another value is on what the next run creates alone', async () => {
  scenario.sandbox.calls.clear();
  const result = await scenario.run({ operation: 'rotate', force: 'true', tags: 'team=other' });
  expect(result.errors).toEqual([]);
  expect(created()).toEqual([['CreatePolicy', expect.objectContaining({ team: 'other' })]]);
  const actions = scenario.sandbox.calls.list().map(({ action }) => action);
  expect(actions.filter((action) => /TagResource|AddTags/.test(action))).toEqual([]);
});

it('tears down what has such tags', async () => {
  const result = await scenario.run({ operation: 'teardown', tags });
  expect(result.errors).toEqual([]);
  expect(result.exitCode).toBe(0);
});

it('the documented policies allow them once their keys are added', async () => {
  await scenario.close();
  scenario = await startScenario({ latencies: noLatencies });
  await holdTo(scenario, 'provision', 'generated-client');
  const refused = await scenario.run({ tags });
  expect(refused.errors.join('\n')).toMatch(/not authorized to perform: \S+:(TagResource|AddTags)/);
  const names = ['provision', 'generated-client'] as const;
  const filled = await filledFor(scenario);
  scenario.sandbox.setPolicy(documentedPolicy(names, filled, Object.keys(asked)));
  const allowed = await scenario.run({ tags });
  expect(allowed.errors).toEqual([]);
  expect(allowed.exitCode).toBe(0);
});
