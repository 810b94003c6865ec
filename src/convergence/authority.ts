/** The certificate authority that is kept in Secrets Manager: read, or made on first use. A stored one is never overwritten. */
import { createHash } from 'node:crypto';
import { Failure } from '../errors.ts';
import type { CertificateAuthority, DistinguishedName, KeyAlgorithm } from '../pki/material.ts';
import type { StoredGeneration } from '../pki/rollover.ts';
import type { Ledger } from './ledger.ts';
import type { Rim } from './rim.ts';
import { tagsOf } from './tags.ts';

/** The authority in that secret with its cross-certificate, where it has one; undefined when there is no such secret. */
export async function readStoredGeneration(
  rim: Rim,
  secretId: string,
): Promise<StoredGeneration | undefined> {
  const text = await (await rim.aws.secrets()).read(secretId);
  if (text === undefined) {
    return undefined;
  }
  rim.mask(text);
  const { parseStoredAuthority } = await import('../pki/stored-authority.ts');
  const parsed = parseStoredAuthority(text);
  if (!parsed.ok) {
    throw new Failure({
      doing: `reading the certificate authority from the secret ${secretId}`,
      said: parsed.faults.join('; '),
      remedy:
        'The secret was not changed. Restore the version that the action wrote, or name another secret in ca-secret-id.',
    });
  }
  maskKey(rim, parsed.value.authority);
  return { secretId, ...parsed.value };
}

export interface NewAuthority {
  readonly secretId: string;
  readonly subject: DistinguishedName;
  readonly validityDays: number;
  readonly keyAlgorithm: KeyAlgorithm;
  /** The authority before, in a rollover: certifies the new one for devices that trust only that. */
  readonly crossSignedBy?: CertificateAuthority;
}

/**
 * Makes an authority, stores it, and reads it back: what is given is what the secret holds, so that no leaf is ever
 * signed with a key that could be lost. When another run was first, its authority is given and the new one forgotten.
 */
export async function createStoredAuthority(
  rim: Rim,
  ledger: Ledger,
  domain: string,
  { secretId, crossSignedBy, ...wanted }: NewAuthority,
): Promise<StoredGeneration> {
  const [{ createAuthority }, { serializeAuthority }] = await Promise.all([
    import('../pki/authority.ts'),
    import('../pki/stored-authority.ts'),
  ]);
  const now = rim.clock.now();
  const authority = await createAuthority({ ...wanted, now });
  maskKey(rim, authority);
  const crossCertificate = crossSignedBy && (await certifiedBy(crossSignedBy, authority, now));
  const text = serializeAuthority(authority, crossCertificate);
  rim.mask(text);
  const token = createHash('sha256').update(text).digest('hex');
  const secrets = await rim.aws.secrets();
  const result = await ledger.change(
    `Storing ${crossSignedBy ? 'the next' : 'a new'} certificate authority in the secret ${secretId}.`,
    () => secrets.create(secretId, text, token, tagsOf(domain, 'certificate-authority')),
    (answer) => answer === 'created',
  );
  if (result === 'already-exists') {
    rim.log.info(`Another run stored a certificate authority in ${secretId} first; it is used.`);
  }
  const stored = await readBack(rim, secretId);
  if (result === 'created' && stored.authority.certificate !== authority.certificate) {
    throw new Failure({
      doing: `reading back the certificate authority just stored in ${secretId}`,
      said: 'the secret holds another certificate',
      remedy: 'Nothing was signed. Look at who else writes this secret, then run the job again.',
    });
  }
  return stored;
}

async function certifiedBy(
  by: CertificateAuthority,
  next: CertificateAuthority,
  now: Date,
): Promise<string> {
  const { crossSign } = await import('../pki/cross-sign.ts');
  return crossSign({ next, by, now });
}

const readBackAttempts = 10;

/** Secrets Manager is eventually consistent: a secret just made may not be found for a moment. */
async function readBack(rim: Rim, secretId: string): Promise<StoredGeneration> {
  for (let attempt = 1; attempt <= readBackAttempts; attempt += 1) {
    const stored = await readStoredGeneration(rim, secretId);
    if (stored) {
      return stored;
    }
    await rim.clock.sleep(attempt * 500, rim.signal);
  }
  throw new Failure({
    doing: `reading back the certificate authority just stored in ${secretId}`,
    said: 'the secret is not found',
    remedy: 'Nothing was signed. Run the job again: it uses the authority once the secret shows.',
  });
}

function maskKey(rim: Rim, { privateKey }: CertificateAuthority): void {
  rim.mask(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}
