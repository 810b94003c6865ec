/** What people should know about a run besides its checks, as values; src/report makes the sentences. */

import type { FailureSummary } from '../errors.ts';
import type { BundleProblem } from '../pki/trust-bundle.ts';
import type { CheckId } from '../verification/check.ts';
import type { CutOffClass } from '../verification/rollover-forecast.ts';
import type { PlannedChange } from './change.ts';
import type { RolloverEnd } from './reason.ts';

/** The codes are a contract with readers of the report: docs/codes.md. */
export type Note =
  | { readonly code: 'server-certificate-not-due'; readonly dueFrom: Date }
  | { readonly code: 'server-certificate-due'; readonly dueFrom: Date; readonly endsAt: Date }
  | {
      readonly code: 'server-certificate-ends-with-ca';
      readonly endsAt: Date;
      readonly isRolling: boolean;
    }
  | { readonly code: 'force-without-effect' }
  | {
      readonly code: 'server-certificate-shortened';
      readonly days: number;
      readonly requestedDays: number;
      readonly endsAt: Date;
    }
  /** Both roots are published to devices; the served certificate has not changed. `isNew`: this run announces it. */
  | { readonly code: 'rollover-announced'; readonly finishFrom: Date; readonly isNew: boolean }
  | { readonly code: 'rollover-begun'; readonly finishFrom: Date }
  /** It begins without time for devices to install the next root. */
  | { readonly code: 'rollover-not-announced' }
  /** `domain`: a second name, served only under the next root. */
  | { readonly code: 'readiness-served' | 'readiness-removed'; readonly domain: string }
  /** `begin` would be refused for these declared classes. */
  | {
      readonly code: 'rollover-would-cut-off';
      readonly classes: readonly CutOffClass[];
    }
  /** `next`: the secret of the abandoned CA, or the subject of a provided one; `from`: the phase that it ends. */
  | {
      readonly code: 'rollover-aborted';
      readonly next: string;
      readonly from: 'announced' | 'begun';
      readonly isKept: boolean;
    }
  | {
      readonly code: 'rollover-in-progress';
      readonly finishFrom: Date;
      readonly isFinishable: boolean;
    }
  | { readonly code: 'rollover-finished'; readonly end: RolloverEnd }
  /** `kept`: the ARN of the one the domain configuration was created with; `ready`: of the one for the next configuration. */
  | {
      readonly code: 'validation-certificate-fixed';
      readonly configuration: string;
      readonly kept: string;
      readonly ready: string;
    }
  | { readonly code: 'validation-certificate-missing'; readonly failure: FailureSummary }
  | {
      readonly code: 'certificate-shared';
      readonly resource: PlannedChange['resource'];
      readonly arn: string;
      readonly users: readonly string[];
    }
  | {
      readonly code: 'certificate-in-use';
      readonly resource: PlannedChange['resource'];
      readonly arn: string;
    }
  | {
      readonly code: 'certificate-not-deleted';
      readonly resource: PlannedChange['resource'];
      readonly arn: string;
      readonly failure: FailureSummary;
    }
  | { readonly code: 'ca-restorable'; readonly secretId: string; readonly until: Date }
  /** The secret was read with its private key, because its certificates are not stored separately yet. */
  | { readonly code: 'ca-key-read'; readonly secretId: string; readonly certificatesIn: string }
  /** None is stored yet, and this run signs nothing. */
  | { readonly code: 'trust-bundle-missing'; readonly secretId: string }
  /** The stored one has other roots or another phase than the domain; a run that changes the domain replaces it. */
  | { readonly code: 'trust-bundle-outdated'; readonly secretId: string }
  /** Something else is stored: it has no signature of the domain's CA, is for another domain, or is of an unknown form. */
  | {
      readonly code: 'trust-bundle-foreign';
      readonly secretId: string;
      readonly problem: BundleProblem;
    }
  | {
      readonly code: 'trust-bundle-unavailable';
      readonly secretId: string;
      readonly failure: FailureSummary;
    }
  /**
   * Left by a killed run, and the role of this one may not record it; `of`: the secret of the CA, or the domain configuration that
   * the deadline is to be on.
   */
  | {
      readonly code: 'ca-record-left';
      readonly what: 'certificates' | 'abandoned' | 'retired' | 'deadline';
      readonly of: string;
    }
  /** `used`: absent if the CA's key is in its secret. */
  | {
      readonly code: 'kms-key-unused';
      readonly used?: string | undefined;
      readonly unused: string;
    }
  | { readonly code: 'kms-key-restorable'; readonly arn: string; readonly until: Date }
  /** The role may not look for what killed verifications left. */
  | { readonly code: 'client-identities-not-sought'; readonly failure: FailureSummary }
  /** Someone had attached the policy of a client identity of this action to these, by ARN; it is detached. */
  | {
      readonly code: 'client-policy-detached';
      readonly policyName: string;
      readonly targets: readonly string[];
    }
  /** Another run created it first, and this run uses it; `name`: an ARN, or the name of a domain configuration. */
  | {
      readonly code: 'used-from-another-run';
      readonly resource: 'server certificate' | 'domain configuration';
      readonly name: string;
    }
  | { readonly code: 'network-only' }
  /** The network failed at first: DNS, the port, or the handshake did not answer. */
  | { readonly code: 'passed-at-second-look'; readonly checks: readonly CheckId[] }
  /** The runner's clock against AWS's; negative: behind. */
  | { readonly code: 'clock-off'; readonly aheadSeconds: number }
  /** The security policy refuses devices without TLS 1.3. */
  | { readonly code: 'tls-1.3-only'; readonly securityPolicy: string };
