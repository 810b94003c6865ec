/** role-to-assume: the run's own credentials, by GitHub's token server and the sandbox's STS, on a clock that is moved. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type IdTokenServer, startIdTokenServer } from '../../testkit/id-token-server.ts';
import { type Scenario, startScenario } from './scenario.ts';

const role = 'arn:aws:iam::123456789012:role/iot-custom-domain-provision';
const untrusting = 'arn:aws:iam::123456789012:role/untrusting';
const minute = 60_000;

/** Credentials of an earlier step that AWS would refuse: they must not be used. */
const others = {
  AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN000000000',
  AWS_SECRET_ACCESS_KEY: 'a-secret-of-an-earlier-step',
};

let scenario: Scenario;
let github: IdTokenServer;
beforeAll(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  github = await startIdTokenServer(() => scenario.sandbox.clock.now());
  const { issuer, publicKey, subject } = github;
  const { webIdentity } = scenario.sandbox;
  webIdentity.addProvider({ issuer, publicKey, audiences: ['sts.amazonaws.com'] });
  webIdentity.addRole({ arn: role, subject, longestSession: 3600 });
  webIdentity.addRole({ arn: untrusting, subject: 'repo:octo/other', longestSession: 3600 });
});
afterEach(() => {
  scenario.sandbox.calls.clear();
  scenario.sandbox.setLatencies(noLatencies);
});
afterAll(async () => {
  await github.close();
  await scenario.close();
});

const run = (
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = github.environment,
) =>
  scenario.run(
    { 'role-to-assume': role, ...inputs },
    { environment: { ...others, ...environment } },
  );

const sessions = () =>
  scenario.sandbox.calls
    .list()
    .filter(({ action, outcome }) => action === 'AssumeRoleWithWebIdentity' && outcome === 'ok');

it('waits for two and a half hours in three sessions, each by a token of its own', async () => {
  scenario.sandbox.setLatencies({ firstServeMs: 150 * minute });
  const asked = github.audiences.length;
  const started = scenario.sandbox.clock.now();
  const result = await run();
  expect(result.errors).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.outputs.status).toBe('ready');
  expect(scenario.sandbox.clock.now() - started).toBeGreaterThan(150 * minute);
  expect(sessions()).toHaveLength(3);
  expect(github.audiences.slice(asked)).toEqual(Array(3).fill('sts.amazonaws.com'));
  expect(scenario.sandbox.calls.list().filter(({ outcome }) => /Expired/.test(outcome))).toEqual(
    [],
  );
});

it('masks each token and each secret of a session, and shows none', async () => {
  const result = await run({ 'dry-run': 'true', 'role-session-name': 'nightly' });
  expect(result.errors).toEqual([]);
  expect(sessions().map(({ parameters }) => parameters)).toMatchObject([
    { RoleSessionName: 'nightly', DurationSeconds: '3600' },
  ]);
  const [jwt, ...secrets] = result.masks.filter((mask) => mask !== others.AWS_SECRET_ACCESS_KEY);
  expect(jwt).toMatch(/^eyJ/);
  // The token twice, by the toolkit and here; the secret key and the session token.
  expect(new Set([jwt, ...secrets]).size).toBe(3);
  for (const secret of [jwt ?? '', ...secrets]) {
    expect(`${result.unmasked}${result.summary}${JSON.stringify(result.outputs)}`).not.toContain(
      secret,
    );
  }
});

it('takes the tokens of an Enterprise Server, and names the provider that IAM lacks for them', async () => {
  const issuer = 'https://github.example.com/_services/token';
  const { sandbox } = scenario;
  const enterprise = await startIdTokenServer(() => sandbox.clock.now(), issuer);
  try {
    const refused = await run({ 'dry-run': 'true' }, enterprise.environment);
    expect(refused.errors).toEqual([
      expect.stringContaining(
        `Create an IAM OIDC provider for ${issuer} with the audience sts.amazonaws.com`,
      ),
    ]);
    const { publicKey } = enterprise;
    sandbox.webIdentity.addProvider({ issuer, publicKey, audiences: ['sts.amazonaws.com'] });
    const planned = await run({ 'dry-run': 'true' }, enterprise.environment);
    expect(planned).toMatchObject({ errors: [], outputs: { status: 'planned' } });
  } finally {
    await enterprise.close();
  }
});

describe('the run says what is wrong', () => {
  afterEach(() => {
    const asked = scenario.sandbox.calls.list().map(({ action }) => action);
    expect(asked.filter((action) => action !== 'AssumeRoleWithWebIdentity')).toEqual([]);
  });

  it('where the job may not have a token', async () => {
    const result = await run({}, {});
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(/permissions: id-token: write/);
    expect(JSON.parse(result.outputs.report ?? '').errors).toMatchObject([
      { code: 'id-token-not-permitted' },
    ]);
  });

  it('where the token service is down', async () => {
    const ACTIONS_ID_TOKEN_REQUEST_URL = 'http://127.0.0.1:9/token?api-version=2.0';
    const result = await run({}, { ...github.environment, ACTIONS_ID_TOKEN_REQUEST_URL });
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(/OIDC token: .*ECONNREFUSED.*Re-run the job/);
    expect(JSON.parse(result.outputs.report ?? '').errors).toMatchObject([
      { code: 'id-token-unavailable' },
    ]);
  });

  it('where the token service does not take the request token', async () => {
    const ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'another-job';
    const result = await run({}, { ...github.environment, ACTIONS_ID_TOKEN_REQUEST_TOKEN });
    expect(result.errors.join('\n')).toMatch(/OIDC token: .*401/);
  });

  it('where the provider in IAM has another audience', async () => {
    const { issuer, publicKey } = github;
    const provider = { issuer, publicKey, audiences: ['sts.amazonaws.com'] };
    scenario.sandbox.webIdentity.addProvider({ ...provider, audiences: ['elsewhere'] });
    const result = await run();
    scenario.sandbox.webIdentity.addProvider(provider);
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(
      /InvalidIdentityTokenException: Incorrect token audience.*audience sts\.amazonaws\.com/,
    );
  });

  it('where the role does not trust the job', async () => {
    const result = await run({ 'role-to-assume': untrusting });
    expect(result.exitCode).toBe(1);
    expect(result.errors.join('\n')).toMatch(
      /AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity.*trust policy/,
    );
  });

  it('where the role allows no session as long', async () => {
    const result = await run({ 'role-duration-seconds': '7200' });
    expect(result.errors.join('\n')).toMatch(/MaxSessionDuration.*Lower role-duration-seconds/);
  });
});
