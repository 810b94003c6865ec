import type { PlannedChange } from '../../context/change.ts';
import type { Reason } from '../../context/reason.ts';
import { isOurs, kmsKeyTag } from '../../context/tags.ts';
import { dayMs } from '../../days.ts';
import type { TeardownSettings } from '../../inputs/settings.ts';
import type { Part, Refusal } from '../decision.ts';
import type { AuthoritySecret, TeardownSnapshot } from '../teardown-snapshot.ts';

const recoveryMs = 30 * dayMs;

const roles = { key: 'certificate-authority', certificates: 'ca-certificate' } as const;

/** Devices trust the CA for years, so it is kept with all its generations, unless the user names its secret for deletion. */
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
      figures: { domain, secretId: named.name, to: 'remove' },
    };
  }
  if (authority.remove && authorityUsers.length > 0) {
    const { secretId } = authority;
    return { code: 'ca-shared', figures: { secretId, users: authorityUsers } };
  }
  const going = authority.remove ? ours : [];
  const restorableUntil = recoveryEnd(now);
  return {
    // Latest first: generations are found by counting up from the first, so a killed run must not have removed only that.
    plan: going.map(({ name }) => name).toReversed(),
    changes: authorities.map((one) =>
      going.includes(one)
        ? change('delete', one, { code: 'ca-deleted', figures: { restorableUntil } })
        : change('keep', one, keptBecause(one, authority.remove)),
    ),
  };
}

/**
 * Only the key that the user named, and only if this action created it for a CA of the domain: its tags alone would let anyone with
 * kms:TagResource have a foreign key deleted. The tags of a secret stay readable while its deletion is scheduled.
 */
export function planKmsKeyRemoval(
  domain: string,
  { kmsKey, authorities, now }: TeardownSnapshot,
): Part<string | undefined> | Refusal {
  if (!kmsKey) {
    return { plan: undefined, changes: [] };
  }
  const { id, found } = kmsKey;
  const isOfCa = authorities.some(
    ({ tags, holds }) => isOurs(tags, domain, roles[holds]) && tags[kmsKeyTag] === found?.key.arn,
  );
  if (!found || !isOfCa || !isOurs(found.tags, domain, 'ca-key')) {
    return found
      ? { code: 'kms-key-foreign', figures: { why: 'remove', domain, arn: found.key.arn } }
      : { code: 'kms-key-unusable', figures: { why: 'missing', keyId: id, to: 'remove' } };
  }
  const { arn, deletedFrom } = found.key;
  const restorableUntil = deletedFrom ?? recoveryEnd(now);
  const reason: Reason = {
    code: deletedFrom ? 'kms-key-already-deleted' : 'kms-key-deleted',
    figures: { restorableUntil },
  };
  return {
    plan: deletedFrom ? undefined : arn,
    changes: [{ action: deletedFrom ? 'keep' : 'delete', resource: 'KMS key', name: arn, reason }],
  };
}

function keptBecause({ restorableUntil }: AuthoritySecret, wanted: boolean): Reason {
  if (restorableUntil) {
    return { code: 'ca-already-deleted', figures: { restorableUntil } };
  }
  return { code: wanted ? 'not-created-by-action' : 'ca-trusted-by-devices', figures: {} };
}

function change(
  action: 'delete' | 'keep',
  { name }: AuthoritySecret,
  reason: Reason,
): PlannedChange {
  return { action, resource: 'certificate authority', name, reason };
}

/** Until when a secret that is deleted now can be restored. */
export function recoveryEnd(now: Date): Date {
  return new Date(now.getTime() + recoveryMs);
}
