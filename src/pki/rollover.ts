import { isCrossCertificate } from './cross-sign.ts';
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { isIssuedBy } from './trust-path.ts';

/** The phases of a rollover: what is served tells them apart, so that no run has to remember one. */
export type RolloverState<Generation extends StoredAuthority> =
  | { readonly kind: 'single'; readonly current: Generation }
  /** Devices are given both roots, and what is served has not changed. */
  | { readonly kind: 'announced'; readonly current: Generation; readonly next: Generation }
  /** The leaf is the next authority's, or there is none: devices in the field may trust either. */
  | { readonly kind: 'rolling'; readonly current: Generation; readonly next: Generation }
  /** `next` was abandoned, and the leaf is still its own. */
  | { readonly kind: 'aborting'; readonly current: Generation; readonly next: Generation };

/** What may be relied on, oldest first: none of it is retired. */
export interface Standing<Generation> {
  readonly active: readonly Generation[];
  /** Of rollovers that were aborted. */
  readonly abandoned: readonly Generation[];
}

/**
 * Which phase of a rollover the leaf in ACM shows. Two authorities are a rollover until the leaf is one of the last without a
 * cross-certificate in its chain, or the one before has expired. It is announced for as long as the leaf is the current
 * authority's; without a leaf nobody knows what devices trust. Each generation was proven by `verifySuccession` or given by the
 * user. Throws RangeError when none is active.
 */
export function rolloverState<Generation extends StoredAuthority>(
  { active, abandoned }: Standing<Generation>,
  leaf: CertificateChain | undefined,
  now: Date,
): RolloverState<Generation> {
  const [current, next] = [active.at(-2), active.at(-1)];
  if (next === undefined) {
    throw new RangeError('the CA has no generation');
  }
  const left = leaf && abandoned.find((one) => isLeafOf(leaf, one));
  if (left) {
    return { kind: 'aborting', current: next, next: left };
  }
  if (current === undefined || hasExpired(current, now)) {
    return { kind: 'single', current: next };
  }
  if (leaf && isFinished(leaf, current, next)) {
    return { kind: 'single', current: next };
  }
  const isAnnounced = leaf && isLeafOf(leaf, current) && !isLeafOf(leaf, next);
  return { kind: isAnnounced ? 'announced' : 'rolling', current, next };
}

/** The leaf hangs from the next authority alone. */
function isFinished(
  leaf: CertificateChain,
  current: StoredAuthority,
  next: StoredAuthority,
): boolean {
  return (
    isLeafOf(leaf, next) &&
    !leaf.chain.some((pem) => isCrossCertificate(pem, next.authority, current.authority))
  );
}

function isLeafOf({ certificate }: CertificateChain, { authority }: StoredAuthority): boolean {
  return isIssuedBy(readCertificate(certificate), readCertificate(authority.certificate));
}

function hasExpired({ authority: { certificate, chain } }: StoredAuthority, now: Date): boolean {
  return [certificate, ...chain].some((pem) => readCertificate(pem).notAfter < now);
}
