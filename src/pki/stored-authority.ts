/** The public half of a stored certificate authority, and the members that its secret half shares. */
import * as z from 'zod/mini';
import { readCertificates } from './certificate-field.ts';
import type { CertificateFacts } from './facts.ts';
import type { CertificateChain } from './material.ts';
import type { Field, MaterialProblem } from './problem.ts';
import { readPath } from './provided-path.ts';
import { err, ok, problemsOf, type Result } from './result.ts';
import { isSameAuthority, pathProblems } from './trust-path.ts';

/** The public data of a stored CA. */
export interface StoredAuthority {
  readonly authority: CertificateChain;
  /** PEM: the CA's root, cross-signed by the previous CA; absent for the first one of a domain. */
  readonly crossCertificate?: string | undefined;
  /**
   * PEM: the same root, certified by the generation immediately before, if that was abandoned and the cross-certificate is
   * therefore by an earlier one. It proves the succession and is not sent to devices.
   */
  readonly successionCertificate?: string | undefined;
  /** Present if the private key is a KMS key. */
  readonly kmsKeyArn?: string | undefined;
}

const version = 1;

/** The members of both halves. */
export const certificateMembers = {
  certificate: z.string(),
  chain: z.array(z.string()),
  crossCertificate: z.optional(z.string()),
  successionCertificate: z.optional(z.string()),
};

const publicHalf = z.object({
  version: z.literal(version),
  ...certificateMembers,
  kmsKeyArn: z.optional(z.string()),
});

/** The public half as text: JSON with PEM members and the version of this form. */
export function serializePublicHalf(stored: StoredAuthority): string {
  const { kmsKeyArn } = stored;
  const text: z.infer<typeof publicHalf> = { version, ...membersOf(stored), kmsKeyArn };
  return JSON.stringify(text);
}

/** Reads what `serializePublicHalf` wrote, as `readMembers` does. */
export function parsePublicHalf(text: string): Result<StoredAuthority, MaterialProblem> {
  const parsed = publicHalf.safeParse(parseJson(text));
  if (!parsed.success) {
    return err(formProblem(parsed.error, [version]));
  }
  const { kmsKeyArn } = parsed.data;
  const stored = readMembers(parsed.data);
  return stored.ok ? ok({ ...stored.value, kmsKeyArn }) : stored;
}

export function membersOf({ authority, crossCertificate, successionCertificate }: StoredAuthority) {
  const { certificate, chain } = authority;
  return { certificate, chain: [...chain], crossCertificate, successionCertificate };
}

/**
 * The certificates of a stored authority. They must lead from the CA's own certificate to a root, each link signed, without extra
 * certificates: otherwise anyone who can write the secret could add a root that devices then get. Validity dates are not checked:
 * what an expired CA signed can still be reported.
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
}): Result<StoredAuthority, MaterialProblem> {
  const field: Field = 'stored certificate';
  const first = readCertificates(certificate, field);
  const others = chain.map((text) => readCertificates(text, field));
  const unread = others.flatMap(problemsOf);
  if (!first.ok || unread.length > 0) {
    return err(...problemsOf(first), ...unread);
  }
  const [own] = first.value;
  const stored = [first, ...others].flatMap((one) => (one.ok ? one.value : []));
  const distinct = new Map(stored.map((one) => [one.fingerprint, one]));
  const { path, problems } = readPath(own, [...distinct.values()], field);
  const broken = [...problems, ...pathProblems(path)];
  const root = path.at(-1) ?? own;
  const cross = readCrossCertificate(crossCertificate, root, 'stored cross-certificate');
  const succession = readCrossCertificate(successionCertificate, root, 'succession certificate');
  if (!cross.ok || !succession.ok || broken.length > 0) {
    return err(...broken, ...problemsOf(cross), ...problemsOf(succession));
  }
  const [, ...above] = path;
  return ok({
    authority: { certificate: own.pem, chain: above.map(({ pem }) => pem) },
    crossCertificate: cross.value,
    successionCertificate: succession.value,
  });
}

function readCrossCertificate(
  text: string | undefined,
  root: CertificateFacts,
  field: Field,
): Result<string | undefined, MaterialProblem> {
  if (text === undefined) {
    return ok(undefined);
  }
  const certificates = readCertificates(text, field);
  if (!certificates.ok) {
    return certificates;
  }
  const [cross, ...others] = certificates.value;
  return others.length === 0 && isSameAuthority(cross, root) && !cross.selfSigned
    ? ok(cross.pem)
    : err({ code: 'not-a-cross-certificate', field, subject: root.subject });
}

/** One problem is enough: in another version of the format every member is a problem. `versions`: those that can be read. */
export function formProblem(
  { issues: [issue] }: z.core.$ZodError,
  versions: readonly number[],
): MaterialProblem {
  const member = issue?.path.map(String) ?? [];
  return member[0] === 'version'
    ? { code: 'stored-version', versions }
    : { code: 'stored-malformed', member, required: requiredForm(issue) };
}

function requiredForm(issue: z.core.$ZodIssue | undefined) {
  if (issue === undefined || issue.path.length === 0) {
    return 'json';
  }
  if (issue.code === 'invalid_format') {
    return 'kms-key-arn';
  }
  return issue.code === 'invalid_type' && issue.expected === 'array' ? 'list' : 'text';
}

/** Undefined for text that is not JSON, which no shape accepts. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
