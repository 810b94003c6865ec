/** An attacker who may write the secret of the CA's key, and nothing else, has the words of the alarm masked. */
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noLatencies } from '../../sandbox/latencies.ts';
import { type GitHub, startGitHub } from '../unit/github/github.ts';
import { clientFor, domain, type Scenario, startScenario } from './scenario.ts';

const words = `${domain}\nap-northeast-1\nrotate.failed\nIoT Core\ncertificate`;
const asKey = `-----BEGIN PRIVATE KEY-----\n${words}\n-----END PRIVATE KEY-----`;

let scenario: Scenario;
let github: GitHub;
beforeEach(async () => {
  scenario = await startScenario({ latencies: noLatencies });
  github = await startGitHub();
});
afterEach(async () => {
  await github.close();
  await scenario.close();
});

it('the run still fails with its reason, in outputs, summary, report and issue', async () => {
  expect((await scenario.run()).outputs.status).toBe('ready');
  const secrets = new SecretsManagerClient(clientFor(scenario));
  for (const SecretString of [words, asKey]) {
    await secrets.send(
      new PutSecretValueCommand({ SecretId: `iot-custom-domain/${domain}/ca`, SecretString }),
    );
    const { exitCode, outputs, summary, errors } = await scenario.run(
      {
        operation: 'rotate',
        force: 'true',
        'issue-on-failure': 'true',
        'github-token': 'ghs_token',
      },
      { environment: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'owner/repo' } },
    );
    expect(exitCode).toBe(1);
    expect(errors).toEqual([expect.stringContaining(`iot-custom-domain/${domain}/ca`)]);
    expect(outputs).toMatchObject({ status: 'failed', changed: 'false' });
    expect(JSON.parse(outputs.report ?? '')).toMatchObject({ domain, status: 'failed' });
    expect(summary).toContain(domain);
    expect(github.issues).toEqual([
      expect.objectContaining({ title: `AWS IoT custom domain ${domain}: rotate failed` }),
    ]);
  }
});
