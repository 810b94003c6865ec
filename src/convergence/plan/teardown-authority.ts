import type { TeardownSettings } from '../../inputs/settings.ts';
import type { PlannedChange } from '../change.ts';
import type { AuthorityGeneration, TeardownWorld } from '../observe/teardown-world.ts';
import { isOurs } from '../tags.ts';
import type { Refusal } from './plan.ts';
import type { Part } from './teardown.ts';

const recoveryMs = 30 * 86_400_000;

/** Every device trusts the authority for years, so it is kept, with all its generations, unless its secret was named to be deleted. */
export function planAuthorityRemoval(
  { domain, authority }: TeardownSettings,
  { authorities, authorityUsers, now }: TeardownWorld,
): Part<readonly string[]> | Refusal {
  const standing = authorities.filter(({ restorableUntil }) => restorableUntil === undefined);
  const ours = standing.filter(({ tags }) => isOurs(tags, domain, 'certificate-authority'));
  const named = standing.find(({ generation }) => generation === 1);
  if (authority.remove && named && !ours.includes(named)) {
    return {
      refused: `the secret ${named.id} was not made by this action for ${domain}, so it is not deleted`,
      remedy: 'Leave delete-ca-secret out, and delete the secret by hand if it is to go.',
    };
  }
  if (authority.remove && authorityUsers.length > 0) {
    const users = authorityUsers.join(', ');
    return {
      refused: `the CA in the secret ${authority.secretId} has also issued the server certificate of ${users}`,
      remedy: `Leave delete-ca-secret out, or tear down ${users} first: without its CA a server certificate cannot be renewed.`,
    };
  }
  const going = authority.remove ? ours : [];
  const until = new Date(now.getTime() + recoveryMs);
  return {
    // The latest first: they are found by counting up from the first, which a killed run must not have removed alone.
    plan: going.map(({ id }) => id).toReversed(),
    changes: authorities.map((one) =>
      going.includes(one)
        ? change('delete', one, `named in delete-ca-secret; ${restorable(until)}`)
        : change('keep', one, keptBecause(one, authority.remove)),
    ),
  };
}

function keptBecause({ restorableUntil }: AuthorityGeneration, wanted: boolean): string {
  if (restorableUntil) {
    return `deleted already; ${restorable(restorableUntil)}`;
  }
  return wanted ? 'not made by this action' : 'devices trust it; delete-ca-secret was not given';
}

function restorable(until: Date): string {
  return `can be restored until ${until.toISOString().slice(0, 10)}`;
}

function change(
  action: 'delete' | 'keep',
  { name }: AuthorityGeneration,
  reason: string,
): PlannedChange {
  return { action, resource: 'certificate authority', name, reason };
}
