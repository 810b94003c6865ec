/** Finds other domains that use a CA: its secret does not show them, as any domain may name it in ca-secret-id. */
import type { Acm } from '../../aws/acm-interface.ts';
import type { Context } from '../../context/context.ts';
import { type CertificateFacts, readCertificate } from '../../pki/facts.ts';
import type { MaterialProblem } from '../../pki/problem.ts';
import type { Result } from '../../pki/result.ts';
import type { StoredAuthority } from '../../pki/stored-authority.ts';
import { findAnchor } from '../../pki/trust-path.ts';
import type { AuthoritySecret } from '../teardown-snapshot.ts';

/**
 * The domains of this account and region, but for `own`, whose server certificate chains to the CA in any of these secrets; other
 * regions have separate secrets.
 */
export async function observeAuthorityUsers(
  context: Context,
  own: readonly (string | undefined)[],
  secrets: readonly AuthoritySecret[],
): Promise<readonly string[]> {
  const standing = secrets.filter(({ restorableUntil }) => restorableUntil === undefined);
  const withCertificates = new Set(
    standing.filter(({ holds }) => holds === 'certificates').map(({ generation }) => generation),
  );
  // The private key is not read if the certificates are stored separately.
  const read = await Promise.all(
    standing
      .filter(
        ({ holds, generation }) => holds === 'certificates' || !withCertificates.has(generation),
      )
      .map((secret) => readAuthority(context, secret)),
  );
  return observeDomainsBelow(
    context,
    own,
    read.filter((authority) => authority !== undefined),
  );
}

/** The domains of this account and region, except `own`, whose server certificate chains to any of these CAs. */
export async function observeDomainsBelow(
  context: Context,
  own: readonly (string | undefined)[],
  authorities: readonly CertificateFacts[],
): Promise<readonly string[]> {
  if (authorities.length === 0) {
    return [];
  }
  const [iot, acm] = [await context.aws.iot(), await context.aws.acm()];
  const others = (await iot.customDomains()).filter(({ domainName }) => !own.includes(domainName));
  const users = await Promise.all(
    others.map(async ({ domainName, name, serverCertificate }) => {
      const path = serverCertificate && (await readPath(acm, serverCertificate.arn));
      return path && findAnchor(path, authorities) ? [domainName ?? name] : [];
    }),
  );
  return users.flat().toSorted();
}

/** Undefined if the secrets hold no CA: then no leaf can have been issued with it. */
async function readAuthority(
  context: Context,
  { name, holds }: AuthoritySecret,
): Promise<CertificateFacts | undefined> {
  const text = await (await context.aws.secrets()).read(name);
  if (text === undefined) {
    return undefined;
  }
  const parsed = await parse(context, text, holds);
  return parsed.ok ? readCertificate(parsed.value.authority.certificate) : undefined;
}

async function parse(
  context: Context,
  text: string,
  holds: AuthoritySecret['holds'],
): Promise<Result<StoredAuthority, MaterialProblem>> {
  return holds === 'key'
    ? (await import('../../pki/key-secret.ts')).parseKeySecret(text, context.mask)
    : (await import('../../pki/stored-authority.ts')).parsePublicHalf(text);
}

async function readPath(acm: Acm, arn: string): Promise<readonly CertificateFacts[] | undefined> {
  const stored = await acm.get(arn);
  return stored && [stored.certificate, ...stored.chain].map(readCertificate);
}
