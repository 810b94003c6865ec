/** A domain configuration as IoT Core keeps it. */
import type { StoredCertificate } from '../contract.ts';

export interface Settings {
  readonly tlsConfig: { readonly securityPolicy: string };
  readonly authenticationType: string;
  readonly applicationProtocol: string;
  readonly authorizerConfig: unknown;
  readonly serverCertificateConfig: unknown;
  readonly clientCertificateConfig: unknown;
}

export interface State extends Settings {
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
  /** What Describe goes on telling until `tellsAt`: undefined = NotFound. */
  before: State | undefined;
  tellsAt: number;
  served: StoredCertificate | undefined;
}

export interface CreateRequest extends Settings {
  readonly name: string;
  readonly domainName: string | undefined;
  readonly serverCertificateArns: readonly string[];
  readonly validationCertificateArn: string | undefined;
  readonly serviceType: string;
  readonly tags: Map<string, string>;
}
