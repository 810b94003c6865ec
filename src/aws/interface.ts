/** The calls to AWS that a run may make. Each service implements one interface over one SDK client. */
import type { Acm } from './acm-interface.ts';
import type { Iot } from './iot-interface.ts';
import type { Kms } from './kms-interface.ts';
import type { Route53 } from './route53-interface.ts';
import type { Secrets } from './secrets-interface.ts';
import type { Ssm } from './ssm-interface.ts';

/** Everything that a run may do in AWS. Services are created on first use, so that a run loads only the SDK clients it needs. */
export interface Aws {
  readonly region: string;
  /** False if the SDK's credential chain finds no credentials; whether AWS accepts them is not checked. */
  hasCredentials(): Promise<boolean>;
  /** The ID of the account of the credentials. `one` attempt if the run can continue without it. */
  callerAccount(attempts: 'one' | 'several'): Promise<string>;
  acm(): Promise<Acm>;
  iot(): Promise<Iot>;
  route53(): Promise<Route53>;
  secrets(): Promise<Secrets>;
  kms(): Promise<Kms>;
  ssm(): Promise<Ssm>;
}
