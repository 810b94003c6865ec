import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { isCrossCertificate, isIssuedBy } from './trust-path.ts';

/** The phases of a rollover, derived from what is served, so that no run has to store one. */
export type RolloverState<Generation extends StoredAuthority> =
  | { readonly kind: 'single'; readonly current: Generation }
  /** Both roots are published to devices, and the served certificate has not changed. */
  | { readonly kind: 'announced'; readonly current: Generation; readonly next: Generation }
  /** The leaf is the next authority's, or there is none: devices in the field may trust either. */
  | { readonly kind: 'rolling'; readonly current: Generation; readonly next: Generation }
  /** `next` was abandoned, and the leaf is still issued by it. */
  | { readonly kind: 'aborting'; readonly current: Generation; readonly next: Generation };

/** The generations in use, oldest first: none is retired. */
export interface Standing<Generation> {
  readonly active: readonly Generation[];
  /** The next CAs of aborted rollovers. */
  readonly abandoned: readonly Generation[];
}

/**
 * Which phase of a rollover the leaf in ACM shows. Two CAs are a rollover until the leaf is issued by the last one without a
 * cross-certificate in its chain, or the previous one has expired. It is announced as long as the leaf is the current CA's;
 * without a leaf it is unknown what devices trust. Each generation is verified by `verifySuccession` or provided by the user.
 * Throws RangeError if none is active.
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

/** The leaf chains only to the next CA. */
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
