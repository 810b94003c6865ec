/** The plan for the trust bundle. */
import type { Note } from '../../context/note.ts';
import type { VerifiedBundle } from '../../pki/trust-bundle.ts';

export type TrustBundlePlan =
  /** Nothing is published, for the reason in `note`; without one the domain has no bundle. */
  | { readonly do: 'none'; readonly note?: Note | undefined }
  | { readonly do: 'keep'; readonly verified: VerifiedBundle }
  | {
      readonly do: 'sign';
      /** The stored one; `other`: that of another CA; `nowhere`: this run's edition is published and not stored. */
      readonly follows: VerifiedBundle | 'none' | 'other' | 'nowhere';
      /** Devices get a new root before the server certificate chains to it, and lose one after it no longer does. */
      readonly when: 'before-leaf' | 'after-leaf';
    };

/** The plan for its copy in Parameter Store. */
export type ParameterPlan =
  | { readonly do: 'none' }
  | { readonly do: 'write'; readonly name: string; readonly exists: boolean };
