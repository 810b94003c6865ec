import { isOurs } from '../../context/tags.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import type { Part, Refusal } from '../decision.ts';
import type { TeardownSnapshot } from '../teardown-snapshot.ts';

/** Removed if it has this action's tags or the user names it. If any other configuration serves the domain, the teardown is refused. */
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
