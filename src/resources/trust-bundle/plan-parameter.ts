/** What happens to the copy of the trust bundle in Parameter Store. Pure. */

import type { CertificateChain } from '../../pki/material.ts';
import { parameterText, parseBundle } from '../../pki/stored-bundle.ts';
import type { VerifiedBundle } from '../../pki/trust-bundle.ts';
import type { Part, Refusal } from '../decision.ts';
import type { ParameterState } from '../snapshot.ts';
import type { ParameterPlan, TrustBundlePlan } from './planned.ts';

/** Refused if the parameter is not this action's for the domain: it is never overwritten. */
export function planParameter(
  domain: string,
  state: ParameterState | undefined,
  bundle: TrustBundlePlan,
): Part<ParameterPlan> | Refusal {
  if (state?.kind === 'found' && !state.isOurs) {
    return { code: 'parameter-foreign', figures: { domain, name: state.name, to: 'write' } };
  }
  if (state === undefined || bundle.do === 'none') {
    return { plan: { do: 'none' }, changes: [] };
  }
  const isSame =
    state.kind === 'found' &&
    bundle.do === 'keep' &&
    state.value === parameterText(bundle.verified.signed);
  const { name } = state;
  const change = { resource: 'SSM parameter', name } as const;
  return isSame
    ? {
        plan: { do: 'none' },
        changes: [
          { ...change, action: 'keep', reason: { code: 'parameter-current', figures: {} } },
        ],
      }
    : {
        plan: { do: 'write', name, exists: state.kind === 'found' },
        changes: [
          {
            ...change,
            action: state.kind === 'found' ? 'update' : 'create',
            reason: { code: 'parameter-outdated', figures: {} },
          },
        ],
      };
}

/** The name of the parameter to delete; undefined if there is nothing of this action's. */
export function planParameterRemoval(
  domain: string,
  state: ParameterState | undefined,
): Part<string | undefined> | Refusal {
  if (state === undefined || state.kind === 'absent') {
    return { plan: undefined, changes: [] };
  }
  const { name } = state;
  return state.isOurs
    ? {
        plan: name,
        changes: [
          {
            action: 'delete',
            resource: 'SSM parameter',
            name,
            reason: { code: 'created-by-action', figures: {} },
          },
        ],
      }
    : { code: 'parameter-foreign', figures: { domain, name, to: 'remove' } };
}

/** The bundle in the parameter, which is the only copy of one for CAs that the user provides. */
export function bundleInParameter(
  domain: string,
  state: ParameterState | undefined,
  authorities: readonly CertificateChain[],
): VerifiedBundle | undefined {
  if (state?.kind !== 'found' || !state.isOurs) {
    return undefined;
  }
  const parsed = parseBundle(state.value, domain, authorities);
  return parsed.ok ? parsed.value : undefined;
}
