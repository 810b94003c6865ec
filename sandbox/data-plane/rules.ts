/** What IoT Core's limits and a device's policies permit, with the reason code (MQTT 5.0, section 2.4) of what they do not. */

import type { Account, DevicePlaneView, SandboxClock } from '../contract.ts';
import { partitionOf } from '../partition.ts';
import type { DataPlaneKnobs } from './knobs.ts';
import { type DataAction, isAllowed } from './policy.ts';

/** The client. The certificate is the one the registry knows by its fingerprint, never by a name in it. */
export interface Device {
  readonly certificateArn: string;
  readonly clientId: string;
}

export const reasonCodes = {
  protocolError: 0x82,
  clientIdentifierNotValid: 0x85,
  notAuthorized: 0x87,
  sessionTakenOver: 0x8e,
  topicAliasInvalid: 0x94,
  quotaExceeded: 0x97,
  qosNotSupported: 0x9b,
  subscriptionIdentifiersNotSupported: 0xa1,
} as const;

/** Bytes; general reference, "AWS IoT Core endpoints and quotas". aedes limits the length only for MQTT 3.1. */
const longestClientId = 128;

export interface RulesOptions {
  readonly account: Account;
  readonly view: DevicePlaneView;
  readonly clock: SandboxClock;
  readonly knobs: DataPlaneKnobs;
}

/** Each refusal is its reason code; undefined: permitted. */
export class Rules {
  readonly #options: RulesOptions;
  /** By client id; milliseconds of the sandbox's clock. */
  readonly #lastConnect = new Map<string, number>();

  constructor(options: RulesOptions) {
    this.#options = options;
  }

  /** Call it once per CONNECT: it counts. */
  refusedConnect(device: Device): number | undefined {
    const { clientId } = device;
    if (Buffer.byteLength(clientId) > longestClientId) {
      return reasonCodes.clientIdentifierNotValid;
    }
    if (!this.#allows(device, 'iot:Connect', `client/${clientId}`)) {
      return reasonCodes.notAuthorized;
    }
    return this.#isTooSoon(clientId) ? reasonCodes.quotaExceeded : undefined;
  }

  refusedPublish(device: Device, topic: string, qos: number): number | undefined {
    if (qos > 1) {
      return reasonCodes.qosNotSupported;
    }
    return this.#allows(device, 'iot:Publish', `topic/${topic}`)
      ? undefined
      : reasonCodes.notAuthorized;
  }

  refusedSubscribe(device: Device, filter: string): number | undefined {
    return this.#allows(device, 'iot:Subscribe', `topicfilter/${filter}`)
      ? undefined
      : reasonCodes.notAuthorized;
  }

  mayReceive(device: Device, topic: string): boolean {
    return this.#allows(device, 'iot:Receive', `topic/${topic}`);
  }

  #allows({ certificateArn, clientId }: Device, action: DataAction, rest: string): boolean {
    const { account, view } = this.#options;
    const resource = `arn:${partitionOf(account.region).name}:iot:${account.region}:${account.accountId}:${rest}`;
    return isAllowed(view.policiesOf(certificateArn), action, resource, clientId);
  }

  #isTooSoon(clientId: string): boolean {
    const { clock, knobs } = this.#options;
    const now = clock.now();
    const last = this.#lastConnect.get(clientId);
    this.#lastConnect.set(clientId, now);
    return (
      knobs.connectsPerSecond !== undefined &&
      last !== undefined &&
      now - last < 1000 / knobs.connectsPerSecond
    );
  }
}
