import type { Note } from '../../context/note.ts';
import { isSameTrust, type VerifiedBundle } from '../../pki/trust-bundle.ts';
import type { Rollover } from '../authority/rollover.ts';
import type { BundleState } from '../snapshot.ts';
import { trustedDuring } from './trusted.ts';

/** What a run that signs nothing publishes of the stored bundle, and why it publishes none. */
export function publishedBundle(
  state: BundleState,
  secretId: string,
  rollover: Rollover,
): { readonly verified?: VerifiedBundle; readonly notes: readonly Note[] } {
  switch (state.kind) {
    case 'not-stored':
    case 'absent':
      return { notes: [] };
    case 'foreign':
      return { notes: [{ code: 'trust-bundle-foreign', secretId, problem: state.problem }] };
    case 'unreadable':
      return { notes: [{ code: 'trust-bundle-unavailable', secretId, failure: state.failure }] };
    case 'stored': {
      const { verified } = state;
      return isSameTrust(verified.bundle.trusted, trustedDuring(rollover, undefined))
        ? { verified, notes: [] }
        : { notes: [{ code: 'trust-bundle-outdated', secretId }] };
    }
  }
}
