/** A client that assumes a role through the recorder acts as that role through it, too. */
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { type Recording, startRecording } from './recording.ts';

let sandbox: Sandbox;
let recording: Recording;
beforeAll(async () => {
  sandbox = await startSandbox({ domain: 'iot.example.com' });
  recording = await startRecording(sandbox);
});
afterAll(async () => {
  await recording.close();
  await sandbox.close();
});

it('is called by its role in AWS, and by neither name nor key in the record', async () => {
  const client = { region: 'eu-west-1', endpoint: recording.url };
  const first = new STSClient({
    ...client,
    credentials: { accessKeyId: 'ANYBODY', secretAccessKey: 'nobody-checks-it' },
  });
  const { Credentials: assumed } = await first.send(
    new AssumeRoleCommand({
      RoleArn: 'arn:aws:iam::123456789012:role/zone-editor',
      RoleSessionName: 'someone',
    }),
  );
  const second = new STSClient({
    ...client,
    credentials: {
      accessKeyId: assumed?.AccessKeyId ?? '',
      secretAccessKey: assumed?.SecretAccessKey ?? '',
      sessionToken: assumed?.SessionToken ?? '',
    },
  });
  const { Arn } = await second.send(new GetCallerIdentityCommand({}));
  expect(Arn).toContain('assumed-role/zone-editor/someone');
  for (const own of [
    'zone-editor',
    'someone',
    ...Object.values(assumed ?? {}).filter((value) => typeof value === 'string'),
  ]) {
    expect(recording.text()).not.toContain(own);
  }
});
