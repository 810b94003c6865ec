import type { AuthorityPlan, Decision } from './plan.ts';
import type { World } from './world.ts';

/** A certificate authority that exists is kept, whatever it looks like; one is made only where none is. */
export function planAuthority({ authority }: World): Decision<AuthorityPlan> {
  if (authority.kind !== 'absent') {
    return {
      plan: { do: 'keep' },
      change: {
        action: 'keep',
        resource: 'certificate authority',
        name: authority.kind === 'stored' ? authority.secretId : 'as given',
        reason: authority.kind === 'stored' ? 'kept in Secrets Manager' : 'brought by the user',
      },
    };
  }
  return {
    plan: { do: 'create' },
    change: {
      action: 'create',
      resource: 'certificate authority',
      name: authority.secretId,
      reason: 'none is kept in Secrets Manager yet',
    },
  };
}
