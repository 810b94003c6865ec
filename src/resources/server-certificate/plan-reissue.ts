/** When a certificate that meets the requirements is reissued anyway. */
import type { RenewalReason } from '../../context/reason.ts';
import type { DesiredSettings } from '../../inputs/settings.ts';
import { readCertificate } from '../../pki/facts.ts';
import type { CertificateChain } from '../../pki/material.ts';
import { type LeafSource, type Renewal, renewalOf } from '../../pki/renewal.ts';
import type { AuthorityPlan } from '../authority/planned.ts';
import { type Rollover, servingGenerations } from '../authority/rollover.ts';
import type { Snapshot, StoredLeaf } from '../snapshot.ts';
import { isPropagationOver, storedSince } from './propagation-time.ts';

/** Why this plan's step of a rollover needs another leaf; undefined if it does not. */
export function phaseReason(authority: AuthorityPlan): RenewalReason | undefined {
  if (authority.do === 'create-next' && authority.phase === 'rolling') {
    return { code: 'next-ca-signs', figures: {} };
  }
  if (authority.do !== 'use') {
    return undefined;
  }
  switch (authority.turn?.kind) {
    case 'begun':
      return { code: 'next-ca-signs', figures: {} };
    case 'finished':
      return { code: 'chain-to-next-ca', figures: {} };
    default:
      return authority.rollover.kind === 'aborting'
        ? { code: 'current-ca-signs', figures: {} }
        : undefined;
  }
}

/** The reason; undefined if the certificate is kept. */
export function reissueReason(
  leaf: StoredLeaf,
  settings: DesiredSettings,
  snapshot: Snapshot,
  authority: AuthorityPlan,
): RenewalReason | undefined {
  const { renew } = settings.intent;
  if (renew === 'never' || settings.serverCertificate.kind === 'provided') {
    return undefined;
  }
  const served = snapshot.configured?.configuration.serverCertificate;
  if (served?.status === 'INVALID' && isPropagationOver(storedSince(leaf), snapshot.now)) {
    return { code: 'reported-invalid', figures: { detail: served.detail } };
  }
  if (renew === 'always') {
    return { code: 'renewal-forced', figures: {} };
  }
  const { isDue, by, dueFrom, endsAt } = leafRenewal(leaf.chain, settings, snapshot.now, authority);
  return isDue && by === 'rotate'
    ? { code: 'renewal-due', figures: { endsAt, dueFrom } }
    : undefined;
}

/** Applies the renewal rule to what the next leaf would be issued with under this plan. */
export function leafRenewal(
  { certificate }: CertificateChain,
  { renewBeforeDays }: Pick<DesiredSettings, 'renewBeforeDays'>,
  now: Date,
  authority: AuthorityPlan,
): Renewal {
  const source = leafSourceOf(authority);
  return renewalOf(readCertificate(certificate), { renewBeforeDays, source, now });
}

function leafSourceOf(authority: AuthorityPlan): LeafSource {
  switch (authority.do) {
    case 'trust':
      return { kind: 'provided' };
    case 'create':
      return { kind: 'issued', supports: [] };
    case 'create-next':
      return issuedBelow({ kind: 'single', current: authority.current });
    case 'use':
      return issuedBelow(authority.rollover);
  }
}

/** A leaf expires no later than any CA above it. */
export function issuedBelow(rollover: Rollover): LeafSource {
  const supports = servingGenerations(rollover).flatMap(
    ({ authority: { certificate, chain }, crossCertificate }) => [
      certificate,
      ...chain,
      ...(rollover.kind === 'rolling' && crossCertificate ? [crossCertificate] : []),
    ],
  );
  return { kind: 'issued', supports: supports.map(readCertificate) };
}
