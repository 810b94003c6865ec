import type { AcmCertificate } from '../../aws/acm-interface.ts';
import type { PlannedChange } from '../../context/change.ts';
import type { Reason } from '../../context/reason.ts';
import { isOurs } from '../../context/tags.ts';
import type { Part } from '../decision.ts';
import type { CoveringCertificate, TeardownSnapshot } from '../teardown-snapshot.ts';

/** Those that this action created and nothing else uses. Validation certificates come first: ACM takes longer to release the others. */
export function planCertificateRemoval(
  domain: string,
  { covering, configured }: TeardownSnapshot,
): Part<readonly AcmCertificate[]> {
  const decided = covering
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ certificate, tags, usedBy }) => {
      const others = usedBy.filter((arn) => arn !== configured?.configuration.arn);
      const ours =
        isOurs(tags, domain, 'server-certificate') ||
        isOurs(tags, domain, 'validation-certificate');
      const kept = ours ? stillUsed(others) : notOurs;
      return { certificate, kept };
    });
  return {
    plan: decided.filter(({ kept }) => kept === undefined).map(({ certificate }) => certificate),
    changes: decided.map(({ certificate, kept }) => changeOf(certificate, kept)),
  };
}

function rank({ certificate }: CoveringCertificate): number {
  return certificate.type === 'AMAZON_ISSUED' ? 0 : 1;
}

const notOurs: Reason = { code: 'not-created-by-action', figures: {} };

function stillUsed(users: readonly string[]): Reason | undefined {
  return users.length > 0 ? { code: 'in-use', figures: { users } } : undefined;
}

function changeOf({ arn, type }: AcmCertificate, kept: Reason | undefined): PlannedChange {
  return {
    action: kept === undefined ? 'delete' : 'keep',
    resource: type === 'AMAZON_ISSUED' ? 'validation certificate' : 'server certificate',
    name: arn,
    reason: kept ?? { code: 'created-by-action', figures: {} },
  };
}
