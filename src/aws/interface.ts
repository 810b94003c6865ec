/** This project's verbs over AWS: what a run may ask for. Each service implements one interface over one SDK client. */
import type { Acm } from './acm-interface.ts';
import type { Iot } from './iot-interface.ts';
import type { Kms } from './kms-interface.ts';
import type { Route53 } from './route53-interface.ts';
import type { Secrets } from './secrets-interface.ts';

/** Everything that a run may ask of AWS. Services are made on first use, so that a run loads only the SDK clients it needs. */
export interface Aws {
  readonly region: string;
  /** False where the SDK's credential chain comes to its end without any; whether AWS takes what it found is not asked. */
  hasCredentials(): Promise<boolean>;
  /** The ID of the account of the credentials. `one` attempt where the run can do without it. */
  callerAccount(attempts: 'one' | 'several'): Promise<string>;
  acm(): Promise<Acm>;
  iot(): Promise<Iot>;
  route53(): Promise<Route53>;
  secrets(): Promise<Secrets>;
  kms(): Promise<Kms>;
}
