/** What firmware is given to trust: the roots of a domain, numbered, and signed by the CA that its devices trust already. */
import { createHash, X509Certificate as NativeCertificate, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { day, instant } from '../days.ts';
import { Failure } from '../errors.ts';
import { readCertificate } from './facts.ts';
import { type CertificateChain, publicKeyOf, type SigningAuthority } from './material.ts';
import { err, ok, type Result } from './result.ts';
import { signatureAlgorithmOf } from './signer.ts';
import { parseJson } from './stored-authority.ts';

/** The roots of a domain and the phase of its rollover; PEM, one certificate each. */
export type BundleRoots =
  | { readonly phase: 'steady'; readonly current: string }
  | {
      readonly phase: 'announced' | 'begun';
      readonly current: string;
      readonly next: string;
      /** The day from which the rollover may be finished; undefined: not announced. */
      readonly deadline?: Date | undefined;
    };

/** One edition of a domain's bundle. */
export interface TrustBundle {
  readonly domain: string;
  /** Greater than that of every earlier edition; see `nextSequence`. */
  readonly sequence: number;
  readonly issuedAt: Date;
  readonly trusted: BundleRoots;
}

/** A bundle as it is published: its JSON, and the signature over exactly these bytes. */
export interface SignedBundle {
  /** JSON, one line, ending in a newline. */
  readonly text: string;
  /** As `Signer.sign` returns it. */
  readonly signature: Uint8Array;
  /** The CA whose key signed. */
  readonly signer: CertificateChain;
}

/** A signed bundle with what its text says. */
export interface VerifiedBundle {
  readonly signed: SignedBundle;
  readonly bundle: TrustBundle;
}

const version = 1;

/** How often firmware should look for a new bundle, in seconds: often enough for a rollover, whose roots change within days. */
const refreshSeconds = { steady: 7 * 86_400, announced: 86_400, begun: 86_400 } as const;

const rootMembers = z.object({
  role: z.enum(['current', 'next']),
  sha256: z.string(),
  spkiSha256: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  certificate: z.string(),
});

const bundleMembers = z.object({
  version: z.literal(version),
  domain: z.string(),
  sequence: z.int().check(z.positive()),
  issuedAt: z.iso.datetime(),
  phase: z.enum(['steady', 'announced', 'begun']),
  deadline: z.optional(z.iso.date()),
  refreshSeconds: z.int(),
  roots: z.array(rootMembers).check(z.minLength(1), z.maxLength(2)),
});

/**
 * The next edition's number: the seconds since 1970, and in any case one more than the previous. So it also rises when the previous
 * edition is lost, or an earlier one was put back in its place.
 *
 * @param previous undefined if there is none.
 */
export function nextSequence(previous: number | undefined, now: Date): number {
  return Math.max((previous ?? 0) + 1, Math.floor(now.getTime() / 1_000));
}

/** PEM, the current root first. */
export function rootsOfBundle(trusted: BundleRoots): readonly string[] {
  return trusted.phase === 'steady' ? [trusted.current] : [trusted.current, trusted.next];
}

/** Whether both give devices the same roots in the same phase. The deadline may differ: it is fixed when it is announced. */
export function isSameTrust(one: BundleRoots, other: BundleRoots): boolean {
  const [roots, others] = [rootsOfBundle(one), rootsOfBundle(other)];
  return (
    one.phase === other.phase &&
    roots.length === others.length &&
    roots.every((root, index) => root === others[index])
  );
}

/**
 * Signs a new edition.
 *
 * @throws Failure if the signature does not verify with the CA's certificate: an external signer may use another key.
 */
export async function signBundle(
  bundle: TrustBundle,
  { signer, certificate, chain }: SigningAuthority,
): Promise<SignedBundle> {
  const text = textOf(bundle);
  const signature = await signer.sign(Buffer.from(text));
  const signed: SignedBundle = { text, signature, signer: { certificate, chain } };
  if (!isSignedBy(signed, signed.signer)) {
    throw new Failure({
      code: 'ca-unusable',
      action: { code: 'sign-trust-bundle', on: { domain: bundle.domain } },
      figures: { why: 'signature' },
    });
  }
  return signed;
}

/** Why a text is not the bundle of a domain. `form`: its version is not known. */
export type BundleProblem = 'signature' | 'form' | 'domain';

/** The bundle in a text, if one of these CAs signed it for the domain. Nothing in the text is believed before its signature. */
export function verifyBundle(
  { text, signature }: Pick<SignedBundle, 'text' | 'signature'>,
  domain: string,
  authorities: readonly CertificateChain[],
): Result<VerifiedBundle, BundleProblem> {
  const found = authorities.find((authority) => isSignedBy({ text, signature }, authority));
  if (!found) {
    return err('signature');
  }
  const parsed = bundleMembers.safeParse(parseJson(text));
  const trusted = parsed.success ? trustedIn(parsed.data) : undefined;
  if (!parsed.success || trusted === undefined) {
    return err('form');
  }
  if (parsed.data.domain !== domain) {
    return err('domain');
  }
  const { sequence, issuedAt } = parsed.data;
  const { certificate, chain } = found;
  return ok({
    signed: { text, signature, signer: { certificate, chain } },
    bundle: { domain, sequence, issuedAt: new Date(issuedAt), trusted },
  });
}

function isSignedBy(
  { text, signature }: Pick<SignedBundle, 'text' | 'signature'>,
  authority: CertificateChain,
): boolean {
  const publicKey = publicKeyOf(authority);
  return verify(signatureAlgorithmOf(publicKey).hash, Buffer.from(text), publicKey, signature);
}

function textOf({ domain, sequence, issuedAt, trusted }: TrustBundle): string {
  const deadline = trusted.phase === 'steady' ? undefined : trusted.deadline;
  const members: z.infer<typeof bundleMembers> = {
    version,
    domain,
    sequence,
    issuedAt: instant(issuedAt),
    phase: trusted.phase,
    deadline: deadline && day(deadline),
    refreshSeconds: refreshSeconds[trusted.phase],
    roots: rootsOfBundle(trusted).map((root, index) => ({
      role: index === 0 ? 'current' : 'next',
      ...describeRoot(root),
    })),
  };
  return `${JSON.stringify(members)}\n`;
}

function describeRoot(pem: string) {
  const { notBefore, notAfter } = readCertificate(pem);
  const { raw, publicKey } = new NativeCertificate(pem);
  return {
    sha256: sha256(raw),
    spkiSha256: sha256(publicKey.export({ type: 'spki', format: 'der' })),
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
    certificate: raw.toString('base64'),
  };
}

/** Undefined if the phase and the number of roots do not fit. */
function trustedIn({
  phase,
  deadline,
  roots,
}: z.infer<typeof bundleMembers>): BundleRoots | undefined {
  const [current, next] = roots.map(({ certificate }) =>
    new NativeCertificate(Buffer.from(certificate, 'base64')).toString(),
  );
  if (current === undefined || (phase === 'steady') !== (next === undefined)) {
    return undefined;
  }
  return phase === 'steady' || next === undefined
    ? { phase: 'steady', current }
    : { phase, current, next, deadline: deadline === undefined ? undefined : new Date(deadline) };
}

/** Lower-case hex, as most device SDKs print it. */
function sha256(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}
