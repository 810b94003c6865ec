/** What people should know of a run besides its checks, as values: the sentences are made in src/report. */

import type { FailureSummary } from '../errors.ts';
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
  /** Both roots are given to devices; what is served has not changed. */
  | { readonly code: 'rollover-announced'; readonly finishFrom: Date }
  | { readonly code: 'rollover-begun'; readonly finishFrom: Date }
  /** It begins without devices having been given time to learn the next root. */
  | { readonly code: 'rollover-not-announced' }
  /** `domain`: a second name, which the next root alone leads to. */
  | { readonly code: 'readiness-served' | 'readiness-removed'; readonly domain: string }
  /** `begin` would be refused for these declared classes. */
  | {
      readonly code: 'rollover-would-cut-off';
      readonly classes: readonly CutOffClass[];
    }
  /** `next`: the secret of the abandoned CA, or the subject of one that is provided; `from`: the phase that it ends. */
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
  /** Read with its private key, as its certificates are not stored separately yet. */
  | { readonly code: 'ca-key-read'; readonly secretId: string; readonly certificatesIn: string }
  | { readonly code: 'kms-key-unused'; readonly used: string; readonly unused: string }
  | { readonly code: 'kms-key-restorable'; readonly arn: string; readonly until: Date }
  /** Another run was first with it, and this one uses that; `name`: an ARN, or the name of a domain configuration. */
  | {
      readonly code: 'used-from-another-run';
      readonly resource: 'server certificate' | 'domain configuration';
      readonly name: string;
    }
  | { readonly code: 'network-only' }
  /** The runner's clock against AWS's; negative: behind. */
  | { readonly code: 'clock-off'; readonly aheadSeconds: number }
  /** The security policy refuses devices without TLS 1.3. */
  | { readonly code: 'tls-1.3-only'; readonly securityPolicy: string };

/** Each once, for those who list them: the compiler misses none. */
export const noteCodes = Object.keys({
  'server-certificate-not-due': true,
  'server-certificate-due': true,
  'server-certificate-ends-with-ca': true,
  'server-certificate-shortened': true,
  'force-without-effect': true,
  'rollover-announced': true,
  'rollover-begun': true,
  'rollover-not-announced': true,
  'rollover-would-cut-off': true,
  'readiness-served': true,
  'readiness-removed': true,
  'rollover-aborted': true,
  'rollover-in-progress': true,
  'rollover-finished': true,
  'validation-certificate-fixed': true,
  'validation-certificate-missing': true,
  'certificate-shared': true,
  'certificate-in-use': true,
  'certificate-not-deleted': true,
  'ca-restorable': true,
  'ca-key-read': true,
  'kms-key-unused': true,
  'kms-key-restorable': true,
  'used-from-another-run': true,
  'network-only': true,
  'clock-off': true,
  'tls-1.3-only': true,
} satisfies Record<Note['code'], true>);
