/** Whether a new trust bundle is signed. Pure. */
import type { Note } from '../../context/note.ts';
import type { Reason } from '../../context/reason.ts';
import { bundleSecretIdFor } from '../../inputs/derived-names.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import type { CertificateChain } from '../../pki/material.ts';
import { isSameTrust } from '../../pki/trust-bundle.ts';
import type { AuthorityPlan } from '../authority/planned.ts';
import { generationsOf } from '../authority/rollover.ts';
import type { Part } from '../decision.ts';
import type { ServerCertificatePlan } from '../server-certificate/planned.ts';
import type { Snapshot } from '../snapshot.ts';
import { bundleInParameter } from './plan-parameter.ts';
import type { TrustBundlePlan } from './planned.ts';
import { trustedAfter } from './trusted.ts';

/**
 * A bundle is signed when the roots or the phase change, also by the run that continues a killed one. A domain without a bundle gets
 * one from the next run that signs anyway: no run reads the CA's key for a first bundle alone.
 */
export function planTrustBundle(
  settings: DesiredSettings,
  { bundle, parameter }: Snapshot,
  authority: AuthorityPlan,
  serverCertificate: ServerCertificatePlan,
): Part<TrustBundlePlan> {
  const secretId = bundleSecretIdFor(settings.domain);
  if (bundle === undefined || authority.do === 'trust') {
    return { plan: { do: 'none' }, changes: [] };
  }
  if (bundle.kind === 'not-stored') {
    const known = bundleInParameter(settings.domain, parameter, authoritiesOf(authority));
    return {
      plan:
        known && !isChanged(known.bundle, authority)
          ? { do: 'keep', verified: known }
          : { do: 'sign', follows: 'nowhere', when: 'after-leaf' },
      changes: [],
    };
  }
  if (bundle.kind === 'unreadable') {
    const { failure } = bundle;
    const note = { code: 'trust-bundle-unavailable', secretId, failure } as const;
    return { plan: { do: 'none', note }, changes: [] };
  }
  if (bundle.kind === 'stored' && !isChanged(bundle.verified.bundle, authority)) {
    return { plan: { do: 'keep', verified: bundle.verified }, changes: [] };
  }
  const isFree = bundle.kind === 'absent' || (bundle.kind === 'foreign' && bundle.isReplaceable);
  if (
    bundle.kind !== 'stored' &&
    !(isFree && signsAnyway(settings, authority, serverCertificate))
  ) {
    const note: Note =
      bundle.kind === 'absent'
        ? { code: 'trust-bundle-missing', secretId }
        : { code: 'trust-bundle-foreign', secretId, problem: bundle.problem };
    return { plan: { do: 'none', note }, changes: [] };
  }
  const isAbsent = bundle.kind === 'absent';
  const reason: Reason = { code: isAbsent ? 'bundle-missing' : 'bundle-outdated', figures: {} };
  return {
    plan: {
      do: 'sign',
      follows: bundle.kind === 'stored' ? bundle.verified : isAbsent ? 'none' : 'other',
      when: addsRoot(authority) ? 'before-leaf' : 'after-leaf',
    },
    changes: [
      { action: isAbsent ? 'create' : 'update', resource: 'trust bundle', name: secretId, reason },
    ],
  };
}

function authoritiesOf(authority: AuthorityPlan): readonly CertificateChain[] {
  return authority.do === 'use'
    ? generationsOf(authority.rollover).map((one) => one.authority)
    : [];
}

type Signing = Exclude<AuthorityPlan, { do: 'trust' }>;

function isChanged({ trusted }: { readonly trusted: Trusted }, authority: Signing): boolean {
  return (
    authority.do !== 'use' ||
    !isSameTrust(trusted, trustedAfter(authority.rollover, authority.finish?.from))
  );
}

type Trusted = Parameters<typeof isSameTrust>[0];

function signsAnyway(
  { intent: { rollover } }: DesiredSettings,
  authority: Signing,
  serverCertificate: ServerCertificatePlan,
): boolean {
  return (
    authority.do !== 'use' ||
    serverCertificate.do !== 'keep' ||
    (rollover !== 'hold' && rollover !== 'advance')
  );
}

function addsRoot(authority: Signing): boolean {
  return (
    authority.do === 'create' || (authority.do === 'create-next' && authority.phase === 'announced')
  );
}
