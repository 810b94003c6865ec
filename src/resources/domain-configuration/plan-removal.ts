import { isOurs } from '../../context/tags.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import type { Part, Refusal } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';

/** Ours by its tags, or named by the user. Another one that serves the domain makes the whole teardown somebody else's matter. */
export function planConfigurationRemoval(
  { domain, domainConfigurationName: named }: TeardownSettings,
  { configured }: TeardownSnapshot,
): Part<string | undefined> | Refusal {
  if (!configured) {
    return { plan: undefined, changes: [] };
  }
  const { name, status } = configured.configuration;
  const ours = isOurs(configured.tags, domain, 'domain-configuration');
  if (!ours && name !== named) {
    return { code: 'domain-configuration-foreign', figures: { domain, name, to: 'remove' } };
  }
  const reason = { code: 'configuration-removed', figures: { named: !ours, status } } as const;
  return {
    plan: name,
    changes: [{ action: 'delete', resource: 'domain configuration', name, reason }],
  };
}
