import type { Note } from '../../context/note.ts';
import { bundleSecretIdFor } from '../../inputs/derived-names.ts';
import { isSameTrust, type VerifiedBundle } from '../../pki/trust-bundle.ts';
import type { Generation } from '../authority/generations.ts';
import type { Rollover } from '../authority/rollover.ts';
import type { BundleState } from '../snapshot.ts';
import { judgeBundle, type StoredText } from './observe.ts';
import { trustedDuring } from './trusted.ts';

/** What a run that signs nothing publishes of the stored bundle, and why it publishes none. */
export function publishedBundle(
  read: StoredText,
  domain: string,
  generations: readonly Generation[],
  rollover: Rollover,
): Published {
  const authorities = generations.map(({ authority }) => authority);
  const state = judgeBundle(read, domain, authorities);
  return publishedIn(state, bundleSecretIdFor(domain), rollover);
}

interface Published {
  readonly verified?: VerifiedBundle | undefined;
  readonly notes: readonly Note[];
}

function publishedIn(state: BundleState, secretId: string, rollover: Rollover): Published {
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
