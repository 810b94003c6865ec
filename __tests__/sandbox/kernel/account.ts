/** An account in the sandbox with the real clients, in which nothing takes time unless a test says so. */

import { ACMClient } from '@aws-sdk/client-acm';
import { IoTClient } from '@aws-sdk/client-iot';
import { KMSClient } from '@aws-sdk/client-kms';
import { Route53Client } from '@aws-sdk/client-route-53';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { STSClient } from '@aws-sdk/client-sts';
import { noLatencies } from '../../../sandbox/latencies.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/sandbox.ts';

export interface TestAccount {
  readonly sandbox: Sandbox;
  readonly acm: ACMClient;
  readonly iot: IoTClient;
  readonly kms: KMSClient;
  readonly route53: Route53Client;
  readonly secrets: SecretsManagerClient;
  readonly sts: STSClient;
  close(): Promise<void>;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export async function openAccount(options: Partial<SandboxOptions> = {}): Promise<TestAccount> {
  const sandbox = await startSandbox({
    domain: 'iot.example.com',
    latencies: noLatencies,
    ...options,
  });
  const configuration = clientConfiguration(sandbox);
  const clients = {
    acm: new ACMClient(configuration),
    iot: new IoTClient(configuration),
    kms: new KMSClient(configuration),
    route53: new Route53Client(configuration),
    secrets: new SecretsManagerClient(configuration),
    sts: new STSClient(configuration),
  };
  return {
    sandbox,
    ...clients,
    close: async () => {
      for (const client of Object.values(clients)) {
        client.destroy();
      }
      await sandbox.close();
    },
  };
}

/** One attempt a call: what the sandbox answers is seen as it was answered. */
export function clientConfiguration(sandbox: Sandbox, credentials = ownCredentials(sandbox)) {
  return {
    endpoint: sandbox.endpointUrl,
    region: 'ap-northeast-1',
    credentials,
    maxAttempts: 1,
  };
}

function ownCredentials(sandbox: Sandbox): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } =
    sandbox.environment();
  return { accessKeyId, secretAccessKey };
}
