/** The public half of a certificate authority as it is stored, and the parts that its secret half shares with it. */
import * as z from 'zod/mini';
import { readCertificates } from './certificate-field.ts';
import type { CertificateFacts } from './facts.ts';
import type { CertificateChain } from './material.ts';
import { readPath } from './provided-path.ts';
import { err, ok, problemsOf, type Result } from './result.ts';
import { isSameAuthority, pathProblems } from './trust-path.ts';

/** What everyone may know of a stored authority. */
export interface StoredAuthority {
  readonly authority: CertificateChain;
  /** PEM: the authority's root, certified by the authority before; absent in the first one of a domain. */
  readonly crossCertificate?: string;
  /**
   * PEM: the same root, certified by the generation immediately before, where that was abandoned and the cross-certificate is
   * therefore by an earlier one. It proves the succession; no device is sent it.
   */
  readonly successionCertificate?: string;
  /** Where the private key is a KMS key. */
  readonly kmsKeyArn?: string;
}

const version = 1;

/** The members that both halves have. */
export const certificateMembers = {
  certificate: z.string('is not text'),
  chain: z.array(z.string('is not text'), 'is not a list'),
  crossCertificate: z.optional(z.string('is not text')),
  successionCertificate: z.optional(z.string('is not text')),
};
export const notOurJson = 'is not a JSON object written by the action';
export const otherVersion = (known: string) =>
  `is not ${known}; a newer release of the action wrote it`;

const publicHalf = z.object(
  {
    version: z.literal(version, otherVersion(String(version))),
    ...certificateMembers,
    kmsKeyArn: z.optional(z.string('is not text')),
  },
  notOurJson,
);

/** The public half as text: JSON with PEM members and the version of this form. */
export function serializePublicHalf(stored: StoredAuthority): string {
  const { kmsKeyArn } = stored;
  const text: z.infer<typeof publicHalf> = { version, ...membersOf(stored), kmsKeyArn };
  return JSON.stringify(text);
}

/** Reads what `serializePublicHalf` wrote, as `readMembers` does. */
export function parsePublicHalf(text: string): Result<StoredAuthority> {
  const parsed = publicHalf.safeParse(parseJson(text));
  if (!parsed.success) {
    return err(...shapeProblems(parsed.error));
  }
  const { kmsKeyArn } = parsed.data;
  const stored = readMembers(parsed.data);
  return stored.ok
    ? ok({ ...stored.value, ...(kmsKeyArn !== undefined && { kmsKeyArn }) })
    : stored;
}

export function membersOf({ authority, crossCertificate, successionCertificate }: StoredAuthority) {
  const { certificate, chain } = authority;
  return { certificate, chain: [...chain], crossCertificate, successionCertificate };
}

/**
 * The certificates of a stored authority. They must lead from its own to a root, each link signed, with none left over: whoever
 * may write the secret could otherwise add a root that devices are then given. Validity in time is not checked: what an expired
 * authority signed can still be reported.
 */
export function readMembers({
  certificate,
  chain,
  crossCertificate,
  successionCertificate,
}: {
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly crossCertificate?: string | undefined;
  readonly successionCertificate?: string | undefined;
}): Result<StoredAuthority> {
  const certificates = readCertificates([certificate, ...chain].join(''), 'the stored certificate');
  if (!certificates.ok) {
    return certificates;
  }
  const [own] = certificates.value;
  const { path, problems } = readPath(own, certificates.value, 'the stored certificate');
  const broken = [...problems, ...pathProblems(path)];
  const root = path.at(-1) ?? own;
  const cross = readCrossCertificate(crossCertificate, root, 'cross-certificate');
  const succession = readCrossCertificate(successionCertificate, root, 'succession certificate');
  if (!cross.ok || !succession.ok || broken.length > 0) {
    return err(...broken, ...problemsOf(cross), ...problemsOf(succession));
  }
  const [, ...above] = path;
  return ok({
    authority: { certificate: own.pem, chain: above.map(({ pem }) => pem) },
    ...(cross.value !== undefined && { crossCertificate: cross.value }),
    ...(succession.value !== undefined && { successionCertificate: succession.value }),
  });
}

function readCrossCertificate(
  text: string | undefined,
  root: CertificateFacts,
  what: string,
): Result<string | undefined> {
  if (text === undefined) {
    return ok(undefined);
  }
  const certificates = readCertificates(text, `the stored ${what}`);
  if (!certificates.ok) {
    return certificates;
  }
  const [cross, ...others] = certificates.value;
  return others.length === 0 && isSameAuthority(cross, root) && !cross.selfSigned
    ? ok(cross.pem)
    : err(
        `the stored ${what} is not one certificate of ${root.subject} and its key, signed by another CA`,
      );
}

/** One fault is enough: a form of another version has every member at fault. */
export function shapeProblems({ issues }: z.core.$ZodError): readonly string[] {
  return issues
    .slice(0, 1)
    .map(({ path, message }) => ['the stored CA', ...path.map(String), message].join(' '));
}

/** Undefined for a text that is not JSON, which no shape takes. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
