/** What probes work with: an account, a hosted zone, a budget of time, and what they share. */
import type { ACMClient } from '@aws-sdk/client-acm';
import type { IoTClient } from '@aws-sdk/client-iot';
import type { Route53Client } from '@aws-sdk/client-route-53';
import type { STSClient } from '@aws-sdk/client-sts';
import type { Minted } from '../x509/mint.ts';
import type { Undo } from './undo.ts';

export interface Clients {
  readonly acm: ACMClient;
  readonly iot: IoTClient;
  readonly route53: Route53Client;
  readonly sts: STSClient;
  /** IoT Core with the credentials of someone else. */
  readonly iotAs: (credentials: SessionCredentials) => IoTClient;
}

export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** What a maintainer may give, so that more can be settled. */
export interface ProbeOptions {
  /** A role that the caller may assume, with at least the permissions of IoT Core. */
  readonly narrowRoleArn?: string | undefined;
  /** An authority of AWS Private CA. */
  readonly privateAuthorityArn?: string | undefined;
  /** How many imports the account has left this year, where so few are left that they may be spent. */
  readonly importsLeft?: number | undefined;
}

/** A public hosted zone. */
export interface Zone {
  readonly id: string;
  /** Without the dot at the end. */
  readonly name: string;
}

export interface Ground {
  readonly clients: Clients;
  /** All names of the probes are below it, and it is below the hosted zone. */
  readonly domain: string;
  readonly zone: Zone;
  /** Where the account's endpoint is reached. */
  readonly dataPlane: { readonly host: string; readonly port: number };
  /** PEM: the roots of the account's own endpoint. */
  readonly amazonRoots: readonly string[];
  readonly options: ProbeOptions;
  readonly clock: Clock;
  /** Milliseconds since 1970: no wait goes beyond it. */
  readonly deadline: number;
  readonly undo: Undo;
  readonly shared: Shared;
}

/** Made once for all probes. */
export interface Shared {
  readonly authority: Minted;
  /** ARN; rejects when ACM does not issue it in time. */
  readonly validationArn: () => Promise<string>;
  /** A number that no thing of this run has yet. */
  readonly next: () => number;
}

/** A name below the probes' domain that nothing has yet. */
export function newName({ domain, shared }: Pick<Ground, 'domain' | 'shared'>): string {
  return `p${shared.next()}.${domain}`;
}

/** Asks every five seconds until there is an answer; undefined when the budget is spent. */
export async function until<Told>(
  { clock, deadline }: Pick<Ground, 'clock' | 'deadline'>,
  ask: () => Promise<Told | undefined>,
): Promise<Told | undefined> {
  for (;;) {
    const told = await ask();
    if (told !== undefined || clock.now() >= deadline) {
      return told;
    }
    await clock.wait(5_000);
  }
}
