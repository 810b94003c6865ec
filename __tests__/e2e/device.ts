import {
  AttachPolicyCommand,
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
  IoTClient,
} from '@aws-sdk/client-iot';
import { clientFor, type Scenario } from './scenario.ts';

/** A device that someone registered, permitted everything. */
export async function createDevice(
  scenario: Scenario,
): Promise<{ readonly certificate: string; readonly privateKey: string }> {
  const iot = new IoTClient(clientFor(scenario));
  const made = await iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
  const policyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'iot:*', Resource: '*' }],
  });
  await iot.send(new CreatePolicyCommand({ policyName: 'device', policyDocument }));
  await iot.send(new AttachPolicyCommand({ policyName: 'device', target: made.certificateArn }));
  return {
    certificate: made.certificatePem ?? '',
    privateKey: made.keyPair?.PrivateKey ?? '',
  };
}
