import { isCrossCertificate } from './cross-sign.ts';
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { isIssuedBy } from './trust-path.ts';

/** The phases of a rollover: what is served tells them apart, so that no run has to remember one. */
export type RolloverState<Generation extends StoredAuthority> =
  | { readonly kind: 'single'; readonly current: Generation }
  /** Devices are given both roots, and what is served has not changed. */
  | { readonly kind: 'announced'; readonly present: Generation; readonly next: Generation }
  /** The leaf is the next authority's, or there is none: devices in the field may trust either. */
  | { readonly kind: 'rolling'; readonly present: Generation; readonly next: Generation }
  /** `next` was abandoned, and the leaf is still its own. */
  | { readonly kind: 'aborting'; readonly present: Generation; readonly next: Generation };

/** What may be relied on, oldest first: none of it is retired. */
export interface Standing<Generation> {
  readonly active: readonly Generation[];
  /** Of rollovers that were aborted. */
  readonly abandoned: readonly Generation[];
}

/**
 * Which phase of a rollover the leaf in ACM shows. Two authorities are a rollover until the leaf is one of the last without a
 * cross-certificate in its chain, or the one before has expired. It is announced for as long as the leaf is the present
 * authority's; without a leaf nobody knows what devices trust. Each generation was proven by `proveSuccession` or given by the
 * user. Throws RangeError when none is active.
 */
export function rolloverState<Generation extends StoredAuthority>(
  { active, abandoned }: Standing<Generation>,
  leaf: CertificateChain | undefined,
  now: Date,
): RolloverState<Generation> {
  const [present, next] = [active.at(-2), active.at(-1)];
  if (next === undefined) {
    throw new RangeError('the CA has no generation');
  }
  const left = leaf && abandoned.find((one) => isLeafOf(leaf, one));
  if (left) {
    return { kind: 'aborting', present: next, next: left };
  }
  if (present === undefined || hasExpired(present, now)) {
    return { kind: 'single', current: next };
  }
  if (leaf && isFinished(leaf, present, next)) {
    return { kind: 'single', current: next };
  }
  const isAnnounced = leaf && isLeafOf(leaf, present) && !isLeafOf(leaf, next);
  return { kind: isAnnounced ? 'announced' : 'rolling', present, next };
}

/** The leaf hangs from the next authority alone. */
function isFinished(
  leaf: CertificateChain,
  present: StoredAuthority,
  next: StoredAuthority,
): boolean {
  return (
    isLeafOf(leaf, next) &&
    !leaf.chain.some((pem) => isCrossCertificate(pem, next.authority, present.authority))
  );
}

function isLeafOf({ certificate }: CertificateChain, { authority }: StoredAuthority): boolean {
  return isIssuedBy(readCertificate(certificate), readCertificate(authority.certificate));
}

function hasExpired({ authority: { certificate, chain } }: StoredAuthority, now: Date): boolean {
  return [certificate, ...chain].some((pem) => readCertificate(pem).notAfter < now);
}
