/** Devices of the account, and what they see of its data plane. */
import {
  AttachPolicyCommand,
  CreateKeysAndCertificateCommand,
  CreatePolicyCommand,
} from '@aws-sdk/client-iot';
import type { ClientIdentity } from '../../../src/inputs/settings.ts';
import type { MqttObservation, MqttStage } from '../../../src/verification/mqtt-observation.ts';
import { probeMqtt } from '../../../src/verification/mqtt-probe.ts';
import { createResolver } from '../../../src/verification/resolver.ts';
import { probeTls, type TlsObservation } from '../../../src/verification/tls-probe.ts';
import { patiently } from '../../support/patiently.ts';
import type { TestAccount } from '../kernel/account.ts';

export interface Device extends ClientIdentity {
  readonly id: string;
}

const arn = 'arn:aws:iot:ap-northeast-1:123456789012';

export const topic = 'topic/test';

export function allow(action: string, resource: string) {
  return { Effect: 'Allow', Action: `iot:${action}`, Resource: `${arn}:${resource}` };
}

/** What a round trip needs, with wildcards and the client id variable, in the order of its stages. */
export const everything = [
  allow('Connect', `client/\${iot:ClientId}`),
  allow('Subscribe', 'topicfilter/topic/*'),
  allow('Publish', 'topic/topic/test'),
  allow('Receive', 'topic/topic/?est'),
];

/** All that `everything` allows but one action. */
export function allBut(action: string) {
  return everything.filter(({ Action }) => Action !== `iot:${action}`);
}

let devices = 0;

/** Registered, ACTIVE, with a policy of its own. */
export async function makeDevice(
  { iot }: TestAccount,
  statements: readonly object[] = everything,
): Promise<Device> {
  devices += 1;
  const policyName = `device-${devices}`;
  const made = await iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  await iot.send(new CreatePolicyCommand({ policyName, policyDocument }));
  await iot.send(new AttachPolicyCommand({ policyName, target: made.certificateArn }));
  return {
    id: made.certificateId ?? '',
    certificate: made.certificatePem ?? '',
    privateKey: made.keyPair?.PrivateKey ?? '',
  };
}

type Target = Parameters<typeof probeMqtt>[0];

/** Over the account's own endpoint, with MQTT 3.1.1, unless specified otherwise. */
export async function roundTrip(
  { sandbox }: TestAccount,
  clientIdentity: ClientIdentity,
  changes: Partial<Target> = {},
): Promise<MqttObservation> {
  const { lookup } = await createResolver(sandbox.dnsAddress);
  return probeMqtt({
    host: sandbox.iotEndpoint,
    port: sandbox.mqttPort,
    trust: [sandbox.amazonRootCertificate],
    protocolVersion: 4,
    clientIdentity,
    clientId: 'client',
    topic,
    lookup,
    signal: new AbortController().signal,
    ...changes,
  });
}

/** A round trip that nobody answers at `stage`. Everything else may take the probes' own time, however busy the machine is. */
export function unanswered(
  account: TestAccount,
  clientIdentity: ClientIdentity,
  stage: MqttStage,
  changes: Partial<Target> = {},
): Promise<MqttObservation> {
  return patiently(
    (timeoutMs) => roundTrip(account, clientIdentity, { ...changes, timeoutMs }),
    (seen) => seen.kind !== 'timeout' || seen.stage === stage,
  );
}

/** Over the account's own endpoint, without a client certificate, unless specified otherwise. */
export async function handshake(
  { sandbox }: TestAccount,
  changes: Partial<Parameters<typeof probeTls>[0]> = {},
): Promise<TlsObservation> {
  const { lookup } = await createResolver(sandbox.dnsAddress);
  return probeTls({
    host: sandbox.iotEndpoint,
    port: sandbox.mqttPort,
    servername: sandbox.iotEndpoint,
    trust: [sandbox.amazonRootCertificate],
    lookup,
    signal: new AbortController().signal,
    now: new Date(),
    ...changes,
  });
}
