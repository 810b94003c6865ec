/** Who else a certificate authority serves: nothing in its secret tells, as any domain may name it in ca-secret-id. */
import type { Acm } from '../../aws/contract.ts';
import { type CertificateFacts, readCertificate } from '../../pki/facts.ts';
import { findAnchor } from '../../pki/trust-path.ts';
import type { Rim } from '../rim.ts';
import type { AuthorityGeneration } from './teardown-world.ts';

/**
 * The other domains of this account and region whose server certificate hangs from any of these generations; other regions
 * have secrets of their own.
 */
export async function observeAuthorityUsers(
  rim: Rim,
  domain: string,
  generations: readonly AuthorityGeneration[],
): Promise<readonly string[]> {
  const standing = generations.filter(({ restorableUntil }) => restorableUntil === undefined);
  const read = await Promise.all(standing.map(({ id }) => readAuthority(rim, id)));
  const authorities = read.filter((authority) => authority !== undefined);
  if (authorities.length === 0) {
    return [];
  }
  const [iot, acm] = [await rim.aws.iot(), await rim.aws.acm()];
  const others = (await iot.customDomains()).filter(({ domainName }) => domainName !== domain);
  const users = await Promise.all(
    others.map(async ({ domainName, name, serverCertificate }) => {
      const path = serverCertificate && (await readPath(acm, serverCertificate.arn));
      return path && findAnchor(path, authorities) ? [domainName ?? name] : [];
    }),
  );
  return users.flat().toSorted();
}

/** Undefined where the secret holds no authority: then no leaf can have been issued with it. */
async function readAuthority(rim: Rim, id: string): Promise<CertificateFacts | undefined> {
  const text = await (await rim.aws.secrets()).read(id);
  if (text === undefined) {
    return undefined;
  }
  rim.mask(text);
  const { parseStoredAuthority } = await import('../../pki/stored-authority.ts');
  const parsed = parseStoredAuthority(text);
  return parsed.ok ? readCertificate(parsed.value.authority.certificate) : undefined;
}

async function readPath(acm: Acm, arn: string): Promise<readonly CertificateFacts[] | undefined> {
  const stored = await acm.get(arn);
  return stored && [stored.certificate, ...stored.chain].map(readCertificate);
}
