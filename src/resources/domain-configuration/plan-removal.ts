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
    return {
      code: 'domain-configuration-foreign',
      refused: `the domain configuration ${name} serves ${domain}, and was not created by this action`,
      remedy: `Set domain-configuration-name: ${name} to remove it anyway.`,
    };
  }
  const reason = ours ? 'created by this action' : 'named in domain-configuration-name';
  const resource = 'domain configuration';
  return {
    plan: name,
    changes: [
      { action: 'delete', resource, name, reason: `${reason}, ${status.toLowerCase()} now` },
    ],
  };
}
