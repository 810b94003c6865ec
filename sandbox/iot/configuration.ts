/** A domain configuration as IoT Core keeps it. */

import { randomBytes } from 'node:crypto';
import type { Account, StoredCertificate } from '../contract.ts';
import { partitionOf } from '../partition.ts';

export interface Settings {
  readonly tlsConfig: { readonly securityPolicy: string };
  readonly authenticationType: string;
  readonly applicationProtocol: string;
  readonly authorizerConfig: unknown;
  readonly serverCertificateConfig: unknown;
  readonly clientCertificateConfig: unknown;
}

export interface State {
  readonly settings: Settings;
  readonly status: 'ENABLED' | 'DISABLED';
  readonly statusChangedAt: number;
}

export interface Configuration {
  readonly name: string;
  readonly arn: string;
  readonly domainName: string;
  readonly domainType: 'ENDPOINT' | 'AWS_MANAGED' | 'CUSTOMER_MANAGED';
  readonly serviceType: string;
  readonly serverCertificateArn: string | undefined;
  readonly validationCertificateArn: string | undefined;
  readonly tags: Map<string, string>;
  state: State;
  /** What Describe still returns until `tellsAt`: undefined = NotFound. */
  before: State | undefined;
  tellsAt: number;
  served: StoredCertificate | undefined;
}

export interface CreateRequest {
  readonly settings: Settings;
  readonly name: string;
  readonly domainName: string | undefined;
  readonly serverCertificateArns: readonly string[];
  readonly validationCertificateArn: string | undefined;
  readonly serviceType: string;
  readonly tags: Map<string, string>;
}

/** Enabled, without certificates, its ARN ending in an unpredictable suffix. */
export function newConfiguration(
  { region, accountId }: Account,
  name: string,
  now: number,
  settings: Settings,
): Omit<Configuration, 'domainName' | 'domainType' | 'tellsAt'> {
  const suffix = randomBytes(4)
    .toString('base64url')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')
    .slice(0, 5);
  return {
    name,
    arn: `arn:${partitionOf(region).name}:iot:${region}:${accountId}:domainconfiguration/${name}/${suffix}`,
    serviceType: 'DATA',
    serverCertificateArn: undefined,
    validationCertificateArn: undefined,
    tags: new Map(),
    state: { status: 'ENABLED', statusChangedAt: now, settings },
    before: undefined,
    served: undefined,
  };
}
