import { isOurs } from '../../context/tags.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import { recoveryEnd } from '../authority/plan-removal.ts';
import type { Part } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';

/** The id of the secret to delete. The bundle goes with the CA: alone, its name could not be used again for 30 days. */
export function planTrustBundleRemoval(
  { domain, authority }: TeardownSettings,
  { trustBundle, now }: TeardownSnapshot,
): Part<string | undefined> {
  const isRemoved =
    authority.remove &&
    trustBundle !== undefined &&
    trustBundle.restorableUntil === undefined &&
    isOurs(trustBundle.tags, domain, 'trust-bundle');
  if (!isRemoved) {
    return { plan: undefined, changes: [] };
  }
  const { name } = trustBundle;
  const restorableUntil = recoveryEnd(now);
  return {
    plan: name,
    changes: [
      {
        action: 'delete',
        resource: 'trust bundle',
        name,
        reason: { code: 'bundle-deleted', figures: { restorableUntil } },
      },
    ],
  };
}
