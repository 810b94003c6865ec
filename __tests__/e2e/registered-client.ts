import { readFileSync } from 'node:fs';
import {
  AttachPolicyCommand,
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
  IoTClient,
} from '@aws-sdk/client-iot';
import type { ClientIdentity } from '../../src/inputs/settings.ts';
import { clientFor, type Scenario } from './scenario.ts';

/** The client certificate of docs/client-certificate.md, with the policy of docs/client-policy.json. */
export async function registeredClient(scenario: Scenario): Promise<ClientIdentity> {
  const iot = new IoTClient(clientFor(scenario));
  const made = await iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
  const policyName = 'iot-custom-domain-check';
  const policyDocument = readFileSync('docs/client-policy.json', 'utf8');
  await iot.send(new CreatePolicyCommand({ policyName, policyDocument }));
  await iot.send(new AttachPolicyCommand({ policyName, target: made.certificateArn }));
  return { certificate: made.certificatePem ?? '', privateKey: made.keyPair?.PrivateKey ?? '' };
}
