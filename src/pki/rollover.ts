import { isCrossCertificate } from './cross-sign.ts';
import { readCertificate } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { StoredAuthority } from './stored-authority.ts';
import { isIssuedBy } from './trust-path.ts';

export type RolloverState<Generation extends StoredAuthority> =
  | { readonly kind: 'single'; readonly current: Generation }
  /** Devices in the field may trust either. */
  | { readonly kind: 'rolling'; readonly current: Generation; readonly next: Generation };

/**
 * Whether the last two generations are a rollover in progress. They are until the leaf in ACM is issued by the last one without a
 * cross-certificate in its chain, or the previous one has expired; without a leaf it is unknown what devices trust. `generations`:
 * those that are not retired, oldest first, verified by `verifySuccession` or provided by the user. Throws RangeError if there is
 * none.
 */
export function rolloverState<Generation extends StoredAuthority>(
  generations: readonly Generation[],
  leaf: CertificateChain | undefined,
  now: Date,
): RolloverState<Generation> {
  const [current, next] = [generations.at(-2), generations.at(-1)];
  if (next === undefined) {
    throw new RangeError('the CA has no generation');
  }
  const over =
    current === undefined || hasExpired(current, now) || (leaf && isFinished(leaf, current, next));
  return over ? { kind: 'single', current: next } : { kind: 'rolling', current, next };
}

/** The leaf chains only to the next CA. */
function isFinished(
  { certificate, chain }: CertificateChain,
  current: StoredAuthority,
  next: StoredAuthority,
): boolean {
  return (
    isIssuedBy(readCertificate(certificate), readCertificate(next.authority.certificate)) &&
    !chain.some((pem) => isCrossCertificate(pem, next.authority, current.authority))
  );
}

function hasExpired({ authority: { certificate, chain } }: StoredAuthority, now: Date): boolean {
  return [certificate, ...chain].some((pem) => readCertificate(pem).notAfter < now);
}
