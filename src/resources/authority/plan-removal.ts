import type { PlannedChange } from '../../context/change.ts';
import { isOurs } from '../../context/tags.ts';
import { day, dayMs } from '../../days.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import type { Part, Refusal } from '../decision.ts';
import type { AuthoritySecret, TeardownSnapshot } from '../teardown-snapshot.ts';

const recoveryMs = 30 * dayMs;

const roles = { key: 'certificate-authority', certificates: 'ca-certificate' } as const;

/** Every device trusts the authority for years, so it is kept, with all its generations, unless its secret was named to be deleted. */
export function planAuthorityRemoval(
  { domain, authority }: TeardownSettings,
  { authorities, authorityUsers, now }: TeardownSnapshot,
): Part<readonly string[]> | Refusal {
  const standing = authorities.filter(({ restorableUntil }) => restorableUntil === undefined);
  const ours = standing.filter(({ tags, holds }) => isOurs(tags, domain, roles[holds]));
  const named = standing.find(({ generation, holds }) => generation === 1 && holds === 'key');
  if (authority.remove && named && !ours.includes(named)) {
    return {
      code: 'ca-foreign',
      refused: `the secret ${named.name} was not created by this action for ${domain}, so it is not deleted`,
      remedy: 'Omit delete-ca-secret, and delete the secret manually if required.',
    };
  }
  if (authority.remove && authorityUsers.length > 0) {
    const users = authorityUsers.join(', ');
    return {
      code: 'ca-shared',
      refused: `the CA in the secret ${authority.secretId} has also issued the server certificate of ${users}`,
      remedy: `Omit delete-ca-secret, or tear down ${users} first: without its CA a server certificate cannot be renewed.`,
    };
  }
  const going = authority.remove ? ours : [];
  const until = new Date(now.getTime() + recoveryMs);
  return {
    // The latest first: they are found by counting up from the first, which a killed run must not have removed alone.
    plan: going.map(({ name }) => name).toReversed(),
    changes: authorities.map((one) =>
      going.includes(one)
        ? change('delete', one, `named in delete-ca-secret; ${restorable(until)}`)
        : change('keep', one, keptBecause(one, authority.remove)),
    ),
  };
}

/** Only the key that the user named, and only where this action made it for the domain. */
export function planKmsKeyRemoval(
  domain: string,
  { kmsKey, now }: TeardownSnapshot,
): Part<string | undefined> | Refusal {
  if (!kmsKey) {
    return { plan: undefined, changes: [] };
  }
  const { id, found } = kmsKey;
  if (!found || !isOurs(found.tags, domain, 'ca-key')) {
    return {
      code: found ? 'kms-key-foreign' : 'kms-key-unusable',
      refused: found
        ? `the KMS key ${found.key.arn} was not created by this action for ${domain}, so its deletion is not scheduled`
        : `there is no KMS key ${id} in the account and region of this run`,
      remedy: 'Correct or omit delete-ca-kms-key; schedule the deletion manually if required.',
    };
  }
  const { arn, deletedFrom } = found.key;
  const until = deletedFrom ?? new Date(now.getTime() + recoveryMs);
  const reason = `${deletedFrom ? 'already deleted' : 'named in delete-ca-kms-key'}; its deletion can be cancelled until ${day(until)}`;
  return {
    plan: deletedFrom ? undefined : arn,
    changes: [{ action: deletedFrom ? 'keep' : 'delete', resource: 'KMS key', name: arn, reason }],
  };
}

function keptBecause({ restorableUntil }: AuthoritySecret, wanted: boolean): string {
  if (restorableUntil) {
    return `already deleted; ${restorable(restorableUntil)}`;
  }
  return wanted
    ? 'not created by this action'
    : 'kept because devices trust it; delete-ca-secret is not set';
}

function restorable(until: Date): string {
  return `can be restored until ${day(until)}`;
}

function change(
  action: 'delete' | 'keep',
  { name }: AuthoritySecret,
  reason: string,
): PlannedChange {
  return { action, resource: 'certificate authority', name, reason };
}
